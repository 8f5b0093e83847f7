import { describe, expect, it } from "vitest";
import { isToCome } from "../../../../src/model/holdings/import/doubts/dates.ts";
import { draftFrom, holdingsFrom, refusalsOf } from "../support/read.ts";

const doubtsIn = (text: string) => draftFrom(text).rows.map(({ doubts }) => doubts.map(({ kind }) => kind).join(" "));

describe("figures that contradict each other", () => {
  it("200 MW for 10 EH/s are 20 J/TH: 50 stated beside them are asked, and 9 too, which is 2.2 times less; 20 and 15 are not", () => {
    const text = "name,country,EH/s,MW,J/TH\nA,NOR,10,200,50\nB,NOR,10,200,9\nC,NOR,10,200,20\nD,NOR,10,200,15";
    expect(doubtsIn(text)).toEqual(["contradiction", "contradiction", "", ""]);
    expect(draftFrom(text).rows[0]?.doubts).toEqual([
      { kind: "contradiction", figures: [20, 50, 10, 200], other: null },
    ]);
    expect(draftFrom(text).rows.map(({ state }) => state)).toEqual(["doubted", "doubted", "taken", "taken"]);
  });
});

describe("a site that does not run yet, or no longer", () => {
  it.each([
    ["2031-01-01", true],
    ["2031", true],
    ["FY2031", true],
    ["Q1 2027", true],
    ["May 2027", true],
    ["1.2.2027", true],
    ["2026-12", true],
    ["01/12/2026", false],
    ["2026-11-28", false],
    ["Q4 2026", false],
    ["2026", false],
    ["Nov 2026", false],
    ["2025-06-30", false],
    ["soon", false],
    ["", false],
  ])("dated %j on 28 November 2026 is to come: %s", (date, toCome) => {
    expect(isToCome(date, Date.UTC(2026, 10, 28))).toBe(toCome);
    expect(doubtsIn(`name;country;EH/s;as of\nA;NOR;1;${date}`)).toEqual([toCome ? "future" : ""]);
  });

  it.each(["status", "Zustand", "Anything", "Estado"])(
    "under %s planned, sold and closed rows are asked, with their words",
    (header) => {
      const text = `name;country;EH/s;${header}\nA;NOR;1;planned\nB;NOR;1;Sold\nC;NOR;1;geschlossen\nD;NOR;1;operating\nE;NOR;1;`;
      expect(doubtsIn(text)).toEqual(["status", "status", "status", "", ""]);
      expect(draftFrom(text).rows[1]?.doubts[0]?.cell).toBe("Sold");
      expect(refusalsOf(text)).toEqual(["2 status", "3 status", "4 status"]);
      expect(holdingsFrom(text, { verdicts: new Map([[3, "take"]]) }).map(({ name }) => name)).toEqual(["B", "D", "E"]);
    },
  );

  it("“Active: no”, a note “under construction” and a name “Rockdale (sold)” are asked", () => {
    expect(doubtsIn("name,country,EH/s,Active\nA,NOR,1,yes\nB,NOR,1,No")).toEqual(["", "status"]);
    expect(doubtsIn("name,country,EH/s,note\nA,NOR,1,under construction\nB,NOR,1,no problem")).toEqual(["status", ""]);
    expect(doubtsIn("name,country,EH/s\nRockdale (sold),NOR,1\nRockdale (Texas),NOR,1")).toEqual(["status", ""]);
  });

  it("a column of states stays one, and so does a hashrate that is operational", () => {
    expect(draftFrom("name,country,estado,EH/s\nA,Brazil,Maranhão,1").columns[2]?.role).toBe("state");
    expect(draftFrom("name,country,Operational Hashrate\nA,Brazil,1").columns[2]?.role).toBe("ehs");
  });
});
