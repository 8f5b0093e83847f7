import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { tooltipOf } from "../../../src/display/map/tooltip.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { en } from "../../../src/words/en.ts";
import { smallFacts, smallStart } from "../../support/small-facts.ts";

const august = { ...smallStart, at: Date.parse("2021-08-15T00:00Z") };
const frameOf = (choices: Partial<Choices>) => frameAt(smallFacts, { ...august, ...choices });
const tableOf = (choices: Partial<Choices>) => frameOf(choices).table;

describe("the table of countries", () => {
  it("lists the places that the layer has a value for, with a dash for what is unknown", () => {
    const rows = tableOf({}).rows.map((row) => [row.name, row.marks, ...row.cells.map((cell) => cell.text)].join(" "));
    expect(rows).toEqual([
      "Kazakhstan  18.1 21.9 4.4 62",
      "Germany ᵛ 4.5 5.4 – –",
      "Norway ᵗ 0.58 – – –",
      "China  0 0 – 72",
    ]);
  });

  it("sorts by any column, and leaves unknown values last in both directions", () => {
    const names = (descending: boolean) =>
      tableOf({ sort: { column: "risk", descending } }).rows.map((row) => row.code);
    expect(names(true)).toEqual(["CHN", "KAZ", "DEU", "NOR"]);
    expect(names(false)).toEqual(["KAZ", "CHN", "DEU", "NOR"]);
    expect(tableOf({ sort: { column: "name", descending: false } }).rows.map((row) => row.code)).toEqual([
      "CHN",
      "DEU",
      "KAZ",
      "NOR",
    ]);
  });

  it("tells the sorted column to assistive tools", () => {
    const columns = tableOf({ sort: { column: "risk", descending: true } }).columns;
    expect(columns.filter((column) => column.sort !== "none").map((column) => [column.column, column.sort])).toEqual([
      ["risk", "descending"],
    ]);
  });

  it("adds a column for exposure: 18.1 × 62 / 100 = 11.2", () => {
    const table = tableOf({ layer: "exposure" });
    expect(table.columns.map((column) => column.column)).toEqual(["name", "share", "exposure", "risk", "electricity"]);
    expect(table.rows[0]?.cells[1]?.text).toBe("11.2");
  });

  it("draws each share's bar against the largest: 4.5 of 18.1 is 24.9 of 100", () => {
    expect(tableOf({}).rows.map((row) => Math.round((row.bar ?? -1) * 10) / 10)).toEqual([100, 24.9, 3.2, 0]);
  });

  it("writes how a held cell is known: the tariff of 2019, two years on", () => {
    const cell = tableOf({}).rows[0]?.cells.find((entry) => entry.column === "electricity");
    expect(cell).toMatchObject({ held: true, title: "2019, held, 19 months old" });
  });
});

describe("the tooltip", () => {
  it("names value, unit, period, status and source", () => {
    expect(tooltipOf(frameOf({}), "KAZ", en)).toEqual({
      title: "Kazakhstan",
      value: "18.1 % of the hashrate",
      standing: "August 2021, reported",
      source: "Cambridge CBECI, published 13 October 2021",
      notes: ["21.9 EH/s, as the publisher prints it"],
    });
  });

  it("says of a reported zero that it is disputed and of an inflated share that it is inflated", () => {
    expect(tooltipOf(frameOf({}), "CHN", en).notes.at(-1)).toMatch(/^as reported, and disputed/);
    expect(tooltipOf(frameOf({}), "DEU", en).notes).toContain("inflated by VPNs, says the publisher");
  });

  it("says what an unknown value means instead of a number", () => {
    expect(tooltipOf(frameOf({}), "USA", en).value).toBe("share unknown: the source does not name it");
  });

  it("gives the risk its 90 % bounds: 55 to 75", () => {
    expect(tooltipOf(frameOf({ layer: "risk" }), "KAZ", en).notes).toEqual(["90 % bounds 55 to 75"]);
  });
});
