import { lastDay, spanOf } from "../data/periods.ts";
import type { OwnRow } from "../data/tables/own-table.ts";
import type { Incoming } from "./outcome.ts";
import { Refused } from "./refused.ts";

/** The day from which newer values count, and its origin. */
export interface NewerDay {
  readonly day: string;
  readonly why: "as asked" | "the file’s own day" | "today";
}

/** The day that the user named, else the day in the file, else today. */
export function newerDay(asked: string | undefined, ofFile: string | undefined, today: string): NewerDay {
  if (asked !== undefined) return { day: asked, why: "as asked" };
  return ofFile === undefined ? { day: today, why: "today" } : { day: ofFile, why: "the file’s own day" };
}

/** The day from which a new row counts, and the reason. */
export interface RowDay {
  readonly day: string;
  readonly why: "usual" | "early" | "gap" | "given";
}

/**
 * The day from which a new row counts. A row after the end of the series counts from the usual day of the series, or
 * from the newer day if that is earlier. A row that fills a gap was not there on its usual day and counts from the
 * newer day.
 */
export function dayOfNew(row: OwnRow, days: Incoming["days"], newest: string, newer: NewerDay): RowDay {
  const usual = row["published"] ?? "";
  if (days !== "usual") return { day: usual, why: "given" };
  if (endOf(row) <= newest) return { day: newer.day, why: "gap" };
  return usual > newer.day ? { day: newer.day, why: "early" } : { day: usual, why: "usual" };
}

/** The day from which a changed value counts. Throws a Refused for a day before that of the older value. */
export function dayOfChanged(
  key: string,
  held: OwnRow,
  row: OwnRow,
  { days }: Pick<Incoming, "days">,
  newer: NewerDay,
): string {
  const [was, own] = [held["published"] ?? "", row["published"] ?? ""];
  if (days === "mined") return own;
  const day = days === "given" && own > was ? own : newer.day;
  if (day < was)
    throw new Refused(
      `${key}: its newer value would count from ${day} (${newer.why}), before its older one, ${was}: name its day with --published`,
    );
  return day;
}

/** The last day of the newest period among rows; empty where none has a period. */
export function newestDay(rows: readonly OwnRow[]): string {
  let newest = "";
  for (const row of rows) if (endOf(row) > newest) newest = endOf(row);
  return newest;
}

const endOf = ({ period = "" }: OwnRow): string => (spanOf(period) === null ? "" : lastDay(period));
