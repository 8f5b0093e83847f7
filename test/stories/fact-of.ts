import type { Claim } from "../../src/facts/types.ts";
import { DAY, parseTime } from "../../src/kit/time.ts";
import { epochEndedAt, timeGone, withoutLoss } from "../../src/model/claims/counterfactual.ts";
import { hoursToDetect, powerToSee } from "../../src/model/claims/detect.ts";
import { concentrationOf, riskyShareOf } from "../../src/model/concentration/concentration.ts";
import { hashrateAtRisk } from "../../src/model/hazard/at-risk.ts";
import { beforeMoment, hazards } from "../../src/model/hazard/before.ts";
import { hazardFitAt } from "../../src/model/hazard/fit-at.ts";
import { decisiveDoubt, expectedOtherwise } from "../../src/model/hazard/otherwise.ts";
import { pricesAt } from "../../src/model/layers/electricity.ts";
import { risksAt } from "../../src/model/layers/risk.ts";
import { retargetsIn } from "../../src/model/network/epochs.ts";
import { dailyHashrate, hashrateBand, netLoss } from "../../src/model/network/hashrate.ts";
import { undatedEpochs } from "../../src/model/network/undated.ts";
import { highestWeek, weekMean } from "../../src/model/replays/decline.ts";
import { exposures } from "../../src/model/shares/exposure.ts";
import { sharesAt } from "../../src/model/shares/shares.ts";
import type { Reference } from "../../tools/stories/grammar.ts";
import { realStoryFacts } from "./facts.ts";

const { hashrate, risk, network, blocks, electricity, exposure, claims, events } = realStoryFacts;
const { epochs } = network;

const momentIn = (when: string): number => {
  const estimate = hashrate.estimates.find(({ period }) => period === when);
  return parseTime(estimate?.from ?? when) ?? Number.NaN;
};
const windowIn = (when: string) => when.split("..").map((one) => parseTime(one) ?? Number.NaN) as [number, number];
const vintageIn = ({ options }: Reference) => (options.includes("then") ? "then" : "now");
const pictureIn = (reference: Reference) => sharesAt(hashrate, momentIn(reference.when), vintageIn(reference));
const endOf = ({ low, high }: Pick<Claim, "low" | "high">) => low ?? high ?? undefined;
const epochOn = (when: string) => retargetsIn(epochs, momentIn(when), momentIn(when) + DAY)[0];
const endedOn = (when: string) => epochEndedAt(blocks, epochs, epochOn(when)?.height ?? 0);
const undatedOn = (when: string) =>
  undatedEpochs(network).find(({ time }) => Math.floor(time / DAY) * DAY === momentIn(when));
const lineOf = (id: string) =>
  Object.values(events.replays)
    .flatMap(({ lines }) => lines)
    .find((line) => line.id === id);

/**
 * The first number of a reference as the model has it, asked without the code of the stories; undefined for what
 * prints a name or a word. Dates are moments.
 */
export function factOf(reference: Reference): number | undefined {
  const { kind, field } = reference;
  return (asked[`${kind}.${field}`] ?? (() => undefined))(reference) ?? undefined;
}

type Asked = (reference: Reference) => number | null | undefined;

