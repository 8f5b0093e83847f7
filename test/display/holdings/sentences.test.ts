import { describe, expect, it } from "vitest";
import { backtestView } from "../../../src/display/backtest/backtest.ts";
import { concentrationView } from "../../../src/display/concentration/concentration-view.ts";
import { exposureContext } from "../../../src/display/exposure/context.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { atRiskView } from "../../../src/display/hazard/at-risk.ts";
import { holdingsView, nothingHeld, reckon } from "../../../src/display/holdings/holdings.ts";
import { finderOf } from "../../../src/display/holdings/import/context.ts";
import { scoreView } from "../../../src/display/score/score.ts";
import { gazetteerFor } from "../../../src/display/search/places.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { readWith } from "../../model/holdings/support/read.ts";
import { realFacts, realFiles, september2026 } from "../../support/real-facts.ts";

const newest = september2026;
const found = exposureContext({
  facts: realFacts,
  frame: frameAt(realFacts, startChoices(newest)),
  axis: axisOf(september2026),
  words: { locale: "en-GB" },
});
if (found === null) throw new Error("no map");
const context = found;
/** Refits in which every economy has the chances 1/22, 2/22 … 21/22. */
const drawn = Array.from({ length: 21 }, (_, index) => [Math.log((index + 1) / (21 - index)), 0, 0]);

it("with known then a ban is a precedent once its source is out: KEGOC's cut of 24 January 2022 was reported on the 25th", () => {
  const precedents = (at: number) => {
    const frame = frameAt(realFacts, { ...startChoices(at), known: "then" });
    const then = exposureContext({ facts: realFacts, frame, axis: axisOf(september2026), words: { locale: "en-GB" } });
    return then === null ? [] : (atRiskView(then, "full", "waiting")?.precedents.map(({ key }) => key) ?? []);
  };
  expect(precedents(Date.UTC(2022, 0, 24, 23))).not.toContain("kz-kegoc-cut-2022");
  expect(precedents(Date.UTC(2022, 0, 25))).toContain("kz-kegoc-cut-2022");
});

describe("each part of the tab begins with a sentence that its figures bear out", () => {
  it("concentration: 36.7 % of the newest estimate is the United States'", () => {
    const { text } = concentrationView(context, 70);
    expect(text).toBe(
      "The network is spread as if over 4.8 to 5.4 countries of one size. One government alone has 36.7 % (United States), and 33.6 to 48.5 % is in countries at risk 70 or more. Where there are two figures, the unnamed part decides.",
    );
  });

  it("the score: 36.7 % × 52.6 / 100 = 19.3 points", () => {
    expect(scoreView(context, null).text).toMatch(
      /^The largest exposure is 19\.3 points \(United States: 36\.7 % of the network at a score of 53 of 100\), then 14\.9 \(Russia\)\.$/,
    );
  });

  it("hashrate at risk: the countries named hold more than half of it, and the interval comes with the refits", () => {
    const view = atRiskView(context, "full", "waiting");
    expect(view?.text).toMatch(
      /^6\.9 % of the network .* twelve months, more than half of it here: Russia\. It would be 2\.8 % with one doubt about Access Now’s lists decided the other way: Russia, 7–14 October 2024, not counted: nothing else tells of such a cut\. That counts named countries alone/,
    );
    const points = view?.table.rows.slice(0, 1).map(({ cells }) => Number(cells[4])) ?? [];
    expect(points.reduce((sum, one) => sum + one, 0)).toBeGreaterThan(6.9 / 2);
    // 85.1 % is named, each at 2/22 to 20/22.
    expect(atRiskView(context, "full", drawn)?.text).toContain(" (90 %: 7.7 to 77.4), more than half of it here:");
  });

  it("where any service counts nothing is said to go dark: its figure is expected to be cut or slowed", () => {
    const labels = (reading: "full" | "any") => atRiskView(context, reading, "waiting")?.figures[0]?.label;
    expect([labels("full"), labels("any")]).toEqual(["Expected to go dark", "Expected to be cut or slowed"]);
  });

  it("the backtest's intervals say how far chance moves their ends: 0.005 to 0.008, so 0.008", () => {
    const { smallNumber } = backtestView(context);
    expect(smallNumber).toContain(
      "The random draws leave each end of the areas’ intervals uncertain by at most ±0.008 (95 %).",
    );
    expect(smallNumber).toMatch(/: −0\.\d\d to 0\.\d\d; the random draws leave each end uncertain by ±0\.0\d, 95 %\):/);
  });

  it("the backtest: hits, misses and false alarms of its table, in one breath", () => {
    const view = backtestView(context);
    const [, hits, misses, alarms] = view.verdicts.rows[0]?.cells ?? [];
    expect([hits, misses, alarms]).toEqual(["9", "4", "60"]);
    expect(view.text).toMatch(/^13 times since 2020 .* 9 times and missed it 4 times; 60 flags came to nothing\./);
  });

  it("holdings: ten EH/s in Kazakhstan at 2/22 to 20/22 are 9.1 to 90.9 %; nothing to count is said, not shown as zero", () => {
    const find = finderOf(gazetteerFor({ facts: { ...realFacts, names: { state: "ready", value: realFiles.names } } }));
    const view = (rows: string) => {
      const { holdings } = readWith(rows, find);
      return holdingsView(context, reckon(context, { ...nothingHeld, holdings }, drawn));
    };
    const ten = view("name,country,EH/s\nA,KAZ,10");
    expect(ten.text).toMatch(
      /^All of your 10\.0 EH\/s are in Kazakhstan: one government, and a chance of \d+\.\d % that/,
    );
    expect(ten.text).toContain("(90 %: 9.1 to 90.9).");
    const two = view("name,country,EH/s\nA,KAZ,10\nB,NOR,10");
    expect(two.text).toMatch(
      /^Your 20\.0 EH\/s are spread as if over 2\.0 countries .*, more than half of it here: Kazakhstan\.$/,
    );
    expect(ten.figures.find(({ label }) => label.startsWith("At least one"))?.note).toContain("9.1 to 91");
    const places = ["CAN", "USA", "KAZ", "RUS", "CHN", "IRN", "NOR", "SWE", "PRY", "ETH", "OMN", "ARE", "MYS", "DEU"];
    const many = view(
      `name,country,EH/s\n${places.map((place, index) => `${place},${place},${index + 1}`).join("\n")}`,
    );
    // 1 + 2 of 105 EH/s, so that the report stays one page.
    expect(many.countries.rows.at(-1)?.cells.slice(0, 3)).toEqual(["2 smaller countries", "3.0", "2.9"]);
    expect(many.countries.rows).toHaveLength(13);
    const none = view("name,country,MW\nA,KAZ,10");
    expect([none.text, none.figures]).toEqual([expect.stringMatching(/^No site has a hashrate to count/), []]);
  });
});

it("the doubtful readings stand under the published fit: Delhi's row alone gives 65 cases and 1.83", () => {
  const rows = atRiskView(context, "full", "waiting")?.proof?.doubts.rows.map(({ cells }) => cells) ?? [];
  expect(rows[0]).toEqual(["as published", "6.9", "64", "−0.91", "1.89", "0.87", "2.6"]);
  expect(rows[1]).toEqual([
    "Delhi’s National Capital Territory, 2021, counted",
    "6.8",
    "65",
    "−0.91",
    "1.83",
    "0.87",
    "2.7",
  ]);
  expect(rows.find(([name]) => name?.endsWith("(24 rows)"))?.[2]).toBe("69");
});
