import { grounds } from "../../display/map/palette.ts";
import type { MapFrame } from "../../display/map/types.ts";
import type { SceneText } from "../../display/take/film/text.ts";
import { type PictureStyle, pictureSizes } from "../../display/take/sizes.ts";
import { pictureBox, type Size } from "../picture.ts";
import type { WorldDrawing } from "../svg/draw.ts";
import { type Shape, shape } from "../svg/shape.ts";
import { definitions } from "./compose.ts";
import { legendHeight, legendPart } from "./legend-part.ts";
import { mapPart } from "./map-part.ts";
import { lineHeight, type Setting, sans, serif, textShapes, wrapped } from "./texts.ts";

const pad = 28;
const footLines = 2;
const questionLines = 4;
/** How many lines and rows of keys the longest words need, in a wide and in a narrow film. */
const linesIn = (width: number) => (width < 700 ? { title: 3, about: 2, keys: 3 } : { title: 2, about: 1, keys: 2 });
/** The part of the width that the title has beside the clock. */
const titlePart = 0.7;

const settings = ({ text, quiet }: { readonly text: string; readonly quiet: string }) => ({
  title: { size: 22, fill: text, serif: true } satisfies Setting,
  about: { size: 12.5, fill: quiet } satisfies Setting,
  question: { size: 12.5, fill: text } satisfies Setting,
  clock: { size: 24, fill: text, serif: true } satisfies Setting,
  foot: { size: 12, fill: quiet } satisfies Setting,
  sources: { size: 12.5, fill: text } satisfies Setting,
});

/**
 * One frame of a film. Every part has its place whatever its words, so that nothing jumps between frames; words beyond
 * their lines end with an ellipsis. In the last second the sources cover the legend.
 */
export function composedFilm(frame: MapFrame, drawing: WorldDrawing, text: SceneText, style: PictureStyle): Shape {
  const size = pictureSizes[style.format];
  const colours = grounds[style.theme];
  const inside = size.width - 2 * pad;
  const set = settings(colours);
  const lines = linesIn(inside);
  const titleHeight = lines.title * lineHeight(set.title);
  const aboutTop = pad + titleHeight;
  const linesOf = (question: string) =>
    question === "" ? [] : cut(wrapped(question, inside, set.question), questionLines);
  const question = linesOf(text.question);
  // A story may have steps with a question and steps without one.
  const kept = Math.max(...[text.question, ...text.questions].map((one) => linesOf(one).length));
  const about = cut(wrapped(text.subtitle, inside, set.about), lines.about);
  const trackTop = aboutTop + (kept + lines.about) * lineHeight(set.about) + 8;
  const footTop = size.height - footLines * lineHeight(set.foot) - 12;
  const legendTop = footTop - legendHeight(lines.keys) - 4;
  const room = legendTop - trackTop - 24;
  const map: Size = { width: inside, height: Math.min(room, (inside * pictureBox.height) / pictureBox.width) };
  const top = Math.round(trackTop + 12 + (room - map.height) / 2);
  const title = titleIn({ width: inside * titlePart, height: titleHeight }, text.title, set.title);
  return shape(
    "svg",
    { xmlns: "http://www.w3.org/2000/svg", ...size, viewBox: `0 0 ${size.width} ${size.height}`, "font-family": sans },
    [
      shape("rect", { ...size, fill: colours.page }),
      definitions(map, colours),
      textShapes("title", title.lines, pad, pad - 6, title.setting),
      clockPart(text.clock, size.width - pad, set.clock),
      textShapes("question", question, pad, aboutTop, set.question),
      textShapes("subtitle", about, pad, aboutTop + question.length * lineHeight(set.about), set.about),
      trackPart(text.progress, { y: trackTop, width: inside }, colours),
      shape("g", { transform: `translate(${pad} ${top})` }, [
        mapPart({ ...frame, hovered: null, lit: null }, drawing, map, style),
      ]),
      ...(text.sources === null
        ? [
            legendPart(text, style.theme, { x: pad, y: legendTop, width: inside }),
            textShapes("foot", cut(text.foot, footLines), pad, footTop, set.foot),
          ]
        : sourcesPart(text.sources, size, colours.page, set.sources)),
    ],
  );
}

/** The sizes of a title's letters, the usual one first, as parts of it. */
const titleSizes = [1, 0.85, 0.72, 0.64] as const;

/**
 * The lines of a title, and the largest of the sizes of letters in which they fit the room. A title that is too long for
 * the smallest size loses its last sentence or clause until it fits; one that has a single clause left is cut.
 */
function titleIn(room: Size, title: string, usual: Setting) {
  const settings = titleSizes.map((part): Setting => ({ ...usual, size: usual.size * part }));
  const linesOf = (setting: Setting) => Math.floor(room.height / lineHeight(setting));
  for (const said of shortened(title)) {
    for (const setting of settings) {
      const lines = wrapped(said, room.width, setting);
      if (lines.length <= linesOf(setting)) return { setting, lines };
    }
  }
  const setting = settings.at(-1) ?? usual;
  return { setting, lines: cut(wrapped(shortened(title).at(-1) ?? title, room.width, setting), linesOf(setting)) };
}

/** A text and the same without its last, its last two … sentences and clauses, each with a full stop at its end. */
function shortened(text: string): readonly string[] {
  const parts = text.split(/(?<=[.;]) /);
  return parts.map((_, less) => {
    const left = parts.slice(0, parts.length - less).join(" ");
    return less === 0 ? left : left.replace(/;$/, ".");
  });
}

const clockPart = (clock: string, x: number, { size, fill }: Setting): Shape =>
  shape("g", { id: "clock", fill, "font-family": serif, "font-size": size, "font-weight": 600 }, [
    shape("text", { x, y: Math.round(pad - 6 + size * 0.95), "text-anchor": "end" }, [clock]),
  ]);

/** The sources on the page's own ground, from the foot upwards as far as they need. */
function sourcesPart(sources: readonly string[], { width, height }: Size, ground: string, setting: Setting) {
  const lines = sources.flatMap((line) => wrapped(line, width - 2 * pad, setting));
  const y = height - lines.length * lineHeight(setting) - 16;
  return [
    shape("rect", { y: y - 12, width, height: height - y + 12, fill: ground }),
    textShapes("sources", lines, pad, y, setting),
  ];
}

/** A line that fills from left to right with the film's time. */
const trackPart = (
  progress: number,
  { y, width }: { readonly y: number; readonly width: number },
  { text, hatch }: { readonly text: string; readonly hatch: string },
): Shape =>
  shape("g", { id: "track" }, [
    shape("rect", { x: pad, y, width, height: 2, fill: hatch }),
    shape("rect", { x: pad, y, width: Math.round(width * progress), height: 2, fill: text }),
  ]);

function cut(lines: readonly string[], most: number): readonly string[] {
  if (lines.length <= most) return lines;
  return [...lines.slice(0, most - 1), `${lines[most - 1]?.replace(/[\s.,:;]*$/, "")} …`];
}
