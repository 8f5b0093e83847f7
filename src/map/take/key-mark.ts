import type { OverlayKey } from "../../display/take/keys.ts";
import { badgeParts } from "../badges.ts";
import { arcCasing } from "../picture.ts";
import { type Shape, shape } from "../svg/shape.ts";
import { type PictureLook, paintedShape } from "./paint.ts";

/** A mark of the map, small, as the key before its words; nothing where the words hold the mark or there is none. */
export function keyMark(
  mark: OverlayKey["mark"],
  { x, y, width, height }: Readonly<Record<"x" | "y" | "width" | "height", number>>,
  look: PictureLook,
): readonly Shape[] {
  if (mark === null || mark === "reference") return [];
  const [cx, cy] = [x + width / 2, y + height / 2];
  return shapesOf(mark, width, cx, cy).map((one) => paintedShape(one, look));
}

function shapesOf(mark: NonNullable<OverlayKey["mark"]>, width: number, cx: number, cy: number): readonly Shape[] {
  if (mark === "reference") return [];
  if (mark === "country") return [shape("circle", { class: "circle country", cx, cy, r: 5.5 })];
  if (mark === "province") {
    return [
      shape("circle", { class: "circle casing", cx, cy, r: 5.5 }),
      shape("circle", { class: "circle province", cx, cy, r: 5.5 }),
    ];
  }
  if (mark === "arc") {
    const d = `M${cx - width / 2} ${cy + 4}q${width / 2} -12 ${width} 0`;
    return [
      shape("path", { class: "arc arc-casing", d, "stroke-width": 1.6 + arcCasing }),
      shape("path", { class: "arc", d, "stroke-width": 1.6 }),
    ];
  }
  const parts = badgeParts[mark].map(({ path, role, dashed }) =>
    shape("path", { class: `badge-${role}`, d: path, ...(dashed ? { "stroke-dasharray": "2.5 2.5" } : {}) }),
  );
  return [shape("g", { transform: `translate(${cx} ${cy})scale(0.7)` }, parts)];
}
