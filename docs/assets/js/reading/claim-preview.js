/* Shows what a linked claim comes to, where the link stands: the card's own summary, fetched
   when a reader points at the link, focuses it or taps it. Without this script, or where the
   card cannot be had, the link leads to the claim. Escape closes the preview. */

/** Let every linked claim be seen in short where the link stands. */
export function start() {
  if (!("popover" in HTMLElement.prototype)) return;
  const links = document.querySelectorAll(".claim-link[data-card]:not([data-card=''])");
  if (!links.length) return;

  const summaries = new Map();
  const fetched = async (address) => {
    const answer = await fetch(address);
    if (!answer.ok) throw new Error(answer.statusText);
    const card = new DOMParser().parseFromString(await answer.text(), "text/html");
    const summary = document.importNode(card.querySelector(".card-page__summary"), true);
    const title = document.createElement("p");
    title.className = "claim-preview__title";
    title.textContent = card.querySelector("h1").textContent;
    summary.prepend(title);
    for (const link of summary.querySelectorAll("a")) {
      link.href = new URL(link.getAttribute("href"), new URL(address, document.baseURI));
    }
    return summary;
  };
  const summary = (link) => {
    const address = link.dataset.card;
    if (!summaries.has(address)) summaries.set(address, fetched(address));
    return summaries.get(address);
  };

  const preview = document.createElement("div");
  preview.className = "claim-preview";
  preview.popover = "manual";
  preview.id = "claim-preview";
  document.querySelector("article").append(preview);
  let shown = null;
  let waiting = 0;

  const place = (link) => {
    const box = link.getClientRects()[0];
    const left = Math.min(box.left, innerWidth - preview.offsetWidth - 12);
    const fits = box.bottom + 6 + preview.offsetHeight < innerHeight;
    preview.style.left = `${Math.max(12, left)}px`;
    preview.style.top = `${fits ? box.bottom + 6 : Math.max(12, box.top - preview.offsetHeight - 6)}px`;
  };
  const hide = () => {
    clearTimeout(waiting);
    shown = null;
    if (preview.matches(":popover-open")) preview.hidePopover();
  };
  const show = async (link) => {
    const wanted = (shown = link);
    const content = await summary(link);
    if (shown !== wanted) return;
    preview.replaceChildren(content.cloneNode(true));
    if (!preview.matches(":popover-open")) preview.showPopover();
    place(link);
  };
  const soon = (action, delay) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => Promise.resolve(action()).catch(hide), delay);
  };

  for (const link of links) {
    link.addEventListener("pointerenter", (event) => {
      if (event.pointerType === "mouse") soon(() => show(link), 250);
    });
    link.addEventListener("pointerleave", (event) => {
      if (event.pointerType === "mouse") soon(hide, 300);
    });
    link.addEventListener("focus", () => {
      if (link.matches(":focus-visible")) soon(() => show(link), 250);
    });
    link.addEventListener("blur", (event) => {
      /* It must not cover what has the focus now. */
      if (!preview.contains(event.relatedTarget)) hide();
    });
    link.addEventListener("click", (event) => {
      if (event.pointerType !== "touch" || shown === link) return;
      event.preventDefault();
      show(link).catch(() => location.assign(link.href));
    });
  }
  /* This script may come when a reader is at a link already. */
  const met = [...links].find((link) => link.matches(":hover, :focus-visible"));
  if (met) soon(() => show(met), 0);
  preview.addEventListener("pointerenter", () => clearTimeout(waiting));
  preview.addEventListener("pointerleave", () => soon(hide, 300));
  preview.addEventListener("focusin", () => clearTimeout(waiting));
  addEventListener("keydown", (event) => event.key === "Escape" && hide());
  addEventListener("scroll", () => shown && soon(hide, 150), { passive: true });
  document.addEventListener("pointerdown", (event) => {
    if (shown && !preview.contains(event.target) && event.target.closest("a") !== shown) hide();
  });
}
