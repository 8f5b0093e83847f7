import { describe, expect, it } from "vitest";
import { beforeMoment, begunIn, hazards, knownLists, knownYears } from "../../../src/model/hazard/before.ts";
import { withEconomy, worldOf } from "./support/small-hazard.ts";

const now = (day: string) => ({ at: Date.parse(day), vintage: "now" }) as const;
const then = (day: string) => ({ at: Date.parse(day), vintage: "then" }) as const;

// small-hazard.ts: stability of 2020 to 2022, lists of 2019 to 2023; each list comes out on the last of March after its
// year, each stability on the last of September after it.
describe("what an economy's next twelve months are foretold from", () => {
  it("on 1 July 2023 the lists of 2022 and 2021 and the stability of 2022: F's only shutdown, of 2023, is of a year that goes on", () => {
    expect(beforeMoment(worldOf(), "full", now("2023-07-01")).get("F")).toEqual({
      x: [1, 0, 0],
      stabilityYear: 2022,
      listYears: [2022, 2021],
    });
  });

  it("on 1 July 2022 it is the stability of 2021, −0.5: not that of 2020, 1, nor that of 2022, −2", () => {
    const facts = withEconomy(["H", [1, -0.5, -2], "....."]);
    expect(beforeMoment(facts, "full", now("2022-07-01")).get("H")).toMatchObject({
      x: [1, -0.5, 0],
      stabilityYear: 2021,
    });
  });

  it("a stability of 2020 is held in 2024 where none is newer, and an economy that has none yet has no answer", () => {
    const facts = withEconomy(["J", [0.7, null, null], "....."]);
    expect(beforeMoment(facts, "full", now("2024-07-01")).get("J")).toMatchObject({
      x: [1, 0.7, 0],
      stabilityYear: 2020,
    });
    const without = beforeMoment(worldOf(), "full", now("2021-07-01"));
    expect([without.has("I"), without.has("J")]).toEqual([true, false]);
  });

  it("G's shutdown of 2021 counts in 2022 and in 2023, the two years after it, and not in 2024", () => {
    const of = (year: number) => beforeMoment(worldOf(), "full", now(`${year}-07-01`)).get("G")?.x[2];
    expect([of(2022), of(2023), of(2024)]).toEqual([1, 1, 0]);
  });

  it("the two newest lists, 2023 and 2022, are looked at in 2024 whether the lists stand from 2019 on or from 2023 back", () => {
    const { governance, shutdowns } = worldOf();
    const reversed = { governance, shutdowns: { ...shutdowns, lists: shutdowns.lists.toReversed() } };
    const answers = [worldOf(), reversed].map((facts) => beforeMoment(facts, "full", now("2024-07-01")).get("G"));
    expect(answers.map((answer) => answer?.listYears)).toEqual([
      [2023, 2022],
      [2023, 2022],
    ]);
  });

  it("odds of 1, a fourth of it at a stability of 1, and 12 times it after a shutdown are chances of 1/2, 1/5 and 12/13", () => {
    const before = new Map([
      ["A", { x: [1, 0, 0] as const }],
      ["B", { x: [1, 1, 0] as const }],
      ["C", { x: [1, 0, 1] as const }],
    ]);
    const near = (value: number) => expect.closeTo(value, 12);
    expect([...hazards(before, [0, -Math.log(4), Math.log(12)])]).toEqual([
      ["A", near(1 / 2)],
      ["B", near(1 / 5)],
      ["C", near(12 / 13)],
    ]);
  });
});

describe("what was known on a day", () => {
  it("on 31 March 2022 the lists of 2019, 2020 and 2021; the day before it not that of 2021; now all five", () => {
    const { shutdowns } = worldOf();
    expect(knownLists(shutdowns, then("2022-03-31"))).toEqual([2019, 2020, 2021]);
    expect(knownLists(shutdowns, then("2022-03-30"))).toEqual([2019, 2020]);
    expect(knownLists(shutdowns, now("2022-03-30"))).toEqual([2019, 2020, 2021, 2022, 2023]);
  });

  it("on 30 September 2022 the stability of 2020 and 2021, the day before it that of 2020; one without a day not until now", () => {
    const { governance } = worldOf();
    expect(knownYears(governance, then("2022-09-30"))).toEqual([2020, 2021]);
    expect(knownYears(governance, then("2022-09-29"))).toEqual([2020]);
    expect(knownYears({ ...governance, published: ["2021-09-30"] }, then("2025-01-01"))).toEqual([2020]);
    expect(knownYears({ ...governance, published: [] }, now("2022-09-29"))).toEqual([2020, 2021, 2022]);
  });

  it("on 1 January 2024 Kazakhstan's shutdown of 2022 was in a list, that of 2023 was not; now both are", () => {
    const { shutdowns } = worldOf([["KAZ", [0, 0, 0], "...xx"]]);
    expect([...begunIn(shutdowns, "full", then("2024-01-01"))]).toEqual(["KAZ 2022"]);
    expect([...begunIn(shutdowns, "full", now("2024-01-01"))]).toEqual(["KAZ 2022", "KAZ 2023"]);
  });

  it("a cut of some services in 2021 began for any service and not for the whole network", () => {
    const rows = [{ place: "KAZ", year: 2021, full: null, any: "2022-03-31" }];
    const shutdowns = { ...worldOf().shutdowns, rows };
    expect([...begunIn(shutdowns, "any", now("2024-01-01"))]).toEqual(["KAZ 2021"]);
    expect([...begunIn(shutdowns, "full", now("2024-01-01"))]).toEqual([]);
  });
});
