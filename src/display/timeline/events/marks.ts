import { DAY } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import type { TimelineWords } from "../../../words/timeline/timeline.ts";
import { countText } from "../../format/numbers.ts";
import { type AxisSetting, across, boxWidth, laneMiddle, tenths, unitsAt, unitsIn, usualWidth } from "../scale.ts";
import type { AxisView, EventMark } from "../types.ts";
import type { Happening } from "./happenings.ts";
import type { LaneId } from "./lane-of.ts";
import { lanesUsed, namedOf } from "./named.ts";

/** Pixels that a dot, or the shortest bar, takes. */
const dotSize = 7;
/** Units from which the uncertainty of a time is drawn as a span instead of a dot. */
const spanFrom = 12;
/** Units that stay free around an unnamed dot by the hour; a happening nearer to a dot is counted at its date instead. */
const aroundByHour = 20;
/** The weight of a line of a chronology by the hour, less than an event's. */
const least = 0.5;
/** Whether an event's mark stands for its beginning alone: by the hour the strip of the internet's state shows its length. */
const begins = ({ lasts, weight, from }: Happening): boolean => lasts && weight > 0 && from % DAY !== 0;
const isDot = ({ shape }: Pick<EventMark, "shape">): boolean => shape === "dot";
const isWeightySpan = ({ shape, one }: Pick<EventMark, "shape"> & { readonly one: Happening }): boolean =>
  shape === "span" && one.weight >= 1;
/** Lines that a card shows before it is unfolded. */
const mostLines = 5;

/**
 * Happenings as marks on an axis of `width` px, with `tall` lanes or low ones: the weightiest in named lanes, all others
 * folded. With known then nothing reaches beyond the moment.
 */
export function marksOf(
  happenings: readonly Happening[],
  { span, known, at }: Pick<Choices, "span" | "known" | "at">,
  words: TimelineWords,
  { width = usualWidth, tall = false }: Pick<AxisSetting, "width" | "tall"> = {},
): { marks: readonly EventMark[]; lanes: AxisView["lanes"]; names: AxisView["names"] } {
  const byHour = stepOf(span) === "hour";
  const placed = happenings.map((happening) => placeOf(happening, { span, known, at }, width));
  const ordered = placed.toSorted((a, b) => a.left - b.left);
  const named = byHour
    ? namedOf([...ordered.filter(isDot), ...ordered.filter(isWeightySpan)], { width, tall, around: aroundByHour })
    : namedOf(ordered, { width, tall });
  // By the hour an unnamed span is left out: nobody could tell what it stands for.
  const inLane = new Set(
    [...named].flatMap(([thing, name]) => (byHour && name === null && !isDot(thing) ? [] : [thing])),
  );
  const lanes = lanesUsed(inLane);
  const heightOf = (lane: LaneId) => laneMiddle(lanes.indexOf(lane), Math.max(1, lanes.length));
  const marks = ordered.map((thing) => {
    const { one, shape, x, left, right } = thing;
    return {
      id: one.id,
      ids: one.ids,
      claim: null,
      x: across(x),
      width: shape === "dot" ? across(0) : across(tenths(Math.min(boxWidth, right) - left)),
      y: heightOf(one.lane),
      shape,
      tone: one.tone,
      at: Math.max(known === "then" ? one.publicFrom : one.from, span.from),
      name: one.name,
      when: one.when,
      lines: one.lines.slice(0, mostLines),
      more: one.lines.length > mostLines ? words.more(countText(one.lines.length - mostLines)) : "",
      rest: one.lines.slice(mostLines),
      side: sideOf(x),
      ...(inLane.has(thing) ? {} : ({ folded: true } as const)),
    };
  });
  const names = [...named].flatMap(([{ one }, place]) => {
    if (place === null) return [];
    const { units, ...name } = place;
    return [{ ...name, x: across(units), y: heightOf(one.lane) }];
  });
  return { marks, lanes: lanes.map((lane) => words.eventLanes[lane]), names };
}

/** A happening with its shape and its place, units of an axis of `width` px. */
function placeOf(happening: Happening, { span, known, at }: Pick<Choices, "span" | "known" | "at">, width: number) {
  const byHour = stepOf(span) === "hour";
  const dotWidth = unitsIn(dotSize, width);
  // By the hour one lane has room. A line of a chronology may be named there, too, after the events.
  const one = byHour
    ? {
        ...happening,
        lane: "events" as const,
        weight: happening.weight || least,
        lasts: happening.lasts && !begins(happening),
      }
    : happening;
  const from = unitsAt(span, one.from);
  const end = byHour && begins(happening) ? one.from : one.to;
  // With known then, what is not over at the moment ends there: its real end was not known.
  const to = unitsAt(span, known === "then" ? Math.max(one.from, Math.min(end, at)) : end);
  const wide = to - from >= (one.lasts ? 0 : spanFrom);
  const shape = one.lasts ? "bar" : wide ? "span" : "dot";
  const middle = one.lasts || wide ? from : Math.min(boxWidth, (from + to) / 2);
  const right = shape === "dot" ? middle + dotWidth / 2 : Math.max(to, from + dotWidth);
  return { one, shape, x: middle, left: shape === "dot" ? middle - dotWidth / 2 : from, right } as const;
}

/** The third of the axis over which a mark's card opens; `x` is the mark's place in units. */
export function sideOf(x: number): EventMark["side"] {
  if (x < boxWidth / 3) return "start";
  return x > (boxWidth * 2) / 3 ? "end" : "middle";
}
