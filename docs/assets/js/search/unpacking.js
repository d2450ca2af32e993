// Undoes hooks/qazsearch/packing.py.

const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_.!";

/** Return the index with its lists unpacked and its words by place. */
export function unpacked(index) {
  const terms = [];
  for (const coded of index.terms.split("\n")) {
    terms.push((terms.at(-1) || "").slice(0, coded[0]) + coded.slice(1));
  }
  return {
    terms,
    places: new Map(terms.map((term, place) => [term, place])),
    postings: postings(index.postings),
    concepts: postings(index.concepts),
    meanings: new Map(Object.entries(index.meanings).map(([place, ids]) => [+place, [ids].flat()])),
    phrases: new Map(Object.entries(index.phrases).map(([keys, ids]) => [keys, [ids].flat()])),
  };
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
