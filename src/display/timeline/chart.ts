import type { Facts, HashrateFacts, Moment, NetworkFacts } from "../../facts/types.ts";
import type { Choices } from "../../state/choices.ts";
import { stepOf } from "../../state/step.ts";
import type { TimelineLanguage } from "../../words/timeline.ts";
import { dateText } from "../dates.ts";
import { namesOf } from "../headline/desk.ts";
import { knownEvents } from "../known.ts";
import { ready } from "../reading.ts";
import { areasOf, extentOf, type KnownMonths, monthsKnown, monthsMissing } from "./areas.ts";
import { weeklyPoints } from "./daily.ts";
import { happeningsIn } from "./happenings.ts";
import { lineOf } from "./line.ts";
import { diamondsOf, labelsOf, marksOf } from "./marks.ts";
import { across, tenths, unitsAt } from "./scale.ts";
import { ticksOf } from "./ticks.ts";
import type { AxisView, EventMark, LineView, OutlookMark } from "./types.ts";

/** What the axis draws; with `known` now it is the same whatever moment is chosen. */
export type Chart = Pick<
  AxisView,
  | "ticks"
  | "areas"
  | "hatches"
  | "line"
  | "notes"
  | "strip"
  | "marks"
  | "lanes"
  | "labels"
  | "blocks"
  | "retargets"
  | "key"
  | "windows"
  | "seams"
  | "price"
>;

/** The part of the axis that is fetched when days or hours are shown, or claims are looked at. */
export interface Fine {
  chart(facts: Facts, choices: Choices, language: TimelineLanguage): Omit<Chart, "ticks">;
  /** Every known claim of the span; `narrow` where the axis has a phone's width. */
  claims(facts: Facts, choices: Choices, language: TimelineLanguage, narrow: boolean): readonly EventMark[];
  /** The large retargets of a span of years. */
  retargets(facts: Facts, choices: Choices, language: TimelineLanguage): AxisView["retargets"];
  outlook(facts: Facts, choices: Choices, language: TimelineLanguage): OutlookMark | null;
  /** The block nearest to a moment of a span of hours, in words. */
  block(facts: Facts, choices: Choices, at: Moment, language: TimelineLanguage): string;
}

/** The chart of a span: shares and events in years; days and hours where their part has come. */
export function chartOf(facts: Facts, choices: Choices, language: TimelineLanguage, fine: Fine | null): Chart {
  const ticks = ticksOf(choices.span, language.locale);
  if (stepOf(choices.span) !== "month") {
    return { ...(fine?.chart(facts, choices, language) ?? waitingChart(language)), ticks };
  }
  const { line, notes } = monthLine(facts, choices, language);
  const retargets = fine?.retargets(facts, choices, language) ?? [];
  return { ...sharesOf(facts, choices, language, line), line, notes, retargets, windows: [], ticks };
}

/** The last moment of which the axis may tell. */
export const untilOf = ({ known, at }: Pick<Choices, "known" | "at">): Moment =>
  known === "then" ? at : Number.POSITIVE_INFINITY;

const nothing = { strip: [], blocks: null, retargets: [], seams: [], price: null } as const;

function waitingChart({ timeline: words }: TimelineLanguage): Omit<Chart, "ticks"> {
  const empty = { areas: [], hatches: [], line: null, marks: [], labels: [], key: [], windows: [] };
  return { ...nothing, ...empty, lanes: "few", notes: [words.chartComing] };
}

/** Shares as areas, events in their lanes, later estimates in the chart. `told` are lines that stand elsewhere. */
export function sharesOf(
  facts: Facts,
  choices: Choices,
  language: TimelineLanguage,
  line: LineView | null,
  told: ReadonlySet<string> = new Set(),
): Omit<Chart, "line" | "notes" | "ticks" | "windows"> {
  const { span } = choices;
  const { timeline: words, locale } = language;
  const hashrate = ready(facts.hashrate);
  const nameOf = namesOf(ready(facts.places) ?? [], locale);
  const known = hashrate === null ? null : monthsKnown(hashrate, choices);
  const areas = hashrate && known ? areasOf(known, span, nameOf, words.other, line?.extent) : [];
  const { marks, lanes, labels } = happenings(facts, choices, language, told);
  const diamonds = hashrate === null ? [] : diamondsOf(hashrate, span, choices, words, locale);
  return {
    ...nothing,
    areas,
    hatches: hashrate && known ? hatchesOf(known, hashrate, choices, language) : [],
    marks: [...marks, ...diamonds],
    lanes,
    labels,
    key: areas.filter(({ path }) => path !== "").map(({ tone, name }) => ({ tone, text: name })),
  };
}

/** What happened in the span, as marks in lanes, but for the lines that are `told` elsewhere. */
export function happenings(
  facts: Facts,
  choices: Choices,
  { timeline: words, locale }: TimelineLanguage,
  told: ReadonlySet<string>,
) {
  const { span } = choices;
  const events = knownEvents(facts, choices);
  if (events === null) return { marks: [], lanes: "few" as const, labels: [] };
  const press = ready(facts.sources)?.press;
  const sourceOf = (source: string) => press?.[source] ?? { publisher: source, url: null };
  const untold = (lines: typeof events.china) => lines.filter(({ id }) => !told.has(id));
  const shown = { ...events, china: untold(events.china), kazakhstan: untold(events.kazakhstan) };
  const found = happeningsIn(shown, span, words, locale, sourceOf);
  return { ...marksOf(found, choices, words), labels: labelsOf(found, span) };
}

/** Stretches without a map, each with what it means: too early, not yet public, or no longer published. */
function hatchesOf(
  known: KnownMonths,
  facts: HashrateFacts,
  { span, at, known: vintage }: Choices,
  { timeline: words, locale }: TimelineLanguage,
): Chart["hatches"] {
  const months = facts.cbeci.months;
  const [first, last] = [months[0], months.at(-1)].map((month) => extentOf(month ?? ""));
  return monthsMissing(known, span).map((gap) => {
    const left = unitsAt(span, gap.from);
    const width = tenths(unitsAt(span, gap.to) - left);
    // Whether a later map was to come was not known then.
    const all = vintage === "now";
    const after = all && last !== undefined && gap.from >= last.to;
    const before = all && first !== undefined && gap.to <= first.from;
    const text = after
      ? words.noMap(dateText(last.from, "monthYear", locale))
      : before
        ? words.noMapYet
        : words.notPublished(dateText(at, "dayYear", locale));
    return { x: across(left), width: across(width), text: width > 150 ? text : null };
  });
}

function monthLine(facts: Facts, choices: Choices, language: TimelineLanguage): Pick<Chart, "line" | "notes"> {
  const { timeline: words } = language;
  const events = eventNotes(facts, language);
  if (facts.network.state !== "ready") return { line: null, notes: [...networkNotes(facts, language), ...events] };
  const network: NetworkFacts = facts.network.value;
  const points = weeklyPoints(network, choices.span, untilOf(choices));
  return { line: lineOf(points, "log", words.hashrate.month, choices.known === "then"), notes: events };
}

/** Why there is no line; empty while the network's file is coming. */
export function networkNotes({ network }: Facts, { timeline: words }: TimelineLanguage): readonly string[] {
  return network.state === "failed" ? [words.hashrateMissing(network.reason)] : [];
}

/** Why there are no events; empty where there are. */
export function eventNotes({ events }: Facts, { timeline: words }: TimelineLanguage): readonly string[] {
  return events.state === "failed" ? [words.eventsFailed(events.reason)] : [];
}
