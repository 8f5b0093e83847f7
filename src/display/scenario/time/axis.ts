import type { Facts, PlaceCode } from "../../../facts/types.ts";
import { rememberingLast } from "../../../kit/remember.ts";
import type { Span } from "../../../kit/time.ts";
import { DAY } from "../../../kit/time.ts";
import { retargetsIn } from "../../../model/network/epochs.ts";
import type { Outcome } from "../../../model/scenario/run/outcome.ts";
import { addSteps, floorTo, snap, stepOf } from "../../../state/step.ts";
import { scenarioTimeWords as words } from "../../../words/scenario/time.ts";
import { timeline } from "../../../words/timeline/timeline.ts";
import { dateText, stepText } from "../../format/dates.ts";
import { ready } from "../../frame/reading.ts";
import { dailyPoints } from "../../timeline/close-up/daily.ts";
import { hourlyPoints } from "../../timeline/close-up/hours.ts";
import type { LinePoint } from "../../timeline/line.ts";
import {
  type AxisSetting,
  across,
  boxWidth,
  tenths,
  textGap,
  textWidth,
  unitsAt,
  unitsIn,
  usualWidth,
} from "../../timeline/scale.ts";
import { ticksOf } from "../../timeline/ticks.ts";
import type { AxisView, PercentOfBox } from "../../timeline/types.ts";
import { changeWords } from "../figures.ts";
import type { SceneTime } from "../types.ts";
import { type AxisCurves, curvesOf } from "./axis-curves.ts";
import { shockMarks } from "./axis-shocks.ts";

/** The chart that the axis draws in scenario time instead of the facts' chart. */
export interface ScenarioChart extends AxisCurves {
  /** The hatched part, in which everything is modelled. */
  readonly ground: { readonly x: PercentOfBox; readonly width: PercentOfBox };
  readonly retargets: readonly {
    readonly x: PercentOfBox;
    /** The size of the change; empty where the next retarget is too near. */
    readonly text: string;
    readonly anchor: "start" | "end";
    readonly modelled: boolean;
    /** Whether there is room for words beside the size. */
    readonly inFull: boolean;
  }[];
}

/** The axis of scenario time: the view for slider, needle and marks, and the chart under them. */
export interface ScenarioAxis {
  readonly view: AxisView;
  readonly chart: ScenarioChart;
}

interface SceneInputs {
  readonly facts: Facts;
  readonly outcome: Outcome;
  readonly time: SceneTime;
  readonly nameOf: (place: PlaceCode) => string;
  readonly language: AxisSetting;
}

/** The axis at a moment of scenario time. */
export function scenarioAxis(asked: SceneInputs): ScenarioAxis {
  const { time, language } = asked;
  const { at, span, start } = time;
  const { locale } = language;
  const step = stepOf(span);
  const still = stillFor(asked);
  const position = unitsAt(span, at);
  const begins = unitsAt(span, floorTo(step, at));
  const ends = unitsAt(span, addSteps(step, floorTo(step, at), 1));
  return {
    chart: still.chart,
    view: {
      ...still.view,
      at,
      slider: { position, text: words.spoken(stepText(at, step, locale)) },
      needle: across(position),
      now: { x: across(begins), width: across(tenths(ends - begins)) },
      ghost: (fraction) => {
        const under = Math.max(start, snap(span, span.from + fraction * (span.to - span.from)));
        const x = unitsAt(span, under);
        return {
          x: across(x),
          at: under,
          text: words.spoken(stepText(under, step, locale)),
          anchor: x > boxWidth / 2 ? "end" : "start",
          block: "",
        };
      },
    },
  };
}

type Still = {
  readonly view: Omit<AxisView, "at" | "slider" | "needle" | "now" | "ghost">;
  readonly chart: ScenarioChart;
};

/** The parts that do not change with the moment, kept: playback moves the needle up to sixty times a second. */
const stillFor = rememberingLast(stillOf, 1, ({ facts, outcome, time: { span }, language }) => [
  outcome,
  span.from,
  span.to,
  language.locale,
  language.width,
  facts.network,
  facts.blocks,
]);

function stillOf({ facts, outcome, time, nameOf, language }: SceneInputs): Still {
  const { span, start } = time;
  const { locale, width = usualWidth } = language;
  const network = ready(facts.network);
  const past = pastOf(facts, time);
  const curves = curvesOf(outcome, past.points, time);
  const left = unitsAt(span, start);
  return {
    view: {
      words: { ...timeline, axis: words.axis, events: words.shocks },
      step: stepOf(span),
      unknown: null,
      width,
      ticks: ticksOf(span, locale, language.width),
      areas: [],
      columns: [],
      gaps: [],
      line: null,
      windows: [],
      notes: notesOf(curves, network?.start ?? null, network?.hashrate.length ?? 0, locale),
      strip: [],
      marks: shockMarks(outcome, time, nameOf, locale),
      lanes: [],
      names: [],
      labels: labelsOf(left, width),
      blocks: null,
      retargets: [],
      bars: { dated: "", modelled: "" },
      seams: [],
      price: null,
      outlook: null,
      key: [
        { tone: "modelled", text: words.band },
        { tone: "steady", text: words.steady },
        ...(curves.past.path === "" ? [] : [{ tone: "measured", text: words.past[past.grain] }]),
      ],
    },
    chart: {
      ...curves,
      ground: { x: across(left), width: across(tenths(boxWidth - left)) },
      retargets: retargetsOn(outcome, span, facts, start, width),
    },
  };
}

