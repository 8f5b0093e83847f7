import type { Step } from "../../../state/step.ts";
import { besideRetarget, boxWidth, textWidth, unitsIn } from "../scale.ts";
import type { AxisView, RetargetMark } from "../types.ts";

/** Pixels on either side of its middle that the ring of the next retarget takes, with what stays free around it. */
export const ringReach = 6;
/** Pixels between two texts of past retargets, and between a text and the range of the next one. */
const apart = 4;

type Range = readonly [from: number, to: number];

/** Where the words of a past retarget begin and end beside its bar, units. */
function rangeOf({ units, anchor, text }: RetargetMark, width: number, step: Step): Range {
  const near = unitsIn(besideRetarget[step], width);
  const far = near + unitsIn(textWidth(text, width), width);
  return anchor === "end" ? [units - far, units - near] : [units + near, units + far];
}

const touches = (a: Range, b: Range, free: number): boolean => a[0] - free < b[1] && b[0] - free < a[1];

/**
 * The past retargets of an axis of `width` px with the ring of the next one at `ring`, units. Words under the ring go to
 * the other side of their bar; without room there they are left out. The list itself where none is under it.
 */
export function besideRing(
  past: AxisView["retargets"],
  ring: number,
  width: number,
  step: Step,
): AxisView["retargets"] {
  const reach = unitsIn(ringReach, width);
  const isUnder = (one: RetargetMark) => touches(rangeOf(one, width, step), [ring - reach, ring + reach], 0);
  if (!past.some(isUnder)) return past;
  return past.flatMap((one) => {
    if (!isUnder(one)) return [one];
    const turned: RetargetMark = { ...one, anchor: one.anchor === "end" ? "start" : "end" };
    const own = rangeOf(turned, width, step);
    const isFree = past.every(
      (other) =>
        other === one ||
        !(
          touches(own, rangeOf(other, width, step), unitsIn(apart, width)) ||
          touches(own, [other.units, other.units], 0)
        ),
    );
    return isFree && own[0] >= 0 && own[1] <= boxWidth && !isUnder(turned) ? [turned] : [];
  });
}

/**
 * The range of the next retarget's time, from the earliest over the expected to the latest, cut where the words of a past
 * one begin; units.
 */
export function rangeFreeOf(
  past: AxisView["retargets"],
  [earliest, expected, latest]: readonly [number, number, number],
  width: number,
  step: Step,
): Range {
  const free = unitsIn(apart, width);
  const ranges = past.map((one) => rangeOf(one, width, step));
  const before = ranges.filter(([, to]) => to <= expected).map(([, to]) => to + free);
  const after = ranges.filter(([from]) => from >= expected).map(([from]) => from - free);
  return [Math.min(expected, Math.max(earliest, ...before)), Math.max(expected, Math.min(latest, ...after))];
}
