import { group } from "d3";
import { type Replay, replays } from "../../../facts/replays.ts";
import type {
  ChronicleItem,
  ConnectivityItem,
  EventFacts,
  MiningEvent,
  Moment,
  Precision,
} from "../../../facts/types.ts";
import type { Span } from "../../../kit/time.ts";
import { DAY } from "../../../kit/time.ts";
import { linesBy, statedIn } from "../../../model/replays/replays.ts";
import { knownFrom } from "../../../model/then/known-events.ts";
import { stepOf } from "../../../state/step.ts";
import { replayWords } from "../../../words/replays/replays.ts";
import type { TimelineWords } from "../../../words/timeline/timeline.ts";
import { statementId } from "../../claims/statement-id.ts";
import { dateText } from "../../format/dates.ts";
import { overlaps } from "../scale.ts";
import type { EventMark } from "../types.ts";
import { endOf } from "./end-of.ts";
import { type LaneId, laneOf } from "./lane-of.ts";
import { sayingOf } from "./saying.ts";
import { isFeatured, ofLine, ownFirst, replaysFirst } from "./weights.ts";

/** An event, or lines of a chronology, before it is placed on the axis. */
export interface Happening {
  readonly id: string;
  readonly from: Moment;
  readonly to: Moment;
  /** True where it lasts from `from` to `to`; false where it happened once, at an unknown moment between them. */
  readonly lasts: boolean;
  readonly tone: "featured" | "plain" | "quiet";
  readonly name: string;
  /** Its name on the axis, where its own is too long for it. */
  readonly short: string | null;
  readonly when: string;
  readonly lines: EventMark["lines"];
  /** The ids of everything that it shows, its own first. */
  readonly ids: readonly string[];
  /** When it, or the first of what it shows, was published: with known then the axis shows it from this moment on. */
  readonly publicFrom: Moment;
  /** How many sources report it, and more for what belongs to a replay; 0 for a line without a short name. */
  readonly weight: number;
  readonly lane: LaneId;
}

/** The publisher of the source with this id, and its address; null where it has none. */
export type SourceOf = (source: string) => { readonly publisher: string; readonly url: string | null };

/**
 * What happened in a span, by its start. By the month these are events alone; by the day and by the hour, events and
 * the chronologies that replays of that step follow. Lines in `asClaims` are left out, since the axis draws them as
 * claims.
 */
export function happeningsIn(
  facts: EventFacts,
  asClaims: ReadonlySet<string>,
  span: Span,
  words: TimelineWords,
  locale: string,
  sourceOf: SourceOf,
): readonly Happening[] {
  const step = stepOf(span);
  const single = facts.events.map((event) => fromEvent(event, words, locale, sourceOf));
  const lines = (by: Replay["step"]) =>
    grouped(
      linesBy(facts, by).filter(({ id }) => !asClaims.has(id)),
      locale,
      sourceOf,
    );
  const all =
    step === "month"
      ? [...featured(single, words, locale), ...single.filter(({ id }) => !isFeatured(id))]
      : step === "day"
        ? merged(lines("day"), replaysFirst(single), ({ id, lasts }) => !lasts && isFeatured(id))
        : [
            // An event that began before the span says nothing about its hours.
            ...ownFirst(facts.events, single, span).filter(({ from }) => from >= span.from),
            ...lines("hour"),
            ...stated(statedIn(facts), words, locale),
          ];
  return all
    .filter(({ from, to }) => overlaps({ from, to: Math.max(to, from + 1) }, span))
    .toSorted((a, b) => a.from - b.from || b.to - a.to);
}

/**
 * The lines and the events. A line that begins at the same moment as an event for which `isCovered` is true represents
 * both: the event is left out, and the line lists the event's id.
 */
function merged(
  lines: readonly Happening[],
  events: readonly Happening[],
  isCovered: (event: Happening) => boolean,
): readonly Happening[] {
  const same = (line: Happening) => events.filter((event) => isCovered(event) && event.from === line.from);
  const replaced = new Set(lines.flatMap(same));
  return [
    ...events.filter((event) => !replaced.has(event)),
    ...lines.map((line) => {
      const covered = same(line);
      const [first] = covered;
      const ids = [...line.ids, ...covered.map(({ id }) => id)];
      return first === undefined ? line : { ...line, ids, weight: first.weight, lane: first.lane, short: first.short };
    }),
  ];
}

/** Each replay as one mark, from the start of its first event to the end of its last. */
function featured(single: readonly Happening[], words: TimelineWords, locale: string): readonly Happening[] {
  return replays.flatMap(({ id, mark, events }) => {
    const parts = single.filter((event) => events.includes(event.id)).toSorted((a, b) => a.from - b.from);
    return together(mark, replayWords[id]?.mark ?? mark, parts, words, locale);
  });
}

