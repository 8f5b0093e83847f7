import { parse } from "csv-parse/sync";
import { describe, expect, it } from "vitest";
import { frameAt } from "../../../../src/display/frame/frame.ts";
import type { Shown } from "../../../../src/display/frame/shown.ts";
import { nothingHeld } from "../../../../src/display/holdings/holdings.ts";
import { presetWords } from "../../../../src/display/scenario/form/edit.ts";
import type { Fan } from "../../../../src/display/scenario/types.ts";
import { datasetsOf } from "../../../../src/display/take/data/all.ts";
import { csvText, type Dataset } from "../../../../src/display/take/data/dataset.ts";
import type { Facts } from "../../../../src/facts/types.ts";
import type { Choices } from "../../../../src/state/choices.ts";
import { nothingAsked } from "../../../../src/state/scenario/scenario.ts";
import { axisOf, startChoices } from "../../../../src/state/start.ts";
import { en } from "../../../../src/words/en.ts";
import { holdingsFrom } from "../../../model/holdings/support/read.ts";
import { readChain } from "../../../model/network/chain.ts";
import { realFacts, realFiles, september2026 } from "../../../support/real-facts.ts";

const ready = <T>(value: T) => ({ state: "ready", value }) as const;
const facts: Facts = { ...realFacts, claims: ready(realFiles.claims), blocks: ready(readChain()) };
const half = presetWords(september2026).find(({ id }) => id === "half")?.word ?? "";
const mine = { ...nothingHeld, holdings: holdingsFrom("name,country,EH/s\nA,NOR,3\nB,KAZ,1") };
const fan: Fan = { seconds: [0], interval: [[1, 2, 3, 4, 5]], runs: 1, seed: 1 } as unknown as Fan;

function setsOf(more: Partial<Choices>): readonly Dataset[] {
  const choices: Choices = { ...startChoices(september2026), ...more };
  const frame = frameAt(facts, choices);
  const shown: Shown = { facts, frame, factual: frame, axis: axisOf(september2026), words: en };
  return datasetsOf(shown, { fan, mine });
}

const kazakh = { from: Date.UTC(2022, 0, 2), to: Date.UTC(2022, 0, 16) - 1000 };
const sets = [
  ...setsOf({ pins: ["KAZ", "FRA"], tab: "what-if", asked: { ...nothingAsked, scenario: half } }),
  ...setsOf({ at: Date.UTC(2022, 0, 9, 12), span: kazakh, pins: ["KAZ"] }),
  ...setsOf({ layer: "exposure" }),
];

const rowsOf = (set: Dataset) =>
  parse(csvText(set, false), { columns: true }) as readonly Readonly<Record<string, string>>[];

describe("every table that the page hands out", () => {
  it("is tried: countries, two cards, the axis, the ledger, all shocks, a scenario in three tables, the backtest, ranks, holdings in two", () => {
    expect([...new Set(sets.map(({ id }) => id))].toSorted()).toEqual(
      [
        ["backtest", "card-FRA", "card-KAZ", "countries", "holdings-report", "holdings-sites", "ledger", "precedents"],
        ["ranks", "scenario-fan", "scenario-path", "scenario-shares", "timeline"],
      ].flat(),
    );
  });

  it.each(sets.filter(({ id }) => id !== "countries").map((set, index) => [`${set.id} (${index})`, set] as const))(
    "%s has in each row a unit, a status, a source and a licence",
    (_, set) => {
      const lacking = rowsOf(set).filter((row) =>
        ["unit", "status", "source", "licence"].some((column) => (row[column] ?? "") === ""),
      );
      expect(lacking).toEqual([]);
    },
  );

  it.each(sets.filter(({ id }) => id === "countries").map((set, index) => [index, set] as const))(
    "countries (%d) has beside each figure its status, its source and its licence; what is unknown has none",
    (_, set) => {
      const figures = set.columns.flatMap((column) => /^(.+)_status$/.exec(column)?.[1] ?? []);
      expect(figures.length).toBeGreaterThan(2);
      for (const row of rowsOf(set)) {
        for (const figure of figures) {
          const [status = "", source = "", licence = ""] = ["status", "source", "licence"].map(
            (part) => row[`${figure}_${part}`],
          );
          expect(status, `${row["place"]} ${figure}`).not.toBe("");
          const isKnown = status !== "none";
          expect([source !== "", licence !== ""], `${row["place"]} ${figure}`).toEqual([isKnown, isKnown]);
        }
      }
    },
  );

  it("a claim of the press has the licence “not stated”, and the sources of a table are entries of the register alone", () => {
    const ledger = sets.find(({ id }) => id === "ledger");
    if (ledger === undefined) throw new Error("no ledger");
    expect(rowsOf(ledger).find((row) => row["status"] === "claimed")?.["licence"]).toBe("not stated");
    const { series, press } = realFiles.sources;
    for (const { sources } of sets) for (const id of sources) expect(series[id] ?? press[id], id).toBeDefined();
  });
});
