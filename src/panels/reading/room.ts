import type { RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";

/** The names under which the style sheet reads the map's area, CSS pixels of the window. */
const sides = ["top", "left", "width", "height", "bar"] as const;

/**
 * While an analysis is open to be read, sets `data-reading` on the root of the page and writes the place and size of
 * the map's area into `--room-top` and so on, and the height of the view's bar into `--room-bar`. Notices above the map
 * keep their place.
 */
export function useRoom(id: string, bar: RefObject<HTMLElement | null>): void {
  useLayoutEffect(() => {
    const root = document.documentElement;
    const [stage, notices] = [document.getElementById("stage"), document.getElementById("stage-top")];
    root.dataset["reading"] = id;
    const measure = () => {
      if (stage === null || notices === null) return;
      const box = stage.getBoundingClientRect();
      const said = notices.getBoundingClientRect();
      const top = said.height === 0 ? box.top : said.bottom;
      const head = bar.current?.getBoundingClientRect().height ?? 0;
      const room = { top, left: box.left, width: box.width, height: box.bottom - top, bar: head };
      for (const side of sides) root.style.setProperty(`--room-${side}`, `${room[side]}px`);
    };
    measure();
    const watching = new ResizeObserver(measure);
    for (const one of [root, stage, notices, bar.current]) if (one !== null) watching.observe(one);
    return () => {
      watching.disconnect();
      delete root.dataset["reading"];
      for (const side of sides) root.style.removeProperty(`--room-${side}`);
    };
  }, [id]);
}
