import { describe, expect, it } from "vitest";
import { axisViewAt } from "../../../src/display/timeline/axis.ts";
import { clockOf } from "../../../src/display/timeline/clock.ts";
import { closeUp } from "../../../src/display/timeline/close-up/close-up.ts";
import { captionAt } from "../../../src/display/timeline/events/caption.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { realFacts } from "../../support/real-facts.ts";
import { eventFacts, presetsOf } from "../../support/replays.ts";
import { factsWith, hashrate, language, line, network, newest, ready, statement, twoMonths } from "./fixtures.ts";

const { china, kazakhstan } = presetsOf(newest);
const start = startChoices(newest);
const day = (year: number, month: number, date: number, hour = 0) => Date.UTC(year, month - 1, date, hour);
const facts = factsWith({ hashrate: ready(hashrate), network: ready(network) });
const room = { closeUp, narrow: false };
const chosen = (choices: Partial<Choices>): Choices => ({ ...start, ...choices });
const clock = (choices: Partial<Choices>) => clockOf(chosen(choices), axisOf(newest), language);
const axisAt = (choices: Partial<Choices>, given = facts) => axisViewAt(given, chosen(choices), language, room);

describe("the clock", () => {
  const title = (choices: Partial<Choices>) => clock(choices).title;

  it("says the moment as finely as the step, and the day where a moment lies inside its month", () => {
    expect(title({ at: day(2021, 8, 1) })).toBe("August 2021");
    expect(title({})).toBe("30 Sept 2026");
    expect(title({ at: day(2021, 6, 21), span: china.span })).toBe("21 Jun 2021");
    expect(title({ at: day(2022, 1, 6, 6), span: kazakhstan.span })).toBe("6 Jan 2022, 06:00");
  });

  it("writes the step beside it, in UTC where hours count", () => {
    const of = ({ step, zone }: ReturnType<typeof clock>) => [step, zone];
    expect(of(clock({}))).toEqual(["step: one month", ""]);
    expect(of(clock({ at: kazakhstan.at, span: kazakhstan.span }))).toEqual(["step: one hour", "UTC"]);
  });

  it("marks the preset whose span is shown, and offers a link's unusual speed too", () => {
    const { presets, speeds } = clock({ at: china.at, span: china.span, speed: 7 });
    expect(presets.filter(({ chosen }) => chosen).map(({ id }) => id)).toEqual(["china"]);
    expect(speeds.map(({ value }) => value)).toEqual([0.25, 0.5, 1, 2, 4, 7, 10, 20, 60]);
  });

  it("reads a typed date, with a space for the T, and refuses nonsense and dates off the axis by name", () => {
    const { readTyped } = clock({});
    expect(readTyped(" 2022-01-05 12:00 ")).toEqual({ at: day(2022, 1, 5, 12) });
    expect(readTyped("2021-05")).toEqual({ at: day(2021, 5, 1) });
    expect(readTyped("2021-02-30")).toEqual({
      refusal: "“2021-02-30” is not a date. Write 2021, May 2021, 21 May 2021, 6 Jan 2022 06:00 or 2022-01-06.",
    });
    expect(readTyped("2014")).toEqual({
      refusal: "2014 is off the axis, which runs from 1 Jan 2019 to 30 Sept 2026.",
    });
  });

  it("reads dates as the page writes them, months in full or short, joined to the year or in figures, and refuses 30 February and months of no year", () => {
    const { readTyped } = clock({});
    expect(readTyped("May 2021")).toEqual({ at: day(2021, 5, 1) });
    expect(readTyped("21 may  2021")).toEqual({ at: day(2021, 5, 21) });
    expect(readTyped("3 Sept 2021")).toEqual({ at: day(2021, 9, 3) });
    expect(readTyped("3 September 2021")).toEqual({ at: day(2021, 9, 3) });
    expect(readTyped("6 Jan 2022, 06:00 UTC")).toEqual({ at: day(2022, 1, 6, 6) });
    expect(readTyped("6 Jan 2022 06:00")).toEqual({ at: day(2022, 1, 6, 6) });
    for (const text of ["jan22", "Jan2022", "1/2022", "01.2022"]) {
      expect(readTyped(text)).toEqual({ at: day(2022, 1, 1) });
    }
    // A day beside a month in figures would have two meanings.
    for (const text of ["30 Feb 2021", "Jan 2022 06:00", "Maybe 2021", "6 January", "", "13/2021", "6/1/2022"]) {
      expect(readTyped(text)).toHaveProperty("refusal");
    }
  });
});

