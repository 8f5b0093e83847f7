import type { Span } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import type { TimelineWords } from "../../../words/timeline/timeline.ts";
import { across, boxHeight, boxWidth, down, tenths, unitsAt } from "../scale.ts";
import type { AxisLabel, AxisView, EventMark } from "../types.ts";
import type { Happening } from "./happenings.ts";
import { lanesOf } from "./lanes.ts";

/** Units that a dot, or the shortest bar, takes on a middling screen. */
const dotWidth = 8;
/** Uncertainty is drawn where it is wider than a dot and a half. */
const spanFrom = 12;
/** Pixels between a bar's end and its name: the two names stand twice as far apart. */
const featuredGap = 6;
const fewLanes = 4;
/** Lines that a card shows before it is opened. */
const mostLines = 5;

/** Happenings in lanes without overlaps. */
export function marksOf(
  happenings: readonly Happening[],
  { span, known, at }: Pick<Choices, "span" | "known" | "at">,
  words: TimelineWords,
): { marks: readonly EventMark[]; lanes: AxisView["lanes"] } {
  const placed = happenings.map((one) => {
    const from = unitsAt(span, one.from);
    // What is not over at the moment has no end there yet.
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

/** Names of the replays beside their marks: the first before it, so that the second has room, the later ones after. */
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

/** Which side of the axis a card stands on, from its mark's place. */
export function sideOf(x: number): EventMark["side"] {
  if (x < boxWidth / 3) return "start";
  return x > (boxWidth * 2) / 3 ? "end" : "middle";
}
