import type { Point } from "../picture.ts";

/**
 * SVG path data of lines in box units, in relative steps of 10^−digits, which are shorter than absolute numbers. Points
 * are rounded before their differences are taken, so that errors do not add up; a point that rounds to the one before
 * is left out.
 */
export function pathDataOf(lines: Iterable<readonly Point[]>, closed: boolean, digits = 1): string {
  const grain = 10 ** digits;
  let path = "";
  let [penX, penY] = [0, 0];
  for (const line of lines) {
    const steps = stepsOf(line, grain, penX, penY);
    if (steps === null) continue;
    [penX, penY] = closed ? steps.start : steps.end;
    path += steps.text + (closed ? "z" : "");
  }
  // A path starts at the origin, where a relative move equals an absolute one.
  return path.replace(/^m/, "M");
}

function stepsOf(line: readonly Point[], grain: number, fromX: number, fromY: number) {
  let [x, y] = [fromX, fromY];
  let text = "";
  let count = 0;
  let start: Point = [x, y];
  for (const point of line) {
    const [toX, toY] = [Math.round(point[0] * grain), Math.round(point[1] * grain)];
    if (count > 0 && toX === x && toY === y) continue;
    text += `${count === 0 ? "m" : count === 1 ? "l" : " "}${pair(toX - x, toY - y, grain)}`;
    [x, y] = [toX, toY];
    if (count === 0) start = [x, y];
    count++;
  }
  if (count < 2) return null;
  return { text: text.replaceAll(" -", "-"), start, end: [x, y] as Point };
}

const pair = (x: number, y: number, grain: number) => {
  const second = short(y / grain);
  return `${short(x / grain)}${second.startsWith("-") ? "" : " "}${second}`;
};

const short = (value: number) => String(value).replace(/^(-?)0\./, "$1.");
