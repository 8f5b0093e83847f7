import type { Facts, Moment, NetworkFacts } from "../../facts/types.ts";
import { rememberingLast } from "../../kit/remember.ts";
import type { Choices } from "../../state/choices.ts";
import { stepOf } from "../../state/step.ts";
import type { TimelineLanguage } from "../../words/timeline/timeline.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import { placeNamesOf } from "../headline/context.ts";
import { weeklyPoints } from "./close-up/daily.ts";
import { countedTicks } from "./events/folded.ts";
import { happeningsIn } from "./events/happenings.ts";
import { marksOf } from "./events/marks.ts";
import { lineOf } from "./line.ts";
import { meanSteps } from "./means.ts";
import { priceTrack } from "./price.ts";
import { retargetMarks } from "./retargets.ts";
import { type AxisSetting, usualWidth } from "./scale.ts";
import { diamondsOf } from "./shares/diamonds.ts";
import { namesFitting, reasonsFitting } from "./shares/fitting.ts";
import { noShares, sharesStacked } from "./shares/stacked.ts";
import { ticksOf } from "./ticks.ts";
import type { AxisView, EventMark, LineView } from "./types.ts";

/** The parts of the axis that do not follow the slider: with known now they are the same at every moment. */
export type AxisChart = Pick<
  AxisView,
  | "ticks"
  | "areas"
  | "columns"
  | "gaps"
  | "line"
  | "notes"
  | "strip"
  | "marks"
  | "lanes"
  | "names"
  | "labels"
  | "blocks"
  | "retargets"
  | "bars"
  | "key"
  | "windows"
  | "seams"
  | "price"
>;

/** The functions of the close-up, whose file is fetched when days, hours or claims are first shown. */
export interface CloseUp {
  chart(facts: Facts, choices: Choices, language: AxisSetting): Omit<AxisChart, "ticks">;
  /** The claims and the single readings of the network in the span; `narrow` is true for an axis of a phone's width. */
  marks(facts: Facts, choices: Choices, language: AxisSetting, narrow: boolean): readonly EventMark[];
  /** The next retarget, and those of the `past` whose words it leaves free. */
  outlook(
    facts: Facts,
    choices: Choices,
    language: AxisSetting,
    past: AxisView["retargets"],
  ): Pick<AxisView, "outlook" | "retargets">;
  /**
   * The words of the axis on a moment: the nearest block, or the modelled mean of its epoch; empty where it has
   * neither.
   */
  block(facts: Facts, choices: Choices, at: Moment, language: TimelineLanguage): string;
}

/** The width of a finger on a phone, px: its dates are buttons. */
const finger = 44;

/** The chart of a span: shares and events by the month; days and hours once `closeUp` is loaded, before that a note. */
export function axisChartOf(facts: Facts, choices: Choices, language: AxisSetting, closeUp: CloseUp | null): AxisChart {
  const drawn =
    stepOf(choices.span) === "month"
      ? monthChart(facts, choices, language)
      : (closeUp?.chart(facts, choices, language) ?? waitingChart(language));
  const ticks = countedTicks(
    ticksOf(choices.span, language.locale, language.width, language.tall ? finger : 0),
    drawn.marks,
    choices.span,
    language,
  );
  return { ...drawn, ticks };
}

function monthChart(facts: Facts, choices: Choices, language: AxisSetting): Omit<AxisChart, "ticks"> {
  const { line, notes } = lineOfMonths(facts, choices, language);
  const shares = sharesOf(facts, choices, language);
  return {
    ...shares,
    ...retargetsOfMonths(facts, choices, language),
    price: priceOnAxis(facts, choices, language),
    line,
    notes,
    key: [...shares.key, ...modelledKey(line, language)],
    windows: [],
  };
}

/** The price on a scale of its own; null without two days of it. */
export function priceOnAxis(facts: Facts, choices: Choices, { locale }: TimelineLanguage): AxisChart["price"] {
  const network = ready(facts.network);
  return network === null ? null : priceTrack(network, choices.span, untilOf(choices), locale);
}

/** The key to a line's modelled steps; empty where it has none. */
export const modelledKey = (line: LineView | null, { timeline: words }: TimelineLanguage): AxisChart["key"] =>
  line === null || line.modelled === "" ? [] : [{ tone: "mean", text: words.modelledMeans }];

/** The last moment that the axis may draw: with known then the chosen moment, else no limit. */
export const untilOf = ({ known, at }: Pick<Choices, "known" | "at">): Moment =>
  known === "then" ? at : Number.POSITIVE_INFINITY;

