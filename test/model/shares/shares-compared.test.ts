import { describe, expect, it } from "vitest";
import type { Estimate, HashrateFacts } from "../../../src/facts/types.ts";
import { comparableBefore, sharesAt } from "../../../src/model/shares/shares.ts";
import { smallHashrate as facts } from "../../support/small-facts.ts";

const at = (text: string) => Date.parse(text);

describe("comparableBefore, the moment that a picture is best compared with", () => {
  const picture = (day: string, chosen: string | null = null) => {
    const found = sharesAt(facts, at(day), "now", chosen);
    if (found === null) throw new Error(`no map on ${day}`);
    return found;
  };

  it("is April 2021, the last month before the crackdown, for a later month of CBECI", () => {
    expect(comparableBefore(facts, picture("2021-08-15T00:00Z"))).toBe(at("2021-04-01"));
  });

  it("is the first month for April 2021 itself and every month before it", () => {
    const months = ["2021-03", "2021-04", "2021-05"];
    const earlier: HashrateFacts = { ...facts, cbeci: { ...facts.cbeci, months } };
    const before = (month: string) => {
      const found = sharesAt(earlier, at(month));
      return found === null ? undefined : comparableBefore(earlier, found);
    };
    expect(months.map(before)).toEqual([at("2021-03-01"), at("2021-03-01"), at("2021-04-01")]);
  });

  it("is the estimate before it by the same publisher and method, and null where there is none", () => {
    expect(comparableBefore(facts, picture("2026-09-30T00:00Z"))).toBe(at("2025-05-27"));
    expect(comparableBefore(facts, picture("2025-06-01T00:00Z"))).toBeNull();
  });

  it("is the last of several, and never another publisher's or another method's", () => {
    const [first, last] = facts.estimates as readonly [Estimate, Estimate];
    const between = { ...first, id: "between", from: "2026-01-31" };
    const compared = (...others: readonly Estimate[]) =>
      comparableBefore({ ...facts, estimates: [first, ...others, last] }, picture("2026-09-30T00:00Z"));
    expect(compared(between)).toBe(at("2026-01-31"));
    expect(compared({ ...between, publisher: "Another" })).toBe(at("2025-05-27"));
    expect(compared({ ...between, method: "survey" })).toBe(at("2025-05-27"));
  });

  it("is null for CBECI where neither release holds a month", () => {
    const empty = { cbeci: { ...facts.cbeci, months: [] }, firstRelease: { ...facts.firstRelease, months: [] } };
    const none: HashrateFacts = { ...facts, ...empty };
    expect(comparableBefore(none, { ...picture("2021-08-15T00:00Z"), period: "2020-01" })).toBeNull();
  });
});
