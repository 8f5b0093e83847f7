import type { Page } from "playwright-core";

/** A place in the window, with the marks within reach of it. */
export interface Place {
  readonly x: number;
  readonly y: number;
  /** The mark in whose middle, or beside whose middle, it is. */
  readonly own: string;
  /** Ids of elements. */
  readonly near: readonly string[];
  /** Whether a mark is so near to the edge of the reach that a rounded pixel decides whether it counts. */
  readonly isUnsure: boolean;
}

const middle: readonly [across: number, down: number] = [0, 0];

/** Places by the middles of the marks of a row, with what is within `reach` px; the claims are fetched before. */
export async function placesIn(page: Page, row: string, reach: number, beside = middle): Promise<readonly Place[]> {
  await page.locator(".axis").hover({ position: { x: 5, y: 5 }, force: true });
  await page.locator(".axis-claims .mark").first().waitFor({ state: "attached" });
  return marksOn(page, reach, row, beside);
}

/** Places `beside` the middles of the marks of a row that are drawn, px across and down, with what is within `reach`. */
export const marksOn = (
  page: Page,
  reach: number,
  row = ".axis-lanes .mark",
  beside = middle,
): Promise<readonly Place[]> =>
  page.evaluate(
    ([of, within, [across, down]]) => {
      document.querySelector(".axis")?.scrollIntoView({ block: "center", behavior: "instant" });
      const marks = [...document.querySelectorAll(".axis .mark")].map((one) => ({
        id: one.id,
        isOwn: one.matches(of),
        box: one.getBoundingClientRect(),
      }));
      return marks
        .filter(({ isOwn }) => isOwn)
        .map(({ id, box }) => {
          const [x, y] = [(box.left + box.right) / 2 + across, (box.top + box.bottom) / 2 + down];
          const off = ({ left, right, top, bottom }: DOMRect) => Math.max(left - x, x - right, top - y, y - bottom);
          const named = document.elementFromPoint(x, y)?.closest(".lane-texts text")?.getAttribute("data-mark");
          const near = marks.filter((one) => off(one.box) <= within || one.id === `mark-${named}`);
          const isUnsure = marks.some((one) => Math.abs(off(one.box) - within) < 1.5);
          return { x, y, own: id, near: near.map((one) => one.id), isUnsure };
        });
    },
    [row, reach, beside] as const,
  );

/** The first of the places with several marks, or with one. */
export async function placeWith(page: Page, row: string, what: "several" | "one"): Promise<Place> {
  const places = await placesIn(page, row, 22);
  const found = places.find(({ near }) => near.length > 1 === (what === "several"));
  if (found === undefined) throw new Error(`no mark with ${what} in reach in ${row}`);
  return found;
}
