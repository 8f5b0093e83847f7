import { DAY_SECONDS } from "../../kit/time.ts";
import type { Seen } from "../../model/scenario/question/kinds.ts";
import { type SixBlocks, sixBlocksFrom } from "../../model/scenario/run/confirmations.ts";
import type { Outcome } from "../../model/scenario/run/outcome.ts";
import { listed } from "../../words/list.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { lengthWords, roundWaitWords, waitWords } from "../format/durations.ts";
import { fixed, type Numbers, plainNumber, withSign } from "../format/numbers.ts";
import { answerTitle, comesBack, feltRetarget, lostWords, standsStill } from "./answer-title.ts";
import { dayOf as dayIn, isNear, twoDays } from "./moments.ts";

/** The language, the names and the vintage with which the words on an outcome are written. */
export interface Voice {
  readonly locale: string;
  readonly numbers: Numbers;
  readonly nameOf: (code: string) => string;
  /** The moment and vintage of what may be known; without it, everything known now. */
  readonly seen?: Seen;
}

/** An answer: the sentence, its text, and the figures under it. The first three figures say what the sentence does not. */
export interface AnswerWords {
  readonly title: string;
  readonly text: readonly string[];
  readonly figures: readonly { readonly label: string; readonly value: string; readonly note: string }[];
}

const satoshis = 1e8;

/** The words on an outcome. */
export function answerWordsOf(outcome: Outcome, voice: Voice): AnswerWords {
  return { title: answerTitle(outcome, voice), text: textOf(outcome, voice), figures: figuresOf(outcome, voice) };
}

/** A difficulty's change as `+0.98` or `−27.94`. */
export const changeWords = (change: number): string =>
  change === 0 ? fixed(0, 2) : withSign(change, fixed(Math.abs(change), 2));

/** The day of a scenario's second. */
const dayOf = ({ world }: Outcome, second: number, { locale }: Voice): string => dayIn(world, second, locale);

type Retarget = Outcome["retargets"][number];

/** The day of a retarget, and its day without the shock; with hours where both are the same day. */
const retargetDates = ({ world }: Outcome, { second, without }: Retarget, { locale }: Voice) =>
  twoDays(world, [second, without?.second ?? second], locale);

/** What neither the title nor the figures say: that no retarget helps, and whose share is unknown. */
function textOf(outcome: Outcome, voice: Voice): readonly string[] {
  const unknown = [...new Set(outcome.plan.unknown.flat())].map(voice.nameOf);
  const parts: string[] = [];
  if (feltRetarget(outcome) === null && outcome.leastHashrate === 0) parts.push(words.text.gone);
  if (standsStill(outcome) && !comesBack(outcome)) parts.push(words.text.still);
  if (unknown.length > 0) parts.push(words.text.unknown(listed(unknown)));
  return parts;
}

/** The hashrate lost, of all of it: `475 of 950 EH/s`. */
function lostFigure(outcome: Outcome, voice: Voice): string {
  const { numbers } = voice;
  const [lost = "", all = ""] = [outcome.deepestLoss / 100, 1].map((part) =>
    numbers.amount(part * outcome.world.hashrate),
  );
  // A loss of nearly everything is told from all of it by its percentage alone.
  return words.values.lost(lost === all ? words.values.lostPart(lostWords(outcome, voice)) : lost, all);
}

/**
 * How much later or sooner the first retarget comes than without the shock; empty where nothing is lost, and for one a
 * century ahead, whose date says it.
 */
function delayWords({ deepestLoss }: Outcome, felt: Retarget): string {
  if (deepestLoss === 0 || felt.without === null || !isNear(felt.second)) return "";
  const late = felt.second - felt.without.second;
  if (Math.abs(late) < onTime) return words.values.onTime;
  return (late > 0 ? words.values.later : words.values.sooner)(lengthWords(Math.abs(late)));
}

/** A retarget within this many seconds of its time counts as on time. */
const onTime = 0.05 * DAY_SECONDS;

