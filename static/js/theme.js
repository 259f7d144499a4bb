// Light, dark, or as the system says. Runs before the page is drawn, so that nothing flashes.
(() => {
  "use strict";
  const CHOICES = ["auto", "light", "dark"];
  const SIGNS = { auto: "◐", light: "○", dark: "●" };
  const root = document.documentElement;

  const kept = () => {
    try {
      const choice = localStorage.getItem("theme");
      return CHOICES.includes(choice) ? choice : "auto";
    } catch {
      return "auto"; // Storage is switched off: the choice lasts as long as the page.
    }
  };

  const keep = (choice) => {
    try {
      localStorage.setItem("theme", choice);
    } catch {
      // As above.
    }
  };

  let choice = kept();

  const apply = () => {
    if (choice === "auto") delete root.dataset.theme;
    else root.dataset.theme = choice;
  };

  const label = (button) => {
    const words = choice === "auto" ? "as the system" : choice;
    button.textContent = SIGNS[choice];
    button.setAttribute("aria-label", `Colours: ${words}. Change`);
    button.title = `Colours: ${words}`;
  };

  apply();

  document.addEventListener("DOMContentLoaded", () => {
    const button = document.getElementById("theme-switch");
    button.hidden = false;
    label(button);
    button.addEventListener("click", () => {
      choice = CHOICES[(CHOICES.indexOf(choice) + 1) % CHOICES.length];
      keep(choice);
      apply();
      label(button);
    });
  });
})();
