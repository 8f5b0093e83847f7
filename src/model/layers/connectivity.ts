import type { ConnectivityItem, Moment } from "../../facts/types.ts";
import { DAY, floorDay } from "../../kit/time.ts";

/** A country's state of connectivity at a moment, as somebody stated it. */
export interface Connectivity {
  readonly state: ConnectivityItem["state"];
  /** Start of the statement; null before the first. */
  readonly since: Moment | null;
  /** The statement itself; null before the first. */
  readonly item: ConnectivityItem | null;
}

/**
 * The state of connectivity at a moment: the newest driving statement that has begun holds until the next. Unknown
 * before the first.
 */
export function connectivityAt(items: readonly ConnectivityItem[], at: Moment): Connectivity {
  const item = items
    .filter((one) => one.drives && one.from <= at)
    .reduce<ConnectivityItem | null>((last, one) => (last === null || one.from >= last.from ? one : last), null);
  return item === null ? { state: "unknown", since: null, item } : { state: item.state, since: item.from, item };
}

/**
 * The statements about a moment that do not decide the state, because they have no hour, are not nationwide or
 * contradict another instrument. One without an end covers its own day.
 */
export function statementsAt(items: readonly ConnectivityItem[], at: Moment): readonly ConnectivityItem[] {
  return items.filter((item) => !item.drives && item.from <= at && at < (item.to ?? floorDay(item.from) + DAY));
}

/**
 * The listed statement to name for the moment's day, where none names hours: the last on a cut, else the last on a lesser
 * failure. Null for none, and where hours are stated.
 */
export function listedAt(items: readonly ConnectivityItem[], at: Moment): ConnectivityItem | null {
  if (items.some(({ drives }) => drives)) return null;
  const listed = statementsAt(items, at);
  return listed.findLast(({ state }) => state === "down") ?? listed.at(-1) ?? null;
}

/** A stretch of time with one state. */
export interface ConnectivityStretch extends Connectivity {
  readonly from: Moment;
  readonly to: Moment;
}

/**
 * The states of connectivity from one moment to another, as stretches without gaps; unknown before the first driving
 * statement.
 */
export function connectivityOver(
  items: readonly ConnectivityItem[],
  from: Moment,
  to: Moment,
): readonly ConnectivityStretch[] {
  const changes = items.filter((item) => item.drives && item.from > from && item.from < to).map((item) => item.from);
  const starts = [...new Set([from, ...changes])].sort((a, b) => a - b);
  return starts.map((start, index) => ({ ...connectivityAt(items, start), from: start, to: starts[index + 1] ?? to }));
}
