/* The way back to the top: offered to a reader who scrolls up. */

/** Show the button while the page goes up, away from its beginning. */
export function start() {
  const button = document.querySelector(".md-top");
  const main = document.querySelector(".md-main");
  let before = scrollY;
  const offer = () => {
    const up = scrollY < before;
    before = scrollY;
    button.hidden = !up || scrollY <= main.offsetTop;
  };
  addEventListener("scroll", offer, { passive: true });
  addEventListener("hashchange", () => {
    button.hidden = true;
  });
  button.addEventListener("click", () => {
    scrollTo({ top: 0, behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "instant" : "smooth" });
    button.hidden = true;
    document.querySelector(".md-skip").focus({ preventScroll: true });
  });
}
