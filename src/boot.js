// Runs before the first paint: the stored colours, and no flash of the start picture under a link to another view.
const root = document.documentElement;
// A page in a frame has the colours of its address and stores nothing: src/app/embed/embed.ts.
const embed = /[?&;]embed=(\w+)/.exec(location.search)?.[1];
if (embed) root.dataset.embed = embed;
try {
  const theme = embed ?? localStorage.getItem("hashfall-theme");
  if (theme === "dark" || theme === "light") root.dataset.theme = theme;
} catch {
  // Storage may be forbidden; the system's colours are then the right ones.
}
if (location.search.length > 1) {
  root.dataset.pending = root.dataset.linked = "link";
  setTimeout(() => {
    delete root.dataset.pending;
  }, 20000);
}
// Until the program answers, it keeps what is clicked, typed and set: src/app/early.ts does it then.
root.dataset.wait = "all";
window.early = [];
for (const type of ["click", "input", "change", "keydown"]) {
  addEventListener(
    type,
    (event) => {
      const { target } = event;
      const { wait } = root.dataset;
      if (!wait || (wait === "axis" && !target.closest?.("#axis"))) return;
      if (type === "keydown" && target.type === "range" && event.key !== "Tab") event.preventDefault();
      window.early.push([event, target.value, target.checked]);
    },
    true,
  );
}
// The browser's offer to install the page comes once; the tab Offline takes it.
addEventListener("beforeinstallprompt", (event) => {
  event.preventDefault();
  window.offer = event;
});
addEventListener(
  "error",
  ({ target }) => {
    if (root.dataset.wait === "all" && (target === window || target.tagName === "SCRIPT")) root.dataset.wait = "failed";
  },
  true,
);