/** The measured hashrate before the start: by the hour where hours are shown and blocks are there, else by the day. */
function pastOf({ network, blocks }: Facts, { span, start }: SceneTime): Past {
  if (network.state !== "ready" || start <= span.from) return { points: [], grain: "day" };
  const begins = unitsAt(span, start);
  const before = (points: readonly LinePoint[]) => points.filter(({ x }) => x <= begins);
  if (stepOf(span) === "hour" && blocks.state === "ready") {
    const points = before(hourlyPoints(blocks.value, network.value, span));
    if (points.some(({ value }) => value !== null)) return { points, grain: "hour" };
  }
  return { points: before(dailyPoints(network.value, span, start)), grain: "day" };
}

interface Past {
  readonly points: readonly LinePoint[];
  readonly grain: "hour" | "day";
}

/** Units that a text beside a line takes, with the gap to the line. */
const unitsOf = (text: string, width: number): number => unitsIn(textWidth(text, width) + textGap, width);

/** The words at the scenario's start, where they have room: what begins there, and “measured” before it. */
function labelsOf(left: number, width: number): AxisView["labels"] {
  const x = across(left);
  const takes = unitsOf(words.begins, width);
  if (takes > boxWidth - left) return takes > left ? [] : [{ x, shift: -textGap, anchor: "end", text: words.begins }];
  return [
    { x, shift: textGap, anchor: "start", text: words.begins },
    ...(left > unitsOf(words.measured, width)
      ? [{ x, shift: -textGap, anchor: "end" as const, text: words.measured }]
      : []),
  ];
}

function notesOf(curves: AxisCurves, from: number | null, days: number, locale: string): readonly string[] {
  if (from === null) return [words.waiting];
  return curves.past.path === "" ? [words.noPast(dateText(from + (days - 1) * DAY, "dayYear", locale))] : [];
}

/** The real retargets before the start and the modelled ones after it, each with its size. */
function retargetsOn(
  outcome: Outcome,
  span: Span,
  facts: Facts,
  start: number,
  width: number,
): ScenarioChart["retargets"] {
  const network = ready(facts.network);
  const hours = stepOf(span) === "hour";
  const before = network === null ? [] : retargetsIn(network.epochs, span.from, Math.min(span.to, start));
  const real = before.map(({ time, change }) => ({
    at: time,
    text: words.retarget.size(changeWords(change ?? 0)),
    modelled: false,
  }));
  const computed = outcome.retargets.flatMap(({ second, change }) => {
    const at = outcome.world.at + second * 1000;
    if (change === null || at < span.from || at > span.to) return [];
    return [{ at, text: words.retarget.size(changeWords(change)), modelled: true }];
  });
  const all = [...real, ...computed].map((one) => ({ ...one, units: unitsAt(span, one.at) }));
  return placed(all, hours, width);
}

interface Retarget {
  readonly units: number;
  readonly text: string;
  readonly modelled: boolean;
}

/**
 * Each retarget with the longest words that have room: after its line as far as the next one's line and words, or before
 * it as far as the last one's line; without words where neither has room.
 */
function placed(all: readonly Retarget[], hours: boolean, width: number): ScenarioChart["retargets"] {
  const { before, after } = words.retarget;
  const found: ScenarioChart["retargets"][number][] = [];
  let free = boxWidth;
  for (const [index, { units, text, modelled }] of [...all.entries()].toReversed()) {
    const last = all[index - 1]?.units ?? 0;
    const full = `${before}${text}${modelled ? after : ""}`;
    const tries = [...(hours ? [full] : []), text].flatMap((said) => {
      const [takes, inFull] = [unitsOf(said, width), said === full];
      const start = units + takes <= free ? [{ anchor: "start" as const, inFull, from: units }] : [];
      const end = units - takes >= last ? [{ anchor: "end" as const, inFull, from: units - takes }] : [];
      return [...start, ...end];
    });
    const { from, ...place } = tries[0] ?? { anchor: "start" as const, inFull: false, from: units };
    found.unshift({ x: across(units), text: tries.length === 0 ? "" : text, modelled, ...place });
    free = from;
  }
  return found;
}
