/** A piece of running text: plain, or in bold. */
export type TextPart = string | { readonly strong: string };

const fractions: readonly (readonly [percent: number, words: string])[] = [
  [90, "nine tenths"],
  [80, "four fifths"],
  [75, "three quarters"],
  [66.67, "two thirds"],
  [50, "half"],
  [33.33, "a third"],
  [25, "a quarter"],
  [20, "a fifth"],
  [16.67, "a sixth"],
  [12.5, "an eighth"],
  [10, "a tenth"],
];

/** A percentage as a true fraction: “about” within one point of it, else “more than” the next smaller one. */
export function fractionWords(percent: number, oneDecimal: (value: number) => string): string {
  for (const [fraction, words] of fractions) {
    if (Math.abs(percent - fraction) <= 1) return `about ${words}`;
    if (percent > fraction) return `more than ${words}`;
  }
  return `${oneDecimal(percent)} %`;
}

const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** The sentences of the headline, for the layers and for the replays. */
export const headlines = {
  noMapYet: {
    title: "Nobody had mapped mining yet.",
    ours: "The first country map begins in September 2019.",
    theirs: "No country map had been published by this day.",
  },
  replayWaits: "The figures of this replay are on their way …",
  leader: (country: string, percent: number, oneDecimal: (value: number) => string) =>
    `${sentence(fractionWords(percent, oneDecimal))} of Bitcoin’s hashrate is in ${country}.`,
  top: (countries: string, percent: number, oneDecimal: (value: number) => string) =>
    `${sentence(countries)} hold ${fractionWords(percent, oneDecimal)} of Bitcoin’s hashrate.`,
  /** A country's name inside a sentence, with “the” where it takes an article. */
  inText: (name: string) =>
    /^(United|Netherlands|Philippines|Bahamas|Gambia|Maldives)/.test(name) ? `the ${name}` : name,
  by: (publisher: string, method: string, period: string, readIn: "press" | "copy" | null) =>
    `${publisher} (${method}), ${period}${readIn === null ? "" : readIn === "copy" ? ", read in a third party’s copy" : ", read in the press"}. `,
  /** `more`: whether unnamed or unrated hashrate may add to it. */
  underRisk: (percent: string, threshold: string, more: boolean): readonly TextPart[] => [
    ...(more ? ["At least "] : []),
    { strong: `${percent} %` },
    ` of the network is in countries with a political risk of ${threshold} or more. `,
  ],
  unnamed: (places: string, named: string, rest: string): readonly TextPart[] => [
    `${places} countries are named, with `,
    { strong: `${named} %` },
    " between them; the other ",
    { strong: `${rest} %` },
    " is unnamed, not zero.",
  ],
  reportedZero: (country: string): readonly TextPart[] => [
    `${country} is reported at `,
    { strong: "0 %" },
    ", and that is disputed. ",
  ],
  cheapest: (cheap: string, low: string, dear: string, high: string) =>
    `Power costs ${low} ¢ in ${cheap} and ${high} ¢ in ${dear}.`,
  onePrice: (country: string, cents: string) =>
    `Power costs ${cents} ¢ in ${country}; no other named miner has a price.`,
  tariffCaveat: {
    business:
      "Among the countries named as miners. Doing Business: a small firm in the largest city, not a mine. CBECI assumes ",
    industry:
      "Among the countries named as miners. Industrial prices of Eurostat and EIA, not a mine’s. CBECI assumes ",
  },
  assumed: (cents: string): readonly TextPart[] => [{ strong: `${cents} ¢` }, " for every miner."],
  noPrice: "No price is known for this date.",
  riskTitle: (percent: string, threshold: string, more: boolean) =>
    `${more ? "At least " : ""}${percent} % of the network answers to governments at risk ${threshold} or more.`,
  riskTitleNoShares: "How likely is it that order breaks down?",
  riskCaveat: (year: string): readonly TextPart[] => [
    `Risk is 100 − the World Bank’s political-stability percentile, ${year}. `,
    "It says how stable a country is thought to be, not how likely a ban is.",
  ],
  atRiskTitle: (sum: string) => `About ${sum} points of the network are expected to lose their internet within a year.`,
  atRiskText: (country: string, points: string): readonly TextPart[] => [
    country,
    " carries the largest part, ",
    { strong: points },
    " points: its share times the chance of a full nationwide shutdown, whatever reading is chosen under Exposure, by a regression whose proof and limits stand there. Modelled.",
  ],
  atRiskOtherwise: (points: string) =>
    ` With one doubt about Access Now’s lists decided the other way it is ${points} points; Exposure names the doubt.`,
  atRiskFit: (known: "now" | "then", years: string) =>
    ` The regression is ${known === "now" ? "the published one" : "that of what was public on this day"}, fitted on ${years}.`,
  atRiskWaiting: "The figures of this layer have not come.",
  atRiskNone: "By this day too little was public for this layer.",
  exposureTitle: (country: string) => `Weighted by political risk, ${country} weighs most.`,
  exposureText: (points: string, sum: string): readonly TextPart[] => [
    "Share × risk / 100 makes ",
    { strong: points },
    ` of ${sum} points there. Unnamed hashrate has no risk and is left out.`,
  ],
  changeTitle: (country: string, points: string, from: string, to: string) =>
    `${country}: ${points} points between ${from} and ${to}.`,
  changeNone: "These two dates cannot be subtracted.",
  changeNoneWhy: "Their shares come from different methods, and the difference would be the method’s, not the miners’.",
  changeSame: "Nothing to compare: both dates show the same map.",
  changeText: (gain: string, points: string): readonly TextPart[] => [
    "The largest gain is ",
    { strong: `${gain}, ${points}` },
    ". Points of share, not hashrate: a share can rise while machines stand still.",
  ],
  failed: (layer: string) => `${layer} could not be loaded.`,
} as const;
