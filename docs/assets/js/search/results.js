/* Draws the results of a search: what each is, when it happened and where it stands. */

import { tokens } from "./normaliser.js";

const FIRST = 10;

/** Return `show(query, found)`, which draws into the box of the page; more come with scrolling. */
export function results(index) {
  const meta = document.querySelector(".md-search-result__meta");
  const list = document.querySelector(".md-search-result__list");
  const box = list.closest(".md-search__scrollwrap");
  const base = new URL(document.querySelector("[data-index]").dataset.index, document.baseURI);
  let left = [];
  let means = () => false;

  const more = (count) => {
    for (const { row } of left.splice(0, count)) list.append(result(index, base, row, means));
  };
  box.addEventListener("scroll", () => {
    if (box.scrollTop + box.clientHeight > box.scrollHeight - 100) more(FIRST);
  }, { passive: true });

  return (query, found) => {
    left = [...found.items];
    means = found.means;
    meta.textContent = told(index.says, query, left.length);
    list.replaceChildren();
    box.scrollTop = 0;
    more(FIRST);
  };
}

function told(says, query, count) {
  if (!query.trim()) return says.ask;
  if (!count) return says.none;
  return (count === 1 ? says.one : says.other).replace("{count}", count);
}

function result(index, base, [page, anchor, kind, title, text, verdict, date], means) {
  const about = element("p", "search-about");
  if (kind) about.append(element("span", "search-about__kind", index.kinds[kind]));
  else about.append(element("span", `badge badge--${index.verdicts[verdict][0]}`, index.verdicts[verdict][1]));
  if (date) about.append(element("span", "", date));
  about.append(element("span", "", index.pages[page][1]));
  const article = element("article", "md-search-result__article md-typeset");
  article.append(element("h2", "", ...marked(title, means)), about);
  if (text) article.append(element("p", "", ...marked(text, means)));
  const link = element("a", "md-search-result__link", article);
  link.href = new URL(`../../${index.language}/${index.pages[page][0]}${anchor && `#${anchor}`}`, base);
  return element("li", "md-search-result__item", link);
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
