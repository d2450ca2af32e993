/* The contents follow the page: what is being read is marked, and stays in sight. */

const ACTIVE = "md-nav__link--active";
const PASSED = "md-nav__link--passed";
const MARGIN = 24;

/** Mark, in every list of the page's contents, what is being read. */
export function start() {
  const lists = [...document.querySelectorAll("[data-md-component=toc]")];
  const links = lists.map((list) => [...list.querySelectorAll("a[href^='#']")]);
  const places = links[0].map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))));
  let marked;

  const follow = () => {
    const top = document.querySelector(".md-header").getBoundingClientRect().bottom + MARGIN;
    const at = places.findLastIndex((place) => place && place.getBoundingClientRect().top <= top);
    if (at === marked) return;
    marked = at;
    for (const list of links) mark(list, at);
  };
  onFrames("scroll", follow);
  onFrames("resize", follow);
  follow();
}

function mark(list, at) {
  list.forEach((link, place) => {
    link.classList.toggle(PASSED, place < at);
    link.classList.toggle(ACTIVE, place === at);
  });
  const box = list[0].closest(".md-sidebar__scrollwrap");
  const link = list[Math.max(at, 0)];
  if (!box || !link.offsetHeight) return;
  const [outer, inner] = [box.getBoundingClientRect(), link.getBoundingClientRect()];
  if (inner.top < outer.top || inner.bottom > outer.bottom) {
    box.scrollTop += inner.top - outer.top - outer.height / 2;
  }
}

/* Call `act` once a frame at most while events of `type` come. */
function onFrames(type, act) {
  let waiting = 0;
  const soon = () => {
    waiting ||= requestAnimationFrame(() => {
      waiting = 0;
      act();
    });
  };
  addEventListener(type, soon, { passive: true });
}
