import { describe, expect, it } from "vitest";
import { type Pair, pairOf } from "../../../src/display/card/pair.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import type { Facts, PlaceCode } from "../../../src/facts/types.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { realFacts, september2026 } from "../../support/real-facts.ts";
import { smallElectricity, smallFacts, smallStart } from "../../support/small-facts.ts";

const august = Date.UTC(2021, 7, 15);
const pair = (facts: Facts, start: Choices, one: PlaceCode, other: PlaceCode): Pair =>
  pairOf({ facts, frame: frameAt(facts, { ...start, at: august }), words: en }, [one, other]);
const row = ({ rows }: Pair, id: string) => rows.find((one) => one.id === id);

describe("two countries as one table", () => {
  const real = pair(realFacts, startChoices(september2026), "KAZ", "USA");

  it("says of August 2021 that Kazakhstan has 18.1 % and the United States 35.4 %, 17.3 points more", () => {
    expect(real.caption).toBe("The difference is Kazakhstan less the United States.");
    expect(row(real, "share")).toMatchObject({
      label: "Share of the hashrate, %",
      values: ["18.1", "35.4"],
      difference: "−17.3",
      standings: [{ who: "", text: "August 2021, reported · Cambridge CBECI", source: "cbeci" }],
    });
  });

  it("has no word so long that four columns lack room, of Turkmenistan and Liechtenstein neither", () => {
    expect(real.hasLongWords).toBe(false);
    expect(pair(realFacts, startChoices(september2026), "TKM", "LIE").hasLongWords).toBe(false);
  });

  it("subtracts what is printed: 21.85 and 42.74 EH/s stand as 21.9 and 42.7, and −20.8 between them", () => {
    expect(row(real, "hashrate")).toMatchObject({ values: ["21.9", "42.7"], difference: "−20.8" });
  });

  it("has a row for each figure of either card, in their order", () => {
    expect(real.rows.map(({ id }) => id)).toEqual([
      "share",
      "hashrate",
      "price",
      "miners",
      "risk",
      "exposure",
      "carbon",
    ]);
  });
});

describe("a difference that there is not", () => {
  it("is a dash beside an unknown value, which is not zero: Norway has a share and no risk in the small world", () => {
    const small = pair(smallFacts, smallStart, "KAZ", "NOR");
    expect(row(small, "share")).toMatchObject({ values: ["18.1", "0.58"], difference: "+17.5" });
    expect(row(small, "risk")).toMatchObject({
      values: ["62", "unknown"],
      hasValue: [true, false],
      difference: "–",
      why: "no difference: a value is unknown",
    });
  });

  it("is a dash between prices of different years, and each keeps its own standing", () => {
    const [price] = smallElectricity.business["KAZ"] ?? [];
    if (price === undefined) throw new Error("the small world has a price of Kazakhstan");
    const older = { ...price, period: "2018", from: Date.UTC(2018, 0), to: Date.UTC(2019, 0), cents: 9 };
    const business = { ...smallElectricity.business, DEU: [older] };
    const facts: Facts = { ...smallFacts, electricity: { state: "ready", value: { ...smallElectricity, business } } };
    const price2 = row(pair(facts, smallStart, "KAZ", "DEU"), "price");
    expect(price2).toMatchObject({ values: ["4.4", "9.0"], difference: "–" });
    expect(price2?.why).toContain("different sources, periods or statuses");
    expect(price2?.standings.map(({ who, text }) => [who, text.split(",")[0]])).toEqual([
      ["Kazakhstan", "Kazakhstan: 2019"],
      ["Germany", "Germany: 2018"],
    ]);
  });
});

describe("both curves", () => {
  it("stand on one scale: 36.7 % is its top, so 2.5 % of Kazakhstan in 2025 lies at 29 − 27 × 2.5 / 36.7 = 27.16", () => {
    const chart = row(pair(smallFacts, smallStart, "KAZ", "USA"), "share")?.chart;
    expect([chart?.high, chart?.low, chart?.years]).toEqual(["36.7", "0", ["2021", "2026"]]);
    expect(chart?.sparks[0]?.marks.map(({ y }) => y)).toEqual([27.16]);
    expect(chart?.sparks[1]?.marks.at(-1)?.y).toBe(2);
  });

  it("of which one is missing leave the other: no price of China, one of Kazakhstan", () => {
    const chart = row(pair(smallFacts, smallStart, "CHN", "KAZ"), "price")?.chart;
    expect(chart?.sparks.map((spark) => spark === null)).toEqual([true, false]);
  });
});
