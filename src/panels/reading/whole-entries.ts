import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** The height of the sign that more entries follow, CSS pixels. */
const sign = 20;
/** So far from an edge no cover hides an entry: three lines of an entry, CSS pixels. */
const clear = 64;

/**
 * Shows whole entries alone in a list that scrolls. A cover (`[data-cover]`) at the upper and at the lower edge hides an
 * entry that the edge cuts, and says that there is more; its height is written into its `--high`. When `current` changes,
 * the list scrolls to the entry for what is in view.
 */
export function useWholeEntries(list: RefObject<HTMLElement | null>, isShown: boolean, current: string | null): void {
  useLayoutEffect(() => {
    const box = list.current;
    if (box === null) return;
    const cover = () => {
      const heights = coversOf(box);
      for (const cover of box.querySelectorAll<HTMLElement>("[data-cover]")) {
        const height = heights[cover.dataset["cover"] === "above" ? "above" : "below"];
        cover.hidden = height === 0;
        cover.style.setProperty("--high", `${height}px`);
      }
    };
    cover();
    // The room of the list is known only after its frame has been laid out.
    const watching = new ResizeObserver(() => {
      revealCurrent(box);
      cover();
    });
    for (const one of [box, box.querySelector("details")]) if (one !== null) watching.observe(one);
    box.addEventListener("scroll", cover, { passive: true });
    return () => {
      watching.disconnect();
      box.removeEventListener("scroll", cover);
    };
  }, [isShown]);
  useLayoutEffect(() => {
    if (list.current !== null) revealCurrent(list.current);
  }, [isShown, current]);
}

const isScrolled = ({ scrollHeight, clientHeight }: HTMLElement): boolean => scrollHeight > clientHeight + 1;

/** The heights of the covers at the two edges, CSS pixels; 0 where nothing is hidden. */
function coversOf(box: HTMLElement): { readonly above: number; readonly below: number } {
  if (!isScrolled(box)) return { above: 0, below: 0 };
  const { top, bottom } = box.getBoundingClientRect();
  const entries = [...box.querySelectorAll("summary"), ...box.querySelectorAll("button")].map((one) =>
    one.getBoundingClientRect(),
  );
  const first = entries.find((entry) => entry.top >= top + sign);
  const last = entries.findLast((entry) => entry.bottom <= bottom - sign);
  const isAtEnd = box.scrollTop + box.clientHeight >= box.scrollHeight - 1;
  return {
    above: box.scrollTop < 1 || first === undefined ? 0 : first.top - top,
    below: isAtEnd || last === undefined ? 0 : bottom - last.bottom,
  };
}

/** Scrolls a list, and nothing around it, until the entry for what is in view stands clear of its edges. */
function revealCurrent(box: HTMLElement): void {
  const entry = box.querySelector("[aria-current=location]") ?? box.querySelector("[aria-current=true]");
  if (entry === null || !isScrolled(box)) return;
  const [outer, inner] = [box.getBoundingClientRect(), entry.getBoundingClientRect()];
  if (inner.top < outer.top + clear) box.scrollTop -= outer.top + clear - inner.top;
  else if (inner.bottom > outer.bottom - clear) box.scrollTop += inner.bottom - outer.bottom + clear;
}
