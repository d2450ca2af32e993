/* Answers Material's search box in place of its worker, and draws what each result says.
   Protocol (Material 9.8.1, integrations/search/worker/message): 1 ready, 2 query, 3 result. */

import { tokens } from "./normaliser.js";
import { opened } from "./opening.js";

const READY = 1;
const QUERY = 2;
const RESULT = 3;
const PAUSE = 150;
const pause = () => new Promise((done) => setTimeout(done, PAUSE));

/** Fetch the index, tell the box that it may ask, and return what answers its messages. */
export async function open(port, address) {
  const { index, search } = await opened(address);
  if (index.shown) search(index.pages[1][1]); /* the first search is slow: it compiles patterns */
  const list = document.querySelector("[data-md-component=search-result] > :last-child");
  let found = { items: [] };

  /* Material adds results to the list as the reader scrolls: each is drawn when it comes. */
  new MutationObserver((changes) => {
    for (const node of changes.flatMap((change) => [...change.addedNodes])) {
      const item = found.items[[...list.children].indexOf(node)];
      if (item) draw(node, index, item.row, found.means);
    }
  }).observe(list, { childList: true });

  /* Material waits for keys to come up; what is pasted or dictated sends none. */
  const field = document.querySelector("[data-md-component=search-query]");
  field.addEventListener("input", () => field.dispatchEvent(new KeyboardEvent("keyup")));

  const say = (type, data) => port.dispatchEvent(new MessageEvent("message", { data: { type, data } }));
  say(READY);
  let asked = 0;
  return async (message) => {
    if (message.type !== QUERY) return;
    const turn = ++asked;
    const overtaken = () => turn !== asked; /* another letter was typed meanwhile */
    if (!index.shown) await pause(); /* parts are fetched for what was typed, not for each letter */
    if (overtaken()) return;
    const answer = await search(message.data);
    if (overtaken()) return;
    found = answer;
    say(RESULT, { items: found.items.map((item) => [entry(index, item)]) });
  };
}

function entry(index, { row: [page, anchor], score }) {
  const address = `${index.language}/${index.pages[page][0]}${anchor && `#${anchor}`}`;
  return { location: address, title: "", text: "", score, terms: {} };
}

function draw(node, index, [page, , kind, title, text, verdict, date], means) {
  const heading = element("h2", "", ...marked(title, means));
  const about = element("p", "search-about");
  if (kind) about.append(element("span", "search-about__kind", index.kinds[kind]));
  else about.append(element("span", `badge badge--${index.verdicts[verdict][0]}`, index.verdicts[verdict][1]));
  if (date) about.append(element("span", "", date));
  about.append(element("span", "", index.pages[page][1]));
  const article = node.querySelector("article");
  article.replaceChildren(heading, about);
  if (text) article.append(element("p", "", ...marked(text, means)));
}

function element(name, style, ...content) {
  const made = document.createElement(name);
  if (style) made.className = style;
  made.append(...content);
  return made;
}

/* The text with the words that the query means marked, whatever letters or endings they have. */
function marked(text, means) {
  const parts = [];
  let end = 0;
  for (const token of tokens(text)) {
    if (!means(token.text)) continue;
    parts.push(text.slice(end, token.start), element("mark", "", token.text));
    end = token.start + token.text.length;
  }
  return [...parts, text.slice(end)];
}
