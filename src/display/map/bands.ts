import { bisectRight } from "d3";
import type { RampId } from "./palette.ts";

/** A ramp of one quantity; `bivariate` has two. */
export type ScalarRampId = Exclude<RampId, "bivariate">;

/** Lower edges of bands 1–6, in the layer's unit. `Number.MIN_VALUE` as the first edge leaves band 0 to exact zeros. */
export const thresholds: Readonly<Record<ScalarRampId, readonly number[]>> = {
  share: [Number.MIN_VALUE, 0.5, 2, 5, 10, 20],
  electricity: [4, 6, 8, 11, 15, 20],
  risk: [15, 30, 45, 60, 75, 90],
  exposure: [Number.MIN_VALUE, 0.25, 1, 2.5, 5, 10],
  "at-risk": [Number.MIN_VALUE, 0.03, 0.1, 0.3, 0.6, 1.2],
  change: [-10, -2, -0.1, 0.1, 2, 10],
};

/** The band 0–6 of a value on a layer's scale, which is the same at all times; −1 for an unknown value. */
export function legendBandOf(ramp: ScalarRampId, value: number | null): number {
  return value === null || Number.isNaN(value) ? -1 : bisectRight(thresholds[ramp], value);
}

/** Lower edges of the middle and the high class of share, % of the network, and of political risk. */
export const bivariateEdges = {
  share: [2, 10] as readonly [number, number],
  risk: [45, 70] as readonly [number, number],
};

/** The band 0–8 of a share and a risk together: three classes of share, each with three of risk. */
export const bivariateBand = (share: number, risk: number): number =>
  3 * bisectRight(bivariateEdges.share, share) + bisectRight(bivariateEdges.risk, risk);
