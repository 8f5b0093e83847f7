import { readdirSync, readFileSync } from "node:fs";
import { expect, it } from "vitest";
import { labelSize } from "../../src/map/labels/text.ts";

/** The five sizes as the base style sheet defines them: name and pixels in a window of 1280 px or less. */
const tokens = new Map(
  [...readFileSync("src/panels/styles/base.css", "utf8").matchAll(/--(t\d+): ([\d.]+)rem;/g)].map(([, name, rem]) => [
    `var(--${name})`,
    16 * Number(rem),
  ]),
);
/** The style sheets of the page without what they say for paper. */
const sheets = readdirSync("src", { recursive: true, encoding: "utf8" })
  .filter((path) => path.endsWith(".css"))
  .map((path) => ({ path, text: withoutPaper(readFileSync(`src/${path}`, "utf8")) }));

/** A style sheet without its rules for print. */
function withoutPaper(text: string): string {
  const start = text.indexOf("@media print");
  if (start < 0) return text;
  let depth = 0;
  let end = text.indexOf("{", start);
  do {
    depth += text[end] === "{" ? 1 : text[end] === "}" ? -1 : 0;
    end += 1;
  } while (depth > 0 && end < text.length);
  return text.slice(0, start) + withoutPaper(text.slice(end));
}

it("text has five sizes: 12, 14, 16, 22 and 32 px, an eighth more at 1920 px of width, a quarter at 2560 px", () => {
  expect([...tokens.values()]).toEqual([12, 14, 16, 22, 32]);
  expect(readFileSync("src/panels/styles/base.css", "utf8")).toContain("clamp(100%, 75% + 0.3125vw, 125%)");
});

it("no style sheet sets a size of text that is none of the five, but the map’s labels, which have 13 to 15 px", () => {
  const said = sheets.flatMap(({ path, text }) =>
    [...text.matchAll(/(?:font-size|font):\s*([^;]+);/g)].map(([, value = ""]) => ({ path, value })),
  );
  expect(said.length).toBeGreaterThan(80);
  const odd = said.filter(({ value }) => value !== "inherit" && ![...tokens.keys()].some((one) => value.includes(one)));
  expect(odd.map(({ path, value }) => `${path}: ${value}`).sort()).toEqual([
    `map/map.css: ${labelSize.font}px`,
    // A room reads the same five sizes, larger; in a low window and on a phone less so.
    "panels/present/present.css: clamp(150%, 90% + 0.9375vw, 240%)",
    "panels/present/small-windows.css: 115%",
    "panels/present/small-windows.css: 115%",
    "panels/styles/base.css: clamp(100%, 75% + 0.3125vw, 125%)",
  ]);
  expect(labelSize.font).toBeGreaterThanOrEqual(13);
  expect(labelSize.font).toBeLessThanOrEqual(15);
});

it("no picture that Share makes sets a text under 12 px", () => {
  const sizes = readdirSync("src/map/take").flatMap((name) =>
    [...readFileSync(`src/map/take/${name}`, "utf8").matchAll(/(?:"font-size"|\bsize): ([\d.]+)/g)].map(([, size]) =>
      Number(size),
    ),
  );
  expect(sizes.length).toBeGreaterThan(3);
  expect(sizes.filter((size) => size < 12)).toEqual([]);
});
