// "Copy link" is a plain link to the page itself; with JavaScript it copies that address.
for (const link of document.querySelectorAll("[data-copy-link]")) {
  link.addEventListener("click", async (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !navigator.clipboard) return;
    event.preventDefault();
    const words = link.textContent;
    try {
      await navigator.clipboard.writeText(link.href);
      link.textContent = "Copied";
    } catch {
      location.href = link.href;
      return;
    }
    link.setAttribute("aria-live", "polite");
    setTimeout(() => { link.textContent = words; }, 1600);
  });
}
