import type { Claim } from "../../src/facts/types.ts";
import { DAY, parseTime } from "../../src/kit/time.ts";
import { epochEndedAt } from "../../src/model/claims/counterfactual.ts";
import { retargetsIn } from "../../src/model/network/epochs.ts";
import { dailyHashrate } from "../../src/model/network/hashrate.ts";
import { undatedEpochs } from "../../src/model/network/undated.ts";
import { sharesAt } from "../../src/model/shares/shares.ts";
import type { Reference } from "../../tools/stories/grammar.ts";
import { realStoryFacts } from "./facts.ts";

const { hashrate, network, blocks, events } = realStoryFacts;
const { epochs } = network;

/** The moment of a reference's `when`: that of an estimate where it is its period. */
export const momentIn = (when: string): number => {
  const estimate = hashrate.estimates.find(({ period }) => period === when);
  return parseTime(estimate?.from ?? when) ?? Number.NaN;
};
/** The first moment after a month. */
export const endOfMonth = (month: string) => {
  const [year = 0, number = 0] = month.split("-").map(Number);
  return Date.UTC(year, number, 1);
};
/** The two moments of a window. */
export const windowIn = (when: string) =>
  when.split("..").map((one) => parseTime(one) ?? Number.NaN) as [number, number];
/** Whether a reference asks for what was known then. */
export const vintageIn = ({ options }: Reference) => (options.includes("then") ? "then" : "now");
/** The map of shares at a reference's moment. */
export const pictureIn = (reference: Reference) => sharesAt(hashrate, momentIn(reference.when), vintageIn(reference));
/** Both ends of a range, one where they are the same, the one that is there where it is open. */
export const ends = (range: Pick<Claim, "low" | "high"> | null | undefined) =>
  range == null ? [] : [...new Set([range.low, range.high])].filter((end) => end !== null);
/** Every change of difficulty, also those without a header time. */
export const changes = [...epochs.filter(({ change }) => change !== null), ...undatedEpochs(network)];
/** The epoch whose retarget fell on a day. */
export const epochOn = (when: string) => retargetsIn(epochs, momentIn(when), momentIn(when) + DAY)[0];
/** The epoch that ended on a day. */
export const endedOn = (when: string) => epochEndedAt(blocks, epochs, epochOn(when)?.height ?? 0);
/** The retarget of a day of whose epoch no header time is held. */
export const undatedOn = (when: string) =>
  undatedEpochs(network).find(({ time }) => Math.floor(time / DAY) * DAY === momentIn(when));
/** A line of a chronology by its id. */
export const lineOf = (id: string) =>
  Object.values(events.replays)
    .flatMap(({ lines }) => lines)
    .find((line) => line.id === id);

/** The event of a reference. */
export const eventOf = ({ subject }: Reference) => events.events.find(({ id }) => id === subject);
/** The day of a window with the lowest mean hashrate. */
export function lowestDay({ when }: Reference) {
  const [from, to] = windowIn(when);
  const all = Array.from({ length: (to - from) / DAY }, (_, day) => {
    const at = from + day * DAY;
    return { at, value: dailyHashrate(network, at).value ?? Number.NaN };
  });
  return all.toSorted((a, b) => a.value - b.value)[0];
}

/** The place of a value among all, from the largest down. */
export const placeIn = (own: number | undefined, all: Iterable<number>) =>
  [...all].toSorted((a, b) => b - a).indexOf(own ?? Number.NaN) + 1;
