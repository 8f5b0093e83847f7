import { DAY_SECONDS } from "../../kit/time.ts";
import type { Seen } from "../../model/scenario/question/kinds.ts";
import { type SixBlocks, sixBlocksFrom } from "../../model/scenario/run/confirmations.ts";
import type { Outcome } from "../../model/scenario/run/outcome.ts";
import type { TextPart } from "../../words/headline.ts";
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

/** An answer: the sentence, its text, and the figures under it. */
export interface AnswerWords {
  readonly title: string;
  readonly text: readonly TextPart[];
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

function textOf(outcome: Outcome, voice: Voice): readonly TextPart[] {
  const { numbers } = voice;
  const unknown = [...new Set(outcome.plan.unknown.flat())].map(voice.nameOf);
  const parts: TextPart[] = [];
  if (outcome.deepestLoss > 0) {
    const [lost, all] = [outcome.deepestLoss / 100, 1].map((part) => numbers.amount(part * outcome.world.hashrate));
    // A loss of nearly everything is told from all of it by its percentage alone.
    const part = lost === all ? words.text.lostPart(lostWords(outcome, voice)) : lost;
    parts.push(...words.text.lost(part ?? "", all ?? ""));
  }
  const felt = feltRetarget(outcome);
  if (felt === null && outcome.leastHashrate === 0) parts.push(words.text.gone);
  if (felt !== null && outcome.deepestLoss > 0) {
    parts.push(...retargetWords(outcome, felt, voice));
  }
  if (standsStill(outcome) && !comesBack(outcome)) parts.push(words.text.still);
  if (outcome.back.interval === null) parts.push(words.text.notBack);
  else if (outcome.back.interval > 0) parts.push(...words.text.back(lengthWords(outcome.back.interval)));
  if (unknown.length > 0) parts.push(words.text.unknown(listed(unknown)));
  return parts;
}

/** Change, day and delay of the first retarget after the shock; without the day where it lies a century ahead. */
function retargetWords(outcome: Outcome, felt: Retarget, voice: Voice): readonly TextPart[] {
  const change = changeWords(felt.change ?? 0);
  const late = felt.second - (felt.without?.second ?? felt.second);
  const span = lengthWords(Math.abs(late));
  if (!isNear(felt.second)) return words.text.retargetFar(change, words.text.later(span));
  const off = (late > 0 ? words.text.later : words.text.sooner)(span);
  const [day] = retargetDates(outcome, felt, voice);
  return words.text.retarget(change, day, Math.abs(late) < onTime ? words.text.onTime : off);
}

/** A retarget within this many seconds of its time counts as on time. */
const onTime = 0.05 * DAY_SECONDS;

function figuresOf(outcome: Outcome, voice: Voice): AnswerWords["figures"] {
  const labels = words.figures;
  const { numbers } = voice;
  const end = dayOf(outcome, outcome.horizon, voice);
  const { interval, back } = outcome;
  const lost = (outcome.deepestLoss / 100) * outcome.world.hashrate;
  const duration = (seconds: number | null) =>
    seconds === null
      ? words.values.notBy(end)
      : seconds === 0
        ? words.values.atOnce
        : words.values.after(lengthWords(seconds));
  return [
    { label: labels.lost, value: `${lostWords(outcome, voice)} %`, note: `${numbers.amount(lost)} EH/s` },
    {
      label: labels.interval,
      value: waitWords(interval.worst),
      note: words.values.worst(
        dayOf(outcome, interval.worstAt, voice),
        waitWords(interval.without),
        waitWords(interval.before),
      ),
    },
    { label: labels.retarget, ...retargetFigure(outcome, voice) },
    { label: labels.missing, ...missingFigure(outcome, voice) },
    { label: labels.back, value: duration(back.interval), note: "" },
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
  const note =
    twin === null || twin.change === null
      ? ""
      : words.values.without(changeWords(twin.change), twinDay || dayOf(outcome, twin.second, voice));
  if (felt === null) return { value: words.values.neverRetarget, note };
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
