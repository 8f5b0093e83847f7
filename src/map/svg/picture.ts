import { fillKey } from "../../display/map/palette.ts";
import type { MapFrame } from "../../display/map/types.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { type BoxView, viewOf } from "../camera.ts";
import { stateIn } from "../patch.ts";
import { dotRing, pictureBox } from "../picture.ts";
import { landsIn, projectorIn, type WorldDrawing } from "./draw.ts";
import { markGroups, markShapes, type Screen } from "./marks.ts";
import { type Shape, shape, toMarkup } from "./shape.ts";

/** Radius of a dot in CSS pixels; smaller without data. */
export const dotRadius = (band: number): number => (band < 0 ? 1.4 : 3);

/** The viewBox of a view. */
export function viewBoxOf({ centre, zoom }: BoxView): string {
  const [width, height] = [pictureBox.width / 2 ** zoom, pictureBox.height / 2 ** zoom];
  return [centre[0] - width / 2, centre[1] - height / 2, width, height].map((n) => Number(n.toFixed(3))).join(" ");
}

/** The picture of a frame as markup for the prerendered page, without style attributes, which the CSP forbids. */
export function worldMarkup(frame: MapFrame, drawing: WorldDrawing): string {
  return toMarkup(pictureShape(frame, drawing));
}

/** One box unit as one CSS pixel. */
const boxScreen: Screen = { host: pictureBox, toScreen: (point) => point, unit: 1, growth: 1 };

/** The picture of a frame: ground, outlines and marks. `screen` is the room in which the marks are placed. */
export function pictureShape(frame: MapFrame, drawing: WorldDrawing, screen = boxScreen): Shape {
  const projector = projectorIn(drawing, 1);
  const lands = landsIn(drawing);
  const pins = [...frame.pins, ...(frame.hovered === null ? [] : [frame.hovered])];
  return shape(
    "svg",
    {
      class: "world",
      viewBox: viewBoxOf(viewOf(frame.projection, frame.camera)),
      preserveAspectRatio: "xMidYMid meet",
      "data-ramp": frame.ramp,
      "data-projection": frame.projection,
      "aria-hidden": "true",
      focusable: "false",
    },
    [
      shape("defs", {}, [hatch()]),
      ...groundShapes(frame, drawing, screen.unit),
      shape("g", { class: "outlines" }, outlineShapes(frame, drawing, pins)),
      ...markGroups.map((group) => shape("g", { class: group }, markShapes(group, frame, projector, screen, lands))),
    ],
  );
}

/**
 * The shapes under the marks: sea, graticule, land in the frame's fills, borders, dots; `unit` is box units per CSS
 * pixel.
 */
export function groundShapes(frame: MapFrame, drawing: WorldDrawing, unit = 1): Shape[] {
  return [
    shape("path", { class: "sphere", d: drawing.sphere }),
    shape("path", { class: "graticule", d: drawing.graticule }),
    shape(
      "g",
      { class: "land" },
      drawing.land.map(({ code, path }) =>
        code === null
          ? shape("path", { class: "bare", d: path })
          : shape("path", { ...placeAttributes(frame, code), d: path }),
      ),
    ),
    shape("path", { class: "borders", d: drawing.borders }),
    shape(
      "g",
      { class: "dots" },
      drawing.dots.map(({ code, at: [x, y] }) => {
        const r = dotRadius(stateIn(frame, code).band) * unit;
        return shape("circle", {
          ...placeAttributes(frame, code),
          cx: Number(x.toFixed(1)),
          cy: Number(y.toFixed(1)),
          r: Number(r.toFixed(2)),
        });
      }),
    ),
  ];
}

function placeAttributes(frame: MapFrame, code: PlaceCode): Record<string, string> {
  const { band, age, dimmed } = stateIn(frame, code);
  return { "data-place": code, "data-fill": fillKey(band, age), ...(dimmed ? { "data-dimmed": "" } : {}) };
}

function outlineShapes(frame: MapFrame, drawing: WorldDrawing, codes: readonly PlaceCode[]): Shape[] {
  return codes.flatMap((code) => {
    const kind = frame.pins.includes(code) ? "pinned" : "hovered";
    const land = drawing.land.find((one) => one.code === code);
    if (land) return [shape("path", { class: kind, d: land.path })];
    const dot = drawing.dots.find((one) => one.code === code);
    return dot ? [shape("circle", { class: kind, cx: dot.at[0], cy: dot.at[1], r: dotRing })] : [];
  });
}

/** The hatching of land without data: fine diagonals over the land's colour. */
function hatch(): Shape {
  const size = { width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" };
  return shape("pattern", { id: "no-data", ...size }, [
    shape("rect", { class: "hatch-ground", width: 5, height: 5 }),
    shape("path", { class: "hatch-line", d: "M2.5 0V5" }),
  ]);
}
