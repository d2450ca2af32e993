/* Finds and ranks documents; the index did the weighing (hooks/qazsearch/indexer.py). */

import { normaliser, tokens } from "./normaliser.js";
import { slipped } from "./slips.js";
import { unpacked } from "./unpacking.js";

const DERIVED = 0.7;
const CONCEPT = 0.85;
const PHRASE = 1.4;
const SLIP = 0.55;
const BEGUN = 0.6;
const KINDS = [1, 0.45, 0.4];
const BREVITY = 500;
const MOST = 40;

/** Return `search(query)`: a promise of the results, best first, each with its score and the row
    that it shows, and of `means(word)`. `part(name)` fetches a part, if the index has any. */
export function engine(index, part) {
  const data = unpacked(index, part);
  const words = normaliser(index.tables);
  const [kinds, lengths] = data.measures;
  const total = kinds.length;
  const listOf = (concept) => data.terms.length + concept;
  const rarity = (list) => Math.log(1 + total / (list.length || total));

  /* Every list of documents that a word of the query may lead to, by what it is worth. */
  function unit(word, last) {
    const found = { terms: new Map(), concepts: new Map() };
    const keys = new Map();
    for (const language of languagesOf(word)) {
      words.candidates(word, language).forEach((key, n) => {
        if (key.length > 1 || n === 0) keep(keys, key, n ? DERIVED : 1);
      });
    }
    for (const [key, worth] of keys) add(found, data.places.get(key), worth);
    const begun = words.fold(word);
    if (last && begun.length > 1) {
      data.terms.forEach((term, place) => {
        if (term.startsWith(begun)) add(found, place, (BEGUN * (begun.length + 2)) / (term.length + 2));
      });
    }
    if (Math.max(0, ...found.terms.values()) < 1) near([...keys.keys()], found);
    return found;
  }

  function near(keys, found) {
    data.terms.forEach((term, place) => {
      for (const key of keys) if (slipped(key, term)) add(found, place, SLIP);
    });
    if (found.terms.size) return;
    data.terms.forEach((term, place) => {
      const alike = term.length > 3 && keys.some((key) => key.startsWith(term));
      if (alike) add(found, place, (SLIP * term.length) / Math.max(...keys.map((k) => k.length)));
    });
  }

  function add(found, place, worth) {
    if (place === undefined) return;
    keep(found.terms, place, worth);
    for (const concept of data.meanings(place)) {
      keep(found.concepts, concept, worth * CONCEPT);
    }
  }

  /* Phrases of the query that name a concept: a unit each, beside those of their words. */
  function phrases(list) {
    const found = new Set();
    for (const language of ["kk", "en", "ru"]) {
      const keys = list.map((word) => data.places.get(words.candidates(word, language)[0]));
      for (let start = 0; start < keys.length; start++) {
        for (let end = start + 2; end <= keys.length; end++) {
          for (const concept of data.meanings(...keys.slice(start, end))) {
            found.add(concept);
          }
        }
      }
    }
    return [...found].map((one) => ({ terms: new Map(), concepts: new Map([[one, PHRASE]]) }));
  }

  function scores(found) {
    const best = new Map();
    const gather = (list, worth) => {
      const value = worth * rarity(list);
      for (const [document, strength] of list) keep(best, document, value * strength);
    };
    for (const [place, worth] of found.terms) gather(data.documents(place), worth);
    for (const [concept, worth] of found.concepts) gather(data.documents(listOf(concept)), worth);
    return best;
  }

  async function search(query) {
    const list = tokens(query.normalize("NFC")).map((token) => token.text);
    const telling = list.filter((word) => !words.isCommon(word));
    const asked = telling.length ? telling : list;
    const open = /[\p{L}\p{N}]$/u.test(query);
    const units = asked.map((word, n) => unit(word, open && n === asked.length - 1));
    units.push(...phrases(asked));
    await data.fetched(
      units.flatMap(({ terms, concepts }) => [...terms.keys(), ...[...concepts.keys()].map(listOf)]),
    );
    const ranked = rank(units.map(scores).filter((best) => best.size));
    const rows = await data.rows(ranked.map(([number]) => number));
    return { items: ranked.map(([, score], n) => ({ score, row: rows[n] })), means: marker(units) };
  }

  function rank(units) {
    const sums = new Map();
    let all = 0;
    for (const best of units) {
      const top = Math.max(...best.values());
      all += top;
      for (const [document, score] of best) {
        const sum = sums.get(document) || [0, 0];
        sums.set(document, [sum[0] + score, sum[1] + top]);
      }
    }
    const worth = (document) => KINDS[kinds[document]] / (1 + lengths[document] / BREVITY);
    return [...sums]
      .map(([document, [sum, met]]) => [document, ((sum * met) / all) * worth(document)])
      .sort((a, b) => b[1] - a[1] || a[0] - b[0])
      .slice(0, MOST);
  }

  /* Tells whether a word of a text is one that the query means. */
  function marker(units) {
    const keys = new Set();
    const concepts = new Set();
    for (const found of units) {
      for (const place of found.terms.keys()) keys.add(place);
      for (const concept of found.concepts.keys()) concepts.add(concept);
    }
    return (word) => {
      if (words.isCommon(word)) return false;
      const place = data.places.get(words.candidates(word, index.language)[0]);
      return keys.has(place) || data.meanings(place).some((concept) => concepts.has(concept));
    };
  }

  return search;
}

const keep = (map, key, value) => map.set(key, Math.max(value, map.get(key) || 0));

function languagesOf(word) {
  const latin = /\p{Script=Latin}/u.test(word);
  const cyrillic = /\p{Script=Cyrillic}/u.test(word);
  if (latin && !cyrillic) return ["en", "kk"];
  return cyrillic && !latin ? ["kk", "ru"] : ["kk"];
}
