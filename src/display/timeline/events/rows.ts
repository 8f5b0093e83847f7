import type { Step } from "../../../state/step.ts";
import { laneMiddle, textGrowth } from "../scale.ts";
import type { PercentOfBox } from "../types.ts";
import type { LaneId } from "./lane-of.ts";
import { type LaneRows, oneRow } from "./names/placing.ts";

/**
 * The heights of the axis's rows as its style sheets have them, px: all rows with one row of names in each lane but
 * without the charts; what the charts keep at least; a row of names; and the strip of the internet's state.
 */
const days = { others: 95, charts: 50, row: 15, strip: 0 } as const;
/** By the hour, from these heights of the axis on, px. */
const hours = [
  { from: 0, others: 89, charts: 23, row: 12, strip: 8 },
  { from: 151, others: 97, charts: 26, row: 12, strip: 15 },
  { from: 180, others: 106, charts: 26, row: 16, strip: 15 },
] as const;

/** The height of the axis, px, 0 where it is not known; its width, px; and whether it has a strip of the internet's state. */
interface AxisSize {
  readonly height: number;
  readonly width: number;
  readonly hasStrip: boolean;
}

const below = [0, 1] as const;
const around = [0, 1, -1] as const;

/**
 * The ways to share an axis of this height, px, between its lanes, the fewest rows first: more rows of names leave
 * less to the charts. One way alone where the height is not known, 0.
 */
export function rowChoices(step: Step, { height, width, hasStrip }: AxisSize): readonly LaneRows[] {
  const byHour = hours.findLast(({ from }) => height >= from) ?? hours[0];
  const { others, charts, row, strip } = step === "hour" ? byHour : days;
  const free = height - others - charts - (hasStrip ? strip : 0);
  const more = Math.floor(free / (row * (1 + textGrowth(width))));
  const one: readonly LaneRows[] =
    step === "hour"
      ? [{ ...oneRow, events: below }]
      : [
          { ...oneRow, events: below },
          { ...oneRow, rules: below },
        ];
  const two: readonly LaneRows[] =
    step === "hour"
      ? [{ ...oneRow, events: around }]
      : [
          { rules: below, events: below },
          { ...oneRow, events: around },
        ];
  return [oneRow, ...(more >= 1 ? one : []), ...(more >= 2 ? two : [])];
}

/** The place of a row in a lane, counted from 0 at its top: names above its marks come before them. */
const placeIn = (rows: readonly number[], row: number): number => rows.filter((other) => other < row).length;

/** The middle of a row of names of each lane, of the lanes from the top that share the height of the box. */
export function rowMiddles(lanes: readonly LaneId[], rows: LaneRows): (lane: LaneId, row: number) => PercentOfBox {
  const all = lanes.flatMap((lane) => rows[lane].map((_, place) => ({ lane, place })));
  return (lane, row) => {
    const place = placeIn(rows[lane], row);
    return laneMiddle(
      all.findIndex((one) => one.lane === lane && one.place === place),
      Math.max(1, all.length),
    );
  };
}
