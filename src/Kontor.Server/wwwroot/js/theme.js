// Before anything is painted: who chose no theme gets that of their system.
(() => {
  const root = document.documentElement;
  if (root.dataset.themeChoice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches) {
    root.dataset.bsTheme = "dark";
  }
})();

// A button pressed before the page's scripts are there is not lost: it is pressed again once they are.
(() => {
  let pressed = null;
  const early = event => {
    const button = event.target.closest?.("[hx-get]");
    if (!button) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    pressed = button;
  };
  document.addEventListener("click", early, true);
  // htmx begins in a timeout of its own; one that is asked for later runs later.
  window.addEventListener("load", () => setTimeout(() => {
    document.removeEventListener("click", early, true);
    pressed?.click();
  }));
})();
