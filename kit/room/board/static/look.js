/* Light or dark before anything is drawn: the system's choice, unless one was made on the page. */
(() => {
  const asked = matchMedia("(prefers-color-scheme: dark)");
  const chosen = () => {
    try {
      return localStorage.getItem("patio-board-look");
    } catch {
      return null;
    }
  };
  const isDark = () => (chosen() ?? (asked.matches ? "dark" : "light")) === "dark";

  function show() {
    document.body.dataset.jpThemeLight = String(!isDark());
    for (const button of document.querySelectorAll("[data-look]")) {
      button.textContent = isDark() ? "Light page" : "Dark page";
    }
  }

  document.addEventListener("click", event => {
    if (event.target.closest?.("[data-look]")) {
      try {
        localStorage.setItem("patio-board-look", isDark() ? "light" : "dark");
      } catch {
        // A browser that keeps nothing: the page follows the system.
      }
      show();
    }
  });
  document.addEventListener("DOMContentLoaded", show);
  asked.addEventListener("change", show);
  show();
})();
