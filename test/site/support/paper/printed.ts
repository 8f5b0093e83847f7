import type { Page } from "playwright-core";

/** How the map's names, the axis's words and the tables stand on paper; px. */
export async function printedOn(page: Page) {
  return page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll<SVGGraphicsElement>(selector)].filter(
        (one) => one.checkVisibility() && one.getBoundingClientRect().height > 0,
      );
    const boxOf = (selector: string) => document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
    const map = boxOf("#map");
    const labels = shown("#map .label").map((one) => {
      const box = one.getBoundingClientRect();
      return {
        name: one.querySelector(".name")?.textContent,
        letters: Math.round(Number.parseFloat(getComputedStyle(one).fontSize) * (one.getScreenCTM()?.d ?? 0)),
        cut: box.top < map.top || box.bottom > map.bottom || box.left < map.left || box.right > map.right,
      };
    });
    const words = shown(".axis .retarget text, .ticks text, .ticks b, .lane-texts text, .gap-note");
    const boxes = words.map((one) => ({ text: one.textContent, box: one.getBoundingClientRect() }));
    const meet = (a: DOMRect, b: DOMRect) =>
      a.left < b.right && b.left < a.right && a.top + 2 < b.bottom && b.top + 2 < a.bottom;
    const tables = shown("table, dl, .claims ul, .weights");
    return {
      labels,
      words: boxes.map(({ text }) => text),
      collisions: boxes.flatMap(({ text, box }, at) =>
        boxes.slice(at + 1).flatMap((other) => (meet(box, other.box) ? [`${text} ${other.text}`] : [])),
      ),
      // What a date on the screen says of its list of events.
      counts: shown(".ticks span").length,
      needleEndsAbove: boxOf(".needle").bottom <= boxOf(".ticks").top + 1,
      tables: tables.length,
      // Letter's sheet, less its margins, is 950 px high.
      splits: tables.flatMap((one) =>
        one.getBoundingClientRect().height < 950 && getComputedStyle(one).breakInside !== "avoid"
          ? [one.className]
          : [],
      ),
      // Chromium repeats the head of a table in which no sheet may end, without what its buttons say.
      heads: shown("thead").filter((one) => {
        const { display, breakInside, breakAfter } = getComputedStyle(one);
        const button = one.querySelector("button");
        const says = button === null || getComputedStyle(button).display === "contents";
        return !(says && display === "table-header-group" && breakInside === "avoid" && breakAfter === "avoid");
      }).length,
    };
  });
}
