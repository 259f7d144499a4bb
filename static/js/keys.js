// Keys: "/" to search, "j" and "k" from row to row, "?" for the list of keys. Everything works without.
(() => {
  "use strict";
  const ROWS = ".event_row h3 a, .ledger_figure > a, .batch_previews th a, .batch_report td > a:first-child, .article_line h2 a, .article_list > li > a, .claim_hit, .source_table tbody th a, .entry_told a:first-of-type, .change_choices li > a, .source_event h2 a";
  const KEYS = [
    ["/", "Search"],
    ["j or ↓", "Next row"],
    ["k or ↑", "Row before"],
    ["Enter", "Open the row"],
    ["?", "Show these keys"],
    ["Esc", "Close them"],
  ];

  const isTyping = (target) =>
    target instanceof HTMLElement &&
    (target.isContentEditable || target.closest("input, textarea, select, dialog") !== null);

  const rows = () => [...document.querySelectorAll(ROWS)].filter((row) => row.checkVisibility());

  // Arrows scroll the page until a row has the focus; the letters always go to a row.
  const step = (by) => {
    const all = rows();
    if (all.length === 0) return false;
    const at = all.indexOf(document.activeElement);
    const next = at < 0 ? (by > 0 ? 0 : all.length - 1) : at + by;
    if (next < 0 || next >= all.length) return false;
    all[next].focus();
    all[next].scrollIntoView({ block: "nearest" });
    return true;
  };

  const list = () => {
    const dialog = document.createElement("dialog");
    dialog.className = "keys_card";
    dialog.setAttribute("aria-labelledby", "keys-title");
    const title = document.createElement("h2");
    title.id = "keys-title";
    title.textContent = "Keys";
    const table = document.createElement("dl");
    for (const [key, does] of KEYS) {
      const name = document.createElement("dt");
      const words = document.createElement("dd");
      name.textContent = key;
      words.textContent = does;
      table.append(name, words);
    }
    const close = document.createElement("button");
    close.type = "button";
    close.className = "button";
    close.textContent = "Close";
    close.addEventListener("click", () => dialog.close());
    dialog.append(title, table, close);
    document.body.append(dialog);
    return dialog;
  };

  let card = null;
  const show = () => {
    card ??= list();
    if (!card.open) card.showModal();
  };

  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented || isTyping(event.target)) return;
    const onRow = rows().includes(document.activeElement);
    let done = false;
    if (event.key === "/") {
      document.querySelector(".site_search input").focus();
      done = true;
    } else if (event.key === "?") {
      show();
      done = true;
    } else if (event.key === "j" || (event.key === "ArrowDown" && onRow)) done = step(1);
    else if (event.key === "k" || (event.key === "ArrowUp" && onRow)) done = step(-1);
    if (done) event.preventDefault();
  });

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("keys-button");
    button.hidden = false;
    button.addEventListener("click", show);
  });
})();
