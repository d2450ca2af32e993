/* Answers the search box: fetches the index, finds, and says what was found. */

import { engine } from "./engine.js";
import { results } from "./results.js";

/** Fetch the index at `address`; return what finds a query and shows it below the field. */
export async function finder(address) {
  const response = await fetch(address, { cache: "force-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  const index = await response.json();
  const search = engine(index);
  search(index.pages[1][1]); /* the first search is slow: patterns are compiled on first use */
  const show = results(index);
  return (query) => show(query, query.trim() ? search(query) : { items: [] });
}
