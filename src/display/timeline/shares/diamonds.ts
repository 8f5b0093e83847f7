import type { Estimate, HashrateFacts, PlaceCode } from "../../../facts/types.ts";
import { parseTime } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import type { TimelineLanguage } from "../../../words/timeline/timeline.ts";
import { dateText } from "../../format/dates.ts";
import { type Numbers, numbersFor } from "../../format/numbers.ts";
import { sideOf } from "../events/marks.ts";
import { across, boxHeight, down, unitsAt } from "../scale.ts";
import type { EventMark } from "../types.ts";

/** Places that a diamond's card names. */
const placesNamed = 4;

/**
 * The whole estimates of a span as diamonds on their date, at the height of the United States' share, or of the named
 * sum where an estimate does not name them. With known then, those published by the moment.
 */
export function diamondsOf(
  facts: HashrateFacts,
  { span, known, at }: Pick<Choices, "span" | "known" | "at">,
  { timeline: words, locale }: TimelineLanguage,
  nameOf: (place: PlaceCode) => string,
): readonly EventMark[] {
  const numbers = numbersFor(locale);
  return facts.estimates.flatMap((estimate) => {
    const from = parseTime(estimate.from) ?? Number.NaN;
    if (!(from >= span.from && from <= span.to) || (known === "then" && from > at)) return [];
    const named = estimate.rows.reduce((sum, row) => sum + row.share, 0);
    const american = estimate.rows.find((row) => row.place === "USA")?.share ?? named;
    const x = unitsAt(span, from);
    const text = words.estimateShare(largestOf(estimate, nameOf, numbers), numbers.share(named));
    return [
      {
        id: estimate.id,
        ids: [estimate.id],
        claim: null,
        x: across(x),
        width: across(0),
        y: down(boxHeight - american),
        shape: "diamond" as const,
        tone: "featured" as const,
        at: from,
        name: words.estimate(estimate.publisher, estimate.period),
        when: dateText(from, "dayYear", locale),
        lines: [{ text, by: estimate.publisher, url: estimate.url || null }],
        more: "",
        rest: [],
        side: sideOf(x),
      },
    ];
  });
}

/** The largest shares of an estimate, in words: `United States 36.7 %, Russia 17.2 %`. */
function largestOf({ rows }: Estimate, nameOf: (place: PlaceCode) => string, numbers: Numbers): string {
  const largest = rows.toSorted((a, b) => b.share - a.share).slice(0, placesNamed);
  return largest.map(({ place, share }) => `${nameOf(place)} ${numbers.share(share)} %`).join(", ");
}
