import type { Moment } from "../facts/types.ts";

const formats = new Map<string, Intl.DateTimeFormat>();

function print(at: Moment, locale: string, options: Intl.DateTimeFormatOptions): string {
  const key = locale + JSON.stringify(options);
  let format = formats.get(key);
  if (format === undefined) {
    format = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...options });
    formats.set(key, format);
  }
  return format.format(at);
}

/** `6 January 2022`, in UTC. */
export const dayWords = (at: Moment, locale: string): string =>
  print(at, locale, { day: "numeric", month: "long", year: "numeric" });

/** `6 Jan 2022`, in UTC. */
export const shortDay = (at: Moment, locale: string): string =>
  print(at, locale, { day: "numeric", month: "short", year: "numeric" });

/** `6 Jan 2022, 06:00 UTC`, or the day alone at midnight. */
export function momentWords(at: Moment, locale: string): string {
  if (at % 86_400_000 === 0) return dayWords(at, locale);
  const day = print(at, locale, { day: "numeric", month: "short", year: "numeric" });
  return `${day}, ${print(at, locale, { hour: "2-digit", minute: "2-digit", hourCycle: "h23" })} UTC`;
}

/** A day of publication as words; empty where none is known. */
export function publishedWords(day: string, locale: string): string {
  const at = Date.parse(day);
  return Number.isNaN(at) ? "" : dayWords(at, locale);
}

/** A period as words: `2021-08` → `August 2021`, `2026-Q3` → `Q3 2026`, `2024-S2` → `second half of 2024`. */
export function periodWords(period: string, locale: string): string {
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month !== null) {
    return print(Date.UTC(Number(month[1]), Number(month[2]) - 1), locale, { month: "long", year: "numeric" });
  }
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (quarter !== null) return `Q${quarter[2]} ${quarter[1]}`;
  const half = /^(\d{4})-S([12])$/.exec(period);
  if (half !== null) return `${half[2] === "1" ? "first" : "second"} half of ${half[1]}`;
  return period;
}
