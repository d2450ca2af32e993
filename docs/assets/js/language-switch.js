/* Keeps the reader's place when the language changes: the link to the twin page takes along
   the anchor in the address bar. Without this script the link still leads to the page.

   It runs before Material's bundle, which takes every link[rel=alternate] for a separate
   site and asks each for a sitemap.xml of its own: a trailing space in rel is the same
   relation to a browser, but no longer the one that Material looks for. */
(() => {
  for (const link of document.querySelectorAll("link[rel=alternate]")) link.rel = "alternate ";
  const links = document.querySelectorAll("[data-language-switch]");
  const keepPlace = () => {
    for (const link of links) link.hash = location.hash;
  };
  addEventListener("hashchange", keepPlace);
  keepPlace();
})();
