import { bisectRight } from "d3";
import type { Grid, Loaded, Moment, Revised } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";
import { asItStood } from "../shares/older.ts";

/** From when something published on a day (`YYYY-MM-DD`, 00:00 UTC) is known; never where nobody knows the day. */
export const knownOn = (day: string): Moment => parseTime(day) ?? Number.POSITIVE_INFINITY;

/** Whether something published on a day was known at a moment. */
export const isOut = (day: string, at: Moment): boolean => knownOn(day) <= at;

/** A file as it was known at a moment; a file that has not come, or failed, stays as it is. */
export type Cut<File> = (loaded: Loaded<File>, at: Moment) => Loaded<File>;

interface Known<File> {
  readonly changes: readonly Moment[];
  step: number;
  loaded: Loaded<File>;
}

/**
 * A cut that gives one and the same object until something more was known: `changesOf` lists when that was, in any
 * order, and `cut` leaves out of a file what was published after a moment. Values that a publisher changed later are
 * given as they were.
 */
export function cutter<File extends object & Revised>(
  changesOf: (file: File) => Iterable<Moment>,
  cut: (file: File, at: Moment) => File,
): Cut<File> {
  const memory = new WeakMap<File, Known<File>>();
  return (loaded, at) => {
    if (loaded.state !== "ready") return loaded;
    const file = loaded.value;
    const known = memory.get(file) ?? { changes: ascending(changesIn(file, changesOf)), step: -1, loaded };
    memory.set(file, known);
    const step = bisectRight(known.changes, at);
    if (step !== known.step) {
      known.step = step;
      const last = known.changes[step - 1] ?? Number.NEGATIVE_INFINITY;
      known.loaded = { state: "ready", value: cut(asItStood(file, last), last) };
    }
    return known.loaded;
  };
}

/** When something more was known of a file, in each of the states that it has been in. */
function changesIn<File extends object & Revised>(
  file: File,
  changesOf: (file: File) => Iterable<Moment>,
): readonly Moment[] {
  const untils = (file.older ?? []).map(({ until }) => knownOn(until));
  return [file, ...untils.map((until) => asItStood(file, until - 1))]
    .flatMap((one) => [...changesOf(one)])
    .concat(untils);
}

const ascending = (moments: Iterable<Moment>): readonly Moment[] =>
  [...new Set(moments)].filter(Number.isFinite).sort((a, b) => a - b);

/** The columns of a table whose periods were out at a moment. */
export function columnsOut(published: readonly string[], at: Moment): KeptColumns {
  const columns = published.flatMap((day, index) => (isOut(day, at) ? [index] : []));
  const keep = <T>(list: readonly T[]): readonly T[] => columns.map((index) => list[index] as T);
  return { keep, keepIn: (grid) => grid.map(keep) };
}

/** What is left of the columns of a table. */
export interface KeptColumns {
  keep<T>(list: readonly T[]): readonly T[];
  keepIn(grid: Grid): Grid;
}

/** A record with each of its values changed, without those that become null. */
export function mapped<Key extends string, From, To>(
  record: Readonly<Record<Key, From>>,
  change: (value: From) => To | null,
): Readonly<Record<Key, To>> {
  const entries = (Object.entries(record) as [Key, From][]).flatMap(([key, value]) => {
    const changed = change(value);
    return changed === null ? [] : [[key, changed] as const];
  });
  return Object.fromEntries(entries) as Record<Key, To>;
}
