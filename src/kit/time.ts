import { remembering } from "./remember.ts";

/** Milliseconds in a second. */
export const SECOND = 1000;
/** Milliseconds in an hour. */
export const HOUR = 3_600_000;
/** Milliseconds in a day. */
export const DAY = 24 * HOUR;
/** Seconds in a day. */
export const DAY_SECONDS = DAY / 1000;

/** A stretch of time from one moment to a later one, both in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

// Years 0000 to 0099 are refused: they are truncated years.
const forms = /^(?!00)\d{4}(-\d\d(-\d\d(T([01]\d|2[0-3]):\d\d(:\d\d)?Z)?)?)?$/;

/**
 * Milliseconds since 1970 of `2021`, `2021-04`, `2021-04-09`, `2021-04-09T12:30Z` or `2021-04-09T12:30:05Z`, all UTC;
 * null for anything else, including dates that do not exist (2021-02-30).
 */
export const parseTime = remembering(5000, (text): number | null => {
  if (!forms.test(text)) return null;
  const time = Date.parse(text);
  // Engines read 30 February as 2 March or as invalid; a date exists only if its day is the written one.
  return new Date(time).getUTCDate() === Number(text.slice(8, 10) || 1) ? time : null;
});

/** The shortest of `2021-04`, `2021-04-09`, `2021-04-09T12:30Z` and `…T12:30:05Z` that reads back as this moment. */
export function printTime(time: number): string {
  const text = new Date(time).toISOString();
  if (text.slice(8, 19) === "01T00:00:00") return text.slice(0, 7);
  if (text.slice(11, 19) === "00:00:00") return text.slice(0, 10);
  return text.slice(17, 19) === "00" ? `${text.slice(0, 16)}Z` : `${text.slice(0, 19)}Z`;
}

/** The UTC day of a moment: `2021-04-09`. Throws for a moment that a Date cannot hold. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);

/**
 * The same day and hour `months` later; a day that the month lacks becomes its last day (31 January + 1 → 28 February).
 */
export function addMonths(time: number, months: number): number {
  const date = new Date(time);
  const day = date.getUTCDate();
  date.setUTCDate(1);
  date.setUTCMonth(date.getUTCMonth() + months);
  const last = new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();
  return date.setUTCDate(Math.min(day, last));
}

/** The start of the UTC hour that a moment lies in. */
export const floorHour = (time: number): number => Math.floor(time / HOUR) * HOUR;

/** The start of the UTC day that a moment lies in. */
export const floorDay = (time: number): number => Math.floor(time / DAY) * DAY;

/** The start of the UTC month that a moment lies in. */
export function floorMonth(time: number): number {
  const date = new Date(time);
  return Date.UTC(date.getUTCFullYear(), date.getUTCMonth());
}
