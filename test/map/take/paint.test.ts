import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { fillColour, inkOn } from "../../../src/display/map/fill-colour.ts";
import { grounds } from "../../../src/display/map/palette.ts";
import { shape } from "../../../src/map/svg/shape.ts";
import { paintedShape, paints } from "../../../src/map/take/paint.ts";
import { heldCss } from "../../../tools/palette.ts";

const sheet = readFileSync("src/map/map.css", "utf8").replace(/\/\*[\s\S]*?\*\//g, "");

/** What the page's style sheet says of a class of the map: the last rule that names it wins, or that names it `alone`. */
function ruled(name: string, property: "fill" | "stroke" | "stroke-width", alone = false): string | undefined {
  const rules = [...sheet.matchAll(/([^{}]+)\{([^{}]*)\}/g)].filter(([, selector = ""]) =>
    alone ? selector.trim() === `.world .${name}` : new RegExp(`\\.${name}(?![\\w-])`).test(selector),
  );
  const said = rules.flatMap(
    ([, , body = ""]) => new RegExp(`(?:^|[;\\s])${property}: ([^;]+);`).exec(body)?.[1] ?? [],
  );
  return said.at(-1)?.replace(/^var\(--(\w+)\)$/, "$1");
}

describe("the colours of a saved picture", () => {
  const names = Object.keys(paints);

  it.each(names)("of .%s are those of the page's style sheet", (name) => {
    const { fill, stroke, width } = paints[name] ?? {};
    // The two kinds of circles and the casings take what their rule leaves open from `.circle` and `.arc`.
    const base = name === "country" || name === "province" || name === "casing" ? "circle" : undefined;
    const from = (property: "fill" | "stroke" | "stroke-width") =>
      ruled(name, property) ?? (base === undefined ? undefined : ruled(base, property, true));
    if (fill !== undefined && from("fill") !== undefined) expect(fill).toBe(from("fill"));
    if (stroke !== undefined) expect(stroke).toBe(from("stroke"));
    if (width !== undefined) expect(String(width)).toBe(from("stroke-width"));
  });

  it("a country of band 5 has the ramp's own colour, one without data the hatching, and no class stays", () => {
    const land = shape("g", { class: "land" }, [
      shape("path", { "data-place": "USA", "data-fill": "5-0", d: "M0 0" }),
      shape("path", { "data-place": "FRA", "data-fill": "none", d: "M0 0" }),
    ]);
    const look = { theme: "light", ramp: "share", unit: 1, transparent: false } as const;
    expect(paintedShape(land, look)).toEqual(
      shape("g", {}, [
        shape("path", { d: "M0 0", fill: fillColour("light", "share", 5) }),
        shape("path", { d: "M0 0", fill: "url(#no-data)" }),
      ]),
    );
  });

  it("a held country keeps its colour and has the page's dotted edge, 1.6 px wide with a dot each 3.1 px, at half a unit a pixel half of it, and a held dot a whole one of 1 px", () => {
    const land = shape("path", { "data-place": "USA", "data-fill": "5-2", d: "M0 0" });
    const look = { theme: "light", ramp: "share", unit: 0.5, transparent: false } as const;
    const { fill, stroke, ...edge } = paintedShape(land, look).attributes;
    expect([fill, stroke]).toEqual([fillColour("light", "share", 5), inkOn("light", "share", 5)]);
    expect(edge).toMatchObject({ "stroke-width": 0.8, "stroke-dasharray": "0.05 1.5", "stroke-linecap": "round" });
    expect(heldCss()).toContain("stroke-width:1.6;stroke-dasharray:0.1 3;stroke-linecap:round");
    const dot = paintedShape(shape("circle", { "data-place": "MLT", "data-fill": "5-2" }), look).attributes;
    expect(dot).toMatchObject({ stroke: inkOn("light", "share", 5), "stroke-width": 0.5 });
    expect(dot).not.toHaveProperty("stroke-dasharray");
    expect(heldCss()).toContain("stroke-width:1;stroke-dasharray:none");
  });

  it("at half a box unit a pixel a border of 0.7 px is 0.35 units wide, and a badge keeps its own pixels", () => {
    const look = { theme: "dark", ramp: "share", unit: 0.5, transparent: false } as const;
    expect(paintedShape(shape("path", { class: "borders" }), look).attributes["stroke-width"]).toBe(0.35);
    const badge = shape("g", { transform: "translate(1 1)scale(0.5)" }, [shape("path", { class: "badge-ring" })]);
    expect(paintedShape(badge, look).children).toEqual([
      shape("path", { fill: "none", stroke: grounds.dark.text, "stroke-width": 2 }),
    ]);
  });

  it("without a background the sea has no colour", () => {
    const look = { theme: "dark", ramp: "share", unit: 1, transparent: true } as const;
    expect(paintedShape(shape("path", { class: "sphere" }), look).attributes["fill"]).toBe("none");
  });
});
