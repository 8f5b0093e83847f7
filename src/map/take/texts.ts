import { type Shape, shape } from "../svg/shape.ts";

/** How a text of a picture is set: its font size in pixels, its face and its colour. */
export interface Setting {
  readonly size: number;
  readonly fill: string;
  readonly serif?: boolean;
  readonly bold?: boolean;
}

/** Mean width of a letter in parts of the font size, on the wide side: a picture must hold whatever font draws it. */
const letter = { serif: 0.64, sans: 0.6 } as const;

const faces = {
  serif: "'Source Serif 4 Variable', 'Source Serif 4', Georgia, 'Times New Roman', serif",
  sans: "'Inter Variable', Inter, system-ui, 'Segoe UI', Helvetica, Arial, sans-serif",
} as const;

/**
 * The spaces at which a line may end: all but those between a number and its unit, such as `46.0 %`, `900 EH/s`, `3 MW`,
 * `12:00 UTC`, and within a duration, such as `12 min 15 s`. A no-break space is none of them.
 */
const breaks =
  /(?!(?<=\d (?:h|min)) \d)(?:(?<!\d) | (?![%‰¢°]|\p{L}{1,3}\/\p{L}|(?:\p{Lu}{2,}|[kMGT]Wh?|min|[hds])(?!\p{L})))/u;

/**
 * The lines of a text in a width of pixels. A number stays with its unit; a word that is wider than a line, such as a
 * link, is broken.
 */
export function wrapped(text: string, width: number, { size, serif = false }: Setting): readonly string[] {
  const most = Math.max(8, Math.floor(width / (size * letter[serif ? "serif" : "sans"])));
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(breaks).flatMap((one) => one.match(new RegExp(`.{1,${most}}`, "gu")) ?? [])) {
    if (line !== "" && line.length + 1 + word.length > most) {
      lines.push(line);
      line = word;
    } else line = line === "" ? word : `${line} ${word}`;
  }
  return line === "" ? lines : [...lines, line];
}

/** The height of a line, px. */
export const lineHeight = ({ size, serif = false }: Setting): number => Math.round(size * (serif ? 1.2 : 1.4));

/** Lines of real text, the first one's top at `y`. */
export function textShapes(id: string, lines: readonly string[], x: number, y: number, setting: Setting): Shape {
  const { size, fill, serif = false, bold = serif } = setting;
  return shape(
    "g",
    {
      id,
      fill,
      "font-family": faces[serif ? "serif" : "sans"],
      "font-size": size,
      ...(bold ? { "font-weight": 600 } : {}),
    },
    lines.map((line, index) =>
      shape("text", { x, y: Math.round(y + size * 0.95 + index * lineHeight(setting)) }, [line]),
    ),
  );
}

/** The face of everything without a face of its own. */
export const sans = faces.sans;
/** The face of titles and clocks. */
export const serif = faces.serif;
