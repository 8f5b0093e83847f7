import type { DoubtfulFit, ExposureFacts, OtherFit, ShutdownReading } from "../../facts/types.ts";
import type { ExpectedOtherwise } from "../../model/hazard/otherwise.ts";
import { hazardWords as words } from "../../words/hazard/hazard.ts";
import type { CellTable } from "../exposure/context.ts";
import type { Numbers } from "../format/numbers.ts";
import { countText, fixed } from "../format/numbers.ts";
import { percent } from "../format/percent.ts";

/** Hashrate at risk in points of the network: from the published fit, and under each doubtful reading of the lists. */
export interface ExpectedPoints {
  readonly published: number;
  readonly others: readonly ExpectedOtherwise[];
}

/** A table of fits: the published one first, then one under each doubtful reading of the lists. */
export function doubtsTable(
  { fits, doubts }: ExposureFacts,
  reading: ShutdownReading,
  { published: points, others }: ExpectedPoints,
  { share }: Numbers,
): CellTable {
  const { heldOut, missed, ...fit } = fits[reading];
  const published = { ...fit, area: heldOut.area, missedChance: missed.probability };
  const pointsOf = new Map(others.map(({ doubt, expected }) => [doubt, expected]));
  return {
    label: words.doubts,
    columns: words.doubtsColumns,
    rows: [
      row("published", [words.asPublished, share(points)], published),
      ...doubts.map((one) =>
        row(one.doubt, [doubtName(one), share(pointsOf.get(one.doubt) ?? Number.NaN)], one.fits[reading]),
      ),
    ],
  };
}

/** The sentence on the doubt that would change the sum most; empty where none would change it much. */
export const decisiveWords = ({ share }: Numbers, decisive: ExpectedOtherwise | null): string =>
  decisive === null ? "" : words.decisive(share(decisive.expected), doubtName(decisive));

const doubtName = ({ doubt, rows }: Pick<DoubtfulFit, "doubt" | "rows">): string =>
  rows === 1 ? words.doubtful[doubt] : words.doubtfulRows(words.doubtful[doubt], countText(rows));

const row = (key: string, [name, points]: readonly [string, string], other: OtherFit) => {
  const { positives, coefficients, area, missedChance } = other;
  const coefficient = (index: number) => fixed(coefficients[index] ?? Number.NaN, 2);
  return {
    key,
    cells: [name, points, countText(positives), coefficient(1), coefficient(2), fixed(area, 2), percent(missedChance)],
  };
};
