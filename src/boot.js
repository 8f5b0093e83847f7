// Runs before the first paint: the stored colours, and no flash of the start picture under a link to another view.
const root = document.documentElement;
try {
  const theme = localStorage.getItem("hashfall-theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's colours are then the right ones.
}
if (location.search.length > 1) {
  root.dataset.pending = "link";
  setTimeout(() => {
    delete root.dataset.pending;
  }, 20000);
}
