// Before anything is painted: who chose no theme gets that of their system.
(() => {
  const root = document.documentElement;
  if (root.dataset.themeChoice === "auto" && matchMedia("(prefers-color-scheme: dark)").matches) {
    root.dataset.bsTheme = "dark";
  }
})();
