import { whenPrinted } from "../../../kit/paper/printed.ts";
import { paperRoom, type Size } from "../../picture.ts";

/**
 * Calls `tell` with the size of a map's host, CSS pixels, whenever it changes. While the page is printed it tells
 * `paperRoom`, because no script can measure the paper. Returns a function that stops this.
 */
export function watchSize(host: HTMLElement, tell: (size: Size) => void): () => void {
  let room: Size | null = null;
  const measure = () => tell(room ?? { width: host.clientWidth, height: host.clientHeight });
  const watcher = new ResizeObserver(measure);
  watcher.observe(host);
  const unprint = whenPrinted((isPaper) => {
    room = isPaper ? paperRoom : null;
    measure();
  });
  return () => {
    watcher.disconnect();
    unprint();
  };
}
