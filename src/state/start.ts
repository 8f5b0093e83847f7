import type { Moment } from "../facts/types.ts";
import { DAY, SECOND } from "../kit/time.ts";
import type { Choices, Span } from "./choices.ts";
import { usualExposure } from "./exposure/words.ts";
import { nothingAsked } from "./scenario.ts";
import { usualWeights } from "./weights.ts";

/** The replays that the page offers, and the whole. */
export type PresetId = "all" | "china" | "kazakhstan";

/** What pressing a preset chooses. */
export interface Preset {
  readonly span: Span;
  /** Where its playback begins. */
  readonly at: Moment;
  /** Steps a second. */
  readonly speed: number;
}

const firstMap = Date.UTC(2019, 8, 1);

/** The longest span that the axis can show: from the first day of the network series to `end`, its newest figure. */
export const axisOf = (end: Moment): Span => ({ from: Date.UTC(2019, 0, 1), to: end });

/** The axis of a page that began with these choices: they show it to its end. */
export const axisFrom = ({ span }: Pick<Choices, "span">): Span => axisOf(span.to);

/** The presets; `end` is where the axis ends. */
export function presetsFor(end: Moment): Readonly<Record<PresetId, Preset>> {
  return {
    all: { span: { from: firstMap, to: end }, at: firstMap, speed: 4 },
    china: replay(Date.UTC(2021, 3, 1), Date.UTC(2021, 11, 31)),
    kazakhstan: replay(Date.UTC(2022, 0, 2), Date.UTC(2022, 0, 15)),
  };
}

/** What a visitor sees who chose nothing: the newest estimate of all, on the whole axis, which may end later. */
export function startChoices(newest: Moment, end: Moment = newest): Choices {
  const { span, speed } = presetsFor(end).all;
  return {
    at: newest,
    span,
    layer: "share",
    tariff: "business",
    baseline: null,
    estimate: null,
    circles: false,
    projection: "equal-earth",
    camera: null,
    pins: [],
    known: "now",
    weights: usualWeights,
    ...usualExposure,
    tab: "countries",
    asked: nothingAsked,
    source: null,
    sort: { column: "share", descending: true },
    item: null,
    window: null,
    lens: { loss: 15, hours: 24 },
    without: false,
    speed,
    playing: false,
    theme: "system",
    hovered: null,
    band: null,
  };
}

function replay(from: Moment, lastDay: Moment): Preset {
  return { span: { from, to: lastDay + DAY - SECOND }, at: from, speed: 10 };
}
