import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonTable } from "../../../../src/model/holdings/file/json.ts";
import { takenFrom } from "../../../../src/model/holdings/import/draft.ts";
import { type ColumnVerdict, noAnswers } from "../../../../src/model/holdings/import/types.ts";
import { joined } from "../../../../src/model/holdings/join.ts";
import { anyTable, draftFrom, holdingsFrom, refusalsOf } from "../support/read.ts";

const fixture = (name: string) => readFileSync(`test/fixtures/holdings/${name}`, "utf8");
const says = (row: number, verdict: ColumnVerdict) => ({ verdicts: new Map([[row, verdict]]) });

describe("a site is its name, its country and its state", () => {
  it("Colocation in Texas, Ohio and Alberta are three sites of 180 MW together", () => {
    const holdings = holdingsFrom(fixture("same-name-two-states.csv"));
    expect(holdings.map(({ place, state }) => [place, state])).toEqual([
      ["USA", "US-TX"],
      ["USA", "US-OH"],
      ["CAN", "CA-AB"],
    ]);
    expect(holdings.reduce((sum, { megawatts }) => sum + (megawatts ?? 0), 0)).toBe(180);
  });

  it("a country and a state stand in two columns, and a state that is not known still tells two sites apart", () => {
    const text = "name,country,state,MW\nA,Paraguay,Alto Paraná,3\nA,Paraguay,Caaguazú,4";
    expect(holdingsFrom(text).map(({ state }) => state)).toEqual(["Alto Paraná", "Caaguazú"]);
  });

  it("one that comes twice is a question: it waits, is left out, or both are taken", () => {
    const text = "name,country,EH/s,date\nA,KAZ,1,2024\na,KAZ,2,2025";
    expect(refusalsOf(text)).toEqual(["3 twice"]);
    expect(holdingsFrom(text, says(3, "take"))).toHaveLength(2);
    expect(refusalsOf(text, says(3, "leave"))).toEqual(["3 left"]);
  });

  it("one that is held already is a question: it waits, comes beside it, or takes its place", () => {
    const text = "name,country,EH/s\nB,KAZ,3\nB,USA,1";
    const held = holdingsFrom("name,country,EH/s\nA,KAZ,1\nb,KAZ,2");
    const taken = (verdict: ColumnVerdict | null) => {
      const answers = { ...noAnswers, ...(verdict === null ? {} : says(2, verdict)) };
      return takenFrom(draftFrom(text, answers, { held }), answers);
    };
    expect(taken(null).holdings.map(({ place }) => place)).toEqual(["USA"]);
    expect(taken("take").holdings).toHaveLength(2);
    expect([...taken("replace").replaced]).toEqual(["b KAZ "]);
    expect(joined(held, holdingsFrom(text)).problems).toEqual([{ row: 2, column: "name", kind: "held", cell: "B" }]);
  });
});

describe("beside the network of 900 EH/s and machines of 10 to 100 J/TH", () => {
  it("5,000 EH/s are 5.6 times the network: asked, and PH/s makes them 5", () => {
    const text = fixture("larger-than-the-network.csv");
    expect(draftFrom(text).rows[0]?.doubts).toEqual([{ kind: "large", figures: [5000, 5000 / 900, 900], other: null }]);
    expect(holdingsFrom(text)).toEqual([]);
    expect(holdingsFrom(text, says(2, "PH/s"))).toMatchObject([{ hashrate: 5 }]);
    expect(holdingsFrom(text, says(2, "take"))).toMatchObject([{ hashrate: 5000 }]);
  });

  it("90 EH/s, a tenth, are taken; 90.1 are asked", () => {
    expect(refusalsOf("name,country,EH/s\nA,KAZ,90\nB,KAZ,90.1")).toEqual(["3 large"]);
  });

  it("500 EH/s on 100 MW are 0.2 J/TH: asked; 5 EH/s on 100 MW are 20 J/TH: taken", () => {
    const text = "name,country,EH/s,MW\nA,KAZ,50,10\nB,KAZ,5,100";
    expect(draftFrom(text).rows[0]?.doubts).toMatchObject([{ kind: "density", figures: [0.2, 10, 100, 50, 10] }]);
    expect(holdingsFrom(text).map(({ name }) => name)).toEqual(["B"]);
  });

  it("5,000,000 kW written as MW, 0.03 J/TH, and 500 ¢ for a kWh are asked", () => {
    expect(refusalsOf("name,country,MW\nA,KAZ,50000")).toEqual(["2 large-power"]);
    expect(holdingsFrom("name,country,MW\nA,KAZ,50000", says(2, "kW"))).toMatchObject([{ megawatts: 50 }]);
    expect(refusalsOf("name,country,MW,J/TH\nA,KAZ,50,0.03")).toEqual(["2 efficiency"]);
    expect(refusalsOf("name,country,MW,price\nA,KAZ,50,500 ¢/kWh")).toEqual(["2 price"]);
  });
});

