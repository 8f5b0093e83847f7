import type { Moment } from "../../facts/types.ts";
import type { Span } from "../../kit/time.ts";
import { parseTime } from "../../kit/time.ts";
import type { TimelineLanguage } from "../../words/timeline/timeline.ts";
import { dateText } from "../format/dates.ts";

/** The result of reading a typed text. */
export type TypedMoment = { readonly at: Moment } | { readonly refusal: string };

/** The moment on the axis that a typed text means, or the sentence that refuses it: no date, or off the axis. */
export function readTyped(text: string, axis: Span, { timeline: words, locale }: TimelineLanguage): TypedMoment {
  const written = text.trim().replaceAll(/\s+/g, " ");
  const at = parseTime(inFigures(written.toUpperCase()) ?? inWords(written, locale) ?? "");
  if (at === null) return { refusal: words.notADate(written) };
  if (at >= axis.from && at <= axis.to) return { at };
  const [from, to] = [axis.from, axis.to].map((end) => dateText(end, "dayYear", locale));
  return { refusal: words.offTheAxis(written, from ?? "", to ?? "") };
}

/**
 * A date in figures as ISO 8601: `2022-01-05 12:00` → `2022-01-05T12:00Z`, `1/2022` → `2022-01`; null for another text. A
 * day in such a form would have two meanings.
 */
function inFigures(written: string): string | null {
  const [, month, year] = /^(\d{1,2})[/.](\d{4})$/.exec(written) ?? [];
  if (month !== undefined) return `${year}-${month.padStart(2, "0")}`;
  if (!/^\d{4}\b/.test(written)) return null;
  const [, day, hour] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)Z?$/.exec(written) ?? [];
  return day === undefined ? written : `${day}T${hour}Z`;
}

/**
 * A date as the page writes it, as ISO 8601: `May 2021`, `21 May 2021`, `6 Jan 2022, 06:00`; null for another text. Of a
 * year the last two digits are enough: `Jan 22` is January 2022.
 */
function inWords(written: string, locale: string): string | null {
  const parts = /^(?:(\d{1,2}) )?(\p{L}{3,})\.? ?(\d{4}|['’]?\d\d)(?:,? (\d{1,2}:\d\d))?(?: ?(?:Z|UTC))?$/iu.exec(
    written,
  );
  const [, day, name = "", year = "", hour] = parts ?? [];
  const month = monthNamed(name, locale);
  if (parts === null || month === null || (hour !== undefined && day === undefined)) return null;
  const date = [
    year.length === 4 ? year : `20${year.slice(-2)}`,
    twoDigits(month + 1),
    ...(day === undefined ? [] : [twoDigits(Number(day))]),
  ].join("-");
  return hour === undefined ? date : `${date}T${hour.padStart(5, "0")}Z`;
}

/** The month, 0 to 11, that a name or its first three letters or more mean, `jan` or `Sept.`; null for another text. */
export function monthNamed(text: string, locale: string): number | null {
  const name = text.toLowerCase().replace(/\.$/, "");
  const month = name.length < 3 ? -1 : monthsOf(locale).findIndex((one) => one.startsWith(name));
  return month < 0 ? null : month;
}

/** The full names of the twelve months in lower case, to compare with their first letters. */
function monthsOf(locale: string): readonly string[] {
  return Array.from({ length: 12 }, (_, month) =>
    dateText(Date.UTC(2021, month), "monthYear", locale)
      .replaceAll(/[\d\s]/g, "")
      .toLowerCase(),
  );
}

const twoDigits = (value: number): string => String(value).padStart(2, "0");
