import { rememberingFor } from "../../kit/remember.ts";
import {
  type Concentration,
  concentrationHistory,
  concentrationOf,
  riskyShareOf,
} from "../../model/concentration/concentration.ts";
import { concentrationWords as words } from "../../words/concentration/concentration.ts";
import type { CellTable, ExposureContext, ExposureFigure } from "../exposure/context.ts";
import { countText } from "../format/numbers.ts";
import { oneDigit } from "../format/percent.ts";
import { type BandChart, concentrationChartOf } from "./chart.ts";
import { type ExodusConcentration, exodusConcentrations } from "./exodus.ts";
import { stepsTable } from "./steps.ts";

/** How concentrated hashrate is: at the moment, through time, and before and after each exodus. */
export interface ConcentrationView {
  readonly text: string | null;
  readonly figures: readonly ExposureFigure[];
  readonly chart: BandChart;
  /** The chart's steps in figures, newest first. */
  readonly steps: CellTable;
  readonly exoduses: readonly ExodusConcentration[];
}

/** The view; countries with a political risk of at least `level`, 0–100, count as risky. */
export function concentrationView(context: ExposureContext, level: number): ConcentrationView {
  const { picture, frame } = context;
  const now = concentrationOf(picture);
  const history = historyOf(context.hashrate);
  const above = riskyShareOf(picture, frame.reading.risks, level);
  return {
    text: textOf(context, now, above, level),
    figures: figuresOf(context, now, above, level),
    chart: concentrationChartOf(history, frame.choices, context.locale),
    steps: stepsTable(context, history, level),
    exoduses: exodusConcentrations(context, history),
  };
}

function textOf(
  { numbers, nameOf }: ExposureContext,
  { effective, largest }: Concentration,
  above: { readonly low: number; readonly high: number },
  level: number,
): string | null {
  if (largest === null) return null;
  return words.concentrationText(
    oneDigit(effective.low),
    oneDigit(effective.high),
    nameOf(largest.place),
    numbers.share(largest.share),
    words.from(numbers.share(above.low), numbers.share(above.high)),
    countText(level),
  );
}

/** The history of the facts; it is the same at every moment. */
const historyOf = rememberingFor(concentrationHistory);

function figuresOf(
  { numbers, nameOf, picture, frame }: ExposureContext,
  { index, effective, largest }: Concentration,
  above: { readonly low: number; readonly high: number },
  level: number,
): readonly ExposureFigure[] {
  const { risks } = frame.reading;
  const named = [...picture.share].flatMap(([place, share]) => {
    const risk = risks.get(place)?.risk ?? Number.NaN;
    return share > 0 && risk >= level ? [`${nameOf(place)} ${numbers.share(risk)}`] : [];
  });
  const year = risks.values().next().value?.period ?? "";
  return [
    {
      label: words.effective,
      value: words.from(oneDigit(effective.low), oneDigit(effective.high)),
      note: words.effectiveNote,
    },
    {
      label: words.index,
      value: words.from(numbers.whole(index.low), numbers.whole(index.high)),
      note: words.indexNote,
    },
    {
      label: words.largest,
      value: `${numbers.share(largest?.share ?? 0)} %`,
      note: largest === null ? "" : words.largestNote(nameOf(largest.place)),
    },
    {
      label: `${words.above} ${level}+`,
      value: `${words.from(numbers.share(above.low), numbers.share(above.high))} %`,
      note: words.aboveNote(named.join(", "), year),
    },
  ];
}
