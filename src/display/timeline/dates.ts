import type { Moment } from "../../facts/types.ts";
import type { Step } from "../../state/step.ts";

type Form = "year" | "month" | "monthYear" | "dayYear" | "dayMonth" | "hour" | "dayHour";

const forms: Readonly<Record<Form, Intl.DateTimeFormatOptions>> = {
  year: { year: "numeric" },
  month: { month: "short" },
  monthYear: { month: "long", year: "numeric" },
  dayMonth: { day: "numeric", month: "short" },
  dayYear: { day: "numeric", month: "short", year: "numeric" },
  hour: { hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
  dayHour: { day: "numeric", month: "short", year: "numeric", hour: "2-digit", minute: "2-digit", hourCycle: "h23" },
};
const printers = new Map<string, Intl.DateTimeFormat>();

/** A moment in UTC, in one of the forms of the axis: `2021`, `Aug`, `August 2021`, `5 Jan`, `06:00` … */
export function dateText(at: Moment, form: Form, locale: string): string {
  const key = `${locale} ${form}`;
  let printer = printers.get(key);
  if (printer === undefined) {
    printer = new Intl.DateTimeFormat(locale, { timeZone: "UTC", ...forms[form] });
    printers.set(key, printer);
  }
  return printer.format(at);
}

const formOfStep = { month: "monthYear", day: "dayYear", hour: "dayHour" } as const;

/**
 * A moment as finely as its step: `August 2021`, `21 May 2021`, `6 Jan 2022, 06:00`. A month is not the name of a
 * moment inside it: 30 September 2026 says its day.
 */
export function stepText(at: Moment, step: Step, locale: string): string {
  const inside = step === "month" && new Date(at).getUTCDate() !== 1;
  return dateText(at, inside ? "dayYear" : formOfStep[step], locale);
}
