import { utcTicks } from "d3";
import type { Span } from "../../kit/time.ts";
import { DAY } from "../../kit/time.ts";
import { dateText } from "../format/dates.ts";
import { across, unitsAt } from "./scale.ts";
import type { Tick } from "./types.ts";

const mostTicks = 12;
/** Units that a label like `23 May` needs. */
const nameWidth = 56;
/** Units from either edge within which a label would be cut off. */
const edge = 12;

/** The ticks of the calendar for a span: years, months, days or hours, each with its shortest label. */
export function ticksOf(span: Span, locale: string): readonly Tick[] {
  const dates = utcTicks(new Date(span.from), new Date(span.to), countFor(span)).map(Number);
  const ticks: Tick[] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const at of dates) {
    const units = unitsAt(span, at);
    // Weekly ticks begin anew on the first of each month, so a month's last may touch the next one's first.
    if (units < edge || units > 1000 - edge || units - last < nameWidth) continue;
    last = units;
    ticks.push({ x: across(units), text: tickText(at, locale), minor: ticks.length % 2 === 1, at, count: null });
  }
  return ticks;
}

/** How many ticks to ask d3 for: about twelve; for a fortnight, one a day. */
function countFor(span: Span): number {
  const days = (span.to - span.from) / DAY;
  return days > 10 && days < 16 ? 14 : mostTicks;
}

/** The shortest label of a tick: its hour, its day, its month, or in January its year. */
export function tickText(at: number, locale: string): string {
  const text = new Date(at).toISOString();
  if (text.slice(11, 16) !== "00:00") return dateText(at, "hour", locale);
  if (text.slice(8, 10) !== "01") return dateText(at, "dayMonth", locale);
  return dateText(at, text.slice(5, 7) === "01" ? "year" : "month", locale);
}