const asked: Readonly<Record<string, Asked>> = {
  "share.": (one) => (one.subject === "rest" ? pictureIn(one)?.unnamed : pictureIn(one)?.share.get(one.subject)),
  "share.published": (one) => parseTime(pictureIn(one)?.published ?? ""),
  "event.start": ({ subject }) => events.events.find(({ id }) => id === subject)?.start,
  "event.end": ({ subject }) => events.events.find(({ id }) => id === subject)?.end,
  "line.at": ({ subject }) => lineOf(subject)?.at,
  "peak.day": ({ when }) => highestWeek(network, ...windowIn(when))?.day,
  "retarget.time": ({ when }) => epochOn(when)?.time ?? undatedOn(when)?.time,
  "exposure.": (one) => exposures(pictureIn(one) as never, risksAt(risk, momentIn(one.when))).get(one.subject),
  "risky.": (one) => riskyShareOf(pictureIn(one) as never, risksAt(risk, momentIn(one.when)), Number(one.subject)).low,
  "risky.high": (one) =>
    riskyShareOf(pictureIn(one) as never, risksAt(risk, momentIn(one.when)), Number(one.subject)).high,
  "risky.level": ({ subject }) => Number(subject),
  "countries.": (one) => concentrationOf(pictureIn(one) as never).effective.low,
  "countries.named": (one) => pictureIn(one)?.share.size,
  "risk.": (one) => risksAt(risk, momentIn(one.when), vintageIn(one)).get(one.subject)?.risk,
  "price.": (one) => pricesAt(electricity, momentIn(one.when), "business", vintageIn(one)).get(one.subject)?.cents,
  "hashrate.": ({ when }) => dailyHashrate(network, momentIn(when)).value,
  "week.": ({ when }) => weekMean(network, momentIn(when))?.hashrate,
  "peak.": ({ when }) => highestWeek(network, ...windowIn(when))?.hashrate,
  "peak.fall": ({ when }) => {
    const [from, to] = windowIn(when);
    return 100 * (1 - (weekMean(network, to)?.hashrate ?? 0) / (highestWeek(network, from, to)?.hashrate ?? 0));
  },
  "retarget.": ({ when }) => epochOn(when)?.change,
  "retarget.size": ({ when }) => Math.abs(epochOn(when)?.change ?? undatedOn(when)?.change ?? Number.NaN),
  "retarget.days": ({ when }) => ((endedOn(when)?.to ?? 0) - (endedOn(when)?.from ?? 0)) / DAY,
  "retarget.height": ({ when }) => epochOn(when)?.height,
  "loss.": ({ when }) => netLoss(blocks, epochs, ...windowIn(when))?.low,
  "loss.low": ({ when }) => netLoss(blocks, epochs, ...windowIn(when))?.low,
  "loss.high": ({ when }) => netLoss(blocks, epochs, ...windowIn(when))?.high,
  "loss.blocks": ({ when }) => netLoss(blocks, epochs, ...windowIn(when))?.blocks,
  "loss.due": ({ when }) => netLoss(blocks, epochs, ...windowIn(when))?.due,
  "band.": ({ when }) => hashrateBand(blocks, epochs, ...windowIn(when))?.low,
  "power.": ({ subject, when }) => 100 * powerToSee(Number(subject), 6 * Number(when)),
  "power.loss": ({ subject }) => Number(subject),
  "power.window": ({ when }) => Number(when),
  "power.hours": ({ subject }) => hoursToDetect(Number(subject)),
  "without.": (one) => {
    const [ended, event] = [endedOn(one.when), events.events.find(({ id }) => id === one.subject)];
    if (ended === null || event === undefined) return undefined;
    return withoutLoss(ended, Number(one.options[0]), timeGone(ended, event.start, event.end ?? 0)).change;
  },
  "without.loss": ({ options }) => Number(options[0]),
  "without.days": (one) => {
    const [ended, event] = [endedOn(one.when), events.events.find(({ id }) => id === one.subject)];
    return ended === null || event === undefined ? undefined : timeGone(ended, event.start, event.end ?? 0) / DAY;
  },
  "claim.": ({ subject }) => endOf(claims.claims.find(({ id }) => id === subject) ?? { low: null, high: null }),
  "line.": ({ subject }) => lineOf(subject)?.low,
  "chance.": (one) => 100 * (chancesIn(one).get(one.subject) ?? Number.NaN),
  "atRisk.": (one) => {
    const { expected } = hashrateAtRisk(pictureIn(one) as never, chancesIn(one));
    const view = { at: momentIn(one.when), vintage: "now" } as const;
    const others = expectedOtherwise(exposure, "full", pictureIn(one) as never, view);
    // Where one doubtful row decides, the lower end is printed first.
    return Math.min(expected, decisiveDoubt(expected, others)?.expected ?? expected);
  },
  "shutdowns.": ({ subject }) =>
    Math.min(
      ...exposure.shutdowns.rows.filter((row) => row.place === subject && row.full !== null).map((row) => row.year),
    ),
  "fit.count": () => exposure.fits.full.count,
  "fit.positives": () => exposure.fits.full.positives,
  "fit.heldOut": () => exposure.fits.full.heldOut.year,
  "fit.area": () => exposure.fits.full.heldOut.area,
  "fit.missedRank": () => exposure.fits.full.missed.rank,
  "fit.missedOf": () => exposure.fits.full.missed.of,
  "rank.": ({ subject, options, when }) => {
    const { months, ranks } = exposure.backtest.monthly;
    return ranks[subject]?.[options[0] as "share"][months.indexOf(when)];
  },
  "rank.of": ({ when }) => {
    const { months, of } = exposure.backtest.monthly;
    return of[months.indexOf(when)];
  },
  ...Object.fromEntries(
    (["area", "hits", "falseAlarms"] as const).map((field): [string, Asked] => [
      `backtest.${field}`,
      ({ subject }) => exposure.backtest.verdicts[subject as "share"][field],
    ]),
  ),
  "backtest.disruptions": ({ subject }) => {
    const { hits, misses } = exposure.backtest.verdicts[subject as "share"];
    return hits + misses;
  },
  "backtest.flagged": () => exposure.backtest.flagged,
  "backtest.leadLow": ({ subject }) => exposure.backtest.verdicts[subject as "share"].lead?.low,
  "backtest.leadHigh": ({ subject }) => exposure.backtest.verdicts[subject as "share"].lead?.high,
};

function chancesIn(one: Reference) {
  const view = { at: momentIn(one.when), vintage: vintageIn(one) } as const;
  const fit = hazardFitAt(exposure, "full", view);
  return hazards(beforeMoment(exposure, "full", view), fit?.coefficients ?? []);
}
