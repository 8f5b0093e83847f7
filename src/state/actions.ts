import type { Moment, PlaceCode, SourceId } from "../facts/types.ts";
import type {
  Change,
  Choices,
  LayerId,
  ProjectionId,
  ReadingViewId,
  ShockColumn,
  SortColumn,
  TabId,
} from "./choices.ts";
import { beginningOf } from "./replays.ts";
import { spanHolding, zoomedSpan } from "./spans.ts";
import type { Preset } from "./start.ts";
import { stepBy } from "./step.ts";

/** Slowest and fastest playback, steps a second. */
export const speedRange = { slowest: 0.25, fastest: 60 } as const;
/** The highest zoom level of the map; 0 shows the whole world. */
export const nearestZoom = 5;
const stepsAPage = 10;

/** Goes to a moment, and moves the span if it does not contain it. */
export const moveTo =
  (at: Moment): Change =>
  ({ span }) => ({ at, span: spanHolding(span, at) });

/** Goes `count` steps forward, or back for a negative count. */
export const moveSteps =
  (count: number): Change =>
  (choices) => ({ at: stepBy(choices, count) });

/** Goes ten steps forward (1) or back (−1). */
export const moveTenSteps = (direction: 1 | -1): Change => moveSteps(direction * stepsAPage);

/** Goes to the first moment of the span. */
export const home =
  (): Change =>
  ({ span }) => ({ at: span.from });

/** Goes to the last moment of the span. */
export const end =
  (): Change =>
  ({ span }) => ({ at: span.to });

/** Shows a preset: its span, moment and speed, paused. */
export const choosePreset =
  ({ span, at, speed }: Omit<Preset, "id">): Change =>
  () => ({ span, at, speed, playing: false });

/**
 * Zooms the axis: shows `factor` times less time around `around`. The chosen moment does not change and stays within
 * the span.
 */
export const zoomTime =
  (factor: number, around: Moment): Change =>
  ({ at, span }) => ({ span: spanHolding(zoomedSpan(span, factor, around), at) });

/** Zooms the axis around a position on it, from 0 at its left end to 1 at its right. */
export const zoomTimeAt =
  (factor: number, fraction: number): Change =>
  (choices) =>
    zoomTime(factor, choices.span.from + fraction * (choices.span.to - choices.span.from))(choices);

/** Moves the span by a part of its length; the store keeps the chosen moment within the span. */
export const panTime =
  (part: number): Change =>
  ({ span }) => {
    const by = part * (span.to - span.from);
    return { span: { from: span.from + by, to: span.to + by } };
  };

/** Chooses the layer of the map. */
export const chooseLayer =
  (layer: LayerId): Change =>
  () => ({ layer });

/** Chooses the tariff class of the electricity layer. */
export const chooseTariff =
  (tariff: Choices["tariff"]): Change =>
  () => ({ tariff });

/** Chooses an estimate where several cover the moment; null for the newest. */
export const chooseEstimate =
  (estimate: string | null): Change =>
  () => ({ estimate });

/** Chooses the date that the Change layer compares with. */
export const setBaseline =
  (baseline: Moment | null): Change =>
  () => ({ baseline });

/** Shows or hides the circles of hashrate. */
export const toggleCircles =
  (): Change =>
  ({ circles }) => ({ circles: !circles });

/** Chooses the projection of the map. */
export const chooseProjection =
  (projection: ProjectionId): Change =>
  () => ({ projection });

/** Sets the view of the map, rounded to a hundredth of a degree as in links; null for the whole world. */
export const moveCamera =
  (camera: Choices["camera"]): Change =>
  () => ({
    camera: camera && {
      lon: hundredths(((((camera.lon + 180) % 360) + 360) % 360) - 180),
      lat: hundredths(Math.min(90, Math.max(-90, camera.lat))),
      zoom: hundredths(Math.min(nearestZoom, Math.max(0, camera.zoom))),
    },
  });

/** Pins a country, or unpins a pinned one; a third replaces the second. */
export const pin =
  (place: PlaceCode): Change =>
  ({ pins }) => ({ pins: pins.includes(place) ? without(pins, place) : [...pins.slice(0, 1), place] });

