import type { PlaceCode } from "../../facts/types.ts";
import { type AtRisk, mostOf } from "../../model/hazard/at-risk.ts";
import type { Portfolio } from "../../model/holdings/portfolio.ts";
import { headlines } from "../../words/headline.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { listed } from "../../words/list.ts";
import type { ExposureContext, ExposureFigure } from "../exposure/context.ts";
import { countText, fixed } from "../format/numbers.ts";
import { percent } from "../format/percent.ts";
import { intervalText, type Spread } from "../hazard/at-risk.ts";

/** A portfolio's hashrate at risk, EH/s, and its interval over the refits. */
export interface HoldingsAtRisk {
  readonly answer: AtRisk;
  readonly spread: Spread;
}

interface Held {
  readonly portfolio: Portfolio;
  readonly risk: HoldingsAtRisk;
}

const mostNamed = 3;

/** The report's text: total hashrate, effective number of countries, hashrate at risk, and where most of it is. */
export function holdingsText({ numbers, nameOf }: ExposureContext, { portfolio, risk }: Held): string {
  if (portfolio.hashrate === 0) return words.nothingCounted;
  const part = (hashrate: number) => numbers.share((100 * hashrate) / portfolio.hashrate);
  const interval = typeof risk.spread === "string" ? null : risk.spread.expected;
  const open = interval === null ? "" : words.open(part(interval.low), part(interval.high));
  const [first, second] = portfolio.countries;
  if (first !== undefined && second === undefined) {
    const [all, name] = [numbers.share(portfolio.hashrate), headlines.inText(nameOf(first.place))];
    if (first.chance === null) return words.reportUnscored(all, name);
    return words.reportOne(all, name, part(portfolio.atRisk), open);
  }
  const names = mostOf(risk.answer, mostNamed).map((place) => headlines.inText(nameOf(place)));
  return words.reportText(
    numbers.share(portfolio.hashrate),
    fixed(portfolio.effective, 1),
    part(portfolio.atRisk),
    open,
    names.length === 0 ? "" : words.mostOf(listed(names)),
  );
}

/** The report's figures; empty where no site has a hashrate. */
export function holdingsFigures(context: ExposureContext, { portfolio, risk }: Held): readonly ExposureFigure[] {
  if (portfolio.hashrate === 0) return [];
  const { numbers } = context;
  const { expected = null, anyShutdown = null } = typeof risk.spread === "string" ? {} : risk.spread;
  const without = (share: number) => (share < 0.05 ? "" : words.without(numbers.share(share)));
  const exahashes = (hashrate: number) => `${numbers.share(hashrate)} EH/s`;
  const count = portfolio.sites;
  return [
    { label: words.total, value: exahashes(portfolio.hashrate), note: words.totalNote(countText(count)) },
    {
      label: words.risk,
      value: portfolio.risk === null ? words.unknown : numbers.whole(portfolio.risk),
      note: riskNote(context, portfolio.countries) + without(portfolio.withoutRisk),
    },
    {
      label: words.atRisk,
      value: `${exahashes(portfolio.atRisk)}, ${numbers.share((100 * portfolio.atRisk) / portfolio.hashrate)} %`,
      note: `${words.atRiskNote}; ${intervalText(expected, exahashes, risk.spread)}${without(portfolio.withoutChance)}`,
    },
    {
      label: words.anyShutdown,
      value: `${percent(risk.answer.anyShutdown)} %`,
      note: `${words.anyShutdownNote}; ${intervalText(anyShutdown, percent, risk.spread, 100)}`,
    },
    { label: words.effective, value: fixed(portfolio.effective, 1), note: words.effectiveNote },
  ];
}

/** The portfolio's mean of WGI's lower and of its upper bounds: the range if all errors went in one direction. */
function riskNote({ frame, numbers }: ExposureContext, countries: readonly { place: PlaceCode; hashrate: number }[]) {
  let [sum, low, high] = [0, 0, 0];
  for (const { place, hashrate } of countries) {
    const risk = frame.reading.risks.get(place);
    if (risk === undefined) continue;
    sum += hashrate;
    low += hashrate * (risk.low ?? risk.risk);
    high += hashrate * (risk.high ?? risk.risk);
  }
  return sum === 0 ? words.riskNote : words.riskBounds(numbers.whole(low / sum), numbers.whole(high / sum));
}
