import { describe, expect, it } from "vitest";
import type { ColumnVerdict } from "../../../../src/model/holdings/import/types.ts";
import { draftFrom, holdingsFrom, refusalsOf } from "../support/read.ts";

const says = (row: number, verdict: ColumnVerdict) => ({ verdicts: new Map([[row, verdict]]) });

describe("totals", () => {
  it.each([
    "Total",
    "TOTAL:",
    "Grand total",
    "Sum",
    "Subtotal",
    "Gesamt",
    "Summe",
    "Итого",
    "合计",
    "Total US",
    "Overall",
    "Portfolio",
    "Σ",
    "Texas total",
  ])("%s is no site, but may be said to be one", (name) => {
    const text = `name;country;MW\nA;Norway;100\nB;Norway;50\n${name};Norway;150`;
    expect(refusalsOf(text)).toEqual(["4 total"]);
    expect(holdingsFrom(text)).toHaveLength(2);
    expect(holdingsFrom(text, says(4, "take"))).toHaveLength(3);
  });

  it.each([
    ["Total (2 sites)", "left"],
    ["Total: 2 sites, MW", "left"],
    ["Consolidated", "left"],
    ["All operations", "left"],
    ["Zwischensumme", "left"],
    ["Summe aller Standorte", "left"],
    ["Gesamtsumme", "left"],
    ["Somme de tous les sites", "left"],
    ["Sous-total", "left"],
    ["Suma de todos los sitios", "left"],
    ["Soma", "left"],
    ["Todos os sites", "left"],
    ["Totale dei siti", "left"],
    ["Tutti i siti", "left"],
    ["Общий итог", "left"],
    ["Итого по всем площадкам", "left"],
    ["所有站点", "left"],
    ["总计", "left"],
    ["Texas total (2 sites)", "doubted"],
    ["Zwischensumme Texas", "doubted"],
    ["Somme Texas", null],
    ["Total Texas", "doubted"],
    ["Sub-total Texas", "doubted"],
    ["Sous-total pour le Texas", "doubted"],
    ["Texas in total", "doubted"],
    ["Texas (total)", "doubted"],
    ["Всего Иркутск", "doubted"],
    ["德克萨斯合计", "doubted"],
    ["Average", "doubted"],
    ["Average of all sites", "left"],
    ["Texas average", "doubted"],
    ["Durchschnitt", "doubted"],
    ["Moyenne", "doubted"],
    ["Promedio", "doubted"],
    ["Média", "doubted"],
    ["Среднее", "doubted"],
    ["平均", "doubted"],
    ["Consolidated Power Texas", "doubted"],
    ["All Texas sites", "doubted"],
    ["Somme", "doubted"],
    ["Summit", null],
    ["Sumner", null],
    ["Average Joe Mining", null],
    ["Total Energies Texas", null],
    ["All American Mining", null],
    ["Group Nine", null],
    ["Meanwhile", null],
    ["Médian-sur-Mer", null],
    ["Allen", null],
    ["Summerside", null],
    ["Portfolio Hall", null],
    ["El Total, S.A.", null],
    ["Media Luna", null],
  ])(
    "%s, whose numbers add up nothing, is %s: left out or waiting with its question, or null for a site",
    (name, state) => {
      const row = draftFrom(`name;country;MW\nA;Norway;100\nB;Norway;50\n${name};Norway;70`).rows[2];
      expect(row?.state).toBe(state ?? "taken");
      expect(row?.doubts.map(({ kind }) => kind)).toEqual(state === null ? [] : ["total"]);
    },
  );

  const table = (...rows: readonly string[]) => ["name,country,EH/s", ...rows].join("\n");
  it("a total that stands first is asked, by its numbers or its name, with and without a place", () => {
    const states = (text: string) => draftFrom(text).rows.map(({ state }) => state);
    expect(states(table("Riot Platforms,USA,9", "A,USA,2", "B,USA,3", "C,USA,4"))).toEqual([
      "doubted",
      "taken",
      "taken",
      "taken",
    ]);
    expect(states(table("Riot Platforms,,5", "A,USA,2", "B,USA,3"))).toEqual(["left", "taken", "taken"]);
    expect(states(table("All operations,USA,5", "A,USA,2", "B,USA,3"))).toEqual(["left", "taken", "taken"]);
    // Two groups, each under its sum; then the sum of both.
    const groups = table("Texas,USA,5", "A,USA,2", "B,USA,3", "Ohio,USA,9", "C,USA,4", "D,USA,5", "Total,,14");
    expect(states(groups)).toEqual(["doubted", "taken", "taken", "doubted", "taken", "taken", "left"]);
    expect(holdingsFrom(table("Riot,USA,9", "A,USA,2", "B,USA,3", "C,USA,4"), says(2, "take"))).toHaveLength(4);
  });

  it("10, 5 and 5, or four sites of which one happens to be as large as the two after it, are sites", () => {
    expect(refusalsOf(table("A,USA,10", "B,USA,5", "C,USA,5"))).toEqual([]);
    expect(refusalsOf(table("A,USA,10", "B,USA,5", "C,USA,5", "D,USA,7"))).toEqual([]);
  });

  it("a last sum under which only a footnote stands is found", () => {
    const text = table("A,USA,2", "B,USA,3", "C,USA,4", "Riot,USA,9", "unaudited,,");
    expect(draftFrom(text).rows.map(({ state }) => state)).toEqual(["taken", "taken", "taken", "doubted", "refused"]);
  });

  it("TotalEnergies, Summit, Sumatra, Total Energies Texas, Total Mining LLC and Totality are sites", () => {
    const names = ["TotalEnergies 1", "Summit", "Sumatra", "Total Energies Texas", "Total Mining LLC", "Totality"];
    const text = ["name,country,MW", ...names.map((name, index) => `${name},Norway,${2 ** index}`)].join("\n");
    expect(holdingsFrom(text)).toHaveLength(6);
  });

  it("a row without a name or a place whose numbers add up those above is a total; one that does not is refused", () => {
    expect(refusalsOf("name,country,EH/s,MW\nA,KAZ,1,20\nB,KAZ,2,40\n,,3,60")).toEqual(["4 sum"]);
    expect(refusalsOf("name,country,EH/s,MW\nA,KAZ,1,20\nB,KAZ,2,40\n,KAZ,4,60")).toEqual(["4 name no-name"]);
  });

  it("subtotals and a grand total are told apart from five sites", () => {
    const text = [
      "name,country,MW",
      "A,Norway,1",
      "B,Norway,2",
      "Total Norway,,3",
      "C,KAZ,4",
      "D,KAZ,5",
      "E,KAZ,6",
      "Total Kazakhstan,,15",
      "Grand total,,18",
    ].join("\n");
    expect(holdingsFrom(text).map(({ name }) => name)).toEqual(["A", "B", "C", "D", "E"]);
  });

  it("a last row that adds up three sites and names a place is asked", () => {
    expect(refusalsOf("name,country,MW\nA,KAZ,10\nB,KAZ,10\nC,KAZ,20\nX,KAZ,40")).toEqual(["5 sum"]);
    expect(refusalsOf("name,country,MW\nA,KAZ,10\nB,KAZ,10\nC,KAZ,20")).toEqual([]);
  });

  it("what a column calls a company's total is never added to its sites", () => {
    expect(refusalsOf("name,country,EH/s,scope\nA,KAZ,1,site\nAll,KAZ,1,company_total")).toEqual(["3 scope total"]);
  });
});
