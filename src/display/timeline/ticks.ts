import { utcTicks } from "d3";
import type { Span } from "../../kit/time.ts";
import { DAY } from "../../kit/time.ts";
import { dateText } from "../format/dates.ts";
import { across, boxWidth, textGap, textWidth, unitsAt, unitsIn, usualWidth } from "./scale.ts";
import type { Tick } from "./types.ts";

const mostTicks = 12;
/** Pixels from either edge within which a label would be cut off. */
const edge = 9;
/** The part of the dates that may be left out one by one: weekly ticks begin anew on the first of each month. */
const irregular = 0.25;

/**
 * The ticks of the calendar for a span on an axis of `width` px: years, months, days or hours, each with its shortest
 * label, and so many that 6 px or more stay free between two labels, and `least` px lie between two ticks.
 */
export function ticksOf(span: Span, locale: string, width: number = usualWidth, least = 0): readonly Tick[] {
  const margin = unitsIn(edge, width);
  const dates = utcTicks(new Date(span.from), new Date(span.to), countFor(span))
    .map((date) => ({ at: Number(date), units: unitsAt(span, Number(date)), text: tickText(Number(date), locale) }))
    .filter(({ units }) => units >= margin && units <= boxWidth - margin);
  for (let every = 1; ; every += 1) {
    const wanted = dates.filter((_, index) => index % every === 0);
    const kept = apartIn(wanted, width, least);
    if (kept.length > 1 && kept.length < (1 - irregular) * wanted.length) continue;
    return kept.map(({ at, units, text }, index) => {
      const until = kept[index + 1]?.at ?? Number.POSITIVE_INFINITY;
      const through = dates.findLast((date) => date.at > at && date.at < until)?.text ?? null;
      return { x: across(units), text, through, at, count: null };
    });
  }
}

interface Dated {
  readonly at: number;
  readonly units: number;
  readonly text: string;
}

/** The dates from the left whose labels do not come too near to the one before. */
function apartIn(dates: readonly Dated[], width: number, least: number): readonly Dated[] {
  const kept: Dated[] = [];
  for (const date of dates) {
    const last = kept.at(-1);
    const half = (textWidth(date.text, width) + textWidth(last?.text ?? "", width)) / 2;
    if (last === undefined || date.units - last.units >= unitsIn(Math.max(half + textGap, least), width))
      kept.push(date);
  }
  return kept;
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
