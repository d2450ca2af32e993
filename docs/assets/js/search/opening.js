/* Fetches an index, and the parts of a large one when a query asks for them. */

import { engine } from "./engine.js";

/** Return the index at `address`, and `search(query)` (engine.js). */
export async function opened(address) {
  const index = await json(address);
  const folder = `${address}`.replace(/\.json$/, "/");
  const parts = new Map();
  const part = (name) => {
    if (!parts.has(name)) {
      const coming = json(`${folder}${name}.json`);
      coming.catch(() => parts.delete(name)); /* asked for again with the next query */
      parts.set(name, coming);
    }
    return parts.get(name);
  };
  return { index, search: engine(index, part) };
}

/* Names of indexes change with what is in them: what was fetched once stays right. */
async function json(address) {
  const response = await fetch(address, { cache: "force-cache" });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.json();
}
