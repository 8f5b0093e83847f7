import { describe, expect, it } from "vitest";
import { areasOf, monthsCovered, uncovered } from "../../../src/display/timeline/shares/areas.ts";
import { estimateColumnsOf, estimatesKnown } from "../../../src/display/timeline/shares/columns.ts";
import { diamondsOf } from "../../../src/display/timeline/shares/diamonds.ts";
import { monthsKnown } from "../../../src/display/timeline/shares/months.ts";
import { periodsKnown } from "../../../src/display/timeline/shares/periods.ts";
import { ticksOf } from "../../../src/display/timeline/ticks.ts";
import { realFiles } from "../../support/real-files.ts";
import { presetsOf } from "../../support/replays.ts";
import { hashrate, language, newest, twoMonths } from "./fixtures.ts";

const now = { known: "now", at: twoMonths.from } as const;
const names = { nameOf: (place: string) => place, rest: "rest" };
const areas = (span = twoMonths) => areasOf(monthsKnown(hashrate, now), span, names);

describe("areasOf", () => {
  it("stacks months as steps: China 60 % then 20 % stands on the ground", () => {
    const [china] = areas();
    expect(china?.path).toBe("M0 40L500 40L500 80L1000 80L1000 100L500 100L500 100L0 100Z");
  });

  it("puts the United States on China, 60–90 % then 20–70 %, and the rest on both, up to 100 %", () => {
    const [, states, rest] = areas();
    expect(states?.path).toBe("M0 10L500 10L500 30L1000 30L1000 80L500 80L500 40L0 40Z");
    expect(rest?.path).toBe("M0 0L500 0L500 0L1000 0L1000 30L500 30L500 10L0 10Z");
  });

  it("cuts a month at the span's edge: from 16 July on, July takes 16 of 47 days", () => {
    const [china] = areas({ from: Date.UTC(2021, 6, 16), to: twoMonths.to });
    expect(china?.path).toContain("M0 40L340.4 40L340.4 80");
  });

  it("gives colours by the largest share that a place ever had, and the rest a tone of its own", () => {
    expect(areas().map(({ place, tone }) => [place, tone])).toEqual([
      ["CHN", "0"],
      ["USA", "1"],
      ["OTHER", "rest"],
    ]);
  });

  it("names an area where it is roomiest: China's at 25 % across and 70 % down, in the middle of July's 60 %", () => {
    expect(areas()[0]?.label).toEqual({ x: "25%", y: "70%", room: 500 });
  });
});

describe("monthsKnown", () => {
  it("then, only what was public: the first release in July, July alone in September, both from 13 October", () => {
    const known = [Date.UTC(2021, 6, 20), Date.UTC(2021, 8, 1), Date.UTC(2021, 9, 13)].map((at) => {
      const { series, months } = monthsKnown(hashrate, { known: "then", at });
      return [series.source, months.length];
    });
    expect(known).toEqual([
      ["cbeci-first", 1],
      ["cbeci", 1],
      ["cbeci", 2],
    ]);
  });
});

describe("uncovered", () => {
  it("is the time before the first and after the last map", () => {
    const span = { from: Date.UTC(2021, 5, 1), to: Date.UTC(2021, 10, 1) };
    expect(uncovered(monthsCovered(monthsKnown(hashrate, now)), span)).toEqual([
      { from: span.from, to: twoMonths.from },
      { from: twoMonths.to, to: span.to },
    ]);
  });

  it("is nothing where every month has a map, and all where none has", () => {
    expect(uncovered(monthsCovered(monthsKnown(hashrate, now)), twoMonths)).toEqual([]);
    expect(uncovered([], twoMonths)).toEqual([twoMonths]);
  });
});

