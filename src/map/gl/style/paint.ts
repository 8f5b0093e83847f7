import type { ExpressionSpecification } from "maplibre-gl";
import { fillColour, inkOn } from "../../../display/map/fill-colour.ts";
import { fillNumber, heldNumber, type RampId, ramps, type Theme } from "../../../display/map/palette.ts";

/** The feature-state of a place's land and dot. */
export interface FillState {
  /** `fillNumber` of its band and age; −1 without data. */
  readonly fill: number;
  readonly dimmed: boolean;
}

/** The feature-state of a place's outline and dot. */
export interface OutlineState {
  readonly pinned: boolean;
  readonly hovered: boolean;
}

/** An expression for the fill number of a place; −1, no data, for a place whose feature-state was never set. */
export const fillState: ExpressionSpecification = ["coalesce", ["feature-state", "fill"], -1];

/** An expression that gives one of three values: for a pinned place, a hovered one, or neither. */
export const byOutline = (pinned: number, hovered: number, neither: number): ExpressionSpecification => [
  "case",
  ["boolean", ["feature-state", "pinned"], false],
  pinned,
  ["boolean", ["feature-state", "hovered"], false],
  hovered,
  neither,
];

/** The opacity of a dimmed place. */
const dimmedOpacity = 0.3;
/** An expression for the opacity of a place: less outside the hovered band of the legend. */
export const dimming: ExpressionSpecification = [
  "case",
  ["boolean", ["feature-state", "dimmed"], false],
  dimmedOpacity,
  1,
];

/** An expression for the opacity of the hatching: 0 over land with data. */
export const hatching: ExpressionSpecification = [
  "case",
  [">=", fillState, 0],
  0,
  ["boolean", ["feature-state", "dimmed"], false],
  dimmedOpacity,
  1,
];

/** An expression that gives one of two values: for a place whose value is held, and for every other. */
export const byHeld = (held: number, other: number): ExpressionSpecification => [
  "case",
  [">=", fillState, heldNumber],
  held,
  other,
];

/** Every fill number of a ramp with its colour, `#rrggbb`: the same for a value of the moment and a held one. */
export function fillTable(theme: Theme, ramp: RampId, colour = fillColour): Map<number, string> {
  return new Map(
    [0, 1].flatMap((age) =>
      [...ramps[theme][ramp].keys()].map((band) => [fillNumber(band, age), colour(theme, ramp, band)] as const),
    ),
  );
}

/** An expression for the colour of a place by its fill number; `without` is the colour without data. */
export function fillExpression(theme: Theme, ramp: RampId, without: string): ExpressionSpecification {
  return matched(fillTable(theme, ramp), without);
}

/** An expression for the colour of the edge of a place by its fill number. */
export const edgeExpression = (theme: Theme, ramp: RampId): ExpressionSpecification =>
  matched(fillTable(theme, ramp, inkOn), "transparent");

const matched = (table: ReadonlyMap<number, string>, without: string) =>
  ["match", fillState, ...[...table].flat(), without] as unknown as ExpressionSpecification;
