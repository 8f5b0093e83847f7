import type { Moment } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import {
  type Concentration,
  type ConcentrationStep,
  concentrationHistory,
  concentrationOf,
  shareAtRisk,
} from "../../model/concentration.ts";
import { exposures } from "../../model/exposure.ts";
import { risksAt } from "../../model/risk.ts";
import { exposureWords as words } from "../../words/exposure.ts";
import { periodWords } from "../dates.ts";
import { publisherWords } from "../publisher.ts";
import type { ExposureDesk, Figure, Grid } from "./desk.ts";

/** A chart of bands in a box of 100 × 40: one for each step, from its day to the next. */
export interface BandChart {
  readonly label: string;
  readonly bands: readonly {
    readonly key: string;
    readonly x: number;
    readonly width: number;
    readonly y: number;
    readonly height: number;
    readonly title: string;
    readonly kind: "month" | "estimate";
  }[];
  readonly ticks: readonly { readonly y: number; readonly text: string }[];
  readonly years: readonly { readonly x: number; readonly text: string }[];
  /** Where the chosen moment stands, 0–100. */
  readonly now: number;
}

/** How concentrated the network is at the moment, through time, and across China's exodus. */
export interface ConcentrationView {
  readonly text: string | null;
  readonly figures: readonly Figure[];
  readonly chart: BandChart;
  /** The chart's steps in figures, newest first. */
  readonly steps: Grid;
  readonly exodus: Grid | null;
  readonly verdict: string | null;
}

/** The view at a risk level, 0–100. */
export function concentrationView(desk: ExposureDesk, level: number): ConcentrationView {
  const { picture, frame } = desk;
  const now = concentrationOf(picture);
  const history = historyOf(desk);
  const exodus = exodusOf(desk, history);
  const above = shareAtRisk(picture, frame.reading.risks, level);
  return {
    text: textOf(desk, now, above, level),
    figures: figuresOf(desk, now, above, level),
    chart: chartOf(history, frame.at, desk.locale),
    steps: stepsGrid(desk, history, level),
    ...exodus,
  };
}

function textOf(
  { numbers, nameOf }: ExposureDesk,
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
    String(level),
  );
}

const histories = new WeakMap<object, readonly ConcentrationStep[]>();

/** Made once for the facts: it does not hang on the moment. */
function historyOf({ hashrate }: ExposureDesk): readonly ConcentrationStep[] {
  const history = histories.get(hashrate) ?? concentrationHistory(hashrate);
  histories.set(hashrate, history);
  return history;
}

/** `4.1`, for the effective number of countries. */
export const oneDigit = (value: number): string => (Number.isFinite(value) ? value.toFixed(1) : "∞");

function figuresOf(
  { numbers, nameOf }: ExposureDesk,
  { index, effective, largest }: Concentration,
  above: { readonly low: number; readonly high: number },
  level: number,
): readonly Figure[] {
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
      note: words.aboveNote,
    },
  ];
}

/** Every step with both bounds, the largest government and the share at the level by the risk of its own time. */
function stepsGrid(desk: ExposureDesk, history: readonly ConcentrationStep[], level: number): Grid {
  const { numbers, nameOf, locale } = desk;
  return {
    label: words.steps,
    columns: [...words.stepColumns, words.stepAbove(level)],
    rows: [...history]
      .reverse()
      .map(({ at, period, publisher, method, picture, concentration: { effective, index, largest } }) => {
        const above = shareAtRisk(picture, risksAt(desk.ingredients.risk, at), level);
        return {
          key: `${publisher} ${period}`,
          cells: [
            method.startsWith("pool sample")
              ? periodWords(period, locale)
              : `${periodWords(period, locale)}, ${publisherWords(publisher)}`,
            words.range(oneDigit(effective.low), oneDigit(effective.high)),
            words.range(numbers.whole(index.low), numbers.whole(index.high)),
            largest === null ? "" : `${nameOf(largest.place)} ${numbers.share(largest.share)}`,
            words.range(numbers.share(above.low), numbers.share(above.high)),
          ],
        };
      }),
  };
}

const height = 40;
const longestEffective = 10;

function chartOf(history: readonly ConcentrationStep[], at: Moment, locale: string): BandChart {
  const from = history[0]?.at ?? at;
  const to = Math.max(at, history.at(-1)?.at ?? at) + 90 * DAY;
  const x = (moment: Moment) => (100 * (moment - from)) / (to - from);
  const y = (effective: number) => height - (height * Math.min(longestEffective, effective)) / longestEffective;
  const bands = history.map((step, index) => {
    const { low, high } = step.concentration.effective;
    const next = history[index + 1]?.at ?? to;
    const kind = step.method.startsWith("pool sample") ? ("month" as const) : ("estimate" as const);
    const title = `${periodWords(step.period, locale)}, ${step.publisher}: ${words.from(oneDigit(low), oneDigit(high))}`;
    return {
      key: `${step.publisher} ${step.period}`,
      x: x(step.at),
      width: kind === "month" ? Math.min(x(next) - x(step.at), x(from + 31 * DAY)) : 1.2,
      y: y(high),
      height: Math.max(0.6, y(low) - y(high)),
      title,
      kind,
    };
  });
  const years = yearsBetween(from, to).map((year) => ({ x: x(Date.UTC(year, 0)), text: String(year) }));
  const ticks = [2, 4, 6, 8].map((value) => ({ y: y(value), text: String(value) }));
  return { label: words.chart, bands, ticks, years, now: x(at) };
}

function yearsBetween(from: Moment, to: Moment): readonly number[] {
  const first = new Date(from).getUTCFullYear() + 1;
  const last = new Date(to).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

const exodusMonths = ["2021-04", "2021-07", "2022-01"] as const;

function exodusOf(
  desk: ExposureDesk,
  history: readonly ConcentrationStep[],
): Pick<ConcentrationView, "exodus" | "verdict"> {
  const { numbers, nameOf } = desk;
  const steps = exodusMonths.flatMap((month) => {
    const step = history.find(({ period }) => period === month);
    if (step === undefined) return [];
    const weighed = exposures(step.picture, risksAt(desk.ingredients.risk, step.at));
    return [{ ...step, exposure: [...weighed.values()].reduce((sum, points) => sum + points, 0) }];
  });
  const [before, , after] = steps;
  if (before === undefined || after === undefined) return { exodus: null, verdict: null };
  const fall = 100 * (1 - after.concentration.index.low / before.concentration.index.low);
  return {
    exodus: {
      label: words.exodus,
      columns: words.exodusColumns,
      rows: steps.map(({ period, concentration: { effective, largest }, exposure }, index) => ({
        key: period,
        cells: [
          words.exodusRows[index] ?? period,
          words.from(oneDigit(effective.low), oneDigit(effective.high)),
          largest === null ? "" : `${nameOf(largest.place)} ${numbers.share(largest.share)} %`,
          numbers.share(exposure),
        ],
      })),
    },
    verdict: words.exodusVerdict(
      numbers.whole(fall),
      numbers.share(before.exposure),
      numbers.share(after.exposure),
      numbers.whole((100 * after.exposure) / before.exposure),
    ),
  };
}
