import type { ConnectivityItem, Moment } from "../../facts/types.ts";
import { DAY, floorDay } from "../../kit/time.ts";

/** A country's stated connectivity at a moment. */
export interface Connectivity {
  readonly state: ConnectivityItem["state"];
  /** Since when it is stated; null before the first statement. */
  readonly since: Moment | null;
  /** Whose statement it is. */
  readonly item: ConnectivityItem | null;
}

/** The newest driving statement whose time has come holds until the next; unknown before the first. */
export function connectivityAt(items: readonly ConnectivityItem[], at: Moment): Connectivity {
  const item = items
    .filter((one) => one.drives && one.from <= at)
    .reduce<ConnectivityItem | null>((last, one) => (last === null || one.from >= last.from ? one : last), null);
  return item === null ? { state: "unknown", since: null, item } : { state: item.state, since: item.from, item };
}

/**
 * The statements that do not drive, because they have no hour, are not nationwide or contradict another instrument,
 * and that speak of a moment: those without an end speak of their day.
 */
export function statementsAt(items: readonly ConnectivityItem[], at: Moment): readonly ConnectivityItem[] {
  return items.filter((item) => !item.drives && item.from <= at && at < (item.to ?? floorDay(item.from) + DAY));
}

/** A stretch of time in one stated state. */
export interface ConnectivityStretch extends Connectivity {
  readonly from: Moment;
  readonly to: Moment;
}

/** The stated connectivity of a span as stretches without gaps; unknown before the first driving statement. */
export function connectivityOver(
  items: readonly ConnectivityItem[],
  from: Moment,
  to: Moment,
): readonly ConnectivityStretch[] {
  const changes = items.filter((item) => item.drives && item.from > from && item.from < to).map((item) => item.from);
  const starts = [...new Set([from, ...changes])].sort((a, b) => a - b);
  return starts.map((start, index) => ({ ...connectivityAt(items, start), from: start, to: starts[index + 1] ?? to }));
}
