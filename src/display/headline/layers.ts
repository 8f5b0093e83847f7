import { assumedCents } from "../../model/layers/electricity.ts";
import { headlines as words } from "../../words/headline.ts";
import { periodWords } from "../format/dates.ts";
import { countText } from "../format/numbers.ts";
import { answersOnNamed } from "../frame/reading.ts";
import { expectedWords } from "../hazard/inputs.ts";
import { type HeadlineContext, type HeadlineView, riskyShare } from "./context.ts";
import { shareHeadline } from "./share.ts";

/** The lowest and the highest tariff among the mining countries; among all countries before the first map. */
export function electricityHeadline(context: HeadlineContext): HeadlineView {
  const { reading, numbers, nameOf, choices } = context;
  const miners = reading.shares === null ? [...reading.prices.keys()] : [...reading.shares.share.keys()];
  const priced = miners.flatMap((code) => {
    const price = reading.prices.get(code);
    return price === undefined ? [] : [{ code, cents: price.cents }];
  });
  priced.sort((a, b) => a.cents - b.cents);
  const [cheap, dear] = [priced[0], priced.at(-1)];
  if (cheap === undefined || dear === undefined) return { title: words.noPrice, text: [] };
  const text = [words.tariffCaveat[choices.tariff], ...words.assumed(countText(assumedCents))];
  if (cheap === dear) return { title: words.onePrice(nameOf(cheap.code), numbers.price(cheap.cents)), text };
  return {
    title: words.cheapest(
      nameOf(cheap.code),
      numbers.price(cheap.cents),
      words.inText(nameOf(dear.code)),
      numbers.price(dear.cents),
    ),
    text,
  };
}

/** How much of the network mines in risky countries, with the year of the risk. */
export function riskHeadline(context: HeadlineContext): HeadlineView {
  const { reading } = context;
  const year = answersOnNamed(reading, reading.risks)[0]?.period;
  const text = year === undefined ? [] : words.riskCaveat(year);
  if (reading.shares === null) return { title: words.riskTitleNoShares, text };
  return { title: words.riskTitle(...riskyShare(context, reading.shares)), text };
}

/** Which country has the largest exposure (share × risk / 100), and the sum over all countries, in points. */
export function exposureHeadline(context: HeadlineContext): HeadlineView {
  const ranked = [...context.reading.exposure].sort((a, b) => b[1] - a[1]);
  const first = ranked[0];
  if (first === undefined) return shareHeadline(context);
  const sum = ranked.reduce((total, [, points]) => total + points, 0);
  return {
    title: words.exposureTitle(words.inText(context.nameOf(first[0]))),
    text: words.exposureText(context.numbers.share(first[1]), context.numbers.share(sum)),
  };
}

/** Hashrate at risk in points, which country has the largest part of it, and the years of the regression behind it. */
export function atRiskHeadline(context: HeadlineContext): HeadlineView {
  const ranked = [...context.reading.atRisk].sort((a, b) => b[1] - a[1]);
  const first = ranked[0];
  const fit = context.reading.hazardFit;
  if (first === undefined || fit === null) {
    const missing = context.facts.exposure.state === "ready" ? words.atRiskNone : words.atRiskWaiting;
    return { title: missing, text: [] };
  }
  const sum = ranked.reduce((total, [, points]) => total + points, 0);
  const otherwise = context.reading.riskOtherwise;
  return {
    title: words.atRiskTitle(expectedWords(context.numbers, sum, otherwise)),
    text: [
      ...words.atRiskText(context.nameOf(first[0]), context.numbers.share(first[1])),
      otherwise === null ? "" : words.atRiskOtherwise(context.numbers.share(otherwise.expected)),
      words.atRiskFit(context.choices.known, `${fit.firstYear}–${fit.lastYear}`),
    ],
  };
}

/** Which country lost most and which gained most between the two maps, in points; else why nothing is subtracted. */
export function changeHeadline(context: HeadlineContext): HeadlineView {
  const { reading, numbers, nameOf, words: catalogue } = context;
  const { change, shares, baseline } = reading;
  if (change === null || shares === null || baseline === null) {
    return { title: words.changeNone, text: [words.changeNoneWhy] };
  }
  if (shares.period === baseline.period) return { title: words.changeSame, text: [] };
  const ranked = [...change].sort((a, b) => a[1] - b[1]);
  const [lost, won] = [ranked[0], ranked.at(-1)];
  if (lost === undefined || won === undefined) return { title: words.changeNone, text: [words.changeNoneWhy] };
  const from = periodWords(baseline.period, catalogue.locale);
  const to = periodWords(shares.period, catalogue.locale);
  return {
    title: words.changeTitle(nameOf(lost[0]), numbers.points(lost[1]), from, to),
    text: words.changeText(nameOf(won[0]), numbers.points(won[1])),
  };
}
