import { toHundredths } from "./coordinates.ts";

/** A transform from a shape's own units to pixels of the chart: x′ = a·x + c·y + e, y′ = b·x + d·y + f. */
export type Placing = Readonly<Record<"a" | "b" | "c" | "d" | "e" | "f", number>>;

/** How many numbers each command of SVG path data takes. The charts draw no arcs (A). */
const taken: Readonly<Record<string, number>> = { M: 2, L: 2, H: 1, V: 1, C: 6, S: 4, Q: 4, T: 2, Z: 0 };

/**
 * Path data in pixels of the chart. The page stretches its charts and keeps the width of their strokes by
 * `vector-effect`, which many vector editors ignore; a saved chart therefore has its points stretched, not its drawing.
 * Null where the data have an arc.
 */
export function placedPath(d: string, { a, b, c, d: down, e, f }: Placing): string | null {
  let [x, y, startX, startY] = [0, 0, 0, 0];
  let out = "";
  const placed = (px: number, py: number) =>
    `${toHundredths(a * px + c * py + e)} ${toHundredths(b * px + down * py + f)}`;
  for (const [, letter = "", rest = ""] of d.matchAll(/([mlhvcsqtza])([^mlhvcsqtza]*)/gi)) {
    const kind = letter.toUpperCase();
    const count = taken[kind];
    if (count === undefined) return null;
    const own = letter !== kind;
    if (count === 0) {
      out += "Z";
      [x, y] = [startX, startY];
      continue;
    }
    const numbers = (rest.match(/-?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?/gi) ?? []).map(Number);
    for (let at = 0; at + count <= numbers.length; at += count) {
      const points = pointsOf(kind, numbers.slice(at, at + count), own, x, y);
      [x, y] = points.at(-1) ?? [x, y];
      if (kind === "M" && at === 0) [startX, startY] = [x, y];
      const drawn = kind === "H" || kind === "V" || (kind === "M" && at > 0) ? "L" : kind;
      out += `${drawn}${points.map(([px, py]) => placed(px, py)).join(" ")}`;
    }
  }
  return out;
}

type OutlinePoint = readonly [x: number, y: number];

/** The points of one command, absolute; `own` for one whose numbers count from the point before it. */
function pointsOf(
  kind: string,
  numbers: readonly number[],
  own: boolean,
  x: number,
  y: number,
): readonly OutlinePoint[] {
  const [first = 0] = numbers;
  if (kind === "H") return [[own ? x + first : first, y]];
  if (kind === "V") return [[x, own ? y + first : first]];
  return numbers.flatMap((number, at): readonly OutlinePoint[] =>
    at % 2 === 1 ? [] : [[(own ? x : 0) + number, (own ? y : 0) + (numbers[at + 1] ?? 0)]],
  );
}
