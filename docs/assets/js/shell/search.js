/* The search box: opens and closes, keeps the query in the address, walks the results. What finds
   and draws them is loaded when a reader turns to the field. */

import { comeBack, leads, toggle } from "./toggle.js";

const box = { open: () => {} };

/** Open the search from anywhere. */
export const openSearch = () => box.open();

/** Let the box be opened, typed into, walked and closed. */
export function start() {
  const form = document.querySelector("[data-index]");
  const field = form.elements.query;
  const search = toggle("__search");
  const list = document.querySelector(".md-search-result__list");
  let opener = null;
  let coming = null;
  let show = null;

  const load = () => (coming ??= import("../search/box.js")
    .then((module) => module.finder(new URL(form.dataset.index, document.baseURI)))
    .then((finder) => {
      show = finder;
      find();
    })
    .catch(() => {
      coming = null; /* the next key tries again */
    }));
  const find = () => (show ? show(field.value) : load());
  const close = () => {
    search.set(false);
    comeBack(opener);
  };

  box.open = () => {
    opener = document.activeElement;
    search.set(true);
    field.focus();
    field.select();
  };
  const [open, back] = [".md-header__button", ".md-search__icon"]
    .map((name) => search.openers.find((button) => button.matches(name)));
  leads(open, search);
  back.addEventListener("click", close);
  onlyOnPhones(back);

  search.box.addEventListener("change", () => {
    if (search.box.checked) field.focus();
    else {
      field.blur();
      remember("");
    }
  });
  field.addEventListener("focus", ({ relatedTarget: from }) => {
    if (from && !from.closest(".md-search")) opener = from;
    search.set(true);
    load();
  });
  field.addEventListener("input", find);
  form.addEventListener("reset", () => setTimeout(() => {
    field.focus();
    find();
  }));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    list.querySelector("a")?.click();
  });
  list.addEventListener("click", ({ target }) => {
    const link = target.closest("a");
    if (link?.pathname === location.pathname) search.set(false);
    else if (link) remember(field.value);
  });
  addEventListener("keydown", (event) => {
    if (!search.box.checked) return;
    if (event.key === "Escape") close();
    else if (event.key === "Tab") search.set(false);
    else if (["ArrowDown", "ArrowUp"].includes(event.key)) walk(event, field, list);
  });

  asked(search, field, find);
}

/* At a desk the field is always there, and the arrow that closes it on a phone is an ornament. */
function onlyOnPhones(button) {
  const wide = matchMedia("(min-width: 60em)");
  const decorate = () => {
    button.disabled = wide.matches;
    button.setAttribute("aria-hidden", wide.matches);
  };
  wide.addEventListener("change", decorate);
  decorate();
}

/* Up and down lead from the field through the results and round again. */
function walk(event, field, list) {
  const stops = [field, ...list.querySelectorAll("a")];
  const at = Math.max(0, stops.indexOf(document.activeElement));
  const step = event.key === "ArrowDown" ? 1 : stops.length - 1;
  stops[(at + step) % stops.length].focus();
  event.preventDefault();
}

/* An address with a query opens the search; closing it leaves the address clean. */
function asked(search, field, find) {
  const query = new URLSearchParams(location.search).get("q");
  if (query !== null) {
    field.value = query;
    search.set(true);
    field.focus();
  }
  if (field.value || document.activeElement === field) {
    search.set(true);
    find();
  }
}

/* Say `query` in the address, so that the way back from a result leads to the results. */
function remember(query) {
  const address = new URL(location.href);
  if ((address.searchParams.get("q") ?? "") === query) return;
  address.searchParams.delete("q");
  if (query) address.searchParams.set("q", query);
  history.replaceState(history.state, "", address);
}
