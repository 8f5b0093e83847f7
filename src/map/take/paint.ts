import { fillColour, heldEdge, inkOn } from "../../display/map/fill-colour.ts";
import { grounds, type RampId, type Theme } from "../../display/map/palette.ts";
import { labelSize } from "../labels/text.ts";
import { type Shape, shape } from "../svg/shape.ts";

/** In which colours a picture is painted; `unit` is box units per pixel of the picture, 1 where strokes are in pixels. */
export interface PictureLook {
  readonly theme: Theme;
  readonly ramp: RampId;
  readonly unit: number;
  /** Without background and sea. */
  readonly transparent: boolean;
}

type GroundColour = keyof typeof grounds.dark;

/** How a class is painted: colours by their use, `none` for none, widths in pixels. */
interface Paint {
  readonly fill?: GroundColour | "none" | "no-data";
  readonly stroke?: GroundColour;
  readonly width?: number;
  readonly more?: Shape["attributes"];
}

const round = { "stroke-linejoin": "round" } as const;

/** The paint of each class of the map; a test holds it equal to the page's own style sheet, `src/map/map.css`. */
export const paints: Readonly<Record<string, Paint>> = {
  sphere: { fill: "sea" },
  graticule: { fill: "none", stroke: "graticule", width: 1 },
  borders: { fill: "none", stroke: "border", width: 0.7, more: round },
  bare: { fill: "land" },
  "hatch-ground": { fill: "land" },
  "hatch-line": { stroke: "hatch", width: 1.1 },
  pinned: { fill: "none", stroke: "text", width: 1.8, more: round },
  country: { fill: "page", stroke: "text", width: 1.2, more: { "fill-opacity": 0.35 } },
  province: { fill: "page", stroke: "text", width: 1.5, more: { "fill-opacity": 0.06 } },
  casing: { fill: "none", stroke: "page", width: 4 },
  "label-ground": {
    fill: "text",
    stroke: "page",
    width: labelSize.ground,
    more: { "stroke-linejoin": "round", "paint-order": "stroke" },
  },
  arc: { fill: "none", stroke: "text", more: { "stroke-linecap": "round" } },
  "arc-casing": { fill: "none", stroke: "page", more: { "stroke-linecap": "round" } },
  "arc-end": { fill: "text", stroke: "page", width: 1 },
  "badge-casing": { fill: "page" },
  "badge-ring": { fill: "none", stroke: "text", width: 2 },
  "badge-area": { fill: "text" },
  "badge-mark": { fill: "none", stroke: "page", width: 2, more: { "stroke-linecap": "round" } },
};

/**
 * A drawing of the map with its colours in presentation attributes, as vector editors read them: without classes,
 * custom properties and a style sheet.
 */
export function paintedShape({ tag, attributes, children }: Shape, look: PictureLook): Shape {
  const { class: classes = "", "data-fill": key, "data-dimmed": dimmed, ...rest } = attributes;
  const kept = Object.fromEntries(Object.entries(rest).filter(([name]) => !name.startsWith("data-")));
  const inner = "transform" in attributes ? { ...look, unit: 1 } : look;
  const painted = children.map((child) => (typeof child === "string" ? child : paintedShape(child, inner)));
  const width = attributes["stroke-width"];
  return shape(
    tag,
    {
      ...kept,
      ...(width === undefined ? {} : { "stroke-width": thin(Number(width) * look.unit) }),
      ...Object.assign(
        {},
        ...String(classes)
          .split(" ")
          .map((name) => strokesOf(name, look)),
      ),
      ...filled(tag, key, look),
      ...(dimmed === undefined ? {} : { opacity: 0.3 }),
    },
    painted,
  );
}

/** The fill of a country's shape, dot or name; without data a shape is hatched and a dot plain. */
function filled(
  tag: string,
  key: string | number | undefined,
  { theme, ramp, unit }: PictureLook,
): Shape["attributes"] {
  if (key === undefined) return {};
  if (tag === "text") return { fill: inkOn(theme, ramp, Number.parseInt(String(key), 10)) };
  const [band = -1, age = 0] = String(key) === "none" ? [] : String(key).split("-").map(Number);
  const isDot = tag === "circle";
  const bare = isDot ? grounds[theme].hatch : "url(#no-data)";
  return {
    fill: band < 0 ? bare : fillColour(theme, ramp, band),
    ...(isDot ? { stroke: grounds[theme].border, "stroke-width": thin(0.5 * unit) } : {}),
    ...(isDot && age > 0 ? { stroke: inkOn(theme, ramp, band), "stroke-width": thin(heldEdge.ring * unit) } : {}),
    ...(isDot ? {} : heldStroke({ theme, ramp, unit }, band, age)),
  };
}

/** The dotted edge of a place in a band, by the class of its figure's age; nothing where the figure is of the moment. */
export const heldStroke = (
  { theme, ramp, unit }: Pick<PictureLook, "theme" | "ramp" | "unit">,
  band: number,
  age: number,
): Shape["attributes"] =>
  band < 0 || age === 0
    ? {}
    : {
        stroke: inkOn(theme, ramp, band),
        "stroke-width": thin(heldEdge.width * unit),
        "stroke-dasharray": heldEdge.dash.map((pixels) => thin(pixels * unit)).join(" "),
        "stroke-linecap": "round",
      };

function strokesOf(name: string, { theme, unit, transparent }: PictureLook): Shape["attributes"] {
  const paint = paints[name];
  if (paint === undefined) return {};
  const { fill, stroke, width, more } = paint;
  const colour = (ground: GroundColour) => grounds[theme][ground];
  const ground = name === "sphere" && transparent ? "none" : fill;
  return {
    ...(ground === undefined ? {} : { fill: ground === "none" || ground === "no-data" ? "none" : colour(ground) }),
    ...(stroke === undefined ? {} : { stroke: colour(stroke) }),
    ...(width === undefined ? {} : { "stroke-width": thin(width * unit) }),
    ...more,
  };
}

const thin = (width: number): number => Number(width.toFixed(3));
