/* Filters the timeline by topic. The style sheet shows the buttons where there is script. */

/** Let the buttons filter, and filter by the address. */
export function start() {
  const bar = document.querySelector("[data-timeline-filter]");
  const entries = [...document.querySelectorAll(".timeline__entry")];
  const years = [...document.querySelectorAll("ol.timeline")];
  const marks = [...document.querySelectorAll(".picture--timeline a[data-topic]")];
  const status = bar.querySelector("[role=status]");

  const show = (topic) => {
    for (const entry of entries) entry.hidden = Boolean(topic) && entry.dataset.topic !== topic;
    for (const year of years) {
      year.hidden = [...year.children].every((entry) => entry.hidden);
      year.previousElementSibling.hidden = year.hidden;
    }
    for (const mark of marks) {
      const away = Boolean(topic) && mark.dataset.topic !== topic;
      mark.classList.toggle("is-away", away);
      mark.tabIndex = away ? -1 : 0;
    }
    for (const button of bar.querySelectorAll("button")) {
      button.setAttribute("aria-pressed", String(button.dataset.topic === topic));
    }
    const count = entries.filter((entry) => !entry.hidden).length;
    status.textContent = status.dataset.text.replace("{count}", count);
  };

  /* An address that names a topic shows it; an anchor that the filter would hide wins over it. */
  const chosen = () => {
    const topic = new URLSearchParams(location.search).get("topic") ?? "";
    const known = bar.querySelector(`button[data-topic="${CSS.escape(topic)}"]`);
    const target = document.getElementById(location.hash.slice(1));
    const hides = target?.dataset.topic && target.dataset.topic !== topic;
    return known && !hides ? topic : "";
  };

  bar.addEventListener("click", ({ target }) => {
    const button = target.closest("button");
    if (!button) return;
    const address = new URL(location.href);
    address.searchParams.delete("topic");
    if (button.dataset.topic) address.searchParams.set("topic", button.dataset.topic);
    history.replaceState(history.state, "", address);
    show(button.dataset.topic);
  });
  addEventListener("hashchange", () => show(chosen()));
  show(chosen());
}
