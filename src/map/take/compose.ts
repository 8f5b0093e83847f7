import { grounds } from "../../display/map/palette.ts";
import type { MapFrame } from "../../display/map/types.ts";
import type { PictureText } from "../../display/take/picture.ts";
import {
  type ChartDrawer,
  type ChartRoom,
  type DrawnChart,
  mostGrown,
  type PictureStyle,
  pictureSizes,
} from "../../display/take/sizes.ts";
import { pictureBox, type Size } from "../picture.ts";
import type { WorldDrawing } from "../svg/draw.ts";
import { type Shape, shape } from "../svg/shape.ts";
import { keyRows, legendHeight, legendPart } from "./legend-part.ts";
import { mapPart } from "./map-part.ts";
import { swatch } from "./swatch.ts";
import { lineHeight, type Setting, sans, textShapes, wrapped } from "./texts.ts";

const pad = 28;
const rowHeight = 24;

/** By how much a picture of a chart grows at most, and in what steps it is tried larger. */
const [mostEnlarged, enlarging] = [4, 0.05] as const;
const mostSteps = Math.round((mostEnlarged - 1) / enlarging);

/**
 * The whole picture of a chart: title, chart with its caption under it, and what the figures are from. Where the chart
 * would have to shrink, its letters with it, the picture is larger, in the same shape: as little as makes room.
 */
export function composedChart(
  draw: ChartDrawer,
  text: PictureText,
  style: PictureStyle,
): { readonly picture: Shape; readonly size: Size } {
  const stepFor = (from: number, suits: (room: ChartRoom) => boolean) => {
    let step = from;
    while (step < mostSteps && !suits(wordsAt(step, text, style).room)) step += 1;
    return step;
  };
  let step = stepFor(0, ({ height }) => height > 0);
  for (;;) {
    const words = wordsAt(step, text, style);
    const { room, size } = words;
    const chart = draw(room);
    const scale = Math.max(0, Math.min(room.width / chart.width, room.height / chart.height, mostGrown));
    if (scale >= 1 || step === mostSteps) return { picture: chartSheet(words, chart, scale, text, style), size };
    // A chart whose lines wrap is lower in a wider room, and how much shows only when it is drawn: half the way at once.
    const area = chart.height * room.width;
    const enough = stepFor(step + 1, ({ width, height }) => width >= chart.width && width * height >= area);
    step += Math.max(1, Math.floor((enough - step) / 2));
  }
}

/** The words of a chart's picture that is larger by some steps, its size, and the room that they leave to the chart. */
function wordsAt(step: number, text: PictureText, style: PictureStyle) {
  const { width, height } = pictureSizes[style.format];
  const by = 1 + step * enlarging;
  const size: Size = { width: Math.round(width * by), height: Math.round(height * by) };
  const inside = size.width - 2 * pad;
  const head = headPart(text, inside, style);
  const foot = footPart(text, inside, size.height, style);
  const caption = captionPart(text, inside, size.height - foot.above, style);
  const room: ChartRoom = { width: inside, height: size.height - head.below - foot.above - caption.high - 32 };
  return { size, head, foot, caption, room };
}

/** A chart in the middle of the room that the words of its picture leave. */
function chartSheet(
  { size, head, foot, caption, room }: ReturnType<typeof wordsAt>,
  chart: DrawnChart,
  scale: number,
  text: PictureText,
  style: PictureStyle,
): Shape {
  const x = pad + (room.width - scale * chart.width) / 2;
  const y = head.below + 16 + (room.height - scale * chart.height) / 2;
  const place = `translate(${Math.round(x)} ${Math.round(y)}) scale(${Number(scale.toFixed(4))})`;
  const parts = [head.part, shape("g", { id: "chart", transform: place }, chart.shapes), ...caption.parts, foot.part];
  return sheet(text, style, size, parts);
}

/** The whole picture: title, map, legend, the first rows where there is room, and what the figures are from. */
export function composed(frame: MapFrame, drawing: WorldDrawing, text: PictureText, style: PictureStyle): Shape {
  const size = pictureSizes[style.format];
  const inside = size.width - 2 * pad;
  const colours = grounds[style.theme];
  const head = headPart(text, inside, style);
  const foot = footPart(text, inside, size.height, style);
  const low = legendHeight(keyRows(text, inside));
  const room = size.height - head.below - foot.above - low - 24;
  const map: Size = { width: inside, height: Math.min(room, (inside * pictureBox.height) / pictureBox.width) };
  const rows = Math.min(text.rows.length, Math.floor((room - map.height - 16) / rowHeight));
  const used = map.height + (rows > 1 ? rows * rowHeight + 16 : 0);
  const top = head.below + 8 + (room - used) / 2;
  const still: MapFrame = { ...frame, hovered: null, lit: null };
  return sheet(text, style, size, [
    definitions(map, colours),
    head.part,
    shape("g", { transform: `translate(${pad} ${Math.round(top)})` }, [mapPart(still, drawing, map, style)]),
    legendPart(text, style.theme, { x: pad, y: Math.round(top + map.height + 12), width: inside }),
    ...(rows > 1 ? [rowsPart(text, rows, inside, top + map.height + low + 24, style)] : []),
    foot.part,
  ]);
}

