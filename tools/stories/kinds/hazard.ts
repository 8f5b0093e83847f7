import { fixed } from "../../../src/display/format/numbers.ts";
import { percent } from "../../../src/display/format/percent.ts";
import { expectedWords, inputWords } from "../../../src/display/hazard/inputs.ts";
import type { FittedHazard, RankMethod, ShutdownReading } from "../../../src/facts/types.ts";
import { hashrateAtRisk } from "../../../src/model/hazard/at-risk.ts";
import { beforeMoment, hazards } from "../../../src/model/hazard/before.ts";
import { hazardFitAt } from "../../../src/model/hazard/fit-at.ts";
import { decisiveDoubt, expectedOtherwise } from "../../../src/model/hazard/otherwise.ts";
import { backtestWords } from "../../../src/words/backtest/backtest.ts";
import { listed } from "../../../src/words/list.ts";
import type { StoryFacts } from "../facts.ts";
import type { Reference } from "../grammar.ts";
import {
  amountOf,
  demanded,
  fieldOf,
  type Kind,
  momentOf,
  NoFact,
  nameOf,
  numbers,
  periodOf,
  vintageOf,
  withUnit,
} from "./kind.ts";
import { mapOf, mapWords } from "./shares.ts";

const readingOf = ({ options }: Reference): ShutdownReading => (options.includes("any") ? "any" : "full");

/** The chances of every economy at a moment, with what they are computed from. */
function chancesAt(reference: Reference, { exposure }: StoryFacts, at: number) {
  const reading = readingOf(reference);
  const view = { at, vintage: vintageOf(reference) };
  const fit = demanded(hazardFitAt(exposure, reading, view), reference);
  const before = beforeMoment(exposure, reading, view);
  return { reading, view, before, chances: hazards(before, fit.coefficients) };
}

/** `{chance:IRN@2026-11}`: the chance of a nationwide shutdown of the internet within twelve months. */
export const chance: Kind = (reference, facts) => {
  const { before, chances } = chancesAt(reference, facts, momentOf(reference));
  const value = demanded(chances.get(reference.subject), reference);
  const own = demanded(before.get(reference.subject), reference);
  return {
    text: fieldOf(reference, { "": () => withUnit(percent(value), "%") }),
    status: "modelled",
    amount: amountOf(reference, 100 * value),
    about: `${nameOf(facts, reference.subject)}: chance of a nationwide shutdown within twelve months, from ${inputWords(own)}`,
  };
};

/** `{atRisk@2026-Q3}`: Σ share × chance, points of the network; `.any`: that some named country shuts down. */
export const atRisk: Kind = (reference, facts) => {
  const { at, picture } = mapOf(reference, facts);
  const { reading, view, chances } = chancesAt(reference, facts, at);
  const answer = hashrateAtRisk(picture, chances);
  const others = view.vintage === "then" ? [] : expectedOtherwise(facts.exposure, reading, picture, view);
  return {
    text: fieldOf(reference, {
      "": () => withUnit(expectedWords(numbers, answer.expected, decisiveDoubt(answer.expected, others)), "%"),
      any: () => withUnit(percent(answer.anyShutdown), "%"),
      rest: () => withUnit(numbers.share(answer.rest), "%"),
    }),
    status: "modelled",
    about: `Part of the network expected to go dark within twelve months, Σ share × chance of a nationwide shutdown; shares of ${mapWords(picture)}`,
  };
};

/** `{shutdowns:IRN}`: the years in which a nationwide shutdown began, by Access Now's lists as we read them. */
export const shutdowns: Kind = (reference, { exposure, ...facts }) => {
  const reading = readingOf(reference);
  const rows = exposure.shutdowns.rows.filter(({ place }) => place === reference.subject);
  const years = rows.filter((row) => row[reading] !== null).map(({ year }) => String(year));
  if (years.length === 0) throw new NoFact(`${reference.written}: no list has one`);
  return {
    text: fieldOf(reference, {
      "": () => listed(years.toSorted()),
      count: () => numbers.whole(years.length),
      last: () => years.toSorted().at(-1) ?? "",
    }),
    status: "reported",
    about: `${nameOf({ exposure, ...facts }, reference.subject)}: years in which a nationwide shutdown began, Access Now’s lists as we read them`,
  };
};

