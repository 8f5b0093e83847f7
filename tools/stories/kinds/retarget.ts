import { signedPrinter } from "../../../src/display/format/numbers.ts";
import type { MiningEvent, Moment } from "../../../src/facts/types.ts";
import { DAY } from "../../../src/kit/time.ts";
import { epochEndedAt, timeGone, withoutLoss } from "../../../src/model/claims/counterfactual.ts";
import { retargetsIn } from "../../../src/model/network/epochs.ts";
import { undatedEpochs } from "../../../src/model/network/undated.ts";
import { en } from "../../../src/words/en.ts";
import type { StoryFacts } from "../facts.ts";
import type { Reference } from "../grammar.ts";
import {
  amountOf,
  atWords,
  dayOf,
  days,
  demanded,
  fieldOf,
  type Kind,
  momentOf,
  NoFact,
  numbers,
  withUnit,
} from "./kind.ts";

const signed = (value: number): string => withUnit(signedPrinter(en.locale, 2)(value), "%");

/** Every change of difficulty, those without a header time too, by time. */
const changesOf = ({ epochs, ...network }: StoryFacts["network"]) => [
  ...retargetsIn(epochs, Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY),
  ...undatedEpochs({ epochs, ...network }),
];

/**
 * `{retarget@2021-07-03}`: the change of difficulty on a day; `.size` without its sign, `.days` the length of the epoch
 * that it ended; `.place` its rank among all changes, 1 for the deepest cut; `.nextRise` the day of the next rise;
 * `.largestAfter` the day of the last earlier cut of at least this size, for “the largest cut since …”.
 */
export const retarget: Kind = (reference, { network, blocks }) => {
  const at = momentOf(reference);
  const changes = changesOf(network);
  const found = changes.find(({ time }) => time >= at && time < at + DAY);
  const { change, height, time } = demanded(found, reference);
  const size = demanded(change, reference);
  const ended = () => demanded(epochEndedAt(blocks, network.epochs, height), reference);
  return {
    text: fieldOf(reference, {
      "": () => signed(size),
      size: () => signed(size).replace(/^[+−]/, ""),
      days: () => days(ended().to - ended().from),
      height: () => numbers.whole(height),
      time: () => atWords(time),
      place: () => numbers.whole(1 + changes.filter((one) => (one.change ?? 0) < size).length),
      nextRise: () =>
        dayOf(
          demanded(
            changes.find((one) => one.time > time && (one.change ?? 0) > 0),
            reference,
          ).time,
        ),
      largestAfter: () => dayOf(largestAfter(changes, { time, size }, reference)),
    }),
    status:
      reference.field === "time" && !network.epochs.some((epoch) => epoch.height === height) ? "modelled" : "measured",
    amount: amountOf(reference, size),
    about: `The retarget of ${dayOf(at)}, block ${numbers.whole(height)}`,
  };
};

/** The time of the last earlier cut of at least this size; throws where a later cut is of at least this size too. */
function largestAfter(
  changes: readonly { readonly time: Moment; readonly change: number | null }[],
  { time, size }: { readonly time: Moment; readonly size: number },
  reference: Reference,
): Moment {
  const asLarge = changes.filter((one) => one.time !== time && (one.change ?? 0) <= size);
  if (asLarge.some((one) => one.time > time)) throw new NoFact(`${reference.written}: a later cut is as large`);
  return demanded(asLarge.at(-1), reference).time;
}

/**
 * `{without:kz-shutdown-2022@2022-01-08|13}`: how a retarget would have changed the difficulty if an event had not
 * taken 13 % of the hashrate while it lasted.
 */
export const without: Kind = (reference, { network, blocks, events }) => {
  const at = momentOf(reference);
  const percentLost = Number(reference.options[0]);
  const event: MiningEvent = demanded(
    events.events.find(({ id }) => id === reference.subject),
    reference,
  );
  const epoch = retargetsIn(network.epochs, at, at + DAY)[0];
  const ended = demanded(epoch && epochEndedAt(blocks, network.epochs, epoch.height), reference);
  if (!(percentLost > 0 && percentLost < 100)) throw new NoFact(`${reference.written} names no loss`);
  const gone = timeGone(ended, event.start, event.end ?? Number.POSITIVE_INFINITY);
  return {
    text: fieldOf(reference, {
      "": () => signed(withoutLoss(ended, percentLost, gone).change),
      loss: () => withUnit(String(percentLost), "%"),
      days: () => days(gone),
      gap: () =>
        withUnit(
          numbers.price(withoutLoss(ended, percentLost, gone).change - demanded(epoch?.change, reference)),
          "points",
        ),
    }),
    status: "modelled",
    about: `The retarget of ${dayOf(at)} without a loss of ${percentLost} % over the ${days(gone)} of “${event.title}” that lie in its epoch`,
  };
};
