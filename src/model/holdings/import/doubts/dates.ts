import { parseTime } from "../../../../kit/time.ts";

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/**
 * Whether a date in any common form begins after `now` (ms): `2031`, `2031-01-01`, `1.2.2031`, `02/01/2031`, `May
 * 2031`, `Q3 2031`, `FY2031`. An ambiguous date must do so in both readings; an unreadable one does not.
 */
export function isToCome(text: string, now: number): boolean {
  const begins = beginningsOf(text.trim());
  return begins.length > 0 && begins.every((begin) => begin > now);
}

function beginningsOf(text: string): readonly number[] {
  const written = /^\d{4}(?:[-/.]\d{1,2}){0,2}(?=$|[T ])/.exec(text)?.[0];
  if (written !== undefined) {
    const time = parseTime(
      written
        .split(/[-/.]/)
        .map((part) => part.padStart(2, "0"))
        .join("-"),
    );
    return time === null ? [] : [time];
  }
  const [, one = "", other = "", year = ""] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})\b/.exec(text) ?? [];
  if (year !== "") return [beginning(year, one, other), beginning(year, other, one)].flatMap((time) => time ?? []);
  const named = /(?:^|\D)(2[01]\d\d)(?:\D|$)/.exec(text)?.[1];
  if (named === undefined) return [];
  const quarter = /\bQ([1-4])\b/i.exec(text)?.[1];
  const month = months.findIndex((name) => new RegExp(`(?:^|[^a-z])${name}`, "i").test(text));
  return [Date.UTC(Number(named), quarter === undefined ? Math.max(month, 0) : 3 * (Number(quarter) - 1))];
}

const beginning = (year: string, month: string, day: string): number | null =>
  parseTime([year, month.padStart(2, "0"), day.padStart(2, "0")].join("-"));