/** Unpins a country. */
export const unpin =
  (place: PlaceCode): Change =>
  ({ pins }) => ({ pins: without(pins, place) });

/** Unpins all countries. */
export const clearPins = (): Change => () => ({ pins: [] });

/** Chooses between all that is known now and what was public at the chosen moment. */
export const setKnown =
  (known: Choices["known"]): Change =>
  () => ({ known });

/** Opens a tab of the rail; an analysis that is open to be read belongs to the tab that is left, and closes. */
export const chooseTab =
  (tab: TabId): Change =>
  () => ({ tab, readingView: null });

/** Opens an analysis of the chosen tab to be read over the map's area. */
export const openReadingView =
  (readingView: ReadingViewId): Change =>
  () => ({ readingView });

/** Closes the analysis that is open to be read. */
export const closeReadingView = (): Change => () => ({ readingView: null });

/** Opens the Sources tab at a source. */
export const chooseSource =
  (source: SourceId): Change =>
  () => ({ tab: "sources", readingView: null, source });

/**
 * Sorts the table by a column: names from A, figures from the largest; choosing the same column again reverses the
 * order.
 */
export const sortBy =
  (column: SortColumn): Change =>
  ({ sort }) => ({ sort: { column, descending: sort.column === column ? !sort.descending : column !== "name" } });

/** Sorts the table of all shocks by a column in its own order; choosing the same column again reverses the order. */
export const sortShocks =
  (column: ShockColumn): Change =>
  ({ shockSort }) => ({ shockSort: { column, reversed: shockSort.column === column && !shockSort.reversed } });

/** Chooses the speed of playback, 0.25 to 60 steps a second. */
export const setSpeed =
  (speed: number): Change =>
  () => ({ speed: hundredths(Math.min(speedRange.fastest, Math.max(speedRange.slowest, speed))) });

/** Least and most loss, in %, and duration, in hours, that may be asked about; whole numbers. */
export const lossRange = { loss: [1, 90], hours: [1, 336] } as const;

/** Opens a shock, a claim, a statement or the list of shocks; null closes it. */
export const openItem =
  (item: string | null): Change =>
  () => ({ openItem: item });

/** Whether to draw the difficulty that would have followed without the loss. */
export const drawWithout =
  (withoutLoss: boolean): Change =>
  () => ({ withoutLoss });

/** Opens the item of a mark on the axis; while the list of all shocks is open, it stays open. */
export const openMark =
  (item: string): Change =>
  (choices) =>
    choices.openItem === "precedents" ? {} : { openItem: item };

/** Chooses the hours over which hashrate is measured; null for the value that suits the zoom. */
export const chooseWindow =
  (window: number | null): Change =>
  () => ({ window });

/** Changes the loss asked about, to whole per cent and whole hours within `lossRange`. */
export const askLoss =
  (asked: Partial<Choices["askedLoss"]>): Change =>
  ({ askedLoss }) => {
    const held = (value: number, [least, most]: readonly [number, number]) =>
      Math.round(Math.min(most, Math.max(least, value)));
    const { loss, hours } = { ...askedLoss, ...asked };
    return { askedLoss: { loss: held(loss, lossRange.loss), hours: held(hours, lossRange.hours) } };
  };

/** Starts playback; at the end of the span it starts from its beginning, a replay from where it begins. */
export const play =
  (): Change =>
  ({ at, span }) => ({ playing: true, at: at >= span.to ? beginningOf(span) : at });

/** Stops playback where it is. */
export const pause = (): Change => () => ({ playing: false });

/** Goes `count` steps forward in playback; pauses at the end of the span. */
export const playOn =
  (count: number): Change =>
  (choices) => {
    const at = stepBy(choices, count);
    return { at, playing: at < choices.span.to };
  };

/** Sets the place under the pointer or the map's keyboard cursor. */
export const hover =
  (hovered: PlaceCode | null): Change =>
  () => ({ hovered });

/** Highlights the countries of a legend band; null highlights none. */
export const lightBand =
  (band: number | null): Change =>
  () => ({ band });

/** Chooses the colours of the page. */
export const chooseTheme =
  (theme: Choices["theme"]): Change =>
  () => ({ theme });

const without = (pins: readonly PlaceCode[], place: PlaceCode) => pins.filter((pinned) => pinned !== place);

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;
