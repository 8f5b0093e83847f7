import { placeOf } from "../take-over.ts";
import { heightPlaces } from "./height.ts";

/** How many times a frame gives way: embed.css says at each level what becomes smaller or goes. */
const levels = 4;

/**
 * Keeps all that a frame shows within its height: where something would be cut off or scroll, the page's root gets
 * `data-tight` from 1 to 4, the least that is enough. While the frame keeps its size, it never gets looser again, so that
 * nothing jumps while time is played.
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