/**
 * `{fit:full.positives}`: what the regression is fitted on, and how it did on the year held out; `missed…` is of Kazakhstan
 * in 2022, by a fit on the years before alone.
 */
export const fit: Kind = (reference, { exposure }) => {
  const reading = reference.subject === "any" ? "any" : "full";
  const published = exposure.fits[reading];
  const { count, positives, firstYear, lastYear, heldOut, missed } = published;
  const isMissed = reference.field.startsWith("missed");
  return {
    text: fieldOf(reference, {
      count: () => numbers.whole(count),
      positives: () => numbers.whole(positives),
      years: () => `${firstYear} to ${lastYear}`,
      area: () => fixed(heldOut.area, 2),
      heldOut: () => String(heldOut.year),
      missedChance: () => withUnit(percent(missed.probability), "%"),
      missedRank: () => numbers.whole(missed.rank),
      missedOf: () => numbers.whole(missed.of),
    }),
    status: "modelled",
    about: isMissed ? `Kazakhstan in 2022: ${basisOf(missed)}` : basisOf(published),
  };
};

const basisOf = ({ count, positives, firstYear, lastYear }: FittedHazard): string =>
  `the regression of nationwide shutdowns on ${firstYear} to ${lastYear}: ${numbers.whole(count)} country-years, ${positives} with a shutdown`;

const methods: readonly string[] = ["atRisk", "atRiskAny", "exposure", "share"] satisfies readonly RankMethod[];

function methodOf({ subject, options, written }: Reference): RankMethod {
  const method = [subject, ...options].find((one) => methods.includes(one));
  if (method === undefined) throw new NoFact(`${written} names no ranking: ${methods.join(", ")}`);
  return method as RankMethod;
}

/** `{rank:KAZ@2021-12|atRisk}`: a country's rank at the end of a month, from what was public then; `.of` how many. */
export const rank: Kind = (reference, facts) => {
  const { monthly } = facts.exposure.backtest;
  const method = methodOf(reference);
  const month = monthly.months.indexOf(reference.when);
  const own = demanded(monthly.ranks[reference.subject]?.[method][month], reference);
  return {
    text: fieldOf(reference, {
      "": () => `${own}`,
      of: () => numbers.whole(demanded(monthly.of[month], reference)),
    }),
    status: "modelled",
    about: `${nameOf(facts, reference.subject)}: rank by ${backtestWords.methods[method]}, from what was public at the end of ${periodOf(reference.when)}`,
  };
};

/** `{backtest:atRisk.hits}`: how a ranking did over all quarters. */
export const backtest: Kind = (reference, { exposure }) => {
  const { verdicts, firstQuarter, lastQuarter, flagged, units } = exposure.backtest;
  const method = methodOf(reference);
  const { area, low, high, hits, misses, falseAlarms, lead } = verdicts[method];
  return {
    text: fieldOf(reference, {
      area: () => fixed(demanded(area, reference), 2),
      low: () => fixed(demanded(low, reference), 2),
      high: () => fixed(demanded(high, reference), 2),
      leadLow: () => fixed(demanded(lead, reference).low, 2),
      leadHigh: () => fixed(demanded(lead, reference).high, 2),
      hits: () => numbers.whole(hits),
      misses: () => numbers.whole(misses),
      falseAlarms: () => numbers.whole(falseAlarms),
      falsePart: () => withUnit(numbers.whole((100 * falseAlarms) / (hits + falseAlarms)), "%"),
      disruptions: () => numbers.whole(hits + misses),
      flagged: () => numbers.whole(flagged),
      units: () => numbers.whole(units),
      first: () => periodOf(firstQuarter),
      last: () => periodOf(lastQuarter),
    }),
    status: "modelled",
    about: `The backtest, ${periodOf(firstQuarter)} to ${periodOf(lastQuarter)}: ranking by ${backtestWords.methods[method]}, from what was public on the eve of each quarter`,
  };
};
