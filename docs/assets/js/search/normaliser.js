/* Words to keys: the same tables and steps as hooks/qazsearch (see README.md there). */

const WORD = /[\p{L}\p{N}]+(?:['’ʼ`´][\p{L}\p{N}]+)*/gu;

/** Return the words of `text`, each with its place. */
export const tokens = (text) =>
  [...text.matchAll(WORD)].map((match) => ({ text: match[0], start: match.index }));

const rules = (pairs) => pairs.map(([pattern, becomes]) => [new RegExp(pattern), becomes]);

/** Return `{ fold, isCommon, candidates }` for tables that Python compiled. */
export function normaliser(tables) {
  const spellings = Object.keys(tables.letters).sort((a, b) => b.length - a.length);
  const spelling = new RegExp(spellings.join("|"), "g");
  const common = new Set(tables.stopwords);
  const languages = {};
  for (const [code, table] of Object.entries(tables.languages)) languages[code] = endings(table);

  const fold = (word) =>
    word
      .toLowerCase()
      .normalize("NFC")
      .replace(spelling, (letters) => tables.letters[letters])
      .normalize("NFD")
      .replace(/[\u0300-\u036f]/g, "");

  /* The keys that a word may mean, likeliest first: its key, shorter ones, longer ones. */
  const known = new Map();
  function candidates(word, code) {
    const name = `${code} ${word}`;
    if (!known.has(name)) known.set(name, found(word, code));
    return known.get(name);
  }

  function found(word, code) {
    const language = languages[code];
    const plain = word.toLowerCase().normalize("NFC").replace(/’/g, "'");
    const steps = language.steps(language.folded ? fold(word) : plain);
    const stem = steps.at(-1);
    let stems = [stem, ...language.deeper(stem), ...steps.slice(0, -1).reverse()];
    if (!language.folded) stems = stems.map(fold);
    return [...new Set(stems.map(language.finished))];
  }

  return { fold, candidates, isCommon: (word) => common.has(fold(word)) };
}

function endings(table) {
  const slots = [table.slots, table.deep].map((list) =>
    list.map((slot) => ({ ...slot, rules: rules(slot.rules) })),
  );
  const keep = new Set(table.keep);
  const finish = rules(table.finish);
  const mended = (word) => (Object.hasOwn(table.irregular, word) ? table.irregular[word] : word);

  function strip(word, list) {
    const steps = [word];
    for (let round = 0; round < table.rounds; round++) {
      const before = steps.length;
      for (const slot of list) {
        const stem = keep.has(steps.at(-1)) ? "" : shortened(steps.at(-1), slot);
        if (!stem) continue;
        steps.push(mended(stem));
        if (slot.last) return steps;
      }
      if (steps.length === before) break;
    }
    return steps;
  }

  return {
    folded: table.folded,
    steps: (word) => strip(mended(word), slots[0]),
    deeper: (stem) => strip(stem, slots[1]).slice(1),
    finished(stem) {
      let end = stem.replace(/([a-z])\1+/g, "$1");
      for (const [pattern, becomes] of finish) {
        const match = pattern.exec(end);
        if (match) end = match[1] + becomes;
      }
      return end;
    },
  };
}

function shortened(word, slot) {
  let best = "";
  for (const [pattern, becomes] of slot.rules) {
    const stem = pattern.exec(word)?.[1];
    const vowel = stem?.match(/[aeiou](?=[^aeiou]*$)/)?.[0];
    if (!vowel || (slot.harmony && clash(vowel, word.slice(stem.length)))) continue;
    if (!best || stem.length + becomes.length < best.length) best = stem + becomes;
  }
  return best;
}

/* Of vowel harmony, folding leaves the pair a–e only; other vowels agree with both. */
function clash(vowel, ending) {
  const low = ending.match(/[ae]/)?.[0];
  return low !== undefined && "ae".includes(vowel) && low !== vowel;
}
