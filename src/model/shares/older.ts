import type { Moment, Older, Revised } from "../../facts/types.ts";
import { parseTime } from "../../kit/time.ts";

/**
 * A file with the values that it had at a moment, before its publisher revised them; the copy has no list of older
 * values.
 */
export function asItStood<File extends object>(file: File & Revised, at: Moment): File {
  const { older = [], ...rest } = file;
  if (older.length === 0) return file;
  const state = older.find(({ until }) => at < (parseTime(until) ?? Number.NEGATIVE_INFINITY));
  return (state === undefined ? rest : state.changes.reduce<object>(undone, rest)) as File;
}

/** A copy of a file with one value put back; copies every object on the path to it. */
function undone(file: object, [path, was]: Older["changes"][number]): object {
  const [key, ...rest] = path;
  if (key === undefined) return was as object;
  const own = (file as Readonly<Record<string | number, object>>)[key];
  const changed = rest.length === 0 || own === undefined ? was : undone(own, [rest, was]);
  const copy: object = Array.isArray(file) ? [...file] : { ...file };
  return Object.assign(copy, { [key]: changed });
}
