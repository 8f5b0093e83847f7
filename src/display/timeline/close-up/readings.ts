import type { Facts, NetworkPoint } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { DAY } from "../../../kit/time.ts";
import { isKnown } from "../../../model/then/known.ts";
import type { Choices } from "../../../state/choices.ts";
import { clampTo, stepOf } from "../../../state/step.ts";
import { axis as words } from "../../../words/timeline/axis.ts";
import type { TimelineLanguage } from "../../../words/timeline/timeline.ts";
import { dateText, momentWords, shortDay } from "../../format/dates.ts";
import { countText, numberPrinter } from "../../format/numbers.ts";
import { ready } from "../../frame/reading.ts";
import { sideOf } from "../events/marks.ts";
import { across, down, unitsAt } from "../scale.ts";
import type { EventMark } from "../types.ts";

/** The width of a mark in units; readings closer together share one mark. */
const room = { wide: 9, narrow: 150 } as const;
/** The y of the marks, units: below the line and the diamonds, above the text of the retargets. */
const height = { month: 75, day: 75, hour: 75 } as const;

/**
 * The single readings of the network in a span as marks near the chart's foot. They are never joined to a line, since
 * each measures something else. With known then, those published by the moment.
 */
export function readingMarks(
  facts: Facts,
  { span, known, at }: Choices,
  language: TimelineLanguage,
  narrow: boolean,
): readonly EventMark[] {
  const all = ready(facts.network)?.points ?? [];
  const seen = all.filter(
    ({ from, published }) => from >= span.from && from <= span.to && isKnown(published, at, known),
  );
  return grouped(seen, span, room[narrow ? "narrow" : "wide"]).map((group) => markOf(group, { span, known }, language));
}

/** The id of a reading, as links name it: its minute in UTC and what it measures, `reading-202609201954-price`. */
export function idOfReading({ from, unit }: NetworkPoint): string {
  const minute = new Date(from).toISOString().slice(0, 16).replace(/\D/g, "");
  return `reading-${minute}-${unit === "USD" ? "price" : "hashrate"}`;
}

function grouped(points: readonly NetworkPoint[], span: Span, size: number): readonly (readonly NetworkPoint[])[] {
  const groups: NetworkPoint[][] = [];
  for (const point of points) {
    const first = groups.at(-1)?.[0];
    const joins = first !== undefined && unitsAt(span, point.from) - unitsAt(span, first.from) < size;
    if (joins) groups.at(-1)?.push(point);
    else groups.push([point]);
  }
  return groups;
}

function markOf(
  group: readonly NetworkPoint[],
  { span, known }: Pick<Choices, "span" | "known">,
  { locale, timeline }: TimelineLanguage,
): EventMark {
  const [first, last] = [group[0] as NetworkPoint, group.at(-1) as NetworkPoint];
  const x = unitsAt(span, first.from);
  const ids = [...new Set(group.map(idOfReading))];
  return {
    id: ids[0] as string,
    ids,
    claim: null,
    x: across(x),
    width: across(0),
    y: down(height[stepOf(span)]),
    shape: "reading",
    tone: "plain",
    at: clampTo(span, known === "then" ? Math.max(first.from, Date.parse(first.published)) : first.from),
    name: group.length === 1 ? words.readings.one : words.readings.several(countText(group.length)),
    when: timeline.range(dateText(first.from, "dayYear", locale), dateText(last.from, "dayYear", locale)),
    lines: group.map((point) => lineOf(point, locale)),
    more: "",
    rest: [],
    side: sideOf(x),
  };
}

/** A reading in words, `927.8 EH/s, mean of 7 days, 20 Sept 2026, reported`, and its publisher. */
function lineOf({ value, unit, basis, from, status, publisher }: NetworkPoint, locale: string) {
  const amount = numberPrinter(locale, { maximumFractionDigits: 2 })(value);
  const when = from % DAY === 0 ? shortDay(from, locale) : momentWords(from, locale);
  const figure = unit === "USD" ? `$${amount}` : `${amount} ${unit}`;
  return { text: words.readings.line(figure, basis, when, status), by: publisher, url: null };
}