function together(
  id: string,
  name: string,
  parts: readonly Happening[],
  words: TimelineWords,
  locale: string,
): readonly Happening[] {
  const first = parts[0];
  if (first === undefined) return [];
  const to = Math.max(...parts.map((part) => part.to));
  const when = words.range(dateText(first.from, "dayYear", locale), dateText(to, "dayYear", locale));
  const lines = parts.flatMap(({ lines: own }) => own.slice(0, 1));
  const ids = [id, ...parts.flatMap((part) => part.ids)];
  const whole = {
    id,
    from: first.from,
    to,
    lasts: true,
    tone: "featured",
    name,
    short: name,
    when,
    lines,
    ids,
  } as const;
  return [{ ...whole, publicFrom: first.publicFrom, weight: Number.POSITIVE_INFINITY, lane: first.lane }];
}

function fromEvent(event: MiningEvent, words: TimelineWords, locale: string, sourceOf: SourceOf): Happening {
  const begins = dateAs(event.start, event.precision, locale);
  const sources = event.sources.map(sourceOf);
  const by = [...new Set(sources.map(({ publisher }) => publisher))].join(", ");
  return {
    id: event.id,
    from: event.start,
    to: event.end ?? endOf(event.start, event.precision),
    lasts: event.end !== null,
    tone: "plain",
    name: event.title,
    short: event.short,
    when: event.end === null ? begins : words.range(begins, dateAs(event.end, event.precision, locale)),
    lines: [{ text: event.title, by, url: sources.length === 1 ? (sources[0]?.url ?? null) : null }],
    ids: [event.id],
    publicFrom: knownFrom(event, event.start),
    weight: event.sources.length,
    lane: laneOf(event.kind),
  };
}

/** Lines of a chronology that share a moment are one mark. */
function grouped(items: readonly ChronicleItem[], locale: string, sourceOf: SourceOf): readonly Happening[] {
  const groups = group(items, ({ at, precision }) => `${at} ${precision}`);
  return [...groups.values()].flatMap((joined) => {
    const [first] = joined;
    if (first === undefined) return [];
    const when = dateAs(first.at, first.precision, locale);
    const lines = joined.map((item) => ({
      text: sayingOf(item, locale),
      by: item.by,
      url: sourceOf(item.source).url,
    }));
    const name = sayingOf(first, locale);
    const to = endOf(first.at, first.precision);
    const short = joined.find((item) => item.short)?.short;
    const base = {
      id: first.id,
      ids: joined.map(({ id }) => id),
      publicFrom: firstKnown(joined, ({ at }) => at),
      ...ofLine(short ?? null),
    };
    return [{ ...base, from: first.at, to, lasts: false, tone: "plain" as const, name, when, lines }];
  });
}

const firstKnown = <T extends { readonly published: string }>(all: readonly T[], begins: (one: T) => Moment): Moment =>
  Math.min(...all.map((one) => knownFrom(one, begins(one))));

/** The statements on connectivity that do not set the strip; those on the same time are one mark. */
function stated(items: readonly ConnectivityItem[], words: TimelineWords, locale: string): readonly Happening[] {
  const others = group(
    items.filter(({ drives }) => !drives),
    ({ from, to }) => `${from} ${to}`,
  );
  return [...others.values()].flatMap((joined) => {
    const [first] = joined;
    if (first === undefined) return [];
    const { from, to } = first;
    const timed = from % DAY !== 0;
    const short = joined.find((item) => item.short)?.short ?? null;
    // A statement with a name has its mark where it begins: a bar would lie under the names of what follows.
    const lasts = to !== null && short === null;
    const lines = joined.map(({ state, statement, by, url }) => ({
      text: `${words.states[state]}: ${statement}`,
      by,
      url: url || null,
    }));
    return [
      {
        id: `connectivity-${from}-${first.to ?? ""}`,
        ids: [`connectivity-${from}-${first.to ?? ""}`, ...joined.map(statementId)],
        publicFrom: firstKnown(joined, (item) => item.from),
        ...ofLine(short),
        from,
        to: (lasts ? to : null) ?? (timed ? from : from + DAY),
        lasts,
        tone: "quiet" as const,
        name: first.statement,
        when: whenStated(from, to, timed, words, locale),
        lines,
      },
    ];
  });
}

function whenStated(from: Moment, to: Moment | null, timed: boolean, words: TimelineWords, locale: string): string {
  const form = timed ? "dayHour" : "dayYear";
  const begins = dateText(from, form, locale);
  const range = to === null ? begins : words.range(begins, dateText(to, form, locale));
  return timed ? range : `${range}, ${words.untimed}`;
}

/** A date as precise as it is known: `6 Jan 2022, 06:00`, `6 Jan 2022`, `January 2022` or `2022`. */
export function dateAs(at: Moment, precision: Precision, locale: string): string {
  const form = { minute: "dayHour", hour: "dayHour", day: "dayYear", month: "monthYear", year: "year" } as const;
  return dateText(at, form[precision], locale);
}
