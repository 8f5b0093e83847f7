import { DAY, HOUR } from "../../src/kit/time.ts";
import { timeGone, withoutLoss } from "../../src/model/claims/counterfactual.ts";
import { hoursToDetect, powerToSee } from "../../src/model/claims/detect.ts";
import { concentrationOf, riskyShareOf } from "../../src/model/concentration/concentration.ts";
import { hashrateAtRisk } from "../../src/model/hazard/at-risk.ts";
import { beforeMoment, hazards } from "../../src/model/hazard/before.ts";
import { hazardFitAt } from "../../src/model/hazard/fit-at.ts";
import { decisiveDoubt, expectedOtherwise } from "../../src/model/hazard/otherwise.ts";
import { pricesAt } from "../../src/model/layers/electricity.ts";
import { risksAt } from "../../src/model/layers/risk.ts";
import { dailyHashrate, hashrateBand, netLoss } from "../../src/model/network/hashrate.ts";
import { highestWeek, weekMean } from "../../src/model/replays/decline.ts";
import { exposures } from "../../src/model/shares/exposure.ts";
import type { Reference } from "../../tools/stories/grammar.ts";
import { type Asked, moments, texts } from "./fact-words.ts";
import { realStoryFacts } from "./facts.ts";
import {
  changes,
  endedOn,
  endOfMonth,
  ends,
  epochOn,
  eventOf,
  lineOf,
  lowestDay,
  momentIn,
  pictureIn,
  placeIn,
  undatedOn,
  vintageIn,
  windowIn,
} from "./referred.ts";

const { hashrate, risk, network, blocks, electricity, exposure, claims, events } = realStoryFacts;
const { epochs } = network;

/** The day or the minute of a moment, as a figure prints it. */
interface PrintedMoment {
  readonly moment: number;
}
/** What a reference prints: its numbers in order, a moment, or its words. */
export type PrintedFact = readonly number[] | PrintedMoment | string;

/**
 * What a reference has to print by the model, asked without the code of the stories; undefined for a field that is not
 * known here.
 */
export function factOf(reference: Reference): PrintedFact | undefined {
  const key = `${reference.kind}.${reference.field}`;
  const found = (asked[key] ?? (() => undefined))(reference);
  if (found !== undefined && found !== null) return typeof found === "number" ? [found] : found;
  const moment = moments[key]?.(reference);
  if (moment !== undefined && moment !== null) return { moment };
  return texts[key]?.(reference) ?? undefined;
}

