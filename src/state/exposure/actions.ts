import type { PlaceCode, ShutdownReading } from "../../facts/types.ts";
import type { Change } from "../choices.ts";
import { type ExposurePart, exposureParts } from "../choices.ts";
import { riskLevels } from "./words.ts";

/** Chooses what counts as a shutdown: one of the full network, or of any service. */
export const countShutdowns =
  (shutdowns: ShutdownReading): Change =>
  () => ({ shutdowns });

/** Chooses the risk from which a country counts as risky; takes the nearest of `riskLevels`. */
export const chooseLevel =
  (level: number): Change =>
  () => ({
    riskLevel: riskLevels.reduce((best, one) => (Math.abs(one - level) < Math.abs(best - level) ? one : best)),
  });

/** Explains a country's score; null for that of the pinned country, else of the first. */
export const showFormula =
  (formula: PlaceCode | null): Change =>
  () => ({ formula });

/** Shows a country's ranks in the backtest; null shows Kazakhstan's. */
export const showRanks =
  (ranked: PlaceCode | null): Change =>
  () => ({ ranked });

/** Opens a part of the Exposure tab, or closes it. */
export const openPart =
  (part: ExposurePart, open: boolean): Change =>
  ({ parts }) =>
    parts.includes(part) === open
      ? {}
      : { parts: exposureParts.filter((one) => (one === part ? open : parts.includes(one))) };
