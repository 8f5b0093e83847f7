import type { ExposureFacts, FittedHazard, ShutdownReading } from "../../facts/types.ts";
import { isKnown } from "../then/known.ts";
import type { KnownAt } from "./before.ts";

/**
 * The regression that a view may use: the published one, or the fit of what was public at its moment; null before the
 * first.
 */
export function hazardFitAt(
  { fits, refits }: Pick<ExposureFacts, "fits" | "refits">,
  reading: ShutdownReading,
  { at, vintage }: KnownAt,
): FittedHazard | null {
  if (vintage === "now") return fits[reading];
  return refits[reading].findLast(({ from }) => isKnown(from, at, vintage))?.fit ?? null;
}
