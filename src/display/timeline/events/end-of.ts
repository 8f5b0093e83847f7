import type { Moment, Precision } from "../../../facts/types.ts";
import { addMonths, DAY, HOUR } from "../../../kit/time.ts";

/** The end of the hour, day, month or year from `at` on in which something happened; by the minute, `at` itself. */
export function endOf(at: Moment, precision: Precision): Moment {
  if (precision === "minute") return at;
  if (precision === "hour") return at + HOUR;
  return precision === "day" ? at + DAY : addMonths(at, precision === "month" ? 1 : 12);
}
