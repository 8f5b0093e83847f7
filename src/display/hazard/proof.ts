import type { CalibrationRow, ShutdownReading } from "../../facts/types.ts";
import { missedCase } from "../../model/hazard/missed-case.ts";
import { dot, probability } from "../../model/hazard/odds.ts";
import { hazardWords as words } from "../../words/hazard/hazard.ts";
import type { CellTable, ExposureContext } from "../exposure/context.ts";
import { countText, fixed, plainNumber } from "../format/numbers.ts";
import { percent } from "../format/percent.ts";
import { doubtsTable, type ExpectedPoints } from "./doubts.ts";

/** How the published fit predicted the year that it was not fitted to, in finished words. */
export interface Proof {
  readonly calibration: CellTable;
  readonly area: string;
  readonly miss: string;
  readonly doubts: CellTable;
}

/** The proof of the published fit. Call it with known now alone: with known then the held-out year was not known. */
export function proofOf(
  { exposure, numbers }: ExposureContext,
  reading: ShutdownReading,
  points: ExpectedPoints,
): Proof {
  const { heldOut } = exposure.fits[reading];
  const { full, any } = exposure.fits;
  return {
    calibration: {
      label: words.calibration(plainNumber(heldOut.year), countText(heldOut.count), countText(heldOut.positives)),
      columns: words.calibrationColumns,
      rows: heldOut.bands.map(bandRow),
    },
    area: words.area(
      fixed(heldOut.area, 2),
      fixed(heldOut.areaLow, 2),
      fixed(heldOut.areaHigh, 2),
      fixed(heldOut.areaError, 3),
    ),
    miss: words.miss(
      `${plainNumber(full.missed.firstYear)}–${plainNumber(full.missed.lastYear)}`,
      percent(full.missed.probability),
      countText(full.missed.rank),
      countText(full.missed.of),
      percent(any.missed.probability),
      countText(any.missed.rank),
      percent(probability(dot([1, stabilityBefore(exposure), 1], any.missed.coefficients))),
    ),
    doubts: doubtsTable(exposure, reading, points, numbers),
  };
}

/** Kazakhstan's WGI stability in the last year of the fit that missed its shutdown; NaN where it is missing. */
function stabilityBefore({ governance, fits }: ExposureContext["exposure"]): number {
  const year = fits.any.missed.lastYear;
  return (
    governance.stability[governance.places.indexOf(missedCase.place)]?.[governance.years.indexOf(year)] ?? Number.NaN
  );
}

const bandRow = (band: CalibrationRow): CellTable["rows"][number] => ({
  key: String(band.from),
  cells: [
    words.band(plainNumber(100 * band.from), plainNumber(100 * band.to)),
    countText(band.count),
    `${percent(band.foretold)} %`,
    countText(band.happened),
    `${percent(band.low)}–${percent(band.high)} %`,
  ],
});
