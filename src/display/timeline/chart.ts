import type { Facts, HashrateFacts, NetworkFacts } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import type { Choices } from "../../state/choices.ts";
import { stepOf, windowHours } from "../../state/step.ts";
import type { TimelineLanguage } from "../../words/timeline.ts";
import { namesOf } from "../headline/desk.ts";
import { ready } from "../reading.ts";
import { areasOf, extentOf, type KnownMonths, monthsKnown, monthsMissing } from "./areas.ts";
import { dailyPoints, weeklyPoints } from "./daily.ts";
import { dateText } from "./dates.ts";
import { happeningsIn } from "./happenings.ts";
import { blockTicks, hourlyPoints, retargetMarks, stripOf } from "./hours.ts";
import { lineOf } from "./line.ts";
import { diamondsOf, labelsOf, marksOf } from "./marks.ts";
import { across, tenths, unitsAt } from "./scale.ts";
import { ticksOf } from "./ticks.ts";
import type { AxisView, LineView } from "./types.ts";

/** What the axis draws whatever moment is chosen on it. */
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
>;

/** The chart of a span: shares and events in years and days, connectivity, blocks and retargets in hours. */
export function chartOf(facts: Facts, choices: Choices, language: TimelineLanguage): Chart {
  const { line, notes } = networkLine(facts, choices, language);
  const chart =
    stepOf(choices.span) === "hour" ? hoursOf(facts, choices, language) : sharesOf(facts, choices, language, line);
  return {
    ...chart,
    line,
    notes: [...notes, ...eventNotes(facts, language)],
    windows: windowsOf(choices, language.timeline),
    ticks: ticksOf(choices.span, language.locale),
  };
}

type Part = Omit<Chart, "line" | "notes" | "ticks" | "windows">;

function sharesOf(facts: Facts, choices: Choices, language: TimelineLanguage, line: LineView | null): Part {
  const { span } = choices;
  const { timeline: words, locale } = language;
  const hashrate = ready(facts.hashrate);
  const network = ready(facts.network);
  const nameOf = namesOf(ready(facts.places) ?? [], locale);
  const known = hashrate === null ? null : monthsKnown(hashrate, choices);
  const areas = hashrate && known ? areasOf(known, hashrate, span, nameOf, words.other, line?.extent) : [];
  const { marks, lanes, labels } = happenings(facts, choices, language);
  const diamonds = hashrate === null ? [] : diamondsOf(hashrate, span, choices, words, locale);
  return {
    areas,
    hatches: hashrate && known ? hatchesOf(known, hashrate, choices, language) : [],
    marks: [...marks, ...diamonds],
    lanes,
    labels,
    strip: [],
    blocks: null,
    retargets: network !== null && stepOf(span) === "day" ? retargetMarks(network, span, words, locale) : [],
    key: areas.filter(({ path }) => path !== "").map(({ tone, name }) => ({ tone, text: name })),
  };
}

function hoursOf(facts: Facts, choices: Choices, language: TimelineLanguage): Part {
  const { span } = choices;
  const { timeline: words, locale } = language;
  const events = ready(facts.events);
  const network = ready(facts.network);
  const blocks = ready(facts.blocks);
  const { marks, lanes } = happenings(facts, choices, language);
  const strip = events === null ? [] : stripOf(events.connectivity, span, words, locale);
  const states = (["ordinary", "partial", "down", "unknown"] as const).filter((state) =>
    strip.some((stretch) => stretch.state === state),
  );
  return {
    areas: [],
    hatches: [],
    marks,
    lanes,
    labels: [{ x: across(0), shift: 0, anchor: "start", text: words.internet }],
    strip,
    blocks: blocks && blockTicks(blocks, span),
    retargets: network === null ? [] : retargetMarks(network, span, words, locale),
    key: states.map((state) => ({ tone: state, text: words.states[state] })),
  };
}

function happenings(facts: Facts, { span }: Choices, { timeline: words, locale }: TimelineLanguage) {
  const events = ready(facts.events);
  if (events === null) return { marks: [], lanes: "few" as const, labels: [] };
  const press = ready(facts.sources)?.press;
  const publisherOf = (source: string) => press?.[source]?.publisher ?? source;
  const found = happeningsIn(events, span, words, locale, publisherOf);
  return { ...marksOf(found, span, words), labels: labelsOf(found, span) };
}

/** Stretches without a map, each with what it means: too early, not yet public, or no longer published. */
function hatchesOf(
  known: KnownMonths,
  facts: HashrateFacts,
  { span }: Choices,
  { timeline: words, locale }: TimelineLanguage,
): Chart["hatches"] {
  const months = facts.cbeci.months;
  const [first, last] = [months[0], months.at(-1)].map((month) => extentOf(month ?? ""));
  return monthsMissing(known, span).map((gap) => {
    const left = unitsAt(span, gap.from);
    const width = tenths(unitsAt(span, gap.to) - left);
    const after = last !== undefined && gap.from >= last.to;
    const before = first !== undefined && gap.to <= first.from;
    const text = after
      ? words.noMap(dateText(last.from, "monthYear", locale))
      : before
        ? words.noMapYet
        : words.notPublished;
    return { x: across(left), width: across(width), text: width > 150 ? text : null };
  });
}

function networkLine(
  facts: Facts,
  choices: Choices,
  { timeline: words }: TimelineLanguage,
): { readonly line: LineView | null; readonly notes: readonly string[] } {
  const { span } = choices;
  const step = stepOf(span);
  if (facts.network.state !== "ready") {
    return { line: null, notes: facts.network.state === "failed" ? [words.hashrateMissing(facts.network.reason)] : [] };
  }
  const network: NetworkFacts = facts.network.value;
  if (step === "month") return { line: lineOf(weeklyPoints(network, span), "log", words.hashrate.month), notes: [] };
  const window = windowOf(choices);
  if (window === null || facts.blocks.state !== "ready") {
    const line = lineOf(dailyPoints(network, span), "fromZero", words.hashrate.day);
    return { line, notes: step === "day" ? [] : [blocksNote(facts, words.blocksWaiting, words.blocksFailed)] };
  }
  const points = hourlyPoints(facts.blocks.value, network, span, window, step === "hour" ? 1 : 6);
  return { line: lineOf(points, "fromZero", words.measured(window)), notes: [] };
}

/** Hours over which the axis measures hashrate: those chosen, else a day, or six hours where few days are shown. */
function windowOf({ span, window }: Choices): number | null {
  if (stepOf(span) !== "hour") return window;
  return window ?? (span.to - span.from <= 3 * DAY ? 6 : 24);
}

/** The hours that may be chosen, where hours or days are shown. */
function windowsOf(choices: Choices, words: TimelineLanguage["timeline"]): Chart["windows"] {
  const step = stepOf(choices.span);
  if (step === "month") return [];
  const hours = step === "hour" ? windowHours : windowHours.filter((one) => one >= 24);
  return [null, ...hours].map((value) => ({
    value,
    label: value === null ? words.windowUsual : words.windowOption(value),
    chosen: value === choices.window,
  }));
}

function blocksNote({ blocks }: Facts, waiting: string, failed: (reason: string) => string): string {
  return blocks.state === "failed" ? failed(blocks.reason) : waiting;
}

function eventNotes({ events }: Facts, { timeline: words }: TimelineLanguage): readonly string[] {
  return events.state === "failed" ? [words.eventsFailed(events.reason)] : [];
}
