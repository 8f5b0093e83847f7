import type { PlaceCode } from "../../facts/types.ts";
import { DAY_SECONDS } from "../../kit/time.ts";
import type { Target } from "../../model/scenario/question/scenario.ts";
import type { Outcome } from "../../model/scenario/run/outcome.ts";
import { headlines } from "../../words/headline.ts";
import { listed } from "../../words/list.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { waitWords } from "../format/durations.ts";
import { countText, type Numbers, plainNumber } from "../format/numbers.ts";
import { lossWords } from "./loss.ts";

/** The language, the numbers and the names of a title. */
interface TitleVoice {
  readonly numbers: Numbers;
  readonly nameOf: (code: PlaceCode) => string;
}

/** The answer in one sentence: how much of the hashrate is lost, where, and how far apart blocks come at the worst. */
export function answerTitle(outcome: Outcome, voice: TitleVoice): string {
  const { worst, without } = outcome.interval;
  const { titles } = words;
  if (outcome.scenario.shocks.length === 0) return titles.nothing;
  const { plan } = outcome;
  if (plan.unknown.flat().length > 0 && plan.placed.every(({ hit }) => !hit.includes(true))) return titles.unknown;
  if (!Number.isFinite(worst)) return outcome.retargets.at(-1)?.change === null ? titles.gone : titles.pause;
  const lost = titles.lost(lostWords(outcome, voice), whereWords(outcome, voice));
  if (worst - without < 1) return outcome.deepestLoss > 0 ? titles.little(lost) : titles.unchanged;
  if (standsStill(outcome)) return (comesBack(outcome) ? titles.stillWhile : titles.still)(lost, waitWords(worst));
  return titles.slow(lost, waitWords(worst), waitWords(without));
}

/** The answer in one sentence, with its scenario's name and that it is modelled. */
export const spokenAnswer = (outcome: Outcome, voice: TitleVoice): string =>
  `${words.modelled} ${outcome.scenario.name === "" ? words.own : outcome.scenario.name}: ${answerTitle(outcome, voice)}`;

/** A title names up to so many targets; more of them it counts. */
const mostNamed = 3;

/** Where hashrate is lost: the places or groups that shocks hit, each once, or their number where there are many. */
function whereWords({ plan }: Outcome, { nameOf }: TitleVoice): string {
  const { where } = words.titles;
  const targets = plan.placed.flatMap(({ shock: { target, loss }, hit }, index) =>
    loss > 0 && hit.includes(true) ? targetWords(target, plan.unknown[index] ?? [], nameOf) : [],
  );
  const each = [...new Set(targets)];
  if (each.includes(where.everyone)) return where.everyone;
  return where.in(each.length > mostNamed ? where.places(countText(each.length)) : listed(each));
}

/** What a shock hits, in words: the names of its places, without those in `unknown`, or the name of its group. */
function targetWords(target: Target, unknown: readonly PlaceCode[], nameOf: TitleVoice["nameOf"]): readonly string[] {
  const { where } = words.titles;
  switch (target.by) {
    case "everyone":
      return [where.everyone];
    case "risk":
      return [where.risk(plainNumber(target.from))];
    case "riskiest":
      return [where.riskiest(countText(target.count))];
    case "places":
      return target.places.filter((place) => !unknown.includes(place)).map((place) => headlines.inText(nameOf(place)));
  }
}

/** The deepest loss of hashrate, %. */
export const lostWords = (outcome: Outcome, { numbers }: Pick<TitleVoice, "numbers">): string =>
  lossWords(outcome.deepestLoss, outcome.leastHashrate === 0, numbers);

/** From this interval on, s, an epoch takes over 160 years, and the words say that the chain has stopped. */
const standstill = 30 * DAY_SECONDS;

/** Whether blocks come so seldom at the worst that the chain has practically stopped. */
export const standsStill = ({ interval }: Outcome): boolean =>
  Number.isFinite(interval.worst) && interval.worst >= standstill;

/** Whether a retarget follows the shock within the horizon, so that a standstill ends. */
export const comesBack = (outcome: Outcome): boolean =>
  (feltRetarget(outcome)?.second ?? Number.POSITIVE_INFINITY) <= outcome.horizon;

/** The first retarget after the first shock starts; null where no retarget follows. */
export function feltRetarget(outcome: Outcome): Outcome["retargets"][number] | null {
  return outcome.retargets.find(({ second, change }) => change !== null && second > outcome.firstShock) ?? null;
}
