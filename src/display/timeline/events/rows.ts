import type { Step } from "../../../state/step.ts";
import { laneMiddle, textGrowth } from "../scale.ts";
import type { PercentOfBox } from "../types.ts";
import type { LaneId } from "./lane-of.ts";
import { type LaneRows, oneRow } from "./placing.ts";

/**
 * The heights of the axis's rows as its style sheets have them, px: all rows with one row of names in each lane but
 * without the charts; what the charts keep at least; and a row of names.
 */
const low = {
  month: { others: 95, charts: 50, row: 15 },
  day: { others: 95, charts: 50, row: 15 },
  hour: { others: 97, charts: 26, row: 12 },
} as const;
/** From this height of the axis on, px, rows of hours are higher. */
const high = { from: 180, hour: { others: 106, charts: 26, row: 16 } } as const;

const below = [0, 1] as const;
const around = [0, 1, -1] as const;

/**
 * The ways to share an axis of this height, px, between its lanes, the fewest rows first: more rows of names leave
 * less to the charts. One way alone where the height is not known, 0.
 */
export function rowChoices(step: Step, height: number, width: number): readonly LaneRows[] {
  const { others, charts, row } = step === "hour" && height >= high.from ? high.hour : low[step];
  const more = Math.floor((height - others - charts) / (row * (1 + textGrowth(width))));
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
