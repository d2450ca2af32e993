/* Light and dark: the button that leaves a scheme is shown while it is on; the choice is kept. */

const root = document.documentElement;

/** Let the buttons change the scheme, and the system too, as long as nobody has chosen. */
export function start() {
  const buttons = [...document.querySelectorAll("[data-leave]")];
  const put = (scheme) => {
    root.dataset.mdColorSwitching = ""; /* colours change at once, without transitions */
    root.dataset.mdColorScheme = scheme;
    requestAnimationFrame(() => delete root.dataset.mdColorSwitching);
  };
  for (const button of buttons) {
    button.addEventListener("click", () => {
      const other = buttons.find((one) => one !== button);
      put(other.dataset.leave);
      try {
        localStorage.scheme = other.dataset.leave;
      } catch {
        /* Without storage the choice lasts as long as the page. */
      }
      other.focus();
    });
  }
  matchMedia("(prefers-color-scheme: dark)").addEventListener("change", ({ matches }) => {
    if (!chosen()) put(matches ? "slate" : "default");
  });
}

function chosen() {
  try {
    return localStorage.scheme;
  } catch {
    return undefined;
  }
}
