import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Grid } from "../../../src/facts/types.ts";
import { type BacktestInputs, rankingAt } from "../../../src/model/backtest/ranking.ts";
import { compileFacts } from "../../../tools/data/compile/facts.ts";

const { files } = compileFacts("data");
const { governance, shutdowns, backtest } = files.exposure;
const inputs: BacktestInputs = {
  hashrate: files.hashrate,
  risk: files.risk,
  hazard: { governance, shutdowns },
};
const first = Date.UTC(2019, 8, 1);
const last = Date.UTC(2026, 5, 1);

describe("the backtest never looks ahead", () => {
  it("whatever is published after a day may be anything at all: the ranking of the day does not move", () => {
    fc.assert(
      fc.property(fc.integer({ min: first, max: last }), fc.double({ min: 1, max: 60, noNaN: true }), (at, other) => {
        expect(rankingAt(rewritten(inputs, at, other), at)).toEqual(rankingAt(inputs, at));
      }),
      { numRuns: 40 },
    );
  });

  it("what was published before it does move it, so that the property can fail", () => {
    const at = Date.UTC(2022, 0, 1);
    expect(rankingAt(rewritten(inputs, Date.UTC(2019, 0, 1), 5), at)).not.toEqual(rankingAt(inputs, at));
  });

  it("before 6 May 2020 nothing is ranked; on that day ten countries of the first map are", () => {
    expect(rankingAt(inputs, Date.UTC(2020, 4, 5))).toBeNull();
    expect(rankingAt(inputs, Date.UTC(2020, 4, 6))).toHaveLength(10);
  });
});

describe("the backtest of data/", () => {
  it("each unit is a hit, a miss, a false alarm or quiet, and the same number by every method that scores all", () => {
    const total = (method: keyof typeof backtest.verdicts) => {
      const { hits, misses, falseAlarms, quiet } = backtest.verdicts[method];
      return hits + misses + falseAlarms + quiet;
    };
    expect(total("share")).toBe(backtest.units);
    expect(total("atRisk")).toBe(backtest.units);
  });

  it("Kosovo, Laos, Angola, Venezuela and Kuwait are not ranked, which is not a miss", () => {
    const unranked = backtest.outcomes.filter(({ ranks }) => ranks === null).map(({ place }) => place);
    expect(new Set(unranked)).toEqual(new Set(["XKX", "LAO", "AGO", "VEN", "KWT", "RUS", "IRN"]));
    const { hits, misses } = backtest.verdicts.atRisk;
    expect(hits + misses).toBe(7);
  });

  it("Kazakhstan stood third of ten on the eve of 2022, below Iran and the United States, and first where any service counts", () => {
    expect(backtest.kazakhstan.at(-1)).toMatchObject({ month: "2021-12", of: 10, ranks: { atRisk: 3, atRiskAny: 1 } });
    expect(backtest.above.atRisk).toEqual(["IRN", "USA"]);
  });
});

/** The facts with everything that came out after a day replaced, and as much again invented. */
function rewritten(facts: BacktestInputs, at: number, other: number): BacktestInputs {
  const isLater = (day: string) => Date.parse(day) > at;
  const redo = (grid: Grid, published: readonly string[]): Grid =>
    grid.map((row) => row.map((value, index) => (isLater(published[index] ?? "") ? other : value)));
  const { hashrate, risk, hazard } = facts;
  return {
    hashrate: {
      ...hashrate,
      cbeci: { ...hashrate.cbeci, share: redo(hashrate.cbeci.share, hashrate.cbeci.published) },
      firstRelease: {
        ...hashrate.firstRelease,
        share: redo(hashrate.firstRelease.share, hashrate.firstRelease.published),
      },
      longTail: hashrate.longTail.map((row) => (isLater(row.published) ? { ...row, share: other } : row)),
      estimates: hashrate.estimates.map((estimate) =>
        isLater(estimate.from)
          ? { ...estimate, rows: estimate.rows.map((row) => ({ ...row, share: other })) }
          : estimate,
      ),
    },
    risk: { ...risk, rank: redo(risk.rank, risk.published) },
    hazard: {
      governance: {
        ...hazard.governance,
        stability: redo(hazard.governance.stability, hazard.governance.published),
      },
      shutdowns: {
        ...hazard.shutdowns,
        rows: hazard.shutdowns.rows.flatMap((row) => {
          const full = row.full !== null && !isLater(row.full) ? row.full : null;
          return isLater(row.any) ? [] : [{ ...row, full }];
        }),
      },
    },
  };
}
