import type { Blocks, EventFacts, Facts, NetworkFacts } from "../../../facts/types.ts";
import { DAY } from "../../../kit/time.ts";
import { claimsKnown } from "../../../model/then/known-events.ts";
import type { Choices } from "../../../state/choices.ts";
import { replayShown } from "../../../state/replays.ts";
import { stepOf } from "../../../state/step.ts";
import { axis } from "../../../words/timeline/axis.ts";
import type { TimelineLanguage } from "../../../words/timeline/timeline.ts";
import { knownEvents } from "../../frame/known.ts";
import { ready } from "../../frame/reading.ts";
import { placeNamesOf } from "../../headline/context.ts";
import {
  type AxisChart,
  type CloseUp,
  eventNotes,
  happenings,
  modelledKey,
  networkNotes,
  nothing,
  priceOnAxis,
  sharesOf,
  untilOf,
} from "../chart.ts";
import { type LinePoint, lineOf } from "../line.ts";
import { meanSteps } from "../means.ts";
import { retargetMarks } from "../retargets.ts";
import { type AxisSetting, unitsAt } from "../scale.ts";
import { hoursInWords, windowOf, windowsOf } from "../windows.ts";
import { blockWords } from "./block.ts";
import { claimMarks } from "./claims.ts";
import { dailyPoints } from "./daily.ts";
import { blockTicks, hourlyPoints, statedOn, stripOf } from "./hours.ts";
import { outlookBeside } from "./outlook.ts";
import { readingMarks } from "./readings.ts";
import { blockSeams, daySeams, meanSeams } from "./seams.ts";

/** The marks of the close-up alone: claims, and single readings of the network. */
const marksOf: CloseUp["marks"] = (facts, choices, language, narrow) => [
  ...claimMarks(facts, choices, language, narrow),
  ...readingMarks(facts, choices, language, narrow),
];

type TicklessChart = Omit<AxisChart, "ticks">;

/** The close-up: the axis by the day and by the hour, with measured hashrate, blocks, retargets, claims and price. */
export const closeUp: CloseUp = { chart, marks: marksOf, outlook: outlookBeside, block: blockWords };

function chart(facts: Facts, choices: Choices, language: AxisSetting): TicklessChart {
  const { span } = choices;
  const { timeline: words } = language;
  const network = ready(facts.network);
  const measured = networkLine(facts, choices, language);
  const asClaims = drawnAsClaims(facts, choices);
  const day = stepOf(span) === "day";
  const part = day ? sharesOf(facts, choices, language, asClaims) : hoursOf(facts, choices, language, asClaims);
  return {
    ...part,
    ...measured,
    key: [...part.key, ...modelledKey(measured.line, language)],
    notes: [...measured.notes, ...eventNotes(facts, language)],
    ...(network === null ? {} : retargetMarks(network, span, untilOf(choices), words, language.locale, language.width)),
    price: priceOnAxis(facts, choices, language),
    windows: windowsOf(choices, words),
  };
}

/** The ids of the chronology's lines that repeat a claim: the axis draws the claim instead. */
function drawnAsClaims(facts: Facts, { at, known }: Choices): ReadonlySet<string> {
  const claims = ready(facts.claims)?.claims ?? [];
  return new Set(claimsKnown(claims, at, known).flatMap(({ lines }) => lines));
}

/**
 * The statements on connectivity of the shown replay, with its country's name; empty where none of them names hours.
 */
function timedIn(facts: Facts, events: EventFacts, choices: Choices, locale: string) {
  const replay = replayShown(choices);
  const country = placeNamesOf(ready(facts.places) ?? [], locale)(replay?.place ?? "");
  return { items: statedOn(events, choices), country };
}

