/* Explains a term where it stands: the link to its glossary entry opens the note that the page
   already carries. Without this script, or in a browser without popovers, the link leads to
   the glossary. Escape closes a note and gives the focus back to its link. */

/** Let every linked term be explained where the link stands. */
export function start() {
  if (!("popover" in HTMLElement.prototype)) return;

  const place = (note, link) => {
    const box = link.getBoundingClientRect();
    const left = Math.min(box.left, innerWidth - note.offsetWidth - 12);
    const below = box.bottom + 6;
    const fits = below + note.offsetHeight < innerHeight;
    note.style.left = `${Math.max(12, left)}px`;
    note.style.top = `${fits ? below : Math.max(12, box.top - note.offsetHeight - 6)}px`;
  };

  let opener = null;
  for (const link of document.querySelectorAll("[data-term]")) {
    link.setAttribute("aria-haspopup", "dialog");
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const note = document.getElementById(link.dataset.note);
      opener = link;
      note.showPopover();
      place(note, link);
      note.querySelector("a").focus();
    });
  }
  for (const note of document.querySelectorAll(".term-note")) {
    note.addEventListener("toggle", (event) => {
      const abandoned = [document.body, null].includes(document.activeElement);
      const inside = note.contains(document.activeElement);
      if (event.newState === "closed" && (abandoned || inside)) {
        opener?.focus({ preventScroll: true });
      }
    });
  }
}
