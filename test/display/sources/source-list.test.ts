import { expect, it } from "vitest";
import { sourceListOf } from "../../../src/display/sources/source-list.ts";
import { en } from "../../../src/words/en.ts";
import { realFacts } from "../../support/real-facts.ts";
import { factsWith, ready } from "../timeline/fixtures.ts";

const source = {
  publisher: "Luxor",
  title: "Heatmap",
  edition: "2026",
  url: "https://luxor.example/",
  licence: "cited",
  licenceSeen: true,
  retrieved: "2026-11-21",
  caveat: "",
  files: [],
  rows: 31,
  known: ["2025-05-27", "2026-09-30"],
} as const;
const series = {
  luxor: { ...source, newest: ["2026-Q3", "2026-09-30"] },
  epochs: { ...source, newest: ["2026-04-17T17:55:37Z", "2026-04-17"] },
  tariffs: { ...source, newest: ["2023/2026", "2026-12-31"] },
  week: { ...source, newest: ["2023-07-21/2023-07-27", "2023-07-27"] },
  machines: { ...source, newest: null },
} as const;
const facts = factsWith({ sources: ready({ figures: { day: "2026-11-28", parts: [] }, series, press: {} }) });
const day = Date.UTC(2026, 10, 28);
const newest = (known: "now" | "then", at: number, today: number | null) =>
  sourceListOf({ facts, frame: { choices: { known, at } }, words: en }, today).series.map((entry) => entry.newest);

it("on 28 November 2026 a quarter that ended on 30 September is 59 days old; a mean that runs on has no age", () => {
  expect(newest("now", 0, day)).toEqual([
    "Q3 2026 (59 days old)",
    "17 April 2026 (7 months old)",
    "2023–2026",
    "27 July 2023 (3.3 years old)",
    "",
  ]);
});

it("without the visitor's day no age is said", () => {
  expect(newest("now", 0, null)).toEqual(["Q3 2026", "17 April 2026", "2023–2026", "27 July 2023", ""]);
});

it("with known then it is as old as it was, and not told before all of the source was out", () => {
  expect(newest("then", Date.UTC(2026, 9, 3), day)[0]).toBe("Q3 2026 (3 days old)");
  expect(newest("then", Date.UTC(2026, 8, 29), day)[0]).toBe("");
});

it("no two of the shipped sources have the same title: those that share one have their editions behind it", () => {
  const frame = { choices: { known: "now", at: Date.UTC(2026, 8, 30) } } as const;
  const { series: shipped } = sourceListOf({ facts: realFacts, frame, words: en }, day);
  const titles = shipped.map(({ title }) => title);
  expect(shipped.length).toBeGreaterThan(20);
  expect(new Set(titles).size).toBe(titles.length);
  // data/sources.json has two of this title: the revised download and the first release.
  expect(titles.filter((title) => title.startsWith("CBECI Bitcoin mining map, "))).toContain(
    "CBECI Bitcoin mining map, first release, May 2020 (to April 2020)",
  );
});
