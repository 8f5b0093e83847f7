import type { PlaceCode } from "../../facts/types.ts";
import { type ConcentrationStep, riskyShareOf } from "../../model/concentration/concentration.ts";
import { type RiskAnswer, risksAt } from "../../model/layers/risk.ts";
import { concentrationWords as words } from "../../words/concentration/concentration.ts";
import { exposureWords } from "../../words/exposure.ts";
import type { CellTable, ExposureContext } from "../exposure/context.ts";
import { periodWords } from "../format/dates.ts";
import { countText } from "../format/numbers.ts";
import { oneDigit } from "../format/percent.ts";
import { publisherWords } from "../sources/publisher.ts";

type RatedStep = ConcentrationStep & { readonly risks: ReadonlyMap<PlaceCode, RiskAnswer> };

/**
 * Every step of the history, newest first: effective number and index with both bounds, the largest country, and the
 * share in countries at or above a risk level, by the risk known at the step's own time.
 */
export function stepsTable(context: ExposureContext, history: readonly ConcentrationStep[], level: number): CellTable {
  const { numbers, nameOf, locale } = context;
  const steps = history.map((step): RatedStep => ({ ...step, risks: risksAt(context.ingredients.risk, step.at) }));
  const rows = steps.map((step, index) => {
    const { period, publisher, method, picture, risks } = step;
    const { effective, index: herfindahl, largest } = step.concentration;
    const above = riskyShareOf(picture, risks, level);
    return {
      key: `${publisher} ${period}`,
      note: crossedWords(context, steps[index - 1], step, level),
      cells: [
        method.startsWith("pool sample")
          ? periodWords(period, locale)
          : `${periodWords(period, locale)}, ${publisherWords(publisher)}`,
        exposureWords.range(oneDigit(effective.low), oneDigit(effective.high)),
        exposureWords.range(numbers.whole(herfindahl.low), numbers.whole(herfindahl.high)),
        largest === null ? "" : `${nameOf(largest.place)} ${numbers.share(largest.share)}`,
        exposureWords.range(numbers.share(above.low), numbers.share(above.high)),
      ],
    };
  });
  return {
    label: words.steps,
    columns: [...words.stepColumns, words.stepAbove(countText(level))],
    rows: rows.reverse(),
  };
}

/**
 * The countries whose risk crossed the level since the step before, with both values: they explain a jump that no
 * change of shares made. Empty where none did.
 */
function crossedWords(
  { numbers, nameOf }: ExposureContext,
  before: RatedStep | undefined,
  step: RatedStep,
  level: number,
): string {
  if (before === undefined) return "";
  const crossed = [...step.picture.share].flatMap(([place, share]) => {
    const [old, now] = [before.risks.get(place), step.risks.get(place)];
    const stays = old === undefined || now === undefined || old.risk >= level === now.risk >= level;
    return share === 0 || stays || !before.picture.share.has(place) ? [] : [{ place, old, now }];
  });
  return crossed
    .map(({ place, old, now }) =>
      words.crossed(nameOf(place), numbers.share(old.risk), old.period, numbers.share(now.risk), now.period),
    )
    .join("; ");
}
