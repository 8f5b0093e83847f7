import type { Moment, Status } from "../../facts/types.ts";
import { DAY, parseTime } from "../../kit/time.ts";

/** Which values a view may use: all that we have, or only what was public at its moment. */
export type Vintage = "now" | "then";

/** The period of a value and its status at the moment asked for. */
export interface Standing {
  readonly status: Status;
  /** As its publisher writes it: `2021-08`, `2026-Q3`, `2023`. */
  readonly period: string;
  /** Days since the period ended; 0 inside it. */
  readonly ageDays: number;
}

/** Whether a view may use a value published on `day` (`YYYY-MM-DD`, from 00:00 UTC). */
export function isKnown(day: string, at: Moment, vintage: Vintage): boolean {
  if (vintage === "now") return true;
  const published = parseTime(day);
  return published !== null && published <= at;
}

/**
 * The standing of a value: reported within its period, held with its age after it. `to` is the end of the period,
 * exclusive.
 */
export function standing(period: string, to: Moment, at: Moment): Standing {
  if (at < to) return { status: "reported", period, ageDays: 0 };
  return { status: "held", period, ageDays: Math.floor((at - to) / DAY) };
}

/** Age class, which sets how far a colour fades: 0 in its period, 1 under a year old, 2 under two years, 3 older. */
export function ageClass(standing: Standing): number {
  if (standing.status !== "held") return 0;
  if (standing.ageDays < 365) return 1;
  return standing.ageDays < 730 ? 2 : 3;
}
