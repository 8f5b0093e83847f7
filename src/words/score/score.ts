import type { Choices } from "../../state/choices.ts";

/** What the Exposure tab says of the score that a visitor mixes. */
export const scoreWords = {
  scoreText: (name: string, share: string, score: string, exposure: string, second: string) =>
    `The largest exposure is ${exposure} points (${name}: ${share} % of the network at a score of ${score} of 100)${second}.`,
  scoreSecond: (name: string, exposure: string) => `, then ${exposure} (${name})`,
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
