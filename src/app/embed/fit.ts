import { placeOf } from "../take-over.ts";
import { heightPlaces } from "./height.ts";

/** How many times a frame gives way: `tight.css` says at each level what becomes smaller or goes. */
const levels = 4;

/**
 * Fits the contents of an embedded page into its frame's height. While the page is higher than the frame, this raises
 * `data-tight` of the page's root from 1 to 4 and stops at the first level at which the page is as high as the frame. It
 * lowers the level only when the frame's size changes, so that nothing jumps during playback.
 */
export function keepInHeight(page: Document): void {
  const root = page.documentElement;
  const tighten = (from: number) => {
    for (let level = from; level <= levels; level += 1) {
      setTight(root, level);
      if (root.scrollHeight <= innerHeight) return;
    }
  };
  const watcher = new ResizeObserver(() => tighten(Number(root.dataset["tight"] ?? 0)));
  for (const id of heightPlaces) watcher.observe(placeOf(id));
  addEventListener("resize", () => tighten(0));
  tighten(0);
}

/** Answers `look` with the frame as loose as it can be, whatever its height. */
export function loosely<Seen>(page: Document, look: () => Seen): Seen {
  const root = page.documentElement;
  const before = Number(root.dataset["tight"] ?? 0);
  setTight(root, 0);
  try {
    return look();
  } finally {
    setTight(root, before);
  }
}

function setTight(root: HTMLElement, level: number): void {
  if (level === 0) delete root.dataset["tight"];
  else root.dataset["tight"] = String(level);
}
