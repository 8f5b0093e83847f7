import type { Moment } from "../../facts/types.ts";
import { DAY } from "../../kit/time.ts";
import type { ConcentrationStep } from "../../model/concentration/concentration.ts";
import type { Choices } from "../../state/choices.ts";
import { concentrationWords as words } from "../../words/concentration/concentration.ts";
import { periodWords } from "../format/dates.ts";
import { countText, plainNumber } from "../format/numbers.ts";
import { oneDigit } from "../format/percent.ts";

/** The effective number of countries in a box of 100 × 40, y down: one band from low to high for each step. */
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
  /** The x of the chosen moment, 0–100. */
  readonly now: number;
}

const height = 40;
const longestEffective = 10;
/** Milliseconds drawn after the newest step, which would otherwise have no width. */
const room = 90 * DAY;

/** The chart of a history: a month's band lasts until the next, an estimate's is a narrow mark. */
export function concentrationChartOf(
  history: readonly ConcentrationStep[],
  { at, known }: Pick<Choices, "at" | "known">,
  locale: string,
): BandChart {
  const from = history[0]?.at ?? at;
  // With known then, time ends at the moment.
  const to = known === "then" ? at : Math.max(at, history.at(-1)?.at ?? at) + room;
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
  const years = yearsBetween(from, to).map((year) => ({ x: x(Date.UTC(year, 0)), text: plainNumber(year) }));
  const ticks = [2, 4, 6, 8].map((value) => ({ y: y(value), text: countText(value) }));
  return { label: words.chart, bands, ticks, years, now: x(at) };
}

function yearsBetween(from: Moment, to: Moment): readonly number[] {
  const first = new Date(from).getUTCFullYear() + 1;
  const last = new Date(to).getUTCFullYear();
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}
