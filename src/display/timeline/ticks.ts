import { utcTicks } from "d3";
import { DAY } from "../../kit/time.ts";
import type { Span } from "../../state/choices.ts";
import { dateText } from "../dates.ts";
import { across, unitsAt } from "./scale.ts";
import type { Tick } from "./types.ts";

const mostTicks = 12;
/** Units from either edge within which half a label would be cut off. */
const edge = 12;

/** Marks of the calendar that fit the span: years, months, days or hours, each said as shortly as it can be. */
export function ticksOf(span: Span, locale: string): readonly Tick[] {
  const dates = utcTicks(new Date(span.from), new Date(span.to), countFor(span)).map(Number);
  return dates.flatMap((at, index) => {
    const units = unitsAt(span, at);
    if (units < edge || units > 1000 - edge) return [];
    return [{ x: across(units), text: tickText(at, locale), minor: index % 2 === 1 }];
  });
}

/** A fortnight has a mark a day. */
function countFor(span: Span): number {
  const days = (span.to - span.from) / DAY;
  return days > 10 && days < 16 ? 14 : mostTicks;
}

function tickText(at: number, locale: string): string {
  const text = new Date(at).toISOString();
  if (text.slice(11, 16) !== "00:00") return dateText(at, "hour", locale);
  if (text.slice(8, 10) !== "01") return dateText(at, "dayMonth", locale);
  return dateText(at, text.slice(5, 7) === "01" ? "year" : "month", locale);
}
