import { grounds } from "../../display/map/palette.ts";
import type { MapFrame } from "../../display/map/types.ts";
import { fitScale, viewOf } from "../camera.ts";
import { labelSize } from "../labels/text.ts";
import type { Size } from "../picture.ts";
import { landsIn, projectorIn, type WorldDrawing } from "../svg/draw.ts";
import { markGroups, markShapes, type Screen } from "../svg/marks.ts";
import { groundShapes } from "../svg/picture.ts";
import { type Shape, shape } from "../svg/shape.ts";
import { type PictureLook, paintedShape } from "./paint.ts";

/** The names of the ground's groups in a vector editor, in the order in which they are drawn. */
const groundNames = ["sea", "graticule", "countries", "borders", "small-places"];

/** The map of a frame in a box of `host` pixels, its camera kept, as named groups with their colours in them. */
export function mapPart(
  frame: MapFrame,
  drawing: WorldDrawing,
  host: Size,
  colours: Omit<PictureLook, "unit" | "ramp">,
): Shape {
  const { centre, zoom } = viewOf(frame.projection, frame.camera);
  const unit = 1 / (fitScale(host) * 2 ** zoom);
  const look: PictureLook = { ...colours, ramp: frame.ramp, unit };
  const screen: Screen = {
    host,
    unit,
    growth: 2 ** (zoom / 2),
    toScreen: ([x, y]) => [host.width / 2 + (x - centre[0]) / unit, host.height / 2 + (y - centre[1]) / unit],
  };
  const projector = projectorIn(drawing, 2);
  const groups = markGroups.map(
    (group) => [group, markShapes(group, frame, projector, screen, landsIn(drawing))] as const,
  );
  const [left, top] = screen.toScreen([0, 0]);
  const place = `translate(${round(left)} ${round(top)}) scale(${Number((1 / unit).toFixed(5))})`;
  return shape("g", { id: "map", "clip-path": "url(#map-edge)" }, [
    shape("g", { transform: place }, [
      ...groundShapes(frame, drawing, unit).map((part, index) => named(groundNames[index] ?? "", part, look)),
      shape(
        "g",
        { id: "pinned", fill: "none" },
        pinnedShapes(frame, drawing).map((part) => paintedShape(part, look)),
      ),
      ...groups.flatMap(([group, shapes]) => {
        return named(
          group,
          shape("g", group === "labels" ? { ...letters, fill: grounds[colours.theme].text } : {}, shapes),
          look,
        );
      }),
    ]),
  ]);
}

const named = (id: string, part: Shape, look: PictureLook): Shape => {
  const painted = paintedShape(part, look);
  return shape(painted.tag, { id, ...painted.attributes }, painted.children);
};

function pinnedShapes({ pins }: MapFrame, drawing: WorldDrawing): readonly Shape[] {
  return pins.flatMap((code) =>
    drawing.land.flatMap((land) => (land.code === code ? shape("path", { class: "pinned", d: land.path }) : [])),
  );
}

const letters = { "font-size": labelSize.font, "font-weight": 600, "text-anchor": "middle" } as const;

const round = (value: number): number => Number(value.toFixed(2));
