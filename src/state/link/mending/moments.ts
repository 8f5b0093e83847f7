import { parseTime, printTime } from "../../../kit/time.ts";

const form =
  /^(\d{4})([-/.]?)(\d\d)\2(\d\d)(?:[T\s_]\s*(\d\d):?(\d\d)(?::?(\d\d)(?:[.,]\d+)?)?\s*(Z|UTC|GMT|(?:[+-]|\s)\s*\d\d(?::?\d\d)?)|Z)?$/i;

/**
 * A moment in another program's form, rewritten in the form of links: `2022-01-06t12:00:00.000z`, `2022-01-06
 * 12:00:00+00:00` (whose plus may have become a blank), `20220106T120000Z`, `2022/01/06`. Null for anything else,
 * including an hour without a time zone, which is ambiguous. Fractions of a second are dropped.
 */
export function momentForm(text: string): string | null {
  const found = form.exec(text.trim());
  if (found === null) return null;
  const [, year, , month, day, hour, minute, second = "00", zone = ""] = found;
  const date = `${year}-${month}-${day}`;
  if (hour === undefined) return parseTime(date) === null ? null : date;
  const at = parseTime(`${date}T${hour}:${minute}:${second}Z`);
  const minutes = minutesOf(zone);
  return at === null || minutes === null ? null : printTime(at - minutes * 60_000);
}

/**
 * Minutes by which a zone is ahead of UTC: `Z`, `+01:00`, `-0530`; a plus may have become a blank. Null for an offset
 * that does not exist.
 */
function minutesOf(zone: string): number | null {
  const [, sign, hours = "", minutes = "00"] = /^([+-]|\s)\s*(\d\d)(?::?(\d\d))?$/.exec(zone) ?? [];
  if (sign === undefined) return 0;
  const length = Number(hours) * 60 + Number(minutes);
  return length > 14 * 60 || Number(minutes) > 59 ? null : sign === "-" ? -length : length;
}

/** The moments within a value rewritten by `momentForm`: `A..B`, `A,B..C,10`. Null where none changes. */
export function momentsIn(value: string): string | null {
  const mended = value.replace(/[^,]+/g, (part) =>
    part
      .split("..")
      .map((one) => momentForm(one) ?? one)
      .join(".."),
  );
  return mended === value ? null : mended;
}
