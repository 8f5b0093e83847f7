import type { Moment } from "../../../facts/types.ts";
import { type DataCell, isoTime, six, standingColumns } from "./dataset.ts";

/** A row of the time axis's table. */
export type TimelineRow = readonly DataCell[];

/** The columns of the time axis's table. */
export const timelineColumns = ["quantity", "place", "from", "to", "value", "low", "high", "text", ...standingColumns];

/** A row: what it is of, where, from when to when; `values` are value, low, high and text, `stands` the last four cells. */
export const timelineRow = (
  quantity: string,
  place: string,
  from: Moment,
  to: Moment,
  values: TimelineRow,
  stands: TimelineRow,
): TimelineRow => [quantity, place, isoTime(from), isoTime(to), ...values, ...stands];

/** The four cells of a value, null for unknown, without an interval and without a text. */
export const valueAlone = (value: number | null): TimelineRow => [six(value), null, null, ""];
