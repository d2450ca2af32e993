/* Opens all evidence for printing, in browsers whose style sheets cannot, and closes again
   what the reader had closed. */

/** Open for printing what is closed. */
export function start() {
  let opened = [];
  addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("article details:not([open])")];
    for (const details of opened) details.open = true;
  });
  addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
  });
}
