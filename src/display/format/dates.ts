import type { Moment } from "../../facts/types.ts";
import { remembering } from "../../kit/remember.ts";
import type { Step } from "../../state/step.ts";
import { en } from "../../words/en.ts";

type Form =
  | "year"
  | "month"
  | "monthLong"
  | "monthYear"
  | "shortMonthYear"
  | "dayYear"
  | "dayLong"
  | "dayMonth"
  | "hour"
  | "dayHour";

const clock = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
const forms: Readonly<Record<Form, Intl.DateTimeFormatOptions>> = {
  year: { year: "numeric" },
  month: { month: "short" },
  monthLong: { month: "long" },
  monthYear: { month: "long", year: "numeric" },
  shortMonthYear: { month: "short", year: "numeric" },
  dayMonth: { day: "numeric", month: "short" },
  dayYear: { day: "numeric", month: "short", year: "numeric" },
  dayLong: { day: "numeric", month: "long", year: "numeric" },
  hour: clock,
  dayHour: { day: "numeric", month: "short", year: "numeric", ...clock },
};
const printers = remembering(10, (locale) =>
  remembering(20, (form: Form) => new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...forms[form] })),
);

/** A moment in UTC, in one of the page's forms: `2021`, `Aug`, `August 2021`, `5 Jan`, `06:00` … */
export const dateText = (at: Moment, form: Form, locale: string): string => printers(locale)(form).format(at);

const formOfStep = { month: "monthYear", day: "dayYear", hour: "dayHour" } as const;

/**
 * A moment as precise as its step: `August 2021`, `21 May 2021`, `6 Jan 2022, 06:00`. By the month, a moment other than
 * the first day is written with its day: `30 Sept 2026`.
 */
export function stepText(at: Moment, step: Step, locale: string): string {
  const inside = step === "month" && new Date(at).getUTCDate() !== 1;
  return dateText(at, inside ? "dayYear" : formOfStep[step], locale);
}

const timeOfDay = remembering(5, (locale) => new Intl.DateTimeFormat(locale, clock));

/** The time of day where the visitor is: `14:05`. */
export const clockText = (at: Moment, locale: string): string => timeOfDay(locale).format(at);

/** `6 January 2022`, in UTC. */
export const dayWords = (at: Moment, locale: string): string => dateText(at, "dayLong", locale);

/** `6 Jan 2022`, in UTC. */
export const shortDay = (at: Moment, locale: string): string => dateText(at, "dayYear", locale);

/** `6 Jan 2022, 06:00 UTC`, or the day alone at midnight. */
export function momentWords(at: Moment, locale: string): string {
  if (at % 86_400_000 === 0) return dayWords(at, locale);
  return `${shortDay(at, locale)}, ${dateText(at, "hour", locale)} UTC`;
}

/** A day of publication as words; empty where `day` is no date. */
export function publishedWords(day: string, locale: string): string {
  const at = Date.parse(day);
  return Number.isNaN(at) ? "" : dayWords(at, locale);
}

/**
 * A period as words: `2021-08` → `August 2021`, `2026-Q3` → `Q3 2026`, `2024-S2` → `second half of 2024`, `2023/2026` →
 * `2023–2026`; any other text as it is.
 */
export function periodWords(period: string, locale: string): string {
  if (/^\d{4}\/\d{4}$/.test(period)) return period.replace("/", "–");
  const month = /^(\d{4})-(\d{2})$/.exec(period);
  if (month !== null) return dateText(Date.UTC(Number(month[1]), Number(month[2]) - 1), "monthYear", locale);
  const quarter = /^(\d{4})-Q(\d)$/.exec(period);
  if (quarter !== null) return en.quarter(quarter[2] ?? "", quarter[1] ?? "");
  const half = /^(\d{4})-S([12])$/.exec(period);
  if (half !== null) return en.halves[half[2] === "1" ? 0 : 1](half[1] ?? "");
  return period;
}

/** Two moments in a form of days; with their hours where both fall on one day at different times. */
export function twoDates(one: Moment, other: Moment, form: "dayYear" | "dayLong", locale: string): [string, string] {
  const days = [dateText(one, form, locale), dateText(other, form, locale)] as const;
  if (days[0] !== days[1]) return [...days];
  const hours = [one, other].map((at) => dateText(at, "hour", locale));
  return hours[0] === hours[1] ? [...days] : [`${days[0]}, ${hours[0]}`, `${days[1]}, ${hours[1]}`];
}
