import type { Span } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import type { TimelineWords } from "../../../words/timeline/timeline.ts";
import { across, boxHeight, boxWidth, down, tenths, unitsAt } from "../scale.ts";
import type { AxisLabel, AxisView, EventMark } from "../types.ts";
import type { Happening } from "./happenings.ts";
import { lanesOf } from "./lanes.ts";

/** Units that a dot, or the shortest bar, takes on a screen of middle width. */
const dotWidth = 8;
/** Units from which the uncertainty of a time is drawn as a span instead of a dot. */
const spanFrom = 12;
/** Pixels between a bar's end and its name. */
const featuredGap = 6;
const fewLanes = 4;
/** Lines that a card shows before it is unfolded. */
const mostLines = 5;

/** Happenings as marks in lanes without overlaps; with known then nothing reaches beyond the moment. */
export function marksOf(
  happenings: readonly Happening[],
  { span, known, at }: Pick<Choices, "span" | "known" | "at">,
  words: TimelineWords,
): { marks: readonly EventMark[]; lanes: AxisView["lanes"] } {
  const placed = happenings.map((one) => {
    const from = unitsAt(span, one.from);
    // With known then, what is not over at the moment ends there: its real end was not known.
    const to = unitsAt(span, known === "then" ? Math.max(one.from, Math.min(one.to, at)) : one.to);
    const wide = to - from >= (one.lasts ? 0 : spanFrom);
    const shape = one.lasts ? "bar" : wide ? "span" : "dot";
    const middle = one.lasts || wide ? from : Math.min(boxWidth, (from + to) / 2);
    const right = shape === "dot" ? middle + dotWidth / 2 : Math.max(to, from + dotWidth);
    return { one, shape, x: middle, left: shape === "dot" ? middle - dotWidth / 2 : from, right } as const;
  });
  const ordered = placed.toSorted((a, b) => a.left - b.left);
  const lanes = lanesOf(ordered, ({ one }) => one.tone === "featured");
  const count = Math.max(1, ...lanes.map((lane) => lane + 1));
  const marks = ordered.map(({ one, shape, x, left, right }, index) => ({
    id: one.id,
    ids: one.ids,
    claim: null,
    x: across(x),
    width: shape === "dot" ? across(0) : across(tenths(Math.min(boxWidth, right) - left)),
    y: down((((lanes[index] as number) + 0.5) / count) * boxHeight),
    shape,
    tone: one.tone,
    at: Math.max(known === "then" ? one.known : one.from, span.from),
    name: one.name,
    when: one.when,
    lines: one.lines.slice(0, mostLines),
    more: one.lines.length > mostLines ? words.more(one.lines.length - mostLines) : "",
    rest: one.lines.slice(mostLines),
    side: sideOf(x),
  }));
  return { marks, lanes: count > fewLanes ? "many" : "few" };
}

/**
 * The names of the replays at their marks. The first of several ends at its mark's end, so that the second has room;
 * the others begin at their mark's start.
 */
export function replayLabelsOf(happenings: readonly Happening[], span: Span): readonly AxisLabel[] {
  const named = happenings.filter(({ tone }) => tone === "featured");
  return named.map(({ from, to, name }, index) => {
    const before = index === 0 && named.length > 1;
    return {
      x: across(unitsAt(span, before ? to : from)),
      shift: before ? -featuredGap : featuredGap,
      anchor: before ? ("end" as const) : ("start" as const),
      text: name,
    };
  });
}

/** The third of the axis over which a mark's card opens; `x` is the mark's place in units. */
export function sideOf(x: number): EventMark["side"] {
  if (x < boxWidth / 3) return "start";
  return x > (boxWidth * 2) / 3 ? "end" : "middle";
}
