import { describe, expect, it } from "vitest";
import { holdingsFrom, refusalsOf } from "../support/read.ts";

describe("the part that is owned", () => {
  const shares = (header: string, cells: readonly string[], answers = {}) =>
    holdingsFrom(
      `name;country;EH/s;${header}\n${cells.map((cell, at) => `S${at};KAZ;1;${cell}`).join("\n")}`,
      answers,
    ).map(({ share }) => share);
  it("is read in %, asked where all parts are one or less, and never more than 100", () => {
    expect(shares("Ownership %", ["0.5", "50"])).toEqual([0.5, 50]);
    expect(shares("Stake", ["0.5 %", "50%"])).toEqual([0.5, 50]);
    expect(shares("Stake", ["0.5", "0.25"])).toEqual([]);
    // What stands beside it in % tells nothing of a bare one.
    expect(shares("Stake", ["0.5", "0.5%"])).toEqual([0.5]);
    expect(refusalsOf("name;country;EH/s;Stake\nA;KAZ;1;0.5\nB;KAZ;1;0.5%")).toEqual(["2 Stake no-unit"]);
    expect(shares("Stake", ["0.5", "0.25"], { units: new Map([[3, "part of 1"]]) })).toEqual([50, 25]);
    expect(shares("Stake", ["0.5", ""], { units: new Map([[3, "%"]]) })).toEqual([0.5, null]);
    expect(refusalsOf("name;country;EH/s;Stake %\nA;KAZ;1;150")).toEqual(["2 Stake % above-whole"]);
  });

  it("a column of words such as “owned” and “hosted” is none", () => {
    expect(shares("ownership", ["owned", "hosted"])).toEqual([null, null]);
  });

  it("half a percent of a file in which half of a site is owned is a quarter of a percent of it", () => {
    expect(shares("Stake %", ["50", ""], { share: 0.5 })).toEqual([0.25, 0.5]);
  });
});
