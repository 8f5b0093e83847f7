// Runs before the first paint: sets the stored colours, and hides the start picture where the link opens another view.
const root = document.documentElement;
// A page in a frame takes its colours from its address and stores nothing: src/app/embed/embed.ts.
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
  // The view of a link waits for all its figures: they are fetched while the program is.
  for (const href of root.dataset.ahead?.split(" ") ?? [])
    document.head.append(
      Object.assign(document.createElement("link"), {
        rel: "preload",
        as: "fetch",
        crossOrigin: "",
        fetchPriority: "low",
        href,
      }),
    );
}
// The program is not there yet: what a visitor presses, types or changes is recorded, and src/app/early.ts repeats it.
root.dataset.wait = "all";
window.early = [];
for (const type of ["click", "input", "change", "keydown"]) {
  addEventListener(
    type,
    (event) => {
      const { target } = event;
      const { wait } = root.dataset;
      if (!wait || target.closest?.("[data-live]")) return;
      // `wait` is a selector of the elements whose panels do not answer input yet.
      if (wait[0] === "#" && !target.closest?.(wait)) return;
      // What is repeated later must not be answered now too.
      event.stopImmediatePropagation();
      if (type === "keydown" && target.type === "range" && event.key !== "Tab") event.preventDefault();
      window.early.push([event, target.value, target.checked]);
    },
    true,
  );
}
// The first Intl.NumberFormat and the first Intl.DateTimeFormat of a page take 0.1 s on a slow phone, later ones almost
// nothing. The first are made here, in two tasks, while the program is still being fetched.
window.requestIdleCallback?.(() => {
  new Intl.NumberFormat(root.lang);
  requestIdleCallback(() => new Intl.DateTimeFormat(root.lang, { timeZone: "UTC" }));
});
// The browser fires this event once, often before the program runs; the tab Offline uses it.
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
