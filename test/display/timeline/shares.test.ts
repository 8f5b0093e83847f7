import { describe, expect, it } from "vitest";
import { areasOf, monthsKnown, monthsMissing } from "../../../src/display/timeline/areas.ts";
import { diamondsOf } from "../../../src/display/timeline/marks.ts";
import { ticksOf } from "../../../src/display/timeline/ticks.ts";
import { presetsFor } from "../../../src/state/start.ts";
import { timeline } from "../../../src/words/timeline.ts";
import { hashrate, newest, twoMonths } from "./fixtures.ts";

const now = { known: "now", at: twoMonths.from } as const;
const areas = (span = twoMonths) => areasOf(monthsKnown(hashrate, now), span, (place) => place, "rest");

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
    expect(areas()[0]?.label).toEqual({ x: "25%", y: "70%" });
  });

  it("keeps names 6 units off the line: over one at 20 % China has 26 to 60 %, so its name stands at 43 %", () => {
    const flat = () => ({ low: 20, high: 20 });
    const named = areasOf(monthsKnown(hashrate, now), twoMonths, (place) => place, "rest", flat);
    expect(named[0]?.label).toEqual({ x: "25%", y: "57%" });
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

describe("monthsMissing", () => {
  it("is the time before the first and after the last map", () => {
    const span = { from: Date.UTC(2021, 5, 1), to: Date.UTC(2021, 10, 1) };
    expect(monthsMissing(monthsKnown(hashrate, now), span)).toEqual([
      { from: span.from, to: twoMonths.from },
      { from: twoMonths.to, to: span.to },
    ]);
  });

  it("is nothing where every month has a map, and all where none has", () => {
    expect(monthsMissing(monthsKnown(hashrate, now), twoMonths)).toEqual([]);
    expect(monthsMissing({ series: hashrate.cbeci, months: [] }, twoMonths)).toEqual([twoMonths]);
  });
});

describe("diamondsOf", () => {
  const diamonds = (choices: { known: "now" | "then"; at: number }) =>
    diamondsOf(hashrate, twoMonths, choices, timeline, "en-GB");

  it("stands on its date as high as the United States' share: 36 % is 64 % down", () => {
    const [diamond] = diamonds(now);
    expect([diamond?.x, diamond?.y, diamond?.name]).toEqual(["50%", "64%", "Luxor, 2021-Q3"]);
    expect(diamond?.lines[0]?.text).toContain("United States 36.0 %; 52.0 % of the network named");
  });

  it("comes with its date where only the known is shown", () => {
    const counts = [Date.UTC(2021, 6, 31), Date.UTC(2021, 7, 1)].map((at) => diamonds({ known: "then", at }).length);
    expect(counts).toEqual([0, 1]);
  });
});

describe("ticksOf", () => {
  const texts = (id: "all" | "china" | "kazakhstan") =>
    ticksOf(presetsFor(newest)[id].span, "en-GB").map(({ text }) => text);

  it("marks years, months and days as the span is long", () => {
    expect(texts("all")).toEqual(["2020", "2021", "2022", "2023", "2024", "2025", "2026"]);
    expect(texts("china")).toEqual(["May", "Jun", "Jul", "Aug", "Sept", "Oct", "Nov", "Dec"]);
    expect(texts("kazakhstan").slice(0, 3)).toEqual(["3 Jan", "4 Jan", "5 Jan"]);
  });

  it("marks hours within a day", () => {
    const span = { from: Date.UTC(2022, 0, 5), to: Date.UTC(2022, 0, 6) };
    expect(ticksOf(span, "en-GB").map(({ text }) => text)).toContain("12:00");
  });
});
