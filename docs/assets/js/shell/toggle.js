/* Menu, contents and search open by checkboxes, so that they open without script as well. */

/** Return the checkbox `id` with what opens and closes it. */
export function toggle(id) {
  const box = document.getElementById(id);
  const openers = [...document.querySelectorAll(`button[for="${id}"]`)];
  const set = (open) => {
    if (box.checked === open) return;
    box.checked = open;
    box.dispatchEvent(new Event("change"));
  };
  return { box, openers, set };
}

/** Let `button` open and close `toggle`, and say whether it is open. */
export function leads(button, { box, set }) {
  const say = () => button.setAttribute("aria-expanded", box.checked);
  button.addEventListener("click", () => set(!box.checked));
  box.addEventListener("change", say);
  say();
}

/** Tell whether a reader can see `element`. */
export const seen = (element) => element.checkVisibility?.({ visibilityProperty: true }) ?? true;

/** Give the focus back to `opener`, if it is still there to be seen. */
export function comeBack(opener) {
  if (opener?.isConnected && seen(opener)) opener.focus({ preventScroll: true });
}
