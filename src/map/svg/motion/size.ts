import { whenPrinted } from "../../../kit/paper/printed.ts";
import { paperRoom, type Size } from "../../picture.ts";

/**
 * Tells the size of a map's host in CSS pixels when it changes; while the page is printed, whose paper no script can
 * measure, it tells `paperRoom`. Returns what ends that.
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