/** The sheet on which the parts of a picture are placed, with a description in words. */
function sheet(text: PictureText, { theme, transparent }: PictureStyle, size: Size, parts: readonly Shape[]): Shape {
  return shape(
    "svg",
    {
      xmlns: "http://www.w3.org/2000/svg",
      ...size,
      viewBox: `0 0 ${size.width} ${size.height}`,
      role: "img",
      "font-family": sans,
    },
    [
      shape("title", {}, [text.title]),
      shape("desc", {}, [text.alternative]),
      metadata(text),
      ...(transparent ? [] : [shape("rect", { id: "background", ...size, fill: grounds[theme].page })]),
      ...parts,
    ],
  );
}

/** The letters of a title where they are not 28 px: on a sheet they stay below those of the step's own title. */
const titleSizes: Partial<Record<PictureStyle["format"], number>> = { square: 32, tall: 32, sheet: 18 };

function headPart(text: PictureText, width: number, { theme, format }: PictureStyle) {
  const colours = grounds[theme];
  const title: Setting = { size: titleSizes[format] ?? 28, fill: colours.text, serif: true };
  const about: Setting = { size: 13, fill: colours.quiet };
  const lines = wrapped(text.title, width, title);
  const under = wrapped(text.subtitle, width, about);
  const below = pad + lines.length * lineHeight(title) + 6;
  const part = shape("g", { id: "head" }, [
    textShapes("title", lines, pad, pad - 4, title),
    textShapes("subtitle", under, pad, below, about),
  ]);
  return { part, below: below + under.length * lineHeight(about) };
}

/** The caption of a chart over the foot, which begins at `below`; nothing for a text without one. */
function captionPart({ caption }: PictureText, width: number, below: number, { theme }: PictureStyle) {
  if (caption === "") return { parts: [], high: 0 };
  const setting: Setting = { size: 13, fill: grounds[theme].text };
  const lines = wrapped(caption, width, setting);
  const high = lines.length * lineHeight(setting) + 8;
  return { parts: [textShapes("caption", lines, pad, below - high, setting)], high };
}

function footPart({ status, sources, figures, link }: PictureText, width: number, height: number, style: PictureStyle) {
  const { quiet, text } = grounds[style.theme];
  const setting: Setting = { size: 12, fill: quiet };
  const lines = [status, `${sources} ${figures}`].flatMap((one) => wrapped(one, width, setting));
  const links = wrapped(link, width, setting);
  const above = (lines.length + links.length) * lineHeight(setting) + 20;
  const y = height - above + 2;
  const part = shape("g", { id: "foot" }, [
    textShapes("sources", lines, pad, y, setting),
    textShapes("link", links, pad, y + lines.length * lineHeight(setting), { ...setting, fill: text }),
  ]);
  return { part, above };
}

/** The first rows of the table in two columns of swatch, name and value. */
function rowsPart({ rows, legend }: PictureText, count: number, width: number, y: number, { theme }: PictureStyle) {
  const { text } = grounds[theme];
  return shape(
    "g",
    { id: "rows", "font-size": 15, fill: text },
    rows.slice(0, count).map(({ name, value, band, age }, index) => {
      const line = Math.round(y + index * rowHeight);
      return shape("g", {}, [
        swatch({ x: pad, y: line, width: 22, height: 14 }, { theme, ramp: legend.ramp }, band, age),
        shape("text", { x: pad + 34, y: line + 13 }, [name]),
        shape("text", { x: pad + width, y: line + 13, "text-anchor": "end", "font-weight": 600 }, [value]),
      ]);
    }),
  );
}

/** The definitions that the map of a picture refers to: its edge, and the hatching of land without data. */
export const definitions = (map: Size, { land, hatch }: { readonly land: string; readonly hatch: string }): Shape =>
  shape("defs", {}, [
    shape("clipPath", { id: "map-edge" }, [shape("rect", { width: map.width, height: Math.round(map.height) })]),
    shape(
      "pattern",
      { id: "no-data", width: 5, height: 5, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      [
        shape("rect", { width: 5, height: 5, fill: land }),
        shape("path", { d: "M2.5 0V5", stroke: hatch, "stroke-width": 1.1 }),
      ],
    ),
  ]);

/**
 * The description of the picture as Dublin Core: editors show it, and the page opens the view again from its source.
 */
const metadata = ({ title, sources, link }: PictureText): Shape =>
  shape("metadata", { id: "hashfall" }, [
    shape(
      "rdf:RDF",
      {
        "xmlns:rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "xmlns:dc": "http://purl.org/dc/elements/1.1/",
      },
      [
        shape("rdf:Description", { "rdf:about": "" }, [
          shape("dc:title", {}, [title]),
          shape("dc:source", {}, [link]),
          shape("dc:rights", {}, [sources]),
          shape("dc:creator", {}, ["Hashfall"]),
        ]),
      ],
    ),
  ]);