const asked: Readonly<Record<string, Asked<number | readonly number[]>>> = {
  "share.": (one) => (one.subject === "rest" ? pictureIn(one)?.unnamed : pictureIn(one)?.share.get(one.subject)),
  "share.age": (one) => Math.round((momentIn(one.when) - endOfMonth(pictureIn(one)?.period ?? "")) / DAY / 30.4),
  "share.place": (one) => placeIn(pictureIn(one)?.share.get(one.subject), pictureIn(one)?.share.values() ?? []),
  "share.monthPlace": (one) => {
    const { places, share } = hashrate.cbeci;
    const months = (share[places.indexOf(one.subject)] ?? []).filter((month) => month !== null);
    return placeIn(pictureIn(one)?.share.get(one.subject), months);
  },
  "exposure.": (one) => exposures(pictureIn(one) as never, risksAt(risk, momentIn(one.when))).get(one.subject),
  "exposure.place": (one) => {
    const all = exposures(pictureIn(one) as never, risksAt(risk, momentIn(one.when)));
    return placeIn(all.get(one.subject), all.values());
  },
  "risky.": (one) => riskyShareOf(pictureIn(one) as never, risksAt(risk, momentIn(one.when)), Number(one.subject)).low,
  "risky.high": (one) =>
    riskyShareOf(pictureIn(one) as never, risksAt(risk, momentIn(one.when)), Number(one.subject)).high,
  "risky.level": ({ subject }) => Number(subject),
  "countries.": (one) => {
    const { low, high } = concentrationOf(pictureIn(one) as never).effective;
    // Printed as one where both print alike.
    return low.toFixed(1) === high.toFixed(1) ? [low] : [low, high];
  },
  "countries.named": (one) => pictureIn(one)?.share.size,
  "risk.": (one) => [risksAt(risk, momentIn(one.when), vintageIn(one)).get(one.subject)?.risk ?? Number.NaN, 100],
  "price.": (one) => pricesAt(electricity, momentIn(one.when), "business", vintageIn(one)).get(one.subject)?.cents,
  "hashrate.": ({ when }) => dailyHashrate(network, momentIn(when)).value,
  "week.": ({ when }) => weekMean(network, momentIn(when))?.hashrate,
  "trough.": (one) => lowestDay(one)?.value,
  "peak.": ({ when }) => highestWeek(network, ...windowIn(when))?.hashrate,
  "peak.fall": ({ when }) => {
    const [from, to] = windowIn(when);
    return 100 * (1 - (weekMean(network, to)?.hashrate ?? 0) / (highestWeek(network, from, to)?.hashrate ?? 0));
  },
  "retarget.": ({ when }) => epochOn(when)?.change,
  "retarget.place": ({ when }) => {
    const sizes = changes.map(({ change }) => -(change ?? 0));
    return placeIn(-(epochOn(when)?.change ?? Number.NaN), sizes);
  },
  "retarget.size": ({ when }) => Math.abs(epochOn(when)?.change ?? undatedOn(when)?.change ?? Number.NaN),
  "retarget.days": ({ when }) => ((endedOn(when)?.to ?? 0) - (endedOn(when)?.from ?? 0)) / DAY,
  "retarget.height": ({ when }) => epochOn(when)?.height,
  "loss.": ({ when }) => ends(netLoss(blocks, epochs, ...windowIn(when))),
  "loss.hours": ({ when }) => (windowIn(when)[1] - windowIn(when)[0]) / HOUR,
  "loss.low": ({ when }) => netLoss(blocks, epochs, ...windowIn(when))?.low,
  "loss.high": ({ when }) => netLoss(blocks, epochs, ...windowIn(when))?.high,
  "loss.blocks": ({ when }) => netLoss(blocks, epochs, ...windowIn(when))?.blocks,
  "loss.due": ({ when }) => netLoss(blocks, epochs, ...windowIn(when))?.due,
  "band.": ({ when }) => ends(hashrateBand(blocks, epochs, ...windowIn(when))),
  "power.": ({ subject, when }) => 100 * powerToSee(Number(subject), 6 * Number(when)),
  "power.loss": ({ subject }) => Number(subject),
  "power.window": ({ when }) => Number(when),
  "power.hours": ({ subject }) => hoursToDetect(Number(subject)),
  "without.": (one) => {
    const [ended, event] = [endedOn(one.when), events.events.find(({ id }) => id === one.subject)];
    if (ended === null || event === undefined) return undefined;
    return withoutLoss(ended, Number(one.options[0]), timeGone(ended, event.start, event.end ?? 0)).change;
  },
  "without.gap": (one) => {
    const [ended, event] = [endedOn(one.when), eventOf(one)];
    if (ended === null || event === undefined) return undefined;
    const { change } = withoutLoss(ended, Number(one.options[0]), timeGone(ended, event.start, event.end ?? 0));
    return change - (epochOn(one.when)?.change ?? Number.NaN);
  },
  "without.loss": ({ options }) => Number(options[0]),
  "without.days": (one) => {
    const [ended, event] = [endedOn(one.when), events.events.find(({ id }) => id === one.subject)];
    return ended === null || event === undefined ? undefined : timeGone(ended, event.start, event.end ?? 0) / DAY;
  },
  "claim.": ({ subject }) => ends(claims.claims.find(({ id }) => id === subject)),
  "line.": ({ subject }) => ends(lineOf(subject)),
  "event.days": (one) => ((eventOf(one)?.end ?? Number.NaN) - (eventOf(one)?.start ?? Number.NaN)) / DAY,
  "chance.": (one) => 100 * (chancesIn(one).get(one.subject) ?? Number.NaN),
  "atRisk.": (one) => {
    const { expected } = hashrateAtRisk(pictureIn(one) as never, chancesIn(one));
    const view = { at: momentIn(one.when), vintage: "now" } as const;
    const others = expectedOtherwise(exposure, "full", pictureIn(one) as never, view);
    const other = decisiveDoubt(expected, others)?.expected;
    return other === undefined ? [expected] : [expected, other].toSorted((a, b) => a - b);
  },
  "atRisk.any": (one) => 100 * hashrateAtRisk(pictureIn(one) as never, chancesIn(one)).anyShutdown,
  "shutdowns.": ({ subject }) =>
    exposure.shutdowns.rows
      .filter((row) => row.place === subject && row.full !== null)
      .map(({ year }) => year)
      .toSorted(),
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
    (["area", "hits", "falseAlarms"] as const).map((field): [string, Asked<number>] => [
      `backtest.${field}`,
      ({ subject }) => exposure.backtest.verdicts[subject as "share"][field],
    ]),
  ),
  "backtest.disruptions": ({ subject }) => {
    const { hits, misses } = exposure.backtest.verdicts[subject as "share"];
    return hits + misses;
  },
  "backtest.falsePart": ({ subject }) => {
    const { hits, falseAlarms } = exposure.backtest.verdicts[subject as "share"];
    return (100 * falseAlarms) / (hits + falseAlarms);
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
