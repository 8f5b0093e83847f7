import type { ExpressionSpecification } from "maplibre-gl";
import { ageClasses, fillColour } from "../../../display/map/fill-colour.ts";
import { fillNumber, type RampId, ramps, type Theme } from "../../../display/map/palette.ts";

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

/** Every fill number of a ramp with its colour, `#rrggbb`. */
export function fillTable(theme: Theme, ramp: RampId): Map<number, string> {
  const table = new Map<number, string>();
  for (let age = 0; age < ageClasses; age++)
    for (const band of ramps[theme][ramp].keys()) table.set(fillNumber(band, age), fillColour(theme, ramp, band, age));
  return table;
}

/** An expression for the colour of a place by its fill number; `without` is the colour without data. */
export function fillExpression(theme: Theme, ramp: RampId, without: string): ExpressionSpecification {
  const pairs = [...fillTable(theme, ramp)].flat();
  return ["match", fillState, ...pairs, without] as unknown as ExpressionSpecification;
}
