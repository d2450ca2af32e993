/* The menu of a phone, and the page's contents inside it. The focus moves in; Escape closes the
   menu, and so does walking out of it. */

import { comeBack, leads, seen, toggle } from "./toggle.js";

/** Let the menu be opened, walked and closed. */
export function start() {
  const sidebar = document.querySelector(".md-sidebar--primary");
  const drawer = toggle("__drawer");
  const [menu] = drawer.openers;
  if (!sidebar || !menu) return;
  leads(menu, drawer);
  drawer.box.addEventListener("change", () => {
    if (drawer.box.checked) [...sidebar.querySelectorAll("a, button")].find(seen)?.focus();
  });
  sidebar.addEventListener("focusout", ({ relatedTarget: next }) => {
    if (drawer.box.checked && next && next !== menu && !sidebar.contains(next)) drawer.set(false);
  });
  sidebar.addEventListener("click", ({ target }) => {
    if (target.closest("a[href]")) drawer.set(false);
  });
  addEventListener("keydown", ({ key }) => {
    if (key !== "Escape" || !drawer.box.checked) return;
    drawer.set(false);
    comeBack(menu);
  });
  contents();
}

function contents() {
  const inner = toggle("__toc");
  const enter = inner.openers.find((button) => button.matches(".md-nav__link"));
  const leave = inner.openers.find((button) => button.matches(".md-nav--primary .md-nav__title"));
  if (!enter || !leave) return;
  leads(enter, inner);
  leave.addEventListener("click", () => inner.set(false));
  inner.box.addEventListener("change", () => (inner.box.checked ? leave : enter).focus());
}
