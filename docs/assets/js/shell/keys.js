/* Keys of one letter open the search and turn pages. Whoever presses letters by accident, or
   speaks them, can turn that off (WCAG 2.1.4); Ctrl+K opens the search in any case. */

import { openSearch } from "./search.js";

const STORED = "shortcuts-off";
const PAGES = { p: "prev", ",": "prev", n: "next", ".": "next" };
let off = false;

/** Listen to keys, and let the button at the foot of the page turn them off and on. */
export function start() {
  try {
    off = localStorage.getItem(STORED) === "1";
  } catch {
    /* Without storage the choice lasts as long as the page. */
  }
  const button = document.querySelector(".keys-switch");
  if (button) offer(button);
  addEventListener("keydown", press);
}

function offer(button) {
  const words = [button.textContent, button.dataset.on];
  const name = () => {
    button.textContent = words[Number(off)];
  };
  button.addEventListener("click", () => {
    off = !off;
    try {
      localStorage.setItem(STORED, off ? "1" : "0");
    } catch {
      /* See above. */
    }
    name();
  });
  name();
}

function press(event) {
  const control = event.ctrlKey || event.metaKey;
  if (event.altKey || event.defaultPrevented) return;
  if (control && event.code === "KeyK" && !event.shiftKey) {
    event.preventDefault();
    openSearch();
  } else if (!control && event.key.length === 1) letter(event);
}

function letter(event) {
  const field = document.activeElement.closest("input, textarea, select, [contenteditable]");
  /* A key that was held (first.js) is typed where the one before it led. */
  if (field && !event.isTrusted) {
    field.value += event.key;
    field.dispatchEvent(new Event("input"));
  }
  if (field || off || document.querySelector("dialog[open]")) return;
  if (asksForSearch(event)) {
    event.preventDefault();
    openSearch();
  } else turn(PAGES[event.key]);
}

/* By place as well as by letter: on a Kazakh keyboard the same keys write other letters. */
const asksForSearch = ({ key, code }) =>
  ["/", "s", "f"].includes(key) || ["KeyS", "KeyF"].includes(code);

function turn(way) {
  const page = way && document.querySelector(`link[rel=${way}]`);
  if (page) location.assign(page.href);
}
