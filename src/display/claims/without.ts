import { curveStepAfter, line } from "d3";
import { DAY } from "../../kit/time.ts";
import { type EndedEpoch, epochEndedAt, timeGone, withoutLoss } from "../../model/claims/counterfactual.ts";
import { outlookAt } from "../../model/network/outlook.ts";
import type { Choices } from "../../state/choices.ts";
import { addSteps, floorTo, stepOf } from "../../state/step.ts";
import { claimsWords as words } from "../../words/claims.ts";
import type { TextPart } from "../../words/headline.ts";
import { dayWords } from "../format/dates.ts";
import { countText, fixed, signedPrinter } from "../format/numbers.ts";
import { tenths } from "../timeline/scale.ts";
import type { ClaimsContext } from "./context.ts";
import type { DifficultyChart, WithoutView } from "./types.ts";

const parts = [0.25, 0.5, 0.75, 1] as const;
const lossSteps = [0, 5, 10, 15, 20] as const;

/**
 * The retarget after the shock, as it was and as it would have been without the loss; null without a shock or blocks.
 */
export function withoutOf(context: ClaimsContext): WithoutView | null {
  const epoch = endedEpoch(context);
  const { shock, numbers, locale } = context;
  if (epoch === null || shock === null) return null;
  const { loss } = context.choices.askedLoss;
  const whole = timeGone(epoch, shock.start, Number.POSITIVE_INFINITY);
  const change = (percent: number, gone: number) => signed(withoutLoss(epoch, percent, gone).change, locale);
  const losses = [...new Set([...lossSteps, loss])].sort((a, b) => a - b);
  const date = dayWords(epoch.to, locale);
  return {
    happened: words.without.happened(date, signed(epoch.change, locale)),
    asked: words.without.asked(countText(loss), numbers.share(whole / DAY), change(loss, whole)),
    chart: chartOf(epoch, whole, context),
    range: words.without.range(change(0, whole), change(loss, whole), countText(loss)),
    days: parts.map((part) => words.without.columns(numbers.share((part * whole) / DAY))),
    rows: losses.map((percent) => ({
      loss: `${percent} %`,
      cells: parts.map((part) => change(percent, part * whole)),
      asked: percent === loss,
    })),
  };
}

/** Difficulty over the two epochs before the retarget and the one after it, beside the difficulty without the loss. */
function chartOf(epoch: EndedEpoch, whole: number, { network, shock, choices }: ClaimsContext): DifficultyChart {
  const epochs = network?.epochs ?? [];
  const at = epochs.findIndex(({ height }) => height === epoch.height);
  const shown = epochs.slice(Math.max(0, at - 2), at + 2);
  const end = epochs[at + 1]?.time ?? epoch.to + 14 * DAY;
  const begin = shown[0]?.time ?? epoch.from;
  const without = withoutLoss(epoch, choices.askedLoss.loss, whole).difficulty;
  const levels = [...shown.map(({ difficulty }) => difficulty), without];
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  const x = (time: number) => tenths(((time - begin) / (end + 3 * DAY - begin)) * box.width);
  const y = (difficulty: number) =>
    tenths(box.height - 4 - ((difficulty - low) / (high - low || 1)) * (box.height - 8));
  const after = epochs[at]?.difficulty ?? without;
  const steps = shown.map(({ time, difficulty }): [number, number] => [x(time), y(difficulty)]);
  const last: [number, number] = [x(end + 3 * DAY), y(shown.at(-1)?.difficulty ?? without)];
  const left = x(epoch.to);
  return {
    path: line().curve(curveStepAfter)([...steps, last]) ?? "",
    band: {
      x: left,
      width: tenths(x(end) - left),
      y: Math.min(y(without), y(after)),
      height: tenths(Math.abs(y(after) - y(without))),
    },
    begin: shock === null || shock.start < begin ? null : x(shock.start),
    label: words.without.chart(fixed(after / 1e12, 2), fixed(without / 1e12, 2)),
  };
}

const box = { width: 100, height: 40 } as const;
/** The change of difficulty expected at the next retarget, with its bounds, in a sentence; null without blocks. */
export function outlookOf({ blocks, network, choices, locale, numbers }: ClaimsContext): readonly TextPart[] | null {
  const outlook = blocks && network ? outlookAt(blocks, network.epochs, choices.at) : null;
  if (outlook === null) return null;
  const [change, low, high] = [outlook.change, outlook.low, outlook.high].map((value) => signed(value, locale));
  return words.without.outlook(numbers.whole(outlook.blocksInto), change ?? "", low ?? "", high ?? "");
}

/**
 * The epoch that ended with the last retarget after the shock's start, up to the end of the shown step; before any, the
 * epoch of the first one. With known then, a retarget after the moment gives null.
 */
function endedEpoch({ shock, blocks, network, choices }: ClaimsContext): EndedEpoch | null {
  if (shock === null || blocks === null || network === null) return null;
  const after = network.epochs.filter(({ time }) => time > shock.start);
  const next = after.findLast(({ time }) => time <= seenUntil(choices)) ?? after[0];
  if (next === undefined || (choices.known === "then" && next.time > choices.at)) return null;
  return epochEndedAt(blocks, network.epochs, next.height);
}

/** The end of the shown step: by the day, 3 July 2021 includes its retarget of 06:25. With known then, the moment. */
function seenUntil({ at, span, known }: Choices): number {
  const step = stepOf(span);
  return known === "then" || step === "hour" ? at : addSteps(step, floorTo(step, at), 1) - 1;
}

const signed = (value: number, locale: string): string => signedPrinter(locale, 2)(value);
