/* Undoes hooks/qazsearch/packing.py. */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.!";

/** Return the words of `index` by place, the groups that a word or phrase names, and its lists of
    documents by place: those of words, after them those of groups. Of an index in parts only the
    lists that `fetched(places)` has brought are there; `part(name)` brings a part. */
export function unpacked(index, part) {
  const terms = [];
  for (const coded of index.terms.split("\n")) {
    terms.push((terms.at(-1) || "").slice(0, coded[0]) + coded.slice(1));
  }
  const groups = index.groups.split("\n").map((line) => line.split(",").map((form) => places(form, terms.length)));
  const meanings = new Map();
  groups.forEach((forms, group) => {
    for (const form of forms) {
      const named = form.join(" ");
      meanings.set(named, [...(meanings.get(named) || []), group]);
    }
  });
  return {
    terms,
    places: new Map(terms.map((term, place) => [term, place])),
    meanings: (...places) => meanings.get(places.join(" ")) || [],
    ...(index.lists ? inParts(index, part) : inOne(index, terms.length, groups)),
  };
}

function inOne({ postings: packed, shown }, words, groups) {
  const lists = postings(packed);
  const gathered = (forms) => union(forms.map((form) => shared(form, lists)));
  return {
    fetched: () => {},
    documents: (place) => (lists[place] ||= gathered(groups[place - words])),
    measures: [shown[2], shown[3].map((title) => title.length)],
    rows: (numbers) => numbers.map((number) => shown.map((column) => column[number])),
  };
}

/* See hooks/qazsearch/parting.py. */
function inParts({ lists: firsts, rows: size, measures }, part) {
  const lists = [];
  const holding = (place) => {
    let [low, high] = [0, firsts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if (firsts[middle] <= place) low = middle;
      else high = middle;
    }
    return low;
  };
  const bring = async (number) => {
    postings(await part(`l${number}`)).forEach((list, n) => (lists[firsts[number] + n] = list));
  };
  return {
    fetched: (places) =>
      Promise.all([...new Set(places.filter((place) => !lists[place]).map(holding))].map(bring)),
    documents: (place) => lists[place],
    measures,
    rows: (numbers) =>
      Promise.all(numbers.map(async (number) => {
        const columns = await part(`r${Math.floor(number / size)}`);
        return columns.map((column) => column[number % size]);
      })),
  };
}

const number = (digits) => [...digits].reduce((sum, digit) => sum * 64 + DIGITS.indexOf(digit), 0);

/* The places of a form's words: two digits each, three where there are many words. */
const places = (form, words) => (form.match(words > 4096 ? /.../g : /../g) || []).map(number);

/* The documents that have all words of a form, each as strongly as the weakest of them. */
function shared([first, ...rest], lists) {
  return rest.reduce(
    (found, place) => {
      const next = new Map(lists[place]);
      return found.filter(([document]) => next.has(document))
        .map(([document, strength]) => [document, Math.min(strength, next.get(document))]);
    },
    lists[first],
  );
}

function union(found) {
  const best = new Map();
  for (const [document, strength] of found.flat()) {
    best.set(document, Math.max(strength, best.get(document) || 0));
  }
  return [...best];
}

function postings([documents, strengths]) {
  let read = 0;
  return documents.split("\n").map((packed) => {
    const list = [];
    let last = -1;
    for (let at = 0; at < packed.length; at++) {
      let step = DIGITS.indexOf(packed[at]);
      if (step === 64) step = 1072 + number(packed.slice(at + 1, (at += 3) + 1));
      else if (step >= 48) step = 48 + (step - 48) * 64 + DIGITS.indexOf(packed[++at]);
      last += step + 1;
      list.push([last, +strengths[read++]]);
    }
    return list;
  });
}
