/* Code that is wider than its place can be scrolled with the keyboard. */

/** Make a stop of Tab of every such piece of code. */
export function start() {
  for (const code of document.querySelectorAll("pre > code")) {
    if (code.scrollWidth > code.clientWidth) code.tabIndex = 0;
  }
}
