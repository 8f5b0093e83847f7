import type { Facts, HashrateFacts } from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import type { TimelineLanguage } from "../../../words/timeline/timeline.ts";
import { dateText } from "../../format/dates.ts";
import { ready } from "../../frame/reading.ts";
import { placeNamesOf } from "../../headline/context.ts";
import { unitsAt } from "../scale.ts";
import type { AxisView } from "../types.ts";
import { areasOf, monthsCovered, uncovered } from "./areas.ts";
import { estimateColumnsOf, estimatesKnown } from "./columns.ts";
import type { Reasoned } from "./fitting.ts";
import { extentOf, monthsKnown } from "./months.ts";

/** An axis without shares. */
export const noShares = { areas: [], columns: [], gaps: [], key: [] } as const;

/** The shares of the monthly map as areas, later estimates as columns, and why there is no map elsewhere. */
export function sharesStacked(
  facts: Facts,
  choices: Choices,
  language: TimelineLanguage,
): Pick<AxisView, "areas" | "columns" | "key"> & { readonly gaps: readonly Reasoned[] } {
  const hashrate = ready(facts.hashrate);
  if (hashrate === null) return noShares;
  const { span } = choices;
  const { timeline: words } = language;
  const names = { nameOf: placeNamesOf(ready(facts.places) ?? [], language.locale), rest: words.other };
  const monthly = monthsKnown(hashrate, choices);
  const months = monthsCovered(monthly);
  // Where the monthly map covers the same time, an estimate is drawn as its diamond alone, so that no two maps overlap.
  const later = estimatesKnown(hashrate, choices).filter(({ at }) =>
    months.every(({ from, to }) => at < from || at >= to),
  );
  const areas = areasOf(monthly, span, names);
  const columns = estimateColumnsOf(later, hashrate, choices, names);
  const drawn = [...areas.filter(({ path }) => path !== ""), ...columns.flatMap(({ parts }) => parts)];
  const tones = new Map(drawn.map(({ tone, name }) => [tone, name]));
  const framed = columns.length === 0 ? [] : [{ tone: "column", text: words.otherMethod }];
  return {
    areas,
    columns,
    gaps: gapsOf(months, hashrate, choices, language),
    key: [...[...tones].sort().map(([tone, text]) => ({ tone, text })), ...framed],
  };
}

/** The parts of the span without a map, each with the reason: too early, not yet public, or none published. */
function gapsOf(
  covered: readonly Span[],
  facts: HashrateFacts,
  { span, at, known: vintage }: Choices,
  { timeline: words, locale }: TimelineLanguage,
): readonly Reasoned[] {
  const first = extentOf(facts.cbeci.months[0] ?? "");
  const gaps = uncovered(covered, span).map((gap) => ({
    ...gap,
    left: unitsAt(span, gap.from),
    right: unitsAt(span, gap.to),
  }));
  const widest = Math.max(...gaps.map(({ left, right }) => right - left));
  return gaps.map(({ to, left, right }) => {
    if (vintage === "now")
      return { left, right, texts: [to <= first.from ? words.noMapYet : words.noMap, words.noMapShort] };
    // With known then nobody knew whether a map would still be published; only the widest part gets the note that says
    // so.
    return { left, right, texts: right - left < widest ? [] : [words.notPublished(dateText(at, "dayYear", locale))] };
  });
}
