import { replays } from "../../facts/replays.ts";
import type { PlaceCode } from "../../facts/types.ts";
import { type ConcentrationStep, concentrationOf } from "../../model/concentration/concentration.ts";
import { type RiskAnswer, risksAt } from "../../model/layers/risk.ts";
import { exposures } from "../../model/shares/exposure.ts";
import type { SharePicture } from "../../model/shares/shares.ts";
import { concentrationWords as words } from "../../words/concentration/concentration.ts";
import type { CellTable, ExposureContext } from "../exposure/context.ts";
import { periodWords } from "../format/dates.ts";
import { countText } from "../format/numbers.ts";
import { oneDigit } from "../format/percent.ts";

/** Concentration in three months around an exodus: a table, a note on what it covers, and a verdict. */
export interface ExodusConcentration {
  readonly table: CellTable;
  readonly note: string;
  readonly verdict: string;
}

/**
 * The comparison for each replay of an exodus whose first and last month are known, over the countries that all its
 * maps name: a country missing from one map would look empty there.
 */
export const exodusConcentrations = (
  context: ExposureContext,
  history: readonly ConcentrationStep[],
): readonly ExodusConcentration[] =>
  replays.flatMap(({ place, exodus }) => {
    const compared = exodus === undefined ? null : comparisonOf(context, history, place, exodus.weighed);
    return compared === null ? [] : [compared];
  });

function comparisonOf(
  context: ExposureContext,
  history: readonly ConcentrationStep[],
  place: PlaceCode,
  months: readonly string[],
): ExodusConcentration | null {
  const steps = months.flatMap((month) => history.find(({ period }) => period === month) ?? []);
  const common = steps.map(({ picture }) => picture.share).reduce(sharedBy, null) ?? new Set();
  const parts = steps.map((step) => {
    const picture = { ...step.picture, ...onlyOf(step.picture, common) };
    const risks = risksAt(context.ingredients.risk, step.at);
    return { ...step, picture, risks, concentration: concentrationOf(picture), exposure: sumOf(picture, risks) };
  });
  const before = parts.find(({ period }) => period === months[0]);
  const after = parts.find(({ period }) => period === months.at(-1));
  if (before === undefined || after === undefined) return null;
  const { numbers, nameOf, locale } = context;
  const fall = 100 * (1 - after.concentration.index.low / before.concentration.index.low);
  const left = (points: number) => numbers.whole((100 * points) / before.exposure);
  return {
    table: {
      label: words.exodus(nameOf(place)),
      columns: words.exodusColumns,
      rows: parts.map(({ period, concentration: { effective, largest }, exposure }) => ({
        key: period,
        cells: [
          words.exodusRows[months.indexOf(period)]?.(periodWords(period, locale)) ?? "",
          words.from(oneDigit(effective.low), oneDigit(effective.high)),
          largest === null ? "" : `${nameOf(largest.place)} ${numbers.share(largest.share)} %`,
          numbers.share(exposure),
        ],
      })),
    },
    note: words.exodusNote(countText(common.size), yearOf(before.risks), yearOf(after.risks)),
    verdict: words.exodusVerdict(
      periodWords(before.period, locale),
      periodWords(after.period, locale),
      numbers.whole(fall),
      numbers.share(before.exposure),
      numbers.share(after.exposure),
      left(after.exposure),
      Math.round((100 * after.exposure) / before.exposure) >= 50,
      yearOf(before.risks),
      left(sumOf(after.picture, before.risks)),
    ),
  };
}

type Share = SharePicture["share"];

const sharedBy = (common: ReadonlySet<PlaceCode> | null, share: Share): ReadonlySet<PlaceCode> =>
  new Set([...share.keys()].filter((place) => common?.has(place) ?? true));

/** The shares of these countries alone; the share of all others is added to the unnamed share. */
function onlyOf(
  { share, unnamed }: SharePicture,
  places: ReadonlySet<PlaceCode>,
): Pick<SharePicture, "share" | "unnamed"> {
  const others = [...share].reduce((sum, [place, value]) => (places.has(place) ? sum : sum + value), 0);
  return { share: new Map([...share].filter(([place]) => places.has(place))), unnamed: unnamed + others };
}

type Risks = ReadonlyMap<PlaceCode, RiskAnswer>;

const sumOf = (picture: SharePicture, risks: Risks): number =>
  [...exposures(picture, risks).values()].reduce((sum, points) => sum + points, 0);

const yearOf = (risks: Risks): string => risks.values().next().value?.period ?? "";
