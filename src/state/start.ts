import { type Replay, replays } from "../facts/replays.ts";
import type { Moment } from "../facts/types.ts";
import type { Span } from "../kit/time.ts";
import type { Choices } from "./choices.ts";
import { usualExposure } from "./exposure/words.ts";
import { nothingAsked } from "./scenario.ts";
import { usualWeights } from "./weights.ts";

/** What pressing a preset chooses. */
export interface Preset {
  /** `all`, or the id of a replay. */
  readonly id: string;
  readonly span: Span;
  /** Where its playback begins. */
  readonly at: Moment;
  /** Steps a second. */
  readonly speed: number;
}

const firstMap = Date.UTC(2019, 8, 1);

/** The longest span that the axis can show: from the first day of the network series to the newest estimate. */
export const axisOf = (newest: Moment): Span => ({ from: Date.UTC(2019, 0, 1), to: newest });

/** The whole axis from the first map on, and each replay; `newest` is the moment of the newest estimate in the data. */
export const presetsFor = (newest: Moment): readonly Preset[] => [whole(newest), ...replays.map(presetOf)];

const whole = (newest: Moment): Preset => ({
  id: "all",
  span: { from: firstMap, to: newest },
  at: firstMap,
  speed: 4,
});

const presetOf = ({ id, span }: Replay): Preset => ({ id, span, at: span.from, speed: 10 });

/** What a visitor sees who chose nothing: the newest estimate of all, on the whole axis. */
export function startChoices(newest: Moment): Choices {
  const { span, speed } = whole(newest);
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
