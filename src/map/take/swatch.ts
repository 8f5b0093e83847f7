import { fillColour } from "../../display/map/fill-colour.ts";
import { type Shape, shape } from "../svg/shape.ts";
import { heldStroke, type PictureLook } from "./paint.ts";

/** A swatch of a band in a picture's legend or rows, with the dotted edge of its age class inside it; px. */
export function swatch(
  { x, y, width, height }: Readonly<Record<"x" | "y" | "width" | "height", number>>,
  { theme, ramp }: Pick<PictureLook, "theme" | "ramp">,
  band: number,
  age: number,
): Shape {
  const edge = heldStroke({ theme, ramp, unit: 0.8 }, band, age);
  const inset = age === 0 || band < 0 ? 0 : 1;
  const fill = fillColour(theme, ramp, band);
  const whole = shape("rect", { x, y, width, height, fill });
  if (inset === 0) return whole;
  const dotted = { x: x + inset, y: y + inset, width: width - 2 * inset, height: height - 2 * inset, fill: "none" };
  return shape("g", {}, [whole, shape("rect", { ...dotted, ...edge })]);
}