describe("the axis", () => {
  const half = { span: twoMonths, at: day(2021, 8, 1) };

  it("puts the needle and the slider on the moment: 1 August is half of July and August", () => {
    const { needle, slider } = axisAt(half);
    expect([needle, slider.position, slider.text]).toEqual(["50%", 500, "1 Aug 2021"]);
  });

  it("leaves empty what comes after the moment where only the known is shown", () => {
    expect(axisAt(half).unknown).toBeNull();
    expect(axisAt({ ...half, known: "then" }).unknown).toEqual({ x: "50%", width: "50%", text: "" });
  });

  it("snaps a point to the step under it and finds the end of the span at the right edge", () => {
    const { ghost } = axisAt(half);
    expect([ghost(0.25).at, ghost(0.25).text]).toEqual([day(2021, 7, 16), "16 Jul 2021"]);
    expect(ghost(1).at).toBe(twoMonths.to);
  });

  it("leaves empty what has no map and says why: published no longer, or not yet", () => {
    const span = { from: twoMonths.from, to: day(2021, 11, 1) };
    expect(axisAt({ span, at: span.to }).gaps.map(({ text }) => text)).toEqual(["no map published"]);
    expect(axisAt({ ...half, known: "then" }).gaps.map(({ text }) => text)).toEqual([
      "not yet published on 1 Aug 2021",
    ]);
  });

  it("explains in its key only the areas that are drawn: no Russia, and nothing at all before the first map is out", () => {
    const key = (choices: Partial<Choices>) => axisAt({ span: twoMonths, ...choices }).key.map(({ tone }) => tone);
    expect(key({ at: day(2021, 8, 1) })).toEqual(["0", "1", "rest"]);
    expect(key({ at: day(2021, 7, 1), known: "then" })).toEqual([]);
  });

  it("frames the later estimates of today's figures and says so in its key; none before the first was out", () => {
    const shown = (choices: Partial<Choices>) => axisAt(choices, realFacts);
    const { columns, key, gaps } = shown({});
    expect([columns.length, key.at(-2)?.text]).toEqual([5, "framed: another method"]);
    expect(gaps.map(({ text }) => text)).toEqual(["no map published"]);
    const before = shown({ known: "then", at: day(2023, 6, 1) });
    expect([before.columns, before.key.some(({ tone }) => tone === "column")]).toEqual([[], false]);
  });

  it("keeps the very same chart from step to step", () => {
    expect(axisAt({ ...half, at: day(2021, 8, 2) }).areas).toBe(axisAt(half).areas);
  });

  it("draws the days and says so while the blocks are fetched, and why where they failed", () => {
    const hours = { span: { from: twoMonths.from, to: day(2021, 7, 5) }, at: twoMonths.from };
    expect(axisAt(hours).notes).toEqual(["daily means while the blocks are fetched"]);
    expect(axisAt(hours).line?.path).not.toBe("");
    const failed = factsWith({ network: ready(network), blocks: { state: "failed", reason: "404" } });
    expect(axisAt(hours, failed).notes).toEqual(["daily means: the blocks could not be loaded (404)"]);
  });

  it("waits for the part that draws days and hours, and says so", () => {
    const hours = { ...start, span: { from: twoMonths.from, to: day(2021, 7, 5) }, at: twoMonths.from };
    const { notes, line, ticks } = axisViewAt(facts, hours, language);
    expect([notes, line, ticks.length > 3]).toEqual([["the chart of days and hours is being fetched"], null, true]);
  });

  it("lives without any file, and names those that failed", () => {
    expect(axisAt({}, factsWith({})).areas).toEqual([]);
    const failed = { state: "failed", reason: "404" } as const;
    expect(axisAt({}, factsWith({ network: failed, events: failed })).notes).toEqual([
      "The network’s hashrate could not be loaded: 404",
      "The events could not be loaded: 404",
    ]);
  });
});

describe("captionAt", () => {
  const told = eventFacts({
    events: [],
    china: [line("ban", day(2021, 5, 21)), line("share", day(2021, 6, 1), { precision: "month" })],
    kazakhstan: [
      line("fell", day(2022, 1, 5)),
      line("cut", day(2022, 1, 5, 10), { precision: "hour", by: "Cloudflare" }),
      line("dark", day(2022, 1, 5, 10), { precision: "hour", low: 12, high: 18, unit: "percent" }),
    ],
    connectivity: [statement(day(2022, 1, 5))],
  });
  const events = ready(told);
  const caption = (span: Choices["span"], at: number) =>
    captionAt(factsWith({ events }), { ...start, span, at }, language);

  it("comes with its day in China's replay, with who said it and when", () => {
    expect(caption(china.span, day(2021, 5, 20))).toBeNull();
    expect(caption(china.span, day(2021, 5, 21))).toEqual({
      id: "ban",
      text: "ban",
      by: "Reuters, 21 May 2021",
      source: null,
      more: "",
      rest: [],
    });
  });

  it("waits for the end of what is only known to the month or, by the hour, to the day", () => {
    expect(caption(china.span, day(2021, 6, 30))?.text).toBe("ban");
    expect(caption(china.span, day(2021, 7, 1))?.text).toBe("share");
    expect(caption(kazakhstan.span, day(2022, 1, 5, 23))?.text).toBe("cut");
    expect(caption(kazakhstan.span, day(2022, 1, 6))?.text).toBe("fell");
  });

  it("counts what was said at the same moment, and says it with its number", () => {
    expect(caption(kazakhstan.span, day(2022, 1, 5, 10))).toMatchObject({
      by: "Cloudflare, 5 Jan 2022, 10:00",
      more: "and one more",
      rest: [{ id: "dark", text: "dark — 12–18\u00a0percent", by: "Reuters, 5 Jan 2022, 10:00" }],
    });
  });

  it("is silent while no replay is shown", () => {
    expect(caption(start.span, day(2022, 1, 6))).toBeNull();
  });
});
