import { describe, expect, it } from "vitest";
import { DAY, HOUR } from "../../src/kit/time.ts";
import { startChoices } from "../../src/state/start.ts";
import { snap, stepBy, stepOf } from "../../src/state/step.ts";
import { presetsOf } from "../support/replays.ts";

const newest = Date.UTC(2026, 8, 30);
const { all, china, kazakhstan } = presetsOf(newest);
const day = (year: number, month: number, date: number, hour = 0) => Date.UTC(year, month - 1, date, hour);

describe("presetsFor", () => {
  it("China's exodus runs from 1 April to the last second of 31 December 2021: 275 days", () => {
    expect(china.span).toEqual({ from: day(2021, 4, 1), to: day(2022, 1, 1) - 1000 });
    expect((china.span.to + 1000 - china.span.from) / DAY).toBe(275);
  });

  it("Kazakhstan's shutdown runs from 2 to 15 January 2022: 14 days", () => {
    expect(kazakhstan.span).toEqual({ from: day(2022, 1, 2), to: day(2022, 1, 16) - 1000 });
  });

  it("the start is the newest estimate on the whole axis, paused", () => {
    const start = startChoices(newest);
    expect([start.at, start.span, start.playing]).toEqual([newest, { from: day(2019, 9, 1), to: newest }, false]);
  });
});

describe("stepOf", () => {
  it("steps hours up to 45 days, days up to 400, months above", () => {
    const steps = [1, 45, 46, 400, 401].map((days) => stepOf({ from: 0, to: days * DAY }));
    expect(steps).toEqual(["hour", "hour", "day", "day", "month"]);
  });

  it("gives the three presets months, days and hours", () => {
    expect([all, china, kazakhstan].map(({ span }) => stepOf(span))).toEqual(["month", "day", "hour"]);
  });
});

describe("stepBy", () => {
  it("goes from one first of a month to the next, over the end of a year too", () => {
    expect(stepBy({ at: day(2021, 12, 1), span: all.span }, 1)).toBe(day(2022, 1, 1));
    expect(stepBy({ at: day(2022, 1, 1), span: all.span }, -10)).toBe(day(2021, 3, 1));
  });

  it("lands on the first of a month from any day: 10 April goes on to 1 May and back to 1 April", () => {
    expect(stepBy({ at: day(2021, 4, 10), span: all.span }, 1)).toBe(day(2021, 5, 1));
    expect(stepBy({ at: day(2021, 4, 10), span: all.span }, -1)).toBe(day(2021, 4, 1));
  });

  it("reaches the end of the span even between two steps: 30 September 2026, and from there 1 September", () => {
    expect(stepBy({ at: day(2026, 9, 1), span: all.span }, 1)).toBe(newest);
    expect(stepBy({ at: newest, span: all.span }, 1)).toBe(newest);
    expect(stepBy({ at: newest, span: all.span }, -1)).toBe(day(2026, 9, 1));
  });

  it("goes by the hour in Kazakhstan's shutdown and stops at its ends", () => {
    expect(stepBy({ at: day(2022, 1, 5, 10), span: kazakhstan.span }, 10)).toBe(day(2022, 1, 5, 20));
    expect(stepBy({ at: day(2022, 1, 2, 3), span: kazakhstan.span }, -10)).toBe(day(2022, 1, 2));
  });

  it("stays where it is for no steps", () => {
    expect(stepBy({ at: day(2021, 4, 10), span: all.span }, 0)).toBe(day(2021, 4, 10));
  });
});

describe("snap", () => {
  it("takes the month, the day or the hour that a moment lies in", () => {
    expect(snap(all.span, day(2021, 8, 20))).toBe(day(2021, 8, 1));
    expect(snap(china.span, day(2021, 8, 20, 23))).toBe(day(2021, 8, 20));
    expect(snap(kazakhstan.span, day(2022, 1, 5, 10) + 0.9 * HOUR)).toBe(day(2022, 1, 5, 10));
  });

  it("takes the end of the span where that is nearer: 20 September is 10 days from it and 19 from 1 September", () => {
    expect(snap(all.span, day(2026, 9, 20))).toBe(newest);
    expect(snap(all.span, day(2026, 9, 10))).toBe(day(2026, 9, 1));
  });
});
