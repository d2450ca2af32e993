/* Undoes hooks/qazsearch/packing.py. */

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.!";

/** Return the index with its lists unpacked and its words by place. */
export function unpacked(index) {
  const terms = [];
  for (const coded of index.terms.split("\n")) {
    terms.push((terms.at(-1) || "").slice(0, coded[0]) + coded.slice(1));
  }
  const data = { terms, places: new Map(terms.map((term, place) => [term, place])) };
  const lists = postings(index.postings);
  const groups = index.groups.split("\n").map((line) => line.split(",").map(pairs));
  const meanings = new Map();
  groups.forEach((forms, group) => {
    for (const form of forms) {
      const named = form.join(" ");
      meanings.set(named, [...(meanings.get(named) || []), group]);
    }
  });
  const gathered = [];
  return {
    ...data,
    documents: (place) => lists[place],
    ofGroup: (group) => (gathered[group] ||= union(groups[group].map((form) => shared(form, lists)))),
    meanings: (...places) => meanings.get(places.join(" ")) || [],
  };
}

const number = (digits) => DIGITS.indexOf(digits[0]) * 64 + DIGITS.indexOf(digits[1]);
const pairs = (form) => (form.match(/../g) || []).map(number);

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
    let number = -1;
    for (let at = 0; at < packed.length; at++) {
      let step = DIGITS.indexOf(packed[at]);
      if (step >= 48) step = 48 + (step - 48) * 64 + DIGITS.indexOf(packed[++at]);
      number += step + 1;
      list.push([number, +strengths[read++]]);
    }
    return list;
  });
}
