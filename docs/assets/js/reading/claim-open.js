/* An address that leads to a claim opens it, in browsers whose style sheets cannot. */

/** Open the claim that the address leads to, now and whenever that changes. */
export function start() {
  const open = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    const more = target?.closest("h3, h4")?.nextElementSibling?.querySelector?.(".fact__more");
    if (more) more.open = true;
  };
  addEventListener("hashchange", open);
  open();
}
