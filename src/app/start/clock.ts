/** What `hiddenTime` needs of a page. */
type VisibleDocument = Pick<Document, "visibilityState" | "addEventListener">;

/**
 * Returns a function that gives the total milliseconds for which the page was hidden (its tab behind another one, its
 * window minimised), by the monotonic clock `now`. A page that is suspended while it is visible does not count.
 */
export function hiddenTime(page: VisibleDocument, now: () => number): () => number {
  let before = 0;
  let since: number | null = null;
  const look = () => {
    if (page.visibilityState === "hidden") since ??= now();
    else {
      before += since === null ? 0 : now() - since;
      since = null;
    }
  };
  look();
  page.addEventListener("visibilitychange", look);
  return () => before + (since === null ? 0 : now() - since);
}

/** The page's own clock, how long it has been hidden, in ms, and its frames, of which a hidden page has none. */
export function pageClock() {
  const now = () => performance.now();
  return {
    now,
    hidden: hiddenTime(document, now),
    requestFrame: (callback: () => void) => void requestAnimationFrame(callback),
  };
}
