import { besideRetarget, boxWidth, textGap, textWidth, unitsIn } from "../scale.ts";
import type { AxisView, OutlookMark, RetargetMark } from "../types.ts";
import { ringReach } from "./ring.ts";

/** Pixels between a mark and its words: the next retarget's, which has a ring, and a past one's. */
const besideMark = { own: 9, past: besideRetarget.hour } as const;
/** Pixels from a mark in the span to its words, at most: farther away they would seem to name another. */
const farthest = 150;
/** Pixels on either side of the line of the moment that no words may cross. */
const besideMoment = 7;

/** Where a text begins or ends, units of the axis. */
interface Side {
  readonly units: number;
  readonly anchor: "start" | "end";
}

/**
 * The place for words of the next retarget on an axis of `wide` px: beside its mark, else after or before what is in the
 * way (a past retarget with its name, or the line of the moment at `moment`, units). Undefined where no room is near.
 */
export function wordsPlace(
  text: string,
  { units, anchor, inSpan }: Pick<OutlookMark, "units" | "anchor" | "inSpan">,
  retargets: readonly Pick<RetargetMark, "units" | "anchor" | "text">[],
  moment: number,
  wide: number,
): Side | undefined {
  const room = (text: string, beside: number) => unitsIn(beside + textWidth(text, wide) + textGap, wide);
  const width = room(text, besideMark.own);
  const free = unitsIn(besideMoment, wide);
  const ring = unitsIn(ringReach, wide);
  const own = unitsIn(besideMark.own, wide);
  const taken = retargets
    .filter(({ text }) => text !== "")
    .map((past): readonly [from: number, to: number] => {
      const beside = room(past.text, besideMark.past);
      return past.anchor === "end" ? [past.units - beside, past.units] : [past.units, past.units + beside];
    });
  const inWay = [...taken, [moment - free, moment + free] as const];
  const sides: readonly Side[] = [
    { units, anchor },
    { units, anchor: anchor === "end" ? "start" : "end" },
    ...inWay.flatMap(([from, to]): Side[] => [
      { units: to, anchor: "start" },
      { units: from, anchor: "end" },
    ]),
  ];
  return sides.find((side) => {
    const [from, to] = side.anchor === "end" ? [side.units - width, side.units] : [side.units, side.units + width];
    const crosses = (a: number, b: number) => a < to && b > from;
    // Its ring may stand before the words, but not under them.
    const [first, last] = side.anchor === "end" ? [from, to - own] : [from + own, to];
    const isUnder = inSpan && first < units + ring && last > units - ring;
    const isNear = !inSpan || Math.abs(side.units - units) <= unitsIn(farthest, wide);
    return isNear && from >= 0 && to <= boxWidth && !inWay.some(([a, b]) => crosses(a, b)) && !isUnder;
  });
}

/**
 * The widest free part of a lane of claims: the units where it begins, its width in units, and the lane's middle. Null
 * without claims.
 */
export function widestGap(
  marks: AxisView["marks"],
): { readonly from: number; readonly width: number; readonly y: string } | null {
  const claims = marks.flatMap(({ claim, y }) => (claim === null ? [] : [{ units: claim.units, y }]));
  const gaps = [...new Set(claims.map(({ y }) => y))].flatMap((y) => {
    const places = [0, ...claims.filter((one) => one.y === y).map(({ units }) => units), boxWidth];
    return places.slice(1).map((to, index) => ({ y, from: places[index] ?? 0, width: to - (places[index] ?? 0) }));
  });
  return gaps.toSorted((a, b) => b.width - a.width)[0] ?? null;
}