describe("columnsOf", () => {
  // The estimate of July to September 2021 is dated 1 August, with the United States at 36 % and Russia at 16 %.
  const quarter = { from: Date.UTC(2021, 5, 1), to: Date.UTC(2021, 9, 31) };
  const columns = (choices: { known: "now" | "then"; at: number }) =>
    estimateColumnsOf(estimatesKnown(hashrate, { ...choices, span: quarter }), hashrate, { span: quarter }, names);

  it("an estimate stands on its date alone: 61 of 152 days are 40.13 % across", () => {
    expect(columns(now).map(({ id, x }) => [id, x])).toEqual([["luxor-2021-q3", "40.13%"]]);
  });

  it("in the colours of the map, 36 % and on it Russia's 16 % as one of the others; the 48 % for no country stay open", () => {
    expect(columns(now)[0]?.parts.map(({ place, tone, y, height }) => [place, tone, y, height])).toEqual([
      ["USA", "1", "64%", "36%"],
      ["OTHER", "rest", "48%", "16%"],
    ]);
  });

  it("with known then it comes with its date: none on 31 July, one on 1 August", () => {
    const counts = [Date.UTC(2021, 6, 31), Date.UTC(2021, 7, 1)].map((at) => columns({ known: "then", at }).length);
    expect(counts).toEqual([0, 1]);
  });

  it("known on 30 September 2026, the last stands on that day and none on a day of Cambridge's months", () => {
    const { cbeci } = realFiles.hashrate;
    const span = { from: Date.UTC(2019, 8, 1), to: newest };
    const found = estimatesKnown(realFiles.hashrate, { known: "then", at: newest, span });
    const last = monthsCovered({ series: cbeci, months: [cbeci.months.length - 1] })[0]?.to ?? Number.NaN;
    const later = found.filter(({ at }) => at > last).map(({ at }) => new Date(at).toISOString().slice(0, 10));
    expect([later[0]?.slice(0, 4), later.at(-1)]).toEqual(["2023", "2026-09-30"]);
  });
});

describe("periodsKnown", () => {
  it("on 30 September 2026 are a month of 2023 and four quarters, the last up to the day", () => {
    const span = { from: Date.UTC(2019, 8, 1), to: newest };
    const found = periodsKnown(realFiles.hashrate, { known: "then", at: newest, span });
    expect(found.map(({ from, to }) => [from, to].map((at) => new Date(at).toISOString().slice(0, 10)))).toEqual([
      ["2023-11-01", "2023-12-01"],
      ["2025-04-01", "2025-07-01"],
      ["2025-07-01", "2025-10-01"],
      ["2025-10-01", "2026-01-01"],
      ["2026-07-01", "2026-09-30"],
    ]);
  });
});

describe("diamondsOf", () => {
  const diamonds = (choices: { known: "now" | "then"; at: number }) =>
    diamondsOf(hashrate, { ...choices, span: twoMonths }, language, (place) => place);

  it("stands on its date as high as the United States' share: 36 % is 64 % down", () => {
    const [diamond] = diamonds(now);
    expect([diamond?.x, diamond?.y, diamond?.name]).toEqual(["50%", "64%", "Luxor, 2021-Q3"]);
    expect(diamond?.lines[0]?.text).toContain(
      "USA 36.0 %, RUS 16.0 %; 52.0 % of the network named, the rest for no country.",
    );
  });

  it("comes with its date where only the known is shown", () => {
    const counts = [Date.UTC(2021, 6, 31), Date.UTC(2021, 7, 1)].map((at) => diamonds({ known: "then", at }).length);
    expect(counts).toEqual([0, 1]);
  });
});

describe("ticksOf", () => {
  const texts = (id: "all" | "china" | "kazakhstan") =>
    ticksOf(presetsOf(newest)[id].span, "en-GB").map(({ text }) => text);

  it("marks years, months and days as the span is long", () => {
    expect(texts("all")).toEqual(["2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
    expect(texts("china")).toEqual(["May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]);
    expect(texts("kazakhstan").slice(0, 3)).toEqual(["3 Jan", "4 Jan", "5 Jan"]);
  });

  it("on 238 px, a phone of 360, has a fortnight's days three apart: 55 px hold “12 Jan” and 6 px, 37 px do not", () => {
    const ticks = ticksOf(presetsOf(newest).kazakhstan.span, "en-GB", 238);
    expect(ticks.map(({ text, through }) => [text, through])).toEqual([
      ["3 Jan", "5 Jan"],
      ["6 Jan", "8 Jan"],
      ["9 Jan", "11 Jan"],
      ["12 Jan", "14 Jan"],
      ["15 Jan", null],
    ]);
  });

  it("marks hours within a day", () => {
    const span = { from: Date.UTC(2022, 0, 5), to: Date.UTC(2022, 0, 6) };
    expect(ticksOf(span, "en-GB").map(({ text }) => text)).toContain("12:00");
  });
});