describe("a bad row is refused by row and column, and the others stand", () => {
  it("unknown country, unknown unit, a negative number, words for a number, nothing, zero, no name", () => {
    const text = [
      "name,country,amount,unit",
      "A,Atlantis,1,EH/s",
      "B,KAZ,1,horsepower",
      "C,KAZ,-3,EH/s",
      "D,KAZ,many,EH/s",
      "E,KAZ,,EH/s",
      "F,KAZ,0,EH/s",
      ",KAZ,1,EH/s",
      "H,,1,EH/s",
      "I,KAZ,1,EH/s,5",
      "G,KAZ,1,EH/s",
    ].join("\n");
    expect(refusalsOf(text)).toEqual([
      "2 country unknown-place",
      "3 unit unknown-unit",
      "4 amount negative",
      "5 amount not-a-number",
      "6 amount no-size",
      "7 amount zero",
      "8 name no-name",
      "9 country no-place",
      "10 too-many-cells",
    ]);
    expect(holdingsFrom(text).map(({ name }) => name)).toEqual(["G"]);
  });

  it("and is taken once its cell is mended; a row with too many cells is mended as a whole", () => {
    const text = "name,country,EH/s\nA,Atlantis,1\nB,KAZ,1,2,3";
    const cells = new Map([
      ["2 1", "Norway"],
      ["3 *", "B | KAZ | 1.5"],
    ]);
    expect(holdingsFrom(text, { cells }).map(({ place, hashrate }) => [place, hashrate])).toEqual([
      ["NOR", 1],
      ["KAZ", 1.5],
    ]);
    expect(draftFrom(text, { cells }).rows.map(({ touched }) => touched)).toEqual([true, true]);
  });

  it("Georgia in a column that may hold states too is two places, and both may be chosen", () => {
    const problem = draftFrom("name,location,EH/s\nA,Georgia,1").rows[0]?.problems[0];
    expect(problem).toMatchObject({ kind: "ambiguous-place", cell: "Georgia", column: 1 });
    expect(problem?.choices.map(({ write }) => write)).toEqual(["GEO", "US-GA"]);
  });

  it("a column of countries that names Texas is read as one that may hold states: Georgia there is asked", () => {
    expect(refusalsOf("name,country,EH/s\nA,Texas,1\nB,Georgia,1")).toEqual(["3 country ambiguous-place"]);
    expect(refusalsOf("name,country,EH/s\nA,Norway,1\nB,Georgia,1")).toEqual([]);
  });

  it("markup and formulas are plain text", () => {
    const text = 'name,country,EH/s\n"<img src=x onerror=alert(1)>",KAZ,1\n=SUM(A1),KAZ,2';
    expect(holdingsFrom(text).map(({ name }) => name)).toEqual(["<img src=x onerror=alert(1)>", "=SUM(A1)"]);
  });
});

describe("JSON", () => {
  it("is a list of objects, of lists, an object with one such list, or an object a line", () => {
    const list = '[{"name":"A","country":"KAZ","EH/s":2}]';
    expect(holdingsFrom(list)).toMatchObject([{ place: "KAZ", hashrate: 2, row: 1 }]);
    expect(holdingsFrom(`{"holdings":${list}}`)).toHaveLength(1);
    expect(holdingsFrom(`{"as of":"2026","sites":${list}}`)).toHaveLength(1);
    expect(holdingsFrom('[["name","country","EH/s"],["A","KAZ",2]]')).toMatchObject([{ hashrate: 2, row: 1 }]);
    expect(holdingsFrom('{"name":"A","country":"KAZ","EH/s":2}\n{"name":"B","country":"KAZ","EH/s":3}')).toHaveLength(
      2,
    );
  });

  it("that is none of these, broken, or nested fifty thousand deep is refused in one word", () => {
    const deep = "[".repeat(50_000) + "]".repeat(50_000);
    const inside = `[{"name":"A","country":"KAZ","EH/s":1,"more":${deep}}]`;
    for (const text of ["{broken", '{"a":1}', "[1,2]"]) expect(jsonTable(text)).toMatchObject({ kind: "not-json" });
    for (const text of [deep, "[[[1]]]", "[[{}],[[]]]"]) expect(jsonTable(text)).toMatchObject({ kind: "not-json" });
    expect(jsonTable("[]")).toMatchObject({ kind: "no-rows" });
    expect(holdingsFrom(inside)).toHaveLength(1);
    expect(holdingsFrom('[{"name":"A","country":"KAZ","EH/s":1,"__proto__":{"x":1},"toString":1}]')).toHaveLength(1);
  });
});

it("of the congo and NA, neither is guessed", () => {
  expect(holdingsFrom(fixture("congo-and-na.csv"))).toEqual([]);
});

it("whatever the text, every holding has a name and a size above zero, no row is lost without a word, and nothing throws", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 8 }),
    fc.constantFrom("KAZ", "1", "-1", "1,5", "1.200", "", "MW", "EH/s", '"', "Total", "Texas", "5 PH/s", "n/a"),
  );
  const line = fc.array(cell, { maxLength: 6 }).map((cells) => cells.join(";"));
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 6 }), (lines) => {
      const text = ["name;country;amount;unit;MW", ...lines].join("\n");
      const rows = "kind" in anyTable(text) ? [] : draftFrom(text).rows;
      const told = rows.every(
        ({ state, holding, problems, doubts, name }) =>
          (state !== "taken" && problems.length + doubts.length > 0) ||
          (name !== "" && Math.max(holding?.hashrate ?? 0, holding?.megawatts ?? 0) > 0),
      );
      expect(told, text).toBe(true);
    }),
  );
});
