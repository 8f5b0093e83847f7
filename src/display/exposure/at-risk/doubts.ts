import type { DoubtId, ExposureFacts, OtherFit, ShutdownReading } from "../../../facts/types.ts";
import { hazardWords as words } from "../../../words/hazard.ts";
import type { Grid } from "../desk.ts";
import { percent, signed } from "../percent.ts";

/** What each doubtful reading of the lists would change in the published fit, which stands first. */
export function doubtsGrid({ fits, doubts }: ExposureFacts, reading: ShutdownReading): Grid {
  const { heldOut, missed, ...fit } = fits[reading];
  const published = { ...fit, area: heldOut.area, kazakhstan: missed.probability };
  return {
    label: words.doubts,
    columns: words.doubtsColumns,
    rows: [
      row("published", words.asPublished, published),
      ...doubts.map(({ doubt, rows, fits: other }) => row(doubt, nameOf(doubt, rows), other[reading])),
    ],
  };
}

const nameOf = (doubt: DoubtId, rows: number): string =>
  rows === 1 ? words.doubtful[doubt] : words.doubtfulRows(words.doubtful[doubt], rows);

const row = (key: string, name: string, { positives, coefficients, area, kazakhstan }: OtherFit) => {
  const coefficient = (index: number) => signed(coefficients[index] ?? Number.NaN);
  return {
    key,
    cells: [name, String(positives), coefficient(1), coefficient(2), area.toFixed(2), percent(kazakhstan)],
  };
};
