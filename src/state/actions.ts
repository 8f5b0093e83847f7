import type { Moment, PlaceCode, SourceId } from "../facts/types.ts";
import type { Change, Choices, LayerId, ProjectionId, SortColumn, TabId } from "./choices.ts";
import { spanHolding, zoomedSpan } from "./spans.ts";
import type { Preset } from "./start.ts";
import { stepBy } from "./step.ts";

/** Slowest and fastest playback, steps a second. */
export const speedRange = { slowest: 0.25, fastest: 60 } as const;
/** How near the map may be looked at: zoom levels above the whole world. */
export const nearestZoom = 5;
const stepsAPage = 10;

/** Goes to a moment; the span follows where it does not hold it. */
export const moveTo =
  (at: Moment): Change =>
  ({ span }) => ({ at, span: spanHolding(span, at) });

/** Goes `count` steps on, or back where it is negative. */
export const step =
  (count: number): Change =>
  (choices) => ({ at: stepBy(choices, count) });

/** Goes ten steps on (1) or back (−1). */
export const page = (direction: 1 | -1): Change => step(direction * stepsAPage);

/** Goes to the first moment of the span. */
export const home =
  (): Change =>
  ({ span }) => ({ at: span.from });

/** Goes to the last moment of the span. */
export const end =
  (): Change =>
  ({ span }) => ({ at: span.to });

/** Shows a preset's span from its beginning, paused. */
export const choosePreset =
  ({ span, at, speed }: Omit<Preset, "id">): Change =>
  () => ({ span, at, speed, playing: false });

/** Shows `factor` times less time around a moment; the chosen moment does not change and stays in sight. */
export const zoomTime =
  (factor: number, around: Moment): Change =>
  ({ at, span }) => ({ span: spanHolding(zoomedSpan(span, factor, around), at) });

/** Shows `factor` times less time around a place on the axis, 0 at its left end and 1 at its right. */
export const zoomTimeAt =
  (factor: number, fraction: number): Change =>
  (choices) =>
    zoomTime(factor, choices.span.from + fraction * (choices.span.to - choices.span.from))(choices);

/** Moves the span by a part of its length; the store carries the chosen moment along at its edge. */
export const panTime =
  (part: number): Change =>
  ({ span }) => {
    const by = part * (span.to - span.from);
    return { span: { from: span.from + by, to: span.to + by } };
  };

/** Chooses what the map's colours mean. */
export const chooseLayer =
  (layer: LayerId): Change =>
  () => ({ layer });

/** Chooses the one tariff class of the electricity layer. */
export const chooseTariff =
  (tariff: Choices["tariff"]): Change =>
  () => ({ tariff });

/** Chooses whose shares are shown where several cover the moment; null takes the newest. */
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

/** Chooses how the globe is laid flat, or not. */
export const chooseProjection =
  (projection: ProjectionId): Change =>
  () => ({ projection });

/** Remembers where the map looks, to a hundredth of a degree, as links print it; null is the whole world. */
export const moveCamera =
  (camera: Choices["camera"]): Change =>
  () => ({
    camera: camera && {
      lon: hundredths(((((camera.lon + 180) % 360) + 360) % 360) - 180),
      lat: hundredths(Math.min(90, Math.max(-90, camera.lat))),
      zoom: hundredths(Math.min(nearestZoom, Math.max(0, camera.zoom))),
    },
  });

/** Pins a country, or lets a pinned one go; a third takes the place of the second. */
export const pin =
  (place: PlaceCode): Change =>
  ({ pins }) => ({ pins: pins.includes(place) ? without(pins, place) : [...pins.slice(0, 1), place] });

/** Lets one country go. */
export const unpin =
  (place: PlaceCode): Change =>
  ({ pins }) => ({ pins: without(pins, place) });

/** Lets every pinned country go. */
export const clearPins = (): Change => () => ({ pins: [] });

/** Chooses between all that is known now and what was public at the chosen moment. */
export const setKnown =
  (known: Choices["known"]): Change =>
  () => ({ known });

/** Opens a tab of the rail. */
export const chooseTab =
  (tab: TabId): Change =>
  () => ({ tab });

/** Opens the Sources tab at a source. */
export const chooseSource =
  (source: SourceId): Change =>
  () => ({ tab: "sources", source });

/** Sorts the table by a column: names from A, figures from the largest; the same column again turns the order round. */
export const sortBy =
  (column: SortColumn): Change =>
  ({ sort }) => ({ sort: { column, descending: sort.column === column ? !sort.descending : column !== "name" } });

/** Chooses the speed of playback, 0.25 to 60 steps a second. */
export const setSpeed =
  (speed: number): Change =>
  () => ({ speed: hundredths(Math.min(speedRange.fastest, Math.max(speedRange.slowest, speed))) });

/** The losses in %, and the hours, that may be asked about: least and most, whole numbers. */
export const lossRange = { loss: [1, 90], hours: [1, 336] } as const;

/** Opens a shock, a claim, a statement or the list of shocks; null closes whatever is open. */
export const openItem =
  (item: string | null): Change =>
  () => ({ openItem: item });

/** Draws the difficulty that would have followed without the loss, or not. */
export const drawWithout =
  (withoutLoss: boolean): Change =>
  () => ({ withoutLoss });

/** Opens what a mark of the axis stands for; the list of all shocks stays open. */
export const openMark =
  (item: string): Change =>
  (choices) =>
    choices.openItem === "precedents" ? {} : { openItem: item };

/** Chooses the hours over which hashrate is measured; null takes what suits the zoom. */
export const chooseWindow =
  (window: number | null): Change =>
  () => ({ window });

/** Asks about another loss: whole per cent and whole hours, within `lossRange`. */
export const askLoss =
  (asked: Partial<Choices["askedLoss"]>): Change =>
  ({ askedLoss }) => {
    const held = (value: number, [least, most]: readonly [number, number]) =>
      Math.round(Math.min(most, Math.max(least, value)));
    const { loss, hours } = { ...askedLoss, ...asked };
    return { askedLoss: { loss: held(loss, lossRange.loss), hours: held(hours, lossRange.hours) } };
  };

/** Starts playback; from the end of the span it begins again at its start. */
export const play =
  (): Change =>
  ({ at, span }) => ({ playing: true, at: at >= span.to ? span.from : at });

/** Stops playback where it is. */
export const pause = (): Change => () => ({ playing: false });

/** Plays `count` steps; the end of the span pauses. */
export const tick =
  (count: number): Change =>
  (choices) => {
    const at = stepBy(choices, count);
    return { at, playing: at < choices.span.to };
  };

/** Notes the place under the pointer or the map's keyboard cursor. */
export const hover =
  (hovered: PlaceCode | null): Change =>
  () => ({ hovered });

/** Lights the countries of a legend band; null lights all. */
export const lightBand =
  (band: number | null): Change =>
  () => ({ band });

/** Chooses the colours of the page. */
export const chooseTheme =
  (theme: Choices["theme"]): Change =>
  () => ({ theme });

const without = (pins: readonly PlaceCode[], place: PlaceCode) => pins.filter((pinned) => pinned !== place);

const hundredths = (value: number): number => Math.round(value * 100) / 100 + 0;
