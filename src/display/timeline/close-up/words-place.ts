import { boxWidth } from "../scale.ts";
import type { AxisView, OutlookMark, RetargetMark } from "../types.ts";

/**
 * Units of the axis that the words of the next retarget take, and that the words of a past one take: whole and short
 * ones on an axis of 690 px or more; `narrow`: short ones on one of 420 px, where they are 140 px wide and a past one's
 * 110; `phone`: the shortest ones on one of 305 px, where they are 100 px wide and a past one's size is 60.
 */
const outlookRoom = {
  text: { own: 380, past: 180 },
  short: { own: 220, past: 180 },
  narrow: { own: 340, past: 270 },
  phone: { own: 330, past: 200 },
} as const;
/** Units of a letter of the whole words, on an axis of 690 px. */
const letter = 8.5;
/** Units on either side of the line of the moment that no words may cross. */
const besideMoment = 10;

/** Where a text begins or ends, units of the axis. */
interface Side {
  readonly units: number;
  readonly anchor: "start" | "end";
}

/**
 * The place for the words of the next retarget: beside its mark, else after or before what is in the way (a past
 * retarget with its name, or the line of the moment at `moment`, units). Undefined where the row has no room.
 */
export function wordsPlace(
  length: keyof typeof outlookRoom,
  { units, anchor, text }: Pick<OutlookMark, "units" | "anchor" | "text">,
  retargets: readonly Pick<RetargetMark, "units" | "anchor" | "text">[],
  moment: number,
): Side | undefined {
  const { own, past: beside } = outlookRoom[length];
  // The words on a retarget beyond the axis name its day, too.
  const width = length === "text" ? Math.max(own, letter * text.length) : own;
  const taken = retargets
    .filter(({ text }) => text !== "")
    .map((past): readonly [from: number, to: number] =>
      past.anchor === "end" ? [past.units - beside, past.units] : [past.units, past.units + beside],
    );
  const inWay = [...taken, [moment - besideMoment, moment + besideMoment] as const];
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
    // The mark itself may touch the edge of the words, but must not be under them.
    return from >= 0 && to <= boxWidth && !inWay.some(([a, b]) => crosses(a, b)) && !crosses(units, units);
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
