import { bisectRight } from "d3";
import type { Loaded, Moment, PlaceRows, Revised } from "../../facts/types.ts";
import { rememberingFor, rememberingLast } from "../../kit/remember.ts";
import { parseTime } from "../../kit/time.ts";
import { asItStood } from "../shares/older.ts";

/**
 * The moment from which something published on a day (`YYYY-MM-DD`) is known: 00:00 UTC; infinite where the day is
 * unknown.
 */
export const knownOn = (day: string): Moment => parseTime(day) ?? Number.POSITIVE_INFINITY;

/** Whether something published on a day was known at a moment. */
export const isOut = (day: string, at: Moment): boolean => knownOn(day) <= at;

/** Gives a file as it was known at a moment; a file still loading or failed is returned unchanged. */
export type Cut<File> = (loaded: Loaded<File>, at: Moment) => Loaded<File>;

/**
 * A cut of a file. `changesOf` lists, in any order, the moments at which something became known; `cut` removes what was
 * published after a moment. The result is the same object until the next change. Values that a publisher revised later
 * are put back.
 */
export function cutter<File extends object & Revised>(
  changesOf: (file: File) => Iterable<Moment>,
  cut: (file: File, at: Moment) => File,
): Cut<File> {
  const cutsOf = rememberingFor((file: File) => {
    const changes = ascending(changesIn(file, changesOf));
    const cutAfter = rememberingLast((step: number): Loaded<File> => {
      const last = changes[step - 1] ?? Number.NEGATIVE_INFINITY;
      return { state: "ready", value: cut(asItStood(file, last), last) };
    });
    return (at: Moment) => cutAfter(bisectRight(changes, at));
  });
  return (loaded, at) => (loaded.state === "ready" ? cutsOf(loaded.value)(at) : loaded);
}

/** The moments at which something became known, in every revision of a file. */
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

/** Filters the columns of a table to the periods published by a moment. */
export function columnsOut(published: readonly string[], at: Moment): KeptColumns {
  const columns = published.flatMap((day, index) => (isOut(day, at) ? [index] : []));
  const keep = <T>(list: readonly T[]): readonly T[] => columns.map((index) => list[index] as T);
  return { keep, keepIn: (rows) => rows.map(keep) };
}

/** Keeps the published columns of a list, or of each row of many. */
export interface KeptColumns {
  keep<T>(list: readonly T[]): readonly T[];
  keepIn(rows: PlaceRows): PlaceRows;
}

/** A record with each value replaced by `change(value)`; values that become null are dropped. */
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
