import { expect, it } from "vitest";
import { frameAt } from "../../../../src/display/frame/frame.ts";
import { sourceLine } from "../../../../src/display/take/behind/line.ts";
import { usedFrom } from "../../../../src/display/take/behind/used.ts";
import { sourcesBehind } from "../../../../src/display/take/behind/view.ts";
import { fromQuery } from "../../../../src/state/link/link.ts";
import { startChoices } from "../../../../src/state/start.ts";
import { en } from "../../../../src/words/en.ts";
import { realFacts as facts, september2026 } from "../../../support/real-facts.ts";

/** The line of the sources of everything that a link shows, as paper prints it. */
function lineOf(query: string): string {
  const { choices } = fromQuery(query, startChoices(september2026));
  return sourceLine(facts, sourcesBehind({ facts, frame: frameAt(facts, choices), words: en }).map(usedFrom), en);
}

it.each([
  ["the backtest", "?tab=exposure&parts=backtest", ["World Bank", "Cambridge", "MinerMetrics", "Access Now"]],
  [
    "the backtest, read over a map of 2020",
    "?t=2020-03&span=2020-01..2020-06&read=backtest",
    ["World Bank", "MinerMetrics", "Access Now"],
  ],
  ["all shocks", "?t=2022-01&read=shocks", ["jlopp/bitcoin-blocks-by-mining-pool", "Electrum and bitcoinj"]],
] as const)("the sources of a view with %s name what it is made from", (_, query, named) => {
  const line = lineOf(query);
  for (const name of named) expect(line).toContain(name);
});

it("a closed backtest is not among the sources: in March 2020 nothing else is of MinerMetrics", () => {
  expect(lineOf("?t=2020-03&span=2020-01..2020-06&tab=exposure&parts=score")).not.toContain("MinerMetrics");
});