/** A chart without anything beside its line and its marks. */
export const nothing = {
  strip: [],
  labels: [],
  blocks: null,
  retargets: [],
  bars: { dated: "", modelled: "" },
  seams: [],
  price: null,
} as const;

function waitingChart({ timeline: words }: TimelineLanguage): Omit<AxisChart, "ticks"> {
  const empty = { ...noShares, line: null, marks: [], lanes: [], names: [], windows: [] };
  return { ...nothing, ...empty, notes: [words.chartComing] };
}

/**
 * Shares as areas and columns, events in lanes, later estimates as diamonds. The axis draws the lines of the chronology
 * in `asClaims` as claims, so they are left out here.
 */
export function sharesOf(
  facts: Facts,
  choices: Choices,
  language: AxisSetting,
  asClaims: ReadonlySet<string> = new Set(),
): Omit<AxisChart, "line" | "notes" | "ticks" | "windows"> {
  const hashrate = ready(facts.hashrate);
  const nameOf = placeNamesOf(ready(facts.places) ?? [], language.locale);
  const { marks, ...laned } = happenings(facts, choices, language, asClaims);
  const diamonds = hashrate === null ? [] : diamondsOf(hashrate, choices, language, nameOf);
  const { areas, columns, gaps, key } = stackedShares(facts, choices, language);
  const { width = usualWidth } = language;
  const fitting = { areas: namesFitting(areas, width), columns, gaps: reasonsFitting(gaps, columns, width), key };
  return { ...nothing, ...fitting, marks: [...marks, ...diamonds], ...laned };
}

/** The events and lines of chronologies in the span as marks in lanes, without the lines in `asClaims`. */
export function happenings(facts: Facts, choices: Choices, setting: AxisSetting, asClaims: ReadonlySet<string>) {
  const { timeline: words, locale } = setting;
  const { span } = choices;
  const events = knownEvents(facts, choices);
  if (events === null) return { marks: [], lanes: [], names: [] };
  const press = ready(facts.sources)?.press;
  const sourceOf = (source: string) => press?.[source] ?? { publisher: source, url: null };
  const found = happeningsIn(events, asClaims, span, words, locale, sourceOf);
  return marksOf(found, choices, words, setting);
}

/** The choices from which a part of the chart is made, beside its files: the part is kept while they stay the same. */
const askedOf = ({ span, known, at }: Choices, { locale }: TimelineLanguage) => [
  span.from,
  span.to,
  known === "then" ? at : known,
  locale,
];

const stackedShares = rememberingLast(sharesStacked, 1, ({ hashrate, places }, ...asked) => [
  hashrate,
  places,
  ...askedOf(...asked),
]);
const lineOfMonths = rememberingLast(monthLine, 1, ({ network, events }, ...asked) => [
  network,
  events,
  ...askedOf(...asked),
]);
const retargetsOfMonths = rememberingLast(monthRetargets, 1, ({ network }, ...asked) => [
  network,
  asked[1].width,
  ...askedOf(...asked),
]);

/** The parts of the chart of years that take longest. Each keeps what it made, so that they can be made one by one. */
export const partsOfYears = [lineOfMonths, retargetsOfMonths, stackedShares] as const;

function monthRetargets({ network }: Facts, choices: Choices, { timeline: words, locale, width }: AxisSetting) {
  if (network.state !== "ready") return {};
  return retargetMarks(network.value, choices.span, untilOf(choices), words, locale, width);
}

function monthLine(facts: Facts, choices: Choices, language: TimelineLanguage): Pick<AxisChart, "line" | "notes"> {
  const { timeline: words } = language;
  const events = eventNotes(facts, language);
  if (facts.network.state !== "ready") return { line: null, notes: [...networkNotes(facts, language), ...events] };
  const network: NetworkFacts = facts.network.value;
  const { span, known } = choices;
  const points = weeklyPoints(network, span, untilOf(choices));
  const means = meanSteps(network, span, untilOf(choices));
  return { line: lineOf(points, "log", words.hashrate.month, known === "then", means), notes: events };
}

/** Why there is no line, where the network's file failed; else empty. */
export function networkNotes({ network }: Facts, { timeline: words }: TimelineLanguage): readonly string[] {
  return network.state === "failed" ? [words.hashrateMissing(network.reason)] : [];
}

/** Why there are no events, where their file failed; else empty. */
export function eventNotes({ events }: Facts, { timeline: words }: TimelineLanguage): readonly string[] {
  return events.state === "failed" ? [words.eventsFailed(events.reason)] : [];
}
