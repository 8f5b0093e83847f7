import type { Span } from "../../../kit/time.ts";
import { countText } from "../../format/numbers.ts";
import { type AxisSetting, boxWidth, textGap, textWidth, unitsAt, unitsIn, usualWidth } from "../scale.ts";
import type { EventMark, Tick } from "../types.ts";

/**
 * The ticks with the folded marks that begin between each and the next; marks that begin before the first tick are
 * counted at it. The count is written beside the date where it has room.
 */
export function countedTicks(
  ticks: readonly Tick[],
  marks: readonly EventMark[],
  span: Span,
  { timeline: words, width = usualWidth }: AxisSetting,
): readonly Tick[] {
  const folded = marks.filter((mark) => mark.folded === true);
  if (folded.length === 0 || ticks.length === 0) return ticks;
  return ticks.map((tick, index) => {
    const from = index === 0 ? Number.NEGATIVE_INFINITY : tick.at;
    const to = ticks[index + 1]?.at ?? Number.POSITIVE_INFINITY;
    const own = folded.filter(({ at }) => at >= from && at < to).toSorted((a, b) => a.at - b.at);
    if (own.length === 0) return tick;
    const apart =
      (ticks.length > 1 ? unitsAt(span, ticks[1]?.at ?? to) - unitsAt(span, ticks[0]?.at ?? from) : boxWidth) || 0;
    const short = words.moreShort(countText(own.length));
    const needed = unitsIn(textWidth(`${tick.text} ${short}`, width) + textGap, width);
    const count = {
      id: `count-${tick.at}`,
      name: words.moreEvents(words.range(tick.text, tick.through ?? tick.text), countText(own.length)),
      short: apart >= needed ? short : "",
      marks: own,
    };
    return { ...tick, count };
  });
}
