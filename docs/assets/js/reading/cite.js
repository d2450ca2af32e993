/* Citing, on top of what stands on the card without any script: the reader's own day of access
   is filled in, each form gets a button that copies it, and a fact's Cite link opens the
   card's forms in a dialog on the page. Where anything fails, the link leads to the card. */

/** Let every fact be cited on its page, and every form be copied. */
export function start() {
  const accessDay = () => {
    const now = new Date();
    const two = (number) => String(number).padStart(2, "0");
    return `${two(now.getDate())}.${two(now.getMonth() + 1)}.${now.getFullYear()}`;
  };

  const addButton = (text, words, status) => {
    const style = text.dataset.cite;
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cite__copy";
    button.textContent = words.copy.replace("{style}", style);
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(text.textContent.trim());
        status.textContent = words.copied.replace("{style}", style);
      } catch {
        status.textContent = words.failed;
        getSelection().selectAllChildren(text);
      }
    });
    text.after(button);
  };

  const enhance = (section) => {
    const words = section.querySelector(".cite__words").dataset;
    const status = document.createElement("p");
    status.className = "cite__status";
    status.setAttribute("role", "status");
    for (const blank of section.querySelectorAll("[data-access]")) blank.textContent = accessDay();
    for (const text of section.querySelectorAll("[data-cite]")) addButton(text, words, status);
    section.append(status);
    return words;
  };

  const openDialog = async (link) => {
    const answer = await fetch(link.href);
    if (!answer.ok) throw new Error(answer.statusText);
    const card = new DOMParser().parseFromString(await answer.text(), "text/html");
    const section = document.importNode(card.querySelector(".cite"), true);
    const dialog = document.createElement("dialog");
    dialog.className = "cite-dialog md-typeset";
    dialog.setAttribute("aria-labelledby", "cite-heading");
    dialog.append(section);
    const words = enhance(section);
    const close = document.createElement("button");
    close.type = "button";
    close.className = "cite__close";
    close.textContent = words.close;
    close.addEventListener("click", () => dialog.close());
    section.prepend(close);
    dialog.addEventListener("close", () => {
      dialog.remove();
      link.focus();
    });
    document.body.append(dialog);
    dialog.showModal();
  };

  for (const link of document.querySelectorAll("[data-cite-dialog]")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      openDialog(link).catch(() => location.assign(link.href));
    });
  }

  const own = document.querySelector("article .cite");
  if (own) enhance(own);

  /* A citation names the edition that was read: say so if the fact has changed since. */
  const notice = document.querySelector("[data-last-change]");
  const read = new URLSearchParams(location.search).get("edition");
  const parts = (edition) => edition.split(".").map(Number);
  const earlier = (one, two) => {
    const [a, b] = [parts(one), parts(two)];
    const place = a.findIndex((value, index) => value !== b[index]);
    return place >= 0 && a[place] < b[place];
  };
  if (notice && read && earlier(read, notice.dataset.lastChange)) notice.hidden = false;
}
