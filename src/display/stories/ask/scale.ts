import { scaleLinear } from "d3";
import type { NumberAsk } from "../../../facts/types/stories.ts";
import { exactPrinter } from "../../format/numbers.ts";
import type { ChartBox } from "./chart.ts";

/** A scale of numbers with the marks on it, in CSS pixels across. */
export interface ScaleView {
  readonly left: number;
  readonly right: number;
  readonly ticks: readonly { readonly x: number; readonly text: string }[];
  readonly placed: number | null;
  /** Null before the answer. */
  readonly truth: { readonly x: number; readonly width: number } | null;
}

/** Half of the width of a slider's thumb, so that the scale below it agrees. */
const edge = 10;
/** The least width of the mark of a single number. */
const least = 3;

/** The scale of a question with the reader's number and, once it is shown, the truth. */
export function scaleViewOf(
  { scale, truth }: NumberAsk,
  placed: number | null,
  isShown: boolean,
  { width, letters = 1 }: Pick<ChartBox, "width" | "letters">,
  locale: string,
): ScaleView {
  const x = scaleLinear([scale.from, scale.to], [edge, width - edge]);
  const print = exactPrinter(locale);
  const [low, high] = [x(truth.low), x(truth.high)];
  const wide = Math.max(least, high - low);
  return {
    left: edge,
    right: width - edge,
    ticks: x.ticks(Math.max(2, Math.floor(width / 70 / letters))).map((value) => ({ x: x(value), text: print(value) })),
    placed: placed === null ? null : x(placed),
    truth: isShown ? { x: (low + high) / 2 - wide / 2, width: wide } : null,
  };
}
