import { publisherWords } from "../../../src/display/sources/publisher.ts";
import { citedPriceAt, type PriceAnswer, pricesAt } from "../../../src/model/layers/electricity.ts";
import { newestMinerPrice } from "../../../src/model/layers/miner-prices.ts";
import type { RiskAnswer } from "../../../src/model/layers/risk.ts";
import { risksAt } from "../../../src/model/layers/risk.ts";
import type { StoryFacts } from "../facts.ts";
import type { Reference } from "../grammar.ts";
import {
  demanded,
  type Figure,
  type FigureStatus,
  fieldOf,
  type Kind,
  momentOf,
  nameOf,
  numbers,
  periodOf,
  publishedOf,
  vintageOf,
  withUnit,
} from "./kind.ts";

const cents = (value: number): string => withUnit(numbers.price(value), "US cents per kWh");

/** `{price:KAZ@2022}`, `{price:USA@2024|industry}`: a country's newest tariff of one class. */
export const price: Kind = (reference, facts) => {
  const tariff = reference.options.includes("industry") ? "industry" : "business";
  const prices = pricesAt(facts.electricity, momentOf(reference), tariff, vintageOf(reference));
  return tariffFigure(reference, facts, demanded(prices.get(reference.subject), reference), `${tariff} tariff`);
};

/** `{cited:KAZ@2026-11}`: a later business tariff of another publisher, a mean of four years. */
export const cited: Kind = (reference, facts) => {
  const { electricity } = facts;
  const answer = citedPriceAt(electricity, reference.subject, momentOf(reference), vintageOf(reference));
  return tariffFigure(reference, facts, demanded(answer, reference), "business tariff");
};

function tariffFigure(reference: Reference, facts: StoryFacts, answer: PriceAnswer, what: string): Figure {
  const { publisher } = facts.sources.series[answer.source] ?? { publisher: answer.source };
  return {
    text: fieldOf(reference, {
      "": () => cents(answer.cents),
      period: () => periodOf(answer.period),
      published: () => publishedOf(answer.published),
    }),
    status: answer.status as FigureStatus,
    about: `${nameOf(facts, reference.subject)}: ${what} of ${periodOf(answer.period)}, ${publisherWords(publisher)}`,
  };
}

/** `{miner:KAZ@2022-03}`: what miners are said to pay there, by the newest reports. */
export const miner: Kind = (reference, facts) => {
  const found = newestMinerPrice(facts.electricity, reference.subject, momentOf(reference), vintageOf(reference));
  const { low, high, reports } = demanded(found, reference);
  const range = low === high ? numbers.price(low) : `${numbers.price(low)} to ${numbers.price(high)}`;
  const by = [...new Set(reports.map(({ source }) => source))].join(", ");
  return {
    text: fieldOf(reference, { "": () => withUnit(range, "US cents per kWh") }),
    status: "claimed",
    about: `${nameOf(facts, reference.subject)}: what a miner is said to pay, ${reports[0]?.from}, ${by}`,
  };
};

/** `{risk:KAZ@2021}`: political risk from 0 to 100, with its bounds. */
export const risk: Kind = (reference, facts) => {
  const risks = risksAt(facts.risk, momentOf(reference), vintageOf(reference));
  const answer: RiskAnswer = demanded(risks.get(reference.subject), reference);
  return {
    text: fieldOf(reference, {
      "": () => `${numbers.whole(answer.risk)} of 100`,
      low: () => numbers.whole(demanded(answer.low, reference)),
      high: () => numbers.whole(demanded(answer.high, reference)),
      period: () => periodOf(answer.period),
    }),
    status: answer.status as FigureStatus,
    about: `${nameOf(facts, reference.subject)}: political risk of ${answer.period}, 100 minus the World Bank’s percentile rank of political stability`,
  };
};
