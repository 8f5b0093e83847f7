import type { SourceId } from "../../../facts/types.ts";
import { addMonths } from "../../../kit/time.ts";
import { quarterOf } from "../../../model/backtest/counts.ts";
import { sharesAt } from "../../../model/shares/shares.ts";
import type { ExposureContext } from "../../exposure/context.ts";
import { ready } from "../../frame/reading.ts";
import { hazardSources, sharesFrom } from "./painted.ts";

type RankingInputs = Pick<ExposureContext, "facts" | "hashrate" | "exposure">;

/**
 * The sources of the four rankings at the end of a month, `2020-05`: of the map of shares and of the risks that were public
 * then, and of the regression.
 */
export function rankSources({ facts, hashrate }: RankingInputs, month: string): readonly SourceId[] {
  const last = addMonths(Date.parse(month), 1) - 1000;
  const risk = ready(facts.risk);
  const risks = risk === null ? [] : [risk.source];
  return [...new Set([...sharesFrom(sharesAt(hashrate, last, "then"), facts), ...risks, ...hazardSources(facts)])];
}

/** The sources of all rankings that the backtest counts: each quarter is ranked on its eve. */
export function testSources(context: RankingInputs): readonly SourceId[] {
  const { firstQuarter, lastQuarter, monthly } = context.exposure.backtest;
  const eves = monthly.months.filter((month) => {
    const next = addMonths(Date.parse(month), 1);
    const quarter = quarterOf(next);
    return quarter >= firstQuarter && quarter <= lastQuarter && new Date(next).getUTCMonth() % 3 === 0;
  });
  return [...new Set(eves.flatMap((month) => rankSources(context, month)))];
}
