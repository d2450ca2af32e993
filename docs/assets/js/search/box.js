/* Answers the search box: fetches the index, finds, and says what was found. */

import { opened } from "./opening.js";
import { results } from "./results.js";

const PAUSE = 150;
const pause = () => new Promise((done) => setTimeout(done, PAUSE));

/** Fetch the index at `address`; return what finds a query and shows it below the field. */
export async function finder(address) {
  const { index, search } = await opened(address);
  if (index.shown) search(index.pages[1][1]); /* the first search is slow: it compiles patterns */
  const show = results(index);
  let asked = 0;
  return async (query) => {
    const turn = ++asked;
    const overtaken = () => turn !== asked; /* another letter was typed meanwhile */
    if (!query.trim()) return show(query, { items: [] });
    if (!index.shown) await pause(); /* parts are fetched for what was typed, not for each letter */
    if (overtaken()) return;
    const found = await search(query).catch(() => null); /* the next letter asks again */
    if (found && !overtaken()) show(query, found);
  };
}
