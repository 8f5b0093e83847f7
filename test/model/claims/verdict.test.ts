import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import { findingOf, verdictsOn } from "../../../src/model/claims/verdict.ts";
import { hashrateBand, type NetLoss, netLoss } from "../../../src/model/network/hashrate.ts";
import { readChain, readEpochs } from "../network/chain.ts";

const start = Date.UTC(2022, 0, 5, 10, 30);
const lossBetween = (low: number, high: number): NetLoss =>
  Object.freeze({ blocks: 100, blocksBefore: 2016, due: 110, loss: (low + high) / 2, low, high });

describe("findingOf", () => {
  it.each([
    [15, 15, -17, 45, "cannot be told"],
    [15, 15, 5, 25, "compatible"],
    [20, 20, -7, 13, "not compatible"],
    [13, 15, -7, 13, "cannot be told"],
    [10, null, 12, 20, "compatible"],
    [30, null, 12, 20, "not compatible"],
    [null, 10, 12, 20, "not compatible"],
    [0, 0, 5, 25, "not compatible"],
  ] as const)("a claim of %s to %s beside an interval of %i to %i: %s", (low, high, least, most, finding) => {
    expect(findingOf({ low, high }, lossBetween(least, most))).toBe(finding);
  });

  it("where no block is held, says so", () => {
    expect(findingOf({ low: 15, high: 15 }, null)).toBe("no blocks");
  });

  it("whatever the interval, a claim outside is not compatible and one inside never is called so", () => {
    const bound = fc.double({ min: -100, max: 100, noNaN: true });
    fc.assert(
      fc.property(bound, bound, bound, (a, b, claim) => {
        const measured = lossBetween(Math.min(a, b), Math.max(a, b));
        const inside = claim >= measured.low && claim <= measured.high;
        expect(findingOf({ low: claim, high: claim }, measured) === "not compatible").toBe(!inside);
      }),
      { seed: 6 },
    );
  });
});

describe("verdictsOn", () => {
  const blocks = readChain();
  const epochs = readEpochs();
  const meters = {
    loss: (from: number, to: number) => netLoss(blocks, epochs, from, to),
    level: (from: number, to: number) => hashrateBand(blocks, epochs, from, to),
  };
  const claim = { quantity: "network-loss", low: 20, high: 20, window: null };

  it("a fifth gone from 10:30 on 5 January 2022: not to be told in 6 h (−17 to +45 %), ruled out in 72 (−7 to +13 %)", () => {
    const verdicts = verdictsOn(claim, start, meters);
    expect(verdicts.map(({ hours }) => hours)).toEqual([6, 24, 72]);
    const [six, , seventyTwo] = verdicts;
    expect(six?.finding).toBe("cannot be told");
    expect([six?.measured?.low, six?.measured?.high].map((bound) => Math.round(bound ?? 0))).toEqual([-17, 45]);
    expect(seventyTwo?.finding).toBe("not compatible");
    expect(seventyTwo?.measured).toMatchObject({ blocks: 425 });
    expect(Math.round(seventyTwo?.measured?.due ?? 0)).toBe(441);
    expect([seventyTwo?.measured?.low, seventyTwo?.measured?.high].map((bound) => Math.round(bound ?? 0))).toEqual([
      -7, 13,
    ]);
  });

  it("a claim with its own window is tested over that alone", () => {
    const own = { from: start - DAY, to: start + 2 * HOUR };
    expect(verdictsOn({ ...claim, window: own }, start, meters).map(({ hours }) => hours)).toEqual([26]);
  });

  it("a claim without a window on an event without a day is not tested", () =>
    expect(verdictsOn(claim, null, meters)).toEqual([{ finding: "no date", hours: null, measured: null }]));

  it.each(["country-share", "pool-loss", "connectivity", "network-hashrate"])("%s is another quantity", (quantity) => {
    expect(verdictsOn({ ...claim, quantity }, start, meters)).toEqual([
      { finding: "another quantity", hours: null, measured: null },
    ]);
  });
  it("Iran's blackout: 450 to 406 EH/s is not compatible with 436 blocks in three days, 1,060 EH/s (mean of the chain's 965.3, 1,033.9 and 1,179.6)", () => {
    const stated = { quantity: "network-level", low: 406, high: 450, window: null };
    const verdicts = verdictsOn(stated, Date.UTC(2026, 0, 8), meters);
    expect(verdicts.map(({ finding }) => finding)).toEqual(["not compatible", "not compatible", "not compatible"]);
    const level = verdicts.at(-1)?.level;
    expect(level?.blocks).toBe(132 + 142 + 162);
    expect(level?.hashrate).toBeCloseTo((965.2897 + 1033.9291 + 1179.5529) / 3, 2);
    expect(verdictsOn({ ...stated, low: 1000, high: 1040 }, Date.UTC(2026, 0, 8), meters).at(-1)?.finding).toBe(
      "compatible",
    );
  });

  it("a level where no block is held is not judged", () =>
    expect(
      verdictsOn({ quantity: "network-level", low: 1, high: 2, window: null }, Date.UTC(2017, 0, 1), meters).map(
        ({ finding }) => finding,
      ),
    ).toEqual(["no blocks", "no blocks", "no blocks"]));
});
