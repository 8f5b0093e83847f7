import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { backtestView } from "../../../../src/display/backtest/backtest.ts";
import { ranksView } from "../../../../src/display/backtest/ranks.ts";
import { claimsContext } from "../../../../src/display/claims/context.ts";
import { ledgerOf } from "../../../../src/display/claims/ledger.ts";
import { precedentsView, sortedRows } from "../../../../src/display/claims/precedents.ts";
import { exposureContext } from "../../../../src/display/exposure/context.ts";
import { frameAt } from "../../../../src/display/frame/frame.ts";
import { ledgerData, precedentsData } from "../../../../src/display/take/data/claims.ts";
import { csvText, type Dataset } from "../../../../src/display/take/data/dataset.ts";
import { backtestData, ranksData } from "../../../../src/display/take/data/exposure.ts";
import { axisOf, startChoices } from "../../../../src/state/start.ts";
import { realFacts, september2026 } from "../../../support/real-facts.ts";
import { realFacts as claimed, inKazakhstan } from "../../claims/real.ts";

type Row = Readonly<Record<string, string>>;
/** The rows of a table's CSV as a reader that is not ours reads them; a neutralised minus sign is a minus again. */
const rowsOf = (table: Dataset | null): readonly Row[] =>
  table === null
    ? []
    : (parse(csvText(table, false), { columns: true }) as Row[]).map((row) =>
        Object.fromEntries(Object.entries(row).map(([name, cell]) => [name, cell.replace(/^'(?=-)/, "")])),
      );
/** A text with its numbers as the page prints them: signs as −, one or no decimal. */
const numbersIn = (text: string): readonly number[] =>
  (text.match(/[−+-]?\d[\d.,]*/g) ?? []).map((number) => Number(number.replace("−", "-").replaceAll(",", "")));

describe("the CSV has what the page shows of Kazakhstan’s shutdown on 9 January 2022, noon", () => {
  const choices = inKazakhstan("2022-01-09T12:00Z");
  const shownThen = { facts: claimed, frame: { choices }, words: { locale: "en-GB" } };

  it("of the ledger every row: 17 with the same figures, among them Cambridge’s 13.22 %, and 3 intervals, rounded", () => {
    const rows = rowsOf(ledgerData(claimed, choices, "en-GB"));
    const shown = ledgerOf(claimsContext(shownThen)).groups.flatMap((group) => group.rows);
    expect(shown.map(({ id }) => id)).toEqual(expect.arrayContaining(["cambridge-now", "chain-24"]));
    for (const { id, amount, label, openEnded } of shown) {
      const row = rows.find((one) => one["id"] === id);
      const bounds = [row?.["low"], row?.["high"]].flatMap((cell) => (cell ? Number(cell) : []));
      const printed = id.startsWith("chain-") ? numbersIn(label).slice(1) : numbersIn(amount);
      expect(id.startsWith("chain-") ? bounds.map(Math.round) : [...new Set(bounds)], id).toEqual(printed);
      expect(row?.["high"] === "", id).toBe(openEnded);
    }
  });

  it("of all shocks every row in the same order, the losses over a day, three days and a week with their intervals, to a tenth", () => {
    const view = precedentsView(shownThen);
    if (view === null) throw new Error("no shocks");
    const rows = rowsOf(precedentsData(claimed, choices, "en-GB"));
    const shown = sortedRows(view.rows, choices.shockSort.column, choices.shockSort.reversed);
    expect(rows.map(({ id }) => id)).toEqual(shown.map(({ id }) => id));
    expect(rows.length).toBeGreaterThan(20);
    for (const [index, { cells, distinguishable }] of shown.entries()) {
      const row = rows[index] as Row;
      const cell = (column: string) => cells.find((one) => one.column === column);
      for (const [column, name] of [
        ["day", "loss_1_day_percent"],
        ["three", "loss_3_days_percent"],
        ["week", "loss_7_days_percent"],
      ] as const) {
        const { text = "", detail = "" } = cell(column) ?? {};
        if (detail === "") expect(row[name]).toBe("");
        else {
          // The page prints a change: a loss is below zero.
          const [loss, low, high] = [name, `${name}_low`, `${name}_high`].map((one) => -Number(row[one]));
          const printed = [...numbersIn(text), ...numbersIn(detail)];
          for (const [at, value] of [loss, high, low].entries())
            expect(value).toBeCloseTo(printed[at] ?? Number.NaN, 0.99);
        }
      }
      expect(row["distinguishable"]).toBe(distinguishable ? "yes" : "no");
    }
  });
});

describe("the CSV has what the Exposure tab shows in September 2026", () => {
  const frame = frameAt(realFacts, startChoices(september2026));
  const context = exposureContext({ facts: realFacts, frame, axis: axisOf(september2026), words: { locale: "en-GB" } });
  if (context === null) throw new Error("no exposure");

  it("of the ranks of Kazakhstan and Iran every month: the same four ranks, newest first on the page", () => {
    const rows = rowsOf(ranksData(realFacts, context));
    for (const place of ["KAZ", "IRN"]) {
      const shown = ranksView(context, place).table.rows.filter(({ cells }) => cells[1] !== "not ranked");
      const own = rows.filter((row) => row["place"] === place && row["ranked"] === "ranked").toReversed();
      expect(own.map((row) => row["period"])).toEqual(shown.map(({ key }) => key));
      const ranks = own.map((row) =>
        ["atRisk", "atRiskAny", "exposure", "share"].map((method) => row[`rank_${method}`] || "–"),
      );
      expect(ranks).toEqual(shown.map(({ cells }) => cells.slice(1)));
    }
  });

  it("of the backtest hits, misses, false alarms and the area with its interval, for each of 4 rankings", () => {
    const rows = rowsOf(backtestData(realFacts, context));
    const shown = backtestView(context).verdicts.rows;
    expect(rows.map((row) => row["ranking"])).toEqual(shown.map(({ key }) => key));
    expect(rows).toHaveLength(4);
    for (const [index, row] of rows.entries()) {
      const two = (name: string) => Number(row[name]).toFixed(2);
      expect(shown[index]?.cells.slice(1, 4)).toEqual([row["hits"], row["misses"], row["false_alarms"]]);
      expect(numbersIn(shown[index]?.cells[4] ?? "").slice(0, 3)).toEqual(
        ["area", "area_low", "area_high"].map((name) => Number(two(name))),
      );
    }
  });

  it("each month's ranks name the map of that month: of May 2020 Cambridge's first release, of the newest month Luxor's alone; the backtest and the table name both, with WGI and Access Now", () => {
    const [ranks, backtest] = [ranksData(realFacts, context), backtestData(realFacts, context)];
    const listIn = (row: Row | undefined) => row?.["source"]?.split(" | ") ?? [];
    const ranked = rowsOf(ranks).filter((row) => row["ranked"] === "ranked");
    const early = ranked.find(({ period }) => period === "2020-05");
    expect(listIn(early)).toEqual(expect.arrayContaining(["cbeci-first-release", "access-now"]));
    expect(early?.["source"]).toMatch(/wgi-/);
    expect(early?.["source"]).not.toContain("luxor");
    expect(early?.["licence"]?.split(" | ")).toContain("CC BY-NC-SA 4.0");
    expect(ranked.at(-1)?.["source"]).toContain("luxor-heatmap");
    expect(ranked.at(-1)?.["source"]).not.toContain("cbeci");
    for (const named of [ranks.sources, listIn(rowsOf(backtest)[0])]) {
      expect(named).toEqual(expect.arrayContaining(["cbeci-first-release", "cbeci", "luxor-heatmap", "access-now"]));
    }
  });

  it("a licence that was not seen says so once", () => {
    const licences = rowsOf(ranksData(realFacts, context))[0]?.["licence"]?.split(" | ");
    expect(licences).toContain("Licence not seen: cite the source");
  });
});
