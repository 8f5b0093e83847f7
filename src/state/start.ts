import { type Replay, replays } from "../facts/replays.ts";
import type { Moment } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import type { Choices } from "./choices.ts";
import { usualExposure } from "./exposure/words.ts";
import { nothingAsked } from "./scenario/scenario.ts";
import { usualWeights } from "./weights.ts";

/** The choices that pressing a preset makes. */
export interface Preset {
  /** `all`, or the id of a replay. */
  readonly id: string;
  readonly span: Span;
  /** The moment at which its playback begins. */
  readonly at: Moment;
  /** Steps a second. */
  readonly speed: number;
}

const firstMap = Date.UTC(2019, 8, 1);

/** The longest span of the axis: from the first day of the network series to `end`, its newest figure. */
export const axisOf = (end: Moment): Span => ({ from: Date.UTC(2019, 0, 1), to: end });

/** The axis of a page whose start choices these are: it ends with their span. */
export const axisFrom = ({ span }: Pick<Choices, "span">): Span => axisOf(span.to);

/** The presets: the whole axis from the first map on, and each replay. `end` is the end of the axis. */
export const presetsFor = (end: Moment): readonly Preset[] => [whole(end), ...replays.map(presetOf)];

const whole = (end: Moment): Preset => ({ id: "all", span: { from: firstMap, to: end }, at: firstMap, speed: 4 });

/** The preset that shows a replay. */
export const presetOf = ({ id, span, begins }: Replay): Preset => ({ id, span, at: begins, speed: 10 });

/** The choices of a new visitor: the newest estimate at `newest`, on the axis up to `end`. */
export function startChoices(newest: Moment, end: Moment = newest): Choices {
  const { span, speed } = whole(end);
  return {
    at: newest,
    span,
    layer: "share",
    tariff: "business",
    baseline: null,
    estimate: null,
    circles: false,
    projection: "equal-earth",
    drawer: "auto",
    camera: null,
    pins: [],
    known: "now",
    weights: usualWeights,
    ...usualExposure,
    tab: "countries",
    readingView: null,
    rail: null,
    asked: nothingAsked,
    source: null,
    sort: { column: "share", descending: true },
    shockSort: { column: "start", reversed: false },
    openItem: null,
    window: null,
    askedLoss: { loss: 15, hours: 24 },
    withoutLoss: false,
    story: null,
    storyStep: 1,
    presenting: false,
    figures: null,
    speed,
    playing: false,
    theme: "system",
    hovered: null,
    band: null,
  };
}
