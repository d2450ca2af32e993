/* The header says the site's name, and the page's once its heading has gone. */

/** Let the header follow the page's heading. */
export function start() {
  const heading = document.querySelector("article h1");
  const title = document.querySelector(".md-header__title");
  if (!heading) return;
  const margin = `-${document.querySelector(".md-header").offsetHeight}px 0px 0px 0px`;
  new IntersectionObserver(([{ isIntersecting, boundingClientRect: box }]) => {
    title.classList.toggle("md-header__title--active", !isIntersecting && box.top < 0);
  }, { rootMargin: margin }).observe(heading);
}
