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
 * A date in figures as ISO 8601: `2022-01-05 12:00` → `2022-01-05T12:00Z`; null for a text that does not begin with a
 * year.
 */
function inFigures(written: string): string | null {
  if (!/^\d{4}\b/.test(written)) return null;
  const [, day, hour] = /^(\d{4}-\d\d-\d\d)[ T](\d\d:\d\d)Z?$/.exec(written) ?? [];
  return day === undefined ? written : `${day}T${hour}Z`;
}

/** A date as the page writes it, as ISO 8601: `May 2021`, `21 May 2021`, `6 Jan 2022, 06:00`; null for another text. */
function inWords(written: string, locale: string): string | null {
  const parts = /^(?:(\d{1,2}) )?(\p{L}{3,})\.? (\d{4})(?:,? (\d{1,2}:\d\d))?(?: ?(?:Z|UTC))?$/iu.exec(written);
  const [, day, name = "", year, hour] = parts ?? [];
  const month = monthsOf(locale).findIndex((one) => one.startsWith(name.toLowerCase()));
  if (parts === null || month < 0 || (hour !== undefined && day === undefined)) return null;
  const date = [year, twoDigits(month + 1), ...(day === undefined ? [] : [twoDigits(Number(day))])].join("-");
  return hour === undefined ? date : `${date}T${hour.padStart(5, "0")}Z`;
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
