import { expect, it } from "vitest";
import { exposureContext } from "../../../src/display/exposure/context.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { nothingHeld } from "../../../src/display/holdings/holdings.ts";
import { holdingsData, sitesData } from "../../../src/display/take/data/holdings.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { holdingsFrom } from "../../model/holdings/support/read.ts";
import { realFacts, september2026 } from "../../support/real-facts.ts";

const found = exposureContext({
  facts: realFacts,
  frame: frameAt(realFacts, startChoices(september2026)),
  axis: axisOf(september2026),
  words: { locale: "en-GB" },
});
if (found === null) throw new Error("no map");
const context = found;
const holdings = holdingsFrom("name,country,EH/s,MW,J/TH,¢/kWh\nA,NOR,3,60,,4\nB,KAZ,1,,,\nC,KAZ,,40,20,\nD,NOR,,10,,");
const mine = { ...nothingHeld, holdings };
const figureOf = (place: string, quantity: string) =>
  holdingsData(realFacts, context, mine).rows.find((row) => row[0] === place && row[2] === quantity);

it("the report on 3 EH/s in Norway, 1 EH/s and 40 MW at 20 J/TH in Kazakhstan, and 10 MW alone: 6 EH/s, of which each country has half, and one site not counted", () => {
  expect(figureOf("NOR", "hashrate")?.slice(3)).toEqual([3, "EH/s", "claimed", "your own list", "yours"]);
  expect(figureOf("KAZ", "hashrate")?.[3]).toBe(3);
  expect(figureOf("KAZ", "share_of_holdings")?.slice(3, 6)).toEqual([50, "%", "claimed"]);
  expect(figureOf("", "hashrate")?.[3]).toBe(6);
  expect(figureOf("", "effective_countries")?.[3]).toBe(2);
  expect([figureOf("", "sites_counted")?.[3], figureOf("", "sites_without_hashrate")?.[3]]).toEqual([3, 1]);
});

it("says of risk and of the chance of a shutdown who published what they are from, and that the chance is modelled", () => {
  const { risk, status } = context.frame.reading.risks.get("KAZ") ?? {};
  expect(figureOf("KAZ", "political_risk")?.[3]).toBeCloseTo(risk ?? Number.NaN, 3);
  expect(figureOf("KAZ", "political_risk")?.slice(5)).toEqual([
    status,
    expect.stringMatching(/wgi/),
    expect.any(String),
  ]);
  const chance = figureOf("KAZ", "shutdown_within_12_months");
  expect(Number(chance?.[3])).toBeGreaterThan(0);
  expect(chance?.[5]).toBe("modelled");
});

it("the sites say what their hashrate rests on; one without a hashrate is blank, not zero", () => {
  const { columns, rows } = sitesData(realFacts, context, mine);
  const cell = (row: number, column: string) => rows[row]?.[columns.indexOf(column)];
  expect(rows.map((_, row) => [cell(row, "site"), cell(row, "hashrate_eh_s"), cell(row, "hashrate_basis")])).toEqual([
    ["A", 3, "stated"],
    ["B", 1, "stated"],
    ["C", 2, "own J/TH"],
    ["D", null, "none"],
  ]);
});
