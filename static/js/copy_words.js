// Words to copy can be selected by hand; with JavaScript a button beside them does it.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("[data-copy-words]")) {
    const words = document.getElementById(button.dataset.copyWords);
    button.hidden = false;
    button.setAttribute("aria-live", "polite");
    words.addEventListener("focus", () => words.select());
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(words.value);
        button.textContent = "Copied";
      } catch {
        words.focus();
        button.textContent = "Selected: copy it now";
      }
      setTimeout(() => { button.textContent = "Copy"; }, 1600);
    });
  }
}
