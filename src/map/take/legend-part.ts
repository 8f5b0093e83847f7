import type { LegendView } from "../../display/map/legend.ts";
import { grounds, type Theme } from "../../display/map/palette.ts";
import { type Shape, shape } from "../svg/shape.ts";
import { swatch } from "./swatch.ts";

/** The height of the legend, px. */
export const legendHeight = 68;
const widest = 62;

/** The legend: the bands in their colours, and what the hatching and the dotted edge mean. */
export function legendPart(
  legend: LegendView,
  theme: Theme,
  { x, y, width }: { readonly x: number; readonly y: number; readonly width: number },
): Shape {
  const { ramp, bands, age, noData, held, heldAge } = legend;
  const colours = grounds[theme];
  const step = Math.min(widest, width / Math.max(1, bands.length));
  const swatches = bands.map(({ band }, index) =>
    swatch({ x: x + index * step, y, width: step, height: 10 }, { theme, ramp }, band, age),
  );
  // A band of two figures has both in its name: they stand one under the other.
  const names = bands.flatMap(({ label }, index) =>
    label.split(", ").map((line, row) => shape("text", { x: x + index * step, y: y + 24 + 13 * row }, [line])),
  );
  const low = y + (ramp === "bivariate" ? 46 : 33);
  const keys = [
    shape("rect", { x, y: low, width: 14, height: 12, fill: "url(#no-data)" }),
    shape("text", { x: x + 20, y: low + 10 }, [noData]),
  ];
  const after = x + 20 + noData.length * 6.4 + 18;
  const older =
    heldAge === 0
      ? []
      : [
          swatch({ x: after, y: low, width: 14, height: 12 }, { theme, ramp }, 5, heldAge),
          shape("text", { x: after + 20, y: low + 10 }, [held]),
        ];
  return shape("g", { id: "legend", fill: colours.quiet, "font-size": 12 }, [...swatches, ...names, ...keys, ...older]);
}
