/* Keeps the reader's place when the language changes: the links to the same page in the other
   language, in both and in one take along the anchor in the address bar. Where both languages
   stand, ids of the second begin with its code: the place is the same without it. Without
   this script the links still lead to the page. */

/** Let links between languages take the anchor along, whenever that changes. */
export function start() {
  const links = document.querySelectorAll("[data-same-place]");
  const second = document.querySelector(".pair__side + .pair__side")?.lang;
  const keepPlace = () => {
    const own = second && location.hash.startsWith(`#${second}-`);
    const place = own ? `#${location.hash.slice(second.length + 2)}` : location.hash;
    for (const link of links) link.hash = place;
  };
  addEventListener("hashchange", keepPlace);
  keepPlace();
}
