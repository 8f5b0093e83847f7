import type { Page } from "playwright-core";
import { expect } from "../support/test.ts";

/** A mark: its outline or ground with its size, px, and where its middle is across the page or the picture. */
interface Drawn {
  readonly kind: string;
  readonly x: number;
}

/**
 * The marks of the time axis, by role: what each looks like by its computed style. Marks without an outline and without
 * a ground, which are those of estimates, are drawn by the chart itself.
 */
const marksOnPage = (page: Page): Promise<readonly Drawn[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>(".axis:not([data-picture]) [role=toolbar] button")].flatMap((button) => {
      const one = button.querySelector<HTMLElement>("span") ?? button;
      const style = getComputedStyle(one);
      const edge = Number.parseFloat(style.borderTopWidth);
      const isBare = style.backgroundColor === "rgba(0, 0, 0, 0)";
      if (edge === 0 && isBare) return [];
      const { left, width, height } = one.getBoundingClientRect();
      const isTurned = style.rotate === "45deg";
      const scale = isTurned ? Number(style.scale) : 1;
      const [wide, high] = isTurned ? [one.offsetWidth * scale, one.offsetHeight * scale] : [width, height];
      const radius = Number.parseFloat(style.borderRadius) * (style.borderRadius.endsWith("%") ? wide / 100 : 1);
      const kind = [
        // A stretch of time is as wide as the axis makes it.
        `${button.matches('[data-shape="bar"], [data-shape="span"]') ? "any" : wide.toFixed(1)} × ${high.toFixed(1)}`,
        `corners ${Math.min(radius, wide / 2, high / 2).toFixed(1)}`,
        edge === 0 ? "no outline" : `${style.borderTopStyle} outline of ${edge}`,
        isTurned ? "turned" : "upright",
      ].join(", ");
      return [{ kind, x: left + width / 2 }];
    }),
  );

/** The shapes of a picture of the axis that have the form of a box, described in the same way. */
function boxesIn(svg: string): readonly Drawn[] {
  return [...svg.matchAll(/<rect ([^>]*)>/g)].flatMap(([, text = ""]) => {
    const given = Object.fromEntries([...text.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    const [x, wide, high, rx, stroke] = ["x", "width", "height", "rx", "stroke-width"].map((name) =>
      Number(given[name] ?? 0),
    ) as [number, number, number, number, number];
    const line = given["stroke-dasharray"] === undefined ? "solid" : "dashed";
    const edge = given["stroke"] === undefined ? 0 : stroke;
    const corners = rx === 0 ? 0 : rx + edge / 2;
    const rest = [
      `corners ${corners.toFixed(1)}`,
      edge === 0 ? "no outline" : `${line} outline of ${edge}`,
      (given["transform"] ?? "").startsWith("rotate(45 ") ? "turned" : "upright",
    ];
    const at = x + wide / 2;
    return [`${(wide + edge).toFixed(1)}`, "any"].map((width) => ({
      kind: [`${width} × ${(high + edge).toFixed(1)}`, ...rest].join(", "),
      x: at,
    }));
  });
}

/**
 * Checks that each mark of the page's axis has a shape of the same outline and size at its place in the picture: the
 * places of the marks are those of the page on another scale. Answers the kinds of marks.
 */
export async function expectSameMarks(page: Page, svg: string): Promise<readonly string[]> {
  const marks = await marksOnPage(page);
  const boxes = boxesIn(svg);
  const xs = marks.map(({ x }) => x);
  const [first, last] = [Math.min(...xs), Math.max(...xs)];
  const ends = [first, last].map((x) => marks.find((mark) => mark.x === x)?.kind);
  const placed = (kind: string | undefined) => boxes.filter((box) => box.kind === kind).map(({ x }) => x);
  const [from, to] = [Math.min(...placed(ends[0])), Math.max(...placed(ends[1]))];
  const missing = marks.flatMap(({ kind, x }) => {
    const wanted = from + ((x - first) / (last - first)) * (to - from);
    return boxes.some((box) => box.kind === kind && Math.abs(box.x - wanted) < 1.5) ? [] : [`${kind} at ${wanted}`];
  });
  expect(missing).toEqual([]);
  return [...new Set(marks.map(({ kind }) => kind))];
}
