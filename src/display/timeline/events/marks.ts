import { DAY } from "../../../kit/time.ts";
import type { Choices } from "../../../state/choices.ts";
import { stepOf } from "../../../state/step.ts";
import type { TimelineLanguage, TimelineWords } from "../../../words/timeline/timeline.ts";
import { countText } from "../../format/numbers.ts";
import { type AxisSetting, across, boxWidth, tenths, unitsAt, unitsIn, usualWidth } from "../scale.ts";
import type { AxisView, EventMark } from "../types.ts";
import type { Happening } from "./happenings.ts";
import { lanesUsed, namedOf, type PlacedName } from "./named.ts";
import { type LaneRows, mostNamed, oneRow } from "./names/placing.ts";
import { rowChoices, rowMiddles } from "./rows.ts";

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
const isNamedSpan = ({ shape, one }: Pick<EventMark, "shape"> & { readonly one: Happening }): boolean =>
  shape === "span" && one.short !== null;
/** Whether a mark is the hollow ring of a statement that has no name of its own. */
const isRing = ({ shape, one }: Pick<EventMark, "shape"> & { readonly one: Happening }): boolean =>
  shape === "dot" && one.tone === "quiet" && one.short === null;
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
  { width = usualWidth, height = 0, hasStrip = false, tall = false }: Omit<AxisSetting, keyof TimelineLanguage> = {},
): { marks: readonly EventMark[]; lanes: AxisView["lanes"]; names: AxisView["names"] } {
  const step = stepOf(span);
  const byHour = step === "hour";
  const placed = happenings.map((happening) => placeOf(happening, { span, known, at }, width));
  const ordered = placed.toSorted((a, b) => a.left - b.left);
  const shown = byHour ? [...ordered.filter(isDot), ...ordered.filter(isNamedSpan)] : ordered;
  const around = byHour ? { around: aroundByHour, spared: shown.filter(isRing) } : { covering: step === "day" };
  const { rows, named } = mostNames(rowChoices(step, { height: tall ? 0 : height, width, hasStrip }), (choice) =>
    namedOf(shown, { width, tall, rows: choice, ...around }),
  );
  // By the hour an unnamed span is left out: nobody could tell what it stands for.
  const inLane = new Set(
    [...named].flatMap(([thing, name]) => (byHour && name === null && !isDot(thing) ? [] : [thing])),
  );
  const lanes = lanesUsed(inLane);
  const heightOf = rowMiddles(lanes, rows);
  const marks = ordered.map((thing) => {
    const { one, shape, x, left, right } = thing;
    return {
      id: one.id,
      ids: one.ids,
      claim: null,
      x: across(x),
      width: shape === "dot" ? across(0) : across(tenths(Math.min(boxWidth, right) - left)),
      y: heightOf(one.lane, 0),
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
    const { units, row, ...name } = place;
    return [{ ...name, x: across(units), y: heightOf(one.lane, row) }];
  });
  const laneViews = lanes.map((lane) => ({
    name: words.eventLanes[lane],
    y: heightOf(lane, 0),
    rows: rows[lane].length,
  }));
  return { marks, lanes: laneViews, names };
}

/** Tries the choices of rows in their order: the first that gives six names, else the first of those that give most. */
function mostNames<T>(choices: readonly LaneRows[], namesIn: (rows: LaneRows) => ReadonlyMap<T, PlacedName | null>) {
  const count = (named: ReadonlyMap<T, PlacedName | null>) =>
    [...named.values()].filter((name) => name !== null).length;
  let best = { rows: oneRow, named: namesIn(oneRow) };
  for (const rows of choices.slice(1)) {
    if (count(best.named) === mostNamed) break;
    const named = namesIn(rows);
    if (count(named) > count(best.named)) best = { rows, named };
  }
  return best;
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
