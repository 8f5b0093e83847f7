import type { LegendView } from "../../display/map/legend.ts";
import { grounds, type Theme } from "../../display/map/palette.ts";
import type { OverlayKey } from "../../display/take/keys.ts";
import { type Shape, shape } from "../svg/shape.ts";
import { keyMark } from "./key-mark.ts";
import { swatch } from "./swatch.ts";

/** A picture's legend: that of the colours, and the keys of what is drawn over them. */
interface Explained {
  readonly legend: LegendView;
  readonly keys: readonly OverlayKey[];
}

const widest = 62;
const rowHeight = 18;
/** Mean width of a letter of 12 px, on the wide side. */
const letter = 6.4;
/** From the key's mark to its words, and from its words to the next mark, px. */
const [beside, between] = [20, 18];

/** The height of a legend with `rows` rows of keys under its bands, px. */
export const legendHeight = (rows: number): number => 50 + rows * rowHeight;

/** The rows that the keys of a legend need in a width. */
export const keyRows = (explained: Explained, width: number): number => (placed(explained, width).at(-1)?.row ?? 0) + 1;

/** A key: what is drawn before its words. */
interface Key {
  readonly text: string;
  readonly drawn: OverlayKey["mark"] | "no-data" | "held";
}

/** The keys from left to right, in as many rows as they need; a key without a mark begins with its words. */
function placed({ legend, keys }: Explained, width: number) {
  const all: readonly Key[] = [
    { text: legend.noData, drawn: "no-data" },
    ...(legend.heldAge === 0 ? [] : [{ text: legend.held, drawn: "held" } as const]),
    ...keys.map(({ mark, text }) => ({ text, drawn: mark })),
  ];
  let [row, left] = [0, 0];
  return all.map((key) => {
    const indent = key.drawn === null || key.drawn === "reference" ? 0 : beside;
    const needs = indent + key.text.length * letter;
    if (left > 0 && left + needs > width) [row, left] = [row + 1, 0];
    const found = { ...key, row, left, indent };
    left += needs + between;
    return found;
  });
}

/** The legend: the bands in their colours, what the hatching and the dotted edge mean, and the marks over the colours. */
export function legendPart(
  explained: Explained,
  theme: Theme,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Shape {
  const { ramp, bands, age, heldAge } = explained.legend;
  const colours = grounds[theme];
  const step = Math.min(widest, width / Math.max(1, bands.length));
  const swatches = bands.flatMap(({ band, reference }, index) => [
    swatch({ x: x + index * step, y, width: step, height: 10 }, { theme, ramp }, band, age),
    ...(reference === null ? [] : [referenceMark(x + (index + reference / 100) * step, y, theme)]),
  ]);
  // A band of two figures has both in its name: they are written one under the other.
  const names = bands.flatMap(({ label }, index) =>
    label.split(", ").map((line, row) => shape("text", { x: x + index * step, y: y + 24 + 13 * row }, [line])),
  );
  const low = y + (ramp === "bivariate" ? 46 : 33);
  const keys = placed(explained, width).flatMap(({ text, drawn, row, left, indent }) => {
    const box = { x: x + left, y: low + row * rowHeight, width: 14, height: 12 };
    const mark =
      drawn === "no-data"
        ? [shape("rect", { ...box, fill: "url(#no-data)" })]
        : drawn === "held"
          ? [swatch(box, { theme, ramp }, 5, heldAge)]
          : keyMark(drawn, box, { theme, ramp, unit: 1, transparent: false });
    return [...mark, shape("text", { x: box.x + indent, y: box.y + 10 }, [text])];
  });
  return shape("g", { id: "legend", fill: colours.quiet, "font-size": 12 }, [...swatches, ...names, ...keys]);
}

/** The price that CBECI assumes, as a small triangle in its band. */
const referenceMark = (x: number, y: number, theme: Theme): Shape =>
  shape("path", {
    d: `M${Number(x.toFixed(1))} ${y + 2}l4 8h-8z`,
    fill: grounds[theme].text,
    stroke: grounds[theme].page,
    "stroke-width": 0.8,
  });
