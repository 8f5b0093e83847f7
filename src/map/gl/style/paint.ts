import type { ExpressionSpecification } from "maplibre-gl";
import { ageClasses, fillColour } from "../../../display/map/fill-colour.ts";
import { fillNumber, type RampId, ramps, type Theme } from "../../../display/map/palette.ts";

/** What the feature-state of a place's land or dot holds. */
export interface FillState {
  /** `fillNumber` of its band and age; −1 without data. */
  readonly fill: number;
  readonly dimmed: boolean;
}

/** What the feature-state of a place's outline or dot holds. */
export interface OutlineState {
  readonly pinned: boolean;
  readonly hovered: boolean;
}

/** The number of a place's fill; a place that was never told has no data. */
export const fillState: ExpressionSpecification = ["coalesce", ["feature-state", "fill"], -1];

/** A value by whether a place is pinned, hovered, or neither. */
export const byOutline = (pinned: number, hovered: number, neither: number): ExpressionSpecification => [
  "case",
  ["boolean", ["feature-state", "pinned"], false],
  pinned,
  ["boolean", ["feature-state", "hovered"], false],
  hovered,
  neither,
];

/** How much of a dimmed place is left. */
const dimmedOpacity = 0.3;
/** An opacity that dims places outside the legend's hovered band. */
export const dimming: ExpressionSpecification = [
  "case",
  ["boolean", ["feature-state", "dimmed"], false],
  dimmedOpacity,
  1,
];

/** The opacity of the diagonal: it lies over land without data only. */
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

/** The colour of a place by its fill number; `without` is the colour of a place without data. */
export function fillExpression(theme: Theme, ramp: RampId, without: string): ExpressionSpecification {
  const pairs = [...fillTable(theme, ramp)].flat();
  return ["match", fillState, ...pairs, without] as unknown as ExpressionSpecification;
}
