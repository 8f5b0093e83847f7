import { describe, expect, it } from "vitest";
import type { Dataset } from "../../../../src/display/take/data/dataset.ts";
import { statusesIn } from "../../../../src/display/take/data/dataset.ts";
import { timelineData } from "../../../../src/display/take/data/timeline.ts";
import { closeUp } from "../../../../src/display/timeline/close-up/close-up.ts";
import { en } from "../../../../src/words/en.ts";
import { timeline as timelineWords } from "../../../../src/words/timeline/timeline.ts";
import { inKazakhstan, realFacts } from "../../claims/real.ts";

/** The rows of a table whose quantity begins so, as objects. */
const rowsOf = ({ columns, rows }: Dataset, quantity: string) =>
  rows
    .map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null])))
    .filter((row) => String(row["quantity"]).startsWith(quantity));

describe("the table of the axis of 2 to 15 January 2022, Kazakhstan’s shutdown", () => {
  const choices = inKazakhstan("2022-01-06T12:00Z");
  const table = timelineData(realFacts, choices);

  it("has the retarget of 8 January, height 717,696, +0.41 %, as measured, and the next one as modelled with its interval", () => {
    const [retarget, ...others] = rowsOf(table, "change of difficulty at a retarget");
    expect(others).toEqual([]);
    expect(retarget).toMatchObject({ unit: "%", status: "measured" });
    expect(String(retarget?.["from"])).toMatch(/^2022-01-08T/);
    expect(Number(retarget?.["value"])).toBeCloseTo(0.41, 2);
    const [next] = rowsOf(table, "change of difficulty at the next retarget");
    expect(next).toMatchObject({ unit: "%", status: "modelled" });
    expect(Number(next?.["low"])).toBeLessThan(Number(next?.["high"]));
  });

  it("has each stretch of the strip of connectivity with its state, without gaps from 2 to 15 January", () => {
    const rows = rowsOf(table, "internet as stated");
    const drawn = closeUp.chart(realFacts, choices, { timeline: timelineWords, locale: en.locale }).strip;
    expect(rows).toHaveLength(drawn.length);
    expect(rows.slice(1).map(({ from }) => from)).toEqual(rows.slice(0, -1).map(({ to }) => to));
    expect(new Set(rows.map(({ text }) => String(text).split(":")[0]))).toEqual(
      new Set(["nothing stated", "normal", "partial", "down"]),
    );
    expect(rows[0]).toMatchObject({ place: "KAZ", status: "none", text: "nothing stated", source: "none" });
    expect(rows.find(({ text }) => String(text).startsWith("down"))).toMatchObject({ status: "reported" });
  });

  it("has every claim of the axis’s marks, as claimed, and says so of the chart’s figures", () => {
    const marks = closeUp.marks(realFacts, choices, { timeline: timelineWords, locale: en.locale }, false);
    const cards = marks.flatMap(({ claim }) => claim?.cards ?? []);
    const rows = rowsOf(table, "claimed ");
    expect(rows.length).toBe(cards.length);
    expect(rows.length).toBeGreaterThan(10);
    expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(["claimed"]));
    expect(statusesIn(table)).toEqual(expect.arrayContaining(["measured", "reported", "claimed", "modelled"]));
  });
});

it("with known then, on 6 January at noon, no stretch of connectivity ends later and no retarget of the table is later", () => {
  const table = timelineData(realFacts, inKazakhstan("2022-01-06T12:00Z", { known: "then" }));
  expect(rowsOf(table, "internet as stated").at(-1)?.["to"]).toBe("2022-01-06T12:00:00Z");
  expect(rowsOf(table, "change of difficulty at a retarget")).toEqual([]);
});

it("the 10 days from 1 October 2026 have single readings, reported or claimed, from the network's list of points", () => {
  const span = { from: Date.UTC(2026, 9, 1), to: Date.UTC(2026, 9, 11) };
  const rows = rowsOf(timelineData(realFacts, { ...inKazakhstan("2026-10-10"), span }), "single reading");
  expect(rows.length).toBeGreaterThan(0);
  expect(new Set(rows.map(({ source }) => source))).toEqual(new Set(["network-points"]));
});