function figuresOf(outcome: Outcome, voice: Voice): AnswerWords["figures"] {
  const labels = words.figures;
  const { numbers } = voice;
  const end = dayOf(outcome, outcome.horizon, voice);
  const { interval, back } = outcome;
  const duration = (seconds: number | null) =>
    seconds === null
      ? words.values.notBy(end)
      : seconds === 0
        ? words.values.atOnce
        : words.values.after(lengthWords(seconds));
  return [
    { label: labels.lost, value: lostFigure(outcome, voice), note: "" },
    { label: labels.retarget, ...retargetFigure(outcome, voice) },
    { label: labels.back, value: duration(back.interval), note: "" },
    {
      label: labels.interval,
      value: waitWords(interval.worst),
      note: words.values.worst(
        dayOf(outcome, interval.worstAt, voice),
        waitWords(interval.without),
        waitWords(interval.before),
      ),
    },
    { label: labels.missing, ...missingFigure(outcome, voice) },
    { label: labels.hashrateBack, value: duration(back.hashrate), note: "" },
    { label: labels.income, ...incomeFigure(outcome, voice) },
    { label: labels.confirmations, ...confirmationsFigure(outcome) },
    {
      label: labels.concentration,
      value: indexWords(outcome, numbers),
      note: words.values.indexNote,
    },
    {
      label: labels.seen,
      value:
        outcome.hoursToSee === null ? words.values.notSeen : words.values.seen(lengthWords(outcome.hoursToSee * 3600)),
      note: words.values.seenNote,
    },
  ];
}

function missingFigure(outcome: Outcome, voice: Voice): { readonly value: string; readonly note: string } {
  const { whole } = voice.numbers;
  const { blocks, coins } = outcome.missing;
  const end = dayOf(outcome, outcome.horizon, voice);
  const isNone = Math.abs(blocks) < 0.5;
  if (isNone && outcome.deepestLoss > 0) return { value: words.values.caughtUp, note: words.values.caughtUpBy(end) };
  return {
    value:
      blocks < 0 && !isNone
        ? words.values.blocksAhead(whole(-blocks))
        : words.values.blocks(words.counted(Math.abs(blocks), whole), whole(coins)),
    note: (comesBack(outcome) ? words.values.by : words.values.byWithout)(end),
  };
}

function indexWords({ concentration }: Outcome, numbers: Numbers): string {
  const { before, worst, after } = concentration;
  const index = (value: number | null) => (value === null ? words.values.nobody : numbers.whole(value));
  const same = index(worst) === index(after) || index(worst) === index(before);
  return words.values.index([index(before), ...(same ? [] : [words.values.atWorst(index(worst))]), index(after)]);
}

function retargetFigure(outcome: Outcome, voice: Voice): { readonly value: string; readonly note: string } {
  const felt = feltRetarget(outcome);
  const shown = felt ?? outcome.retargets.at(-1);
  const twin = shown?.without ?? null;
  const [day, twinDay] = felt === null ? ["", ""] : retargetDates(outcome, felt, voice);
  const without =
    twin === null || twin.change === null
      ? ""
      : words.values.without(changeWords(twin.change), twinDay || dayOf(outcome, twin.second, voice));
  if (felt === null) return { value: words.values.neverRetarget, note: without };
  const note = words.values.both([delayWords(outcome, felt), without].filter((part) => part !== ""));
  return { value: words.values.on(changeWords(felt.change ?? 0), day), note };
}

function incomeFigure(outcome: Outcome, { numbers }: Voice): { readonly value: string; readonly note: string } {
  const { before, after, afterWithout } = outcome.income;
  const sat = (coins: number) => numbers.amount(coins * satoshis);
  const { fees } = outcome.scenario;
  const { price } = outcome.world;
  const felt = feltRetarget(outcome);
  return {
    value: felt === null ? words.values.noRetarget(sat(before)) : words.values.satoshis(sat(before), sat(after)),
    note: words.values.incomeNote(
      felt === null ? words.values.evenWithout : words.values.untilRetarget,
      sat(afterWithout),
      fees === 0 ? words.values.noFees : words.values.fees(plainNumber(fees)),
      price === null ? words.values.noDollars : words.values.dollars(numbers.whole(price)),
    ),
  };
}

function confirmationsFigure({ interval, course, steady }: Outcome): { readonly value: string; readonly note: string } {
  const said = ({ mean, late }: SixBlocks) =>
    Number.isFinite(mean) ? words.values.confirmed(roundWaitWords(mean), roundWaitWords(late)) : words.values.never;
  const [value, without] = [course, steady].map((one) => said(sixBlocksFrom(one, interval.worstAt)));
  return { value: value ?? "", note: words.values.otherwise(without ?? "") };
}
