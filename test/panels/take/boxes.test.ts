import { describe, expect, it } from "vitest";
import { type BoxPlace, type BoxStyle, boxShapes } from "../../../src/panels/take/chart/boxes.ts";

const ink = "rgb(255, 0, 0)";
const bare = "rgba(0, 0, 0, 0)";
const all = ["top", "right", "bottom", "left"] as const;
/** A computed style whose sides in `seen` have a border. */
const styled = (
  seen: readonly string[],
  width: string,
  line: string,
  more: Readonly<Record<string, string>>,
): BoxStyle => {
  const border = all.flatMap((side) => [
    [`border-${side}-width`, seen.includes(side) ? width : "0px"],
    [`border-${side}-style`, seen.includes(side) ? line : "none"],
    [`border-${side}-color`, ink],
  ]);
  const values = { ...Object.fromEntries(border), ...more } as Readonly<Record<string, string>>;
  return { getPropertyValue: (name) => values[name] ?? "" };
};
/** A style with the same border all round. */
const bordered = (width: string, line: string, radius: string, ground = bare) =>
  styled(all, width, line, { "background-color": ground, "border-top-left-radius": radius });
const only = (side: string, width: string, ground = bare, more = {}) =>
  styled([side], width, "solid", { "background-color": ground, "border-top-left-radius": "0px", ...more });
const place: BoxPlace = { x: 100, y: 50, width: 14, height: 14, turned: 0 };

describe("a box of 14 × 14 px at 100, 50 in a picture", () => {
  it("the hollow square of a single reading, 1.5 px of border on no ground, is a closed outline without a fill", () => {
    expect(boxShapes(bordered("1.5px", "solid", "0px"), place)).toEqual([
      {
        tag: "rect",
        attributes: {
          x: 100.75,
          y: 50.75,
          width: 12.5,
          height: 12.5,
          fill: "none",
          stroke: "#ff0000",
          "stroke-width": 1.5,
        },
        children: [],
      },
    ]);
  });

  it("the circle of a loss of the network has corners of half its size, 7 px less half its border, and its ground", () => {
    const [circle, ...more] = boxShapes(bordered("1px", "solid", "50%", "rgb(0, 0, 255)"), place);
    expect(circle?.attributes).toMatchObject({ x: 100.5, width: 13, rx: 6.5, fill: "#0000ff", stroke: "#ff0000" });
    expect(more).toEqual([]);
  });

  it("the diamond of a share is the square turned by 45° about its middle, 107, 57", () => {
    const [diamond] = boxShapes(bordered("1px", "solid", "0px"), { ...place, turned: 45 });
    expect(diamond?.attributes).toMatchObject({ width: 13, height: 13, transform: "rotate(45 107 57)" });
  });

  it("the dashed frame of another quantity has dashes, and a solid one none", () => {
    expect(boxShapes(bordered("1px", "dashed", "2px"), place)[0]?.attributes["stroke-dasharray"]).toBe("3 2.25");
    expect(boxShapes(bordered("1px", "solid", "2px"), place)[0]?.attributes).not.toHaveProperty("stroke-dasharray");
  });

  it.each([
    ["top", { x1: 100, x2: 114, y1: 51, y2: 51 }],
    ["bottom", { x1: 100, x2: 114, y1: 63, y2: 63 }],
    ["left", { x1: 101, x2: 101, y1: 50, y2: 64 }],
    ["right", { x1: 113, x2: 113, y1: 50, y2: 64 }],
  ] as const)("a border of 2 px at the side %s alone is a line in its middle", (name, ends) => {
    const [line, ...more] = boxShapes(only(name, "2px"), place);
    expect([line?.tag, line?.attributes]).toEqual(["line", { ...ends, stroke: "#ff0000", "stroke-width": 2 }]);
    expect(more).toEqual([]);
  });

  it("without a border it is its ground, and with neither, or with a border that is not seen, nothing", () => {
    expect(
      boxShapes(only("top", "0px", "rgb(0, 0, 255)"), place).map(({ tag, attributes }) => [tag, attributes]),
    ).toEqual([["rect", { x: 100, y: 50, width: 14, height: 14, fill: "#0000ff" }]]);
    expect(boxShapes(only("top", "0px"), place)).toEqual([]);
    expect(boxShapes(only("top", "2px", bare, { "border-top-color": bare }), place)).toEqual([]);
  });
});
