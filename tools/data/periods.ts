import { addMonths, DAY, isoDay, parseTime } from "../../src/kit/time.ts";

/** A stretch of time in milliseconds; `to` is exclusive. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

const parts = /^(\d{4})-([QSH])([1-4])$/;
const monthsOfPart: Readonly<Record<string, number>> = { Q: 3, S: 6, H: 6 };

/**
 * The time that a period covers: `2021`, `2021-04`, `2021-04-09`, `2024-Q2` (quarter), `2024-S2` and `2024-H2`
 * (half-years), or `2024-06/2024-09` from the start of the first to the end of the second; null for anything else.
 */
export function spanOf(period: string): Span | null {
  const [first = "", second, ...rest] = period.split("/");
  if (rest.length > 0) return null;
  const start = plainSpan(first);
  if (second === undefined || start === null) return start;
  const end = plainSpan(second);
  return end === null || end.from < start.from ? null : { from: start.from, to: end.to };
}

function plainSpan(text: string): Span | null {
  const part = parts.exec(text);
  if (part !== null) return partSpan(Number(part[1]), part[2] as string, Number(part[3]));
  const from = parseTime(text);
  if (from === null) return null;
  if (text.length === 4) return { from, to: addMonths(from, 12) };
  if (text.length === 7) return { from, to: addMonths(from, 1) };
  return { from, to: text.length === 10 ? from + DAY : from };
}

function partSpan(year: number, kind: string, number: number): Span | null {
  const months = monthsOfPart[kind] as number;
  if (number * months > 12) return null;
  const from = Date.UTC(year, (number - 1) * months);
  return { from, to: addMonths(from, months) };
}

/**
 * The last day of a period, `YYYY-MM-DD`, from which a figure without a day counts as known. Throws for what is no
 * period.
 */
export function lastDay(period: string): string {
  const span = spanOf(period);
  if (span === null) throw new Error(`not a period: ${period}`);
  return isoDay(span.to - 1);
}

/** The day after a day, both `YYYY-MM-DD`. */
export const dayAfter = (day: string): string => isoDay(Date.parse(day) + DAY);

/** The day in an address, or the last day of its month: `…/2022/02/17/…`, `…/2023/08/…`; empty without one. */
export function dayInAddress(address: string): string {
  const [, year = "", month = "", day] = /[/-](20\d\d)[/-](\d\d)(?:[/-](\d\d))?(?=[/-])/.exec(address) ?? [];
  const period = [year, month, ...(day === undefined ? [] : [day])].join("-");
  return spanOf(period) === null ? "" : lastDay(period);
}
