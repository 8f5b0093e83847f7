import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { atRiskSpread, chanceInterval, hashrateAtRisk, mostOf } from "../../../src/model/hazard/at-risk.ts";

const near = (value: number) => expect.closeTo(value, 9);
/** Odds 1/101, 2/100 … 101/1: chances of 1/102 to 101/102, whose middle 90 % is 6/102 to 96/102. */
const draws = Array.from({ length: 101 }, (_, index) => [Math.log((index + 1) / (101 - index)), 0, 0]);
const even = { x: [1, 0, 0] as const };

describe("hashrate at risk", () => {
  it("20 % at 0.1, 10 % at 0.5 and 50 % at 0.02 are 2, 5 and 1 points, the largest first", () => {
    const share = new Map([
      ["IRN", 20],
      ["KAZ", 10],
      ["USA", 50],
    ]);
    const chances = new Map([
      ["IRN", 0.1],
      ["KAZ", 0.5],
      ["USA", 0.02],
    ]);
    const { expected, rows } = hashrateAtRisk({ share, unnamed: 20 }, chances);
    expect(expected).toBeCloseTo(8, 9);
    expect(rows).toEqual([
      { place: "KAZ", share: 10, probability: 0.5 },
      { place: "IRN", share: 20, probability: 0.1 },
      { place: "USA", share: 50, probability: 0.02 },
    ]);
  });

  it("20 % unnamed and 10 % of Taiwan, which has no chance, are 30 %: at the least, Norway's 0.01, and the greatest, Iran's 0.1, 0.3 and 3 points", () => {
    const chances = new Map([
      ["USA", 0.02],
      ["NOR", 0.01],
      ["IRN", 0.1],
      ["CAN", 0.05],
    ]);
    expect(hashrateAtRisk({ share: new Map([["TWN", 10]]), unnamed: 20 }, chances)).toEqual({
      expected: 0,
      rest: 30,
      extremes: { least: { place: "NOR", probability: 0.01 }, greatest: { place: "IRN", probability: 0.1 } },
      bounds: { low: near(0.3), high: near(3) },
      anyShutdown: 0,
      unscored: 10,
      rows: [],
    });
  });

  it("where no economy has a chance, 40 % of a country and 60 % unnamed may lose nothing or all: 0 to 100 points", () => {
    const answer = hashrateAtRisk({ share: new Map([["TWN", 40]]), unnamed: 60 }, new Map());
    expect(answer).toMatchObject({ bounds: { low: 0, high: 100 }, extremes: null, unscored: 40, rest: 100 });
  });

  it("of two economies with the same chance the one that stands first is named for it", () => {
    const chances = new Map([
      ["NOR", 0.1],
      ["SWE", 0.1],
    ]);
    const first = { place: "NOR", probability: 0.1 };
    expect(hashrateAtRisk({ share: new Map(), unnamed: 100 }, chances).extremes).toEqual({
      least: first,
      greatest: first,
    });
  });

  it("a country with 0 % adds nothing to the chance of any: Norway's 0.1 alone, though Iran has 0.5", () => {
    const share = new Map([
      ["IRN", 0],
      ["NOR", 10],
    ]);
    const chances = new Map([
      ["IRN", 0.5],
      ["NOR", 0.1],
    ]);
    expect(hashrateAtRisk({ share, unnamed: 0 }, chances).anyShutdown).toBeCloseTo(0.1, 12);
  });
});

describe("how far the fit leaves open what is at risk", () => {
  it("20 % and 30 % at chances of 6/102 to 96/102 are 2.9 to 47.1 points: 50 · 6/102 to 50 · 96/102", () => {
    const share = new Map([
      ["IRN", 20],
      ["KAZ", 30],
    ]);
    const before = new Map([
      ["IRN", even],
      ["KAZ", even],
    ]);
    const { expected, anyShutdown } = atRiskSpread({ share }, before, draws);
    expect(expected).toMatchObject({ low: near((50 * 6) / 102), high: near((50 * 96) / 102) });
    // That neither is shut down has (96/102)² at the one end and (6/102)² at the other.
    expect(anyShutdown).toMatchObject({ low: near(1 - (96 / 102) ** 2), high: near(1 - (6 / 102) ** 2) });
  });

  it("a country with 0 % and one of which nothing is known before add nothing: Norway's 10 % alone, 10 · 6/102 to 10 · 96/102", () => {
    const share = new Map([
      ["IRN", 0],
      ["TWN", 90],
      ["NOR", 10],
    ]);
    const before = new Map([
      ["IRN", even],
      ["NOR", even],
    ]);
    const { expected, anyShutdown } = atRiskSpread({ share }, before, draws);
    expect(expected).toMatchObject({ low: near(60 / 102), high: near(960 / 102) });
    expect(anyShutdown).toMatchObject({ low: near(6 / 102), high: near(96 / 102) });
  });

  it("one economy's chance over the same draws is 6/102 to 96/102; without a draw there is no interval", () => {
    expect(chanceInterval(even, draws)).toMatchObject({ low: near(6 / 102), high: near(96 / 102) });
    expect(chanceInterval(even, [])).toBeNull();
    expect(atRiskSpread({ share: new Map([["IRN", 1]]) }, new Map([["IRN", even]]), [])).toEqual({
      expected: null,
      anyShutdown: null,
    });
  });
});

describe("the fewest places that hold more than half of what is expected", () => {
  const row = (place: string, share: number) => ({ place, share, probability: 0.1 });

  it("4 of 7 points are one place; 3 of 6 are only half, and with the next 2 are two places", () => {
    expect(mostOf({ expected: 7, rows: [row("IRN", 40), row("KAZ", 20), row("USA", 10)] }, 3)).toEqual(["IRN"]);
    expect(mostOf({ expected: 6, rows: [row("IRN", 30), row("KAZ", 20), row("USA", 10)] }, 3)).toEqual(["IRN", "KAZ"]);
  });

  it("3, 2, 2 and 2 of 9 points are two places; where at most one may be named, or nothing is expected, there is none", () => {
    const rows = [row("IRN", 30), row("KAZ", 20), row("USA", 20), row("NOR", 20)];
    expect(mostOf({ expected: 9, rows }, 2)).toEqual(["IRN", "KAZ"]);
    expect(mostOf({ expected: 9, rows }, 1)).toEqual([]);
    expect(mostOf({ expected: 0, rows: [row("IRN", 0)] }, 3)).toEqual([]);
    expect(mostOf({ expected: 0, rows: [] }, 3)).toEqual([]);
  });

  it("hold more than half, and without the last of them half or less", () => {
    const shares = fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(shares, (all) => {
        const named = new Map(all.map((share, index) => [String(index), share]));
        // A chance of 1 for all leaves whole numbers.
        const chances = new Map([...named.keys()].map((place) => [place, 1]));
        const risk = hashrateAtRisk({ share: named, unnamed: 0 }, chances);
        const held = mostOf(risk, all.length).map((place) => named.get(place) as number);
        const sum = held.reduce((a, b) => a + b, 0);
        expect(sum).toBeGreaterThan(risk.expected / 2);
        expect(sum - Math.min(...held)).toBeLessThanOrEqual(risk.expected / 2);
      }),
    );
  });
});
