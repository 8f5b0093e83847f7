import type { ShutdownReading } from "../facts/types.ts";
import type { Choices } from "../state/choices.ts";
import { losing } from "./hazard/hazard.ts";

/** What the Exposure tab says. */
export const exposureWords = {
  loading: "The figures of this tab are being fetched …",
  failed: "The figures of this tab could not be read:",
  again: "Try again",
  nothing: "Before the first map there is nothing to measure.",
  modelled: "modelled",
  headline: (low: string, high: string, atRisk: string, reading: ShutdownReading) =>
    `Bitcoin is mined as if by ${low === high ? low : `${low} to ${high}`} equal countries, and about ${atRisk} % of it is expected to ${losing[reading]} within a year.`,
  headlineShort: (low: string, high: string) =>
    `Bitcoin is mined as if by ${low === high ? low : `${low} to ${high}`} equal countries.`,
  basis: (publisher: string, period: string, standing: string, unnamed: string) =>
    `Shares: ${publisher}, ${period}, ${standing}; ${unnamed} % of the network is named for no country. Everything below is modelled from them.`,
  heldFor: (days: string) => `held for ${days} days`,
  sections: {
    concentration: "How concentrated",
    score: "The risk score, opened up",
    atRisk: "Hashrate at risk, twelve months",
    backtest: "Would we have known?",
    holdings: "My holdings",
  },
  concentrationText: (low: string, high: string, name: string, share: string, above: string, level: string) =>
    `The network is spread as if over ${low === high ? low : `${low} to ${high}`} countries of one size. One government alone has ${share} % (${name}), and ${above} % is in countries at risk ${level} or more. Where there are two figures, the unnamed part decides.`,
  scoreText: (name: string, share: string, score: string, exposure: string, second: string) =>
    `The largest exposure is ${exposure} points (${name}: ${share} % of the network at a score of ${score} of 100)${second}.`,
  scoreSecond: (name: string, exposure: string) => `, then ${exposure} (${name})`,
  from: (low: string, high: string) => (low === high ? low : `${low} to ${high}`),
  index: "Herfindahl–Hirschman index",
  indexNote: "0 to 10,000; low: the unnamed part is countless small countries, high: it is one",
  effective: "Effective number of countries",
  effectiveNote: "10,000 / index",
  largest: "Largest single government",
  largestNote: (name: string) => `${name}, of the whole network`,
  above: "Share at risk level",
  aboveNote: (named: string, year: string) =>
    `low: named countries at or above the level by WGI ${year}${named === "" ? ", of which there are none" : ` (${named})`}; high: all that is unnamed or unscored besides`,
  level: "Risk level",
  chart: "Effective number of countries through time, with the bounds for the unnamed part",
  chartNote: "Bands: Cambridge by month, then other publishers’ estimates by their own methods, never joined.",
  asTable: "The chart as a table",
  steps: "Concentration through time",
  stepColumns: ["", "effective", "index", "largest, %"],
  stepsNote: (level: number) =>
    `“At ${level}+” weighs each line by the newest year of WGI at its own time. Where a new year’s value takes a country over the level or under it, the line names it: such a jump is the risk’s, not the hashrate’s.`,
  crossed: (name: string, before: string, beforeYear: string, after: string, afterYear: string) =>
    `${name}: risk ${before} (WGI ${beforeYear}) → ${after} (${afterYear})`,
  stepAbove: (level: number) => `at ${level}+, %`,
  exodus: (country: string) => `${country}’s exodus: spread, or moved?`,
  exodusColumns: ["", "effective", "largest", "exposure"],
  exodusRows: [
    (month: string) => `before: ${month}`,
    (month: string) => `during: ${month}`,
    (month: string) => `after: ${month}`,
  ],
  exodusNote: (countries: number, before: string, after: string) =>
    `Over the ${countries} countries that each of these maps names; risk of each month’s own year, WGI ${before} and ${after}.`,
  exodusVerdict: (
    before: string,
    after: string,
    index: string,
    exposureBefore: string,
    exposureAfter: string,
    left: string,
    isMost: boolean,
    year: string,
    steady: string,
  ) =>
    `Between ${before} and ${after} the index of these countries fell by ${index} %: the hashrate spread over more governments. The risk-weighted share went from ${exposureBefore} to ${exposureAfter} points: ${left} % of it was still there${isMost ? ", so most of the risk had only moved" : ""}. By the risk of ${year} for both months it would be ${steady} %.`,
  weights: "What the score is mixed from",
  weight: (name: string) => `Weight of ${name}`,
  usual: "Stability alone",
  usualNote:
    "The default is one published score, WGI political stability: easier to trust than a home-made mix. The map keeps it; the weights change this ranking alone, and travel in the link.",
  components: {
    stability: "Political stability (WGI)",
    voice: "Voice and accountability (WGI)",
    effectiveness: "Government effectiveness (WGI)",
    regulation: "Regulatory quality (WGI)",
    law: "Rule of law (WGI)",
    corruption: "Control of corruption (WGI)",
    shutdowns: "Shutdown history",
    electricity: "Electricity cost",
    grid: "Grid on one fuel",
    legal: "Law on mining",
  } satisfies Record<keyof Choices["weights"], string>,
  componentNotes:
    "Each component runs from 0 to 100, 100 = riskiest. WGI: 100 − percentile rank. Shutdowns: of Access Now’s five newest lists, the part of years with a nationwide one. Electricity: percentile of the price in the chosen tariff class. Grid: the part of generation from its largest fuel. Law: banned 100, restricted 70, licensed 30, state-run 20, legal 10: our own order.",
  formula: (name: string, terms: string, weights: string, score: string) =>
    `${name}: (${terms}) / ${weights} = ${score}`,
  formulaExposure: (share: string, score: string, exposure: string) =>
    `exposure = ${share} % × ${score} / 100 = ${exposure}`,
  formulaFor: "The formula for",
  missing: (names: string) => `Left out with its weight, because nobody publishes it: ${names}.`,
  ranking: "Ranking by exposure",
  rankColumns: ["rank", "country", "score", "exposure", "ranks over other weights"],
  range: (from: number | string, to: number | string) => (from === to ? `${from}` : `${from}–${to}`),
  rankText: (reasonable: string, all: string) => (reasonable === all ? reasonable : `${reasonable} (${all})`),
  rankSpan: (reasonable: string, most: string, all: string) =>
    `reasonable mixes: rank ${reasonable}, nine in ten of them ${most}; all mixes: ${all}`,
  spanNote: (least: string, most: string) =>
    `Bars: how far the rank moves over 1,000 reasonable mixes (thick) and over 1,000 of all possible ones (thin, in brackets), drawn evenly, seeded. What is reasonable is our choice: stability keeps at least ${least} % of the weight, because it is the one component made to measure the risk, and no other component has more than ${most} %.`,
  unscored: (names: string) => `No score with these weights: ${names}; unknown, not zero.`,
  noWeights: "All weights are 0, so there is no score.",
  disagree: "Where the sources disagree",
  disagreeLine: (parts: string, apart: string) => `${parts}: ${apart} points apart.`,
  disagreeNote:
    "Percentiles of risk, 100 = riskiest, among the countries that each covers: WGI stability of the moment, V-Dem electoral democracy and GPR press attention by their newest figures. They measure different things.",
  onlyOne: (name: string) => `Only one of the three says anything of ${name}.`,
};
