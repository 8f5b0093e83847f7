import type { OutlookMark, RetargetMark } from "../types.ts";

/** The part of the axis, %, that the words of the next retarget take, and that the size of a past one takes. */
const outlookRoom = { text: 38, short: 22, past: 18 } as const;

/** Where a text begins or ends, % of the axis. */
interface Side {
  readonly x: number;
  readonly anchor: "start" | "end";
}

/**
 * Where the words of the next retarget stand: at its side, else behind or before what is in the way, which is a past
 * retarget with its name, or the line of the moment. Undefined where nowhere is room.
 */
export function wordsPlace(
  length: "text" | "short",
  outlook: Pick<OutlookMark, "x" | "anchor">,
  retargets: readonly Pick<RetargetMark, "x" | "anchor" | "text">[],
  needle: string,
): Side | undefined {
  const width = outlookRoom[length];
  const x = Number.parseFloat(outlook.x);
  const moment = Number.parseFloat(needle);
  const taken = retargets
    .filter(({ text }) => text !== "")
    .map((past) => {
      const at = Number.parseFloat(past.x);
      return past.anchor === "end" ? ([at - outlookRoom.past, at] as const) : ([at, at + outlookRoom.past] as const);
    });
  const inWay = [...taken, [moment - 1, moment + 1] as const];
  const sides: readonly Side[] = [
    { x, anchor: outlook.anchor },
    { x, anchor: outlook.anchor === "end" ? "start" : "end" },
    ...inWay.flatMap(([from, to]): Side[] => [
      { x: to, anchor: "start" },
      { x: from, anchor: "end" },
    ]),
  ];
  return sides.find((side) => {
    const [from, to] = side.anchor === "end" ? [side.x - width, side.x] : [side.x, side.x + width];
    const crosses = (a: number, b: number) => a < to && b > from;
    // The mark itself may stand at the words' edge, but not under them.
    return from >= 0 && to <= 100 && !inWay.some(([a, b]) => crosses(a, b)) && !crosses(x, x);
  });
}