function hoursOf(
  facts: Facts,
  choices: Choices,
  language: AxisSetting,
  asClaims: ReadonlySet<string>,
): Omit<TicklessChart, "line" | "notes" | "windows" | "seams"> {
  const { timeline: words, locale } = language;
  const until = untilOf(choices);
  const events = knownEvents(facts, choices);
  const blocks = ready(facts.blocks);
  const timed = events === null ? null : timedIn(facts, events, choices, locale);
  const strip = timed === null ? [] : stripOf(timed.items, choices.span, until, words, locale);
  const { marks, ...laned } = happenings(facts, choices, { ...language, hasStrip: strip.length > 0 }, asClaims);
  const states = (["ordinary", "partial", "down", "unknown"] as const).filter((state) =>
    strip.some((stretch) => stretch.state === state),
  );
  return {
    ...nothing,
    areas: [],
    columns: [],
    gaps: [],
    marks,
    ...laned,
    strip,
    blocks: blocks && blockTicks(blocks, choices.span, until),
    key: states.map((state) => ({ tone: state, text: words.states[state] })),
  };
}

/** The network's hashrate: measured over a window where the block file has blocks, else by the day. */
function networkLine(
  facts: Facts,
  choices: Choices,
  language: TimelineLanguage,
): Pick<TicklessChart, "line" | "notes" | "seams"> {
  const { timeline: words } = language;
  if (facts.network.state !== "ready") return { line: null, notes: networkNotes(facts, language), seams: [] };
  const network: NetworkFacts = facts.network.value;
  const window = windowOf(choices);
  const until = untilOf(choices);
  const days = dailyPoints(network, choices.span, until);
  const steady = choices.known === "then";
  const means = meanSteps(network, choices.span, until);
  const later = meanSeams(network, choices.span, until);
  if (window === null || facts.blocks.state !== "ready") {
    const line = lineOf(days, "fromZero", words.hashrate.day, steady, means);
    const hours = stepOf(choices.span) === "hour";
    return {
      line,
      notes: hours ? [blocksNote(facts, words.blocksWaiting, words.blocksFailed)] : [],
      seams: [...daySeams(network, choices.span, until), ...later],
    };
  }
  const points = pointsWith(facts.blocks.value, network, choices, window, days);
  const counted = points.some(({ daily, value }) => !daily && value !== null);
  return {
    line: lineOf(
      points,
      "fromZero",
      counted ? words.measured(hoursInWords(window)) : words.hashrate.day,
      steady,
      means,
    ),
    notes: counted
      ? []
      : [means.length > 0 && days.every(({ value }) => value === null) ? axis.onlyMeans : axis.noBlocks],
    seams: [...blockSeams(facts.blocks.value, choices.span, until), ...later],
  };
}

/** Points measured over windows inside the block file, and points of the daily series before and after it. */
function pointsWith(
  blocks: Blocks,
  network: NetworkFacts,
  choices: Choices,
  window: number,
  days: readonly LinePoint[],
): readonly LinePoint[] {
  const { span } = choices;
  const every = stepOf(span) === "hour" ? 1 : 6;
  const hourly = hourlyPoints(blocks, network, span, untilOf(choices), window, every).filter(
    ({ value }) => value !== null,
  );
  const first = hourly[0]?.x ?? Number.POSITIVE_INFINITY;
  const last = hourly.at(-1)?.x ?? Number.POSITIVE_INFINITY;
  const daily = (one: LinePoint): LinePoint => ({ ...one, daily: true });
  const gap = (x: number): LinePoint => ({ x, value: null, low: null, high: null });
  const half = (unitsAt(span, span.from + DAY) - unitsAt(span, span.from)) / 2;
  const earlier = days.filter(({ x }) => x + half <= first).map(daily);
  const later = days.filter(({ x }) => x - half >= last).map(daily);
  return [...earlier, gap(first), ...hourly, gap(last), ...later];
}

function blocksNote({ blocks }: Facts, waiting: string, failed: (reason: string) => string): string {
  return blocks.state === "failed" ? failed(blocks.reason) : waiting;
}
