/* All that a first visit runs: the colours that were chosen, buttons in the place of labels, and
   the shell at a reader's first touch. A click or key that only the shell can answer is held
   until it is there, and then happens. */
(() => {
  const HELD = "button,[data-term],[data-card],[data-cite-dialog]";
  const root = document.documentElement;
  const held = [];
  let shell, awake;
  let scheme = matchMedia("(prefers-color-scheme:dark)").matches ? "slate" : "default";
  try {
    scheme = localStorage.scheme || scheme;
  } catch {
    /* Without storage the system's colours stand. */
  }
  root.dataset.mdColorScheme = scheme;
  root.className = "js";

  const name = () => {
    for (const label of document.querySelectorAll("label[data-name]")) {
      const button = document.createElement("button");
      button.type = "button";
      button.className = label.className;
      button.ariaLabel = label.dataset.name;
      button.setAttribute("for", label.htmlFor);
      button.append(...label.childNodes);
      label.replaceWith(button);
    }
  };
  addEventListener("DOMContentLoaded", name);
  name();

  const wake = (event) => {
    const { type, target, key } = event;
    const alone = !event.ctrlKey && !event.metaKey;
    if (awake || (type == "pointerover" && !target.closest("a"))) return;
    if (key ? !target.closest("input") && (alone ? /^\S$/ : /k/i).test(key)
        : type == "click" && alone && target.closest(HELD)) {
      event.preventDefault();
      held.push(event);
    }
    shell ??= import("./shell.js").finally(() => {
      awake = true;
      for (const e of held) e.target.dispatchEvent(new e.constructor(e.type, e));
    });
  };
  for (const type of ["click", "keydown", "focusin", "scroll", "pointerover"]) {
    addEventListener(type, wake, true);
  }
  /* An address that asks for something: a search, a topic, an edition, a claim that is folded. */
  if (/[#?]./.test(location)) wake({});
})();
