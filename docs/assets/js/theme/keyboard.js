/* Material opens its menu, search, contents and colours with labels, which no keyboard reaches
   and no screen reader names. Here each becomes a button in the label's place. It keeps the
   label's `for`, because Material's style sheet finds it by that. Without this script the
   labels work as they are. */
(() => {
  const words = document.currentScript.dataset;
  const find = (selector) => document.querySelector(selector);
  const drawer = document.getElementById("__drawer");
  const search = document.getElementById("__search");
  const sidebar = find(".md-sidebar--primary");
  const query = find("[data-md-component=search-query]");

  const asButton = (label, name, act) => {
    const button = document.createElement("button");
    for (const { name: key, value } of label.attributes) button.setAttribute(key, value);
    button.type = "button";
    if (name) button.setAttribute("aria-label", name);
    button.append(...label.childNodes);
    button.addEventListener("click", act);
    label.replaceWith(button);
    return button;
  };

  const follow = (button, toggle) => {
    const say = () => button.setAttribute("aria-expanded", toggle.checked);
    toggle.addEventListener("change", say);
    say();
  };

  const seen = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;
  const openers = {};
  const comeBack = (toggle, opener) => {
    if (toggle.checked) toggle.click();
    if (opener?.isConnected && seen(opener)) opener.focus({ preventScroll: true });
  };

  /* The menu of a phone: focus moves in, Escape closes it, and so does walking out of it. */
  const menuLabel = find(".md-header label[for=__drawer]");
  if (menuLabel && sidebar) {
    const menu = asButton(menuLabel, words.menu, () => drawer.click());
    follow(menu, drawer);
    drawer.addEventListener("change", () => {
      if (drawer.checked) [...sidebar.querySelectorAll("a, button")].find(seen)?.focus();
    });
    sidebar.addEventListener("focusout", ({ relatedTarget: next }) => {
      if (drawer.checked && next && next !== menu && !sidebar.contains(next)) drawer.click();
    });
    openers.drawer = menu;
  }

  /* The page's contents inside that menu. */
  const contents = document.getElementById("__toc");
  const inward = find(".md-nav__link[for=__toc]");
  const outward = find(".md-nav--primary .md-nav__title[for=__toc]");
  if (contents && inward && outward) {
    const name = `${inward.textContent.trim()}: ${outward.textContent.trim()}`;
    const enter = asButton(inward, name, () => contents.click());
    const leave = asButton(outward, "", () => contents.click());
    follow(enter, contents);
    contents.addEventListener("change", () => (contents.checked ? leave : enter).focus());
  }

  /* The search box: the button of a phone, and the arrow that closes it there. */
  if (query) {
    const label = find(".md-header__button[for=__search]");
    const open = label && asButton(label, words.search, () => search.click());
    if (open) follow(open, search);
    query.setAttribute("aria-keyshortcuts", "Control+K / S F");
    const back = find("label.md-search__icon[for=__search]");
    if (back) {
      const close = asButton(back, words.close, () => comeBack(search, openers.search));
      const wide = matchMedia("(min-width: 60em)");
      const decorate = () => {
        close.disabled = wide.matches;
        close.setAttribute("aria-hidden", wide.matches);
      };
      wide.addEventListener("change", decorate);
      decorate();
    }
    query.addEventListener("focus", ({ relatedTarget: from }) => {
      if (from && !from.closest(".md-search")) openers.search = from;
    });
    search.addEventListener("change", () => {
      if (search.checked) query.focus();
    });
  }

  /* Light and dark: two buttons, of which Material shows one; the radios are theirs alone. */
  for (const radio of document.querySelectorAll("[data-md-component=palette] input")) {
    const label = radio.nextElementSibling;
    if (label?.localName !== "label") continue;
    radio.hidden = true;
    const other = label.htmlFor;
    const button = asButton(label, label.title, () => {
      document.getElementById(other).click();
      find("[data-md-component=palette] button:not([hidden])").focus();
    });
    /* Material changes the colours on Enter by itself: once is enough. */
    button.addEventListener("keydown", (event) => {
      if (event.key === "Enter") event.stopPropagation();
    });
  }

  /* Keys of one letter open the search and turn pages. Whoever presses letters by accident, or
     speaks them, can turn that off (WCAG 2.1.4); Ctrl+K opens the search in any case. */
  const STORED = "shortcuts-off";
  let off = false;
  try {
    off = localStorage.getItem(STORED) === "1";
  } catch {
    /* Without storage the choice lasts as long as the page. */
  }
  const footer = find(".md-footer-meta__inner");
  if (footer && query) {
    const button = document.createElement("button");
    const name = () => {
      button.textContent = off ? words.keysOn : words.keysOff;
    };
    button.type = "button";
    button.className = "keys-switch";
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
    footer.append(button);
  }

  const openSearch = () => {
    openers.search = document.activeElement;
    if (!search.checked) search.click();
    query.focus();
    query.select();
  };
  const writing = ({ target }) => target.closest?.("input, textarea, select, [contenteditable]");
  /* By place as well as by letter: on a Kazakh keyboard the same keys write other letters. */
  const asksForSearch = ({ key, code }) =>
    ["/", "s", "f"].includes(key) || ["KeyS", "KeyF"].includes(code);

  /* Before Material's own listener, which stands on the same window. */
  addEventListener("keydown", (event) => {
    const control = event.ctrlKey || event.metaKey;
    const take = () => {
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    if (event.key === "Escape") {
      if (search.checked) setTimeout(() => comeBack(search, openers.search));
      else if (drawer.checked) comeBack(drawer, openers.drawer);
    } else if (control && event.code === "KeyK" && query && !event.altKey && !event.shiftKey) {
      take();
      openSearch();
    } else if (!control && !event.altKey && event.key.length === 1 && !search.checked) {
      if (writing(event) || event.key === " ") return;
      if (off || find("dialog[open]")) event.stopImmediatePropagation();
      else if (query && asksForSearch(event)) {
        take();
        openSearch();
      }
    }
  }, true);
})();
