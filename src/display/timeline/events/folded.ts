import type { Span } from "../../../kit/time.ts";
import type { TimelineLanguage } from "../../../words/timeline/timeline.ts";
import { boxWidth, unitsAt } from "../scale.ts";
import type { EventMark, Tick } from "../types.ts";

/** Units between two ticks from which a count is written beside the date. */
const countFrom = 135;

/**
 * The ticks with the folded marks that begin between each and the next; marks that begin before the first tick are
 * counted at it.
 */
export function countedTicks(
  ticks: readonly Tick[],
  marks: readonly EventMark[],
  span: Span,
  { timeline: words }: TimelineLanguage,
): readonly Tick[] {
  const folded = marks.filter((mark) => mark.folded === true);
  if (folded.length === 0 || ticks.length === 0) return ticks;
  return ticks.map((tick, index) => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : tick.at;
    const to = ticks[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = folded.filter(({ at }) => at >= from && at < to).toSorted((a, b) => a.at - b.at);
    if (own.length === 0) return tick;
    const width =
      (ticks.length > 1 ? unitsAt(span, ticks[1]?.at ?? to) - unitsAt(span, ticks[0]?.at ?? from) : boxWidth) || 0;
    const count = {
      id: `count-${tick.at}`,
      name: words.moreEvents(tick.text, own.length),
      short: width >= countFrom ? words.moreShort(own.length) : "",
      marks: own,
    };
    return { ...tick, count };
  });
}
