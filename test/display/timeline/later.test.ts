import { describe, expect, it } from "vitest";
import { axisViewAt } from "../../../src/display/timeline/axis.ts";
import { closeUp } from "../../../src/display/timeline/close-up/close-up.ts";
import { meanSeams } from "../../../src/display/timeline/close-up/seams.ts";
import { lineOf } from "../../../src/display/timeline/line.ts";
import { meanSteps } from "../../../src/display/timeline/means.ts";
import type { AxisView } from "../../../src/display/timeline/types.ts";
import { DAY } from "../../../src/kit/time.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { realFacts } from "../claims/real.ts";
import { language, network, newest, twoMonths } from "./fixtures.ts";

const day = (month: number, date: number, hour = 0) => Date.UTC(2026, month - 1, date, hour);
const summer = { from: day(5, 1), to: day(9, 28) };
const axisAt = (choices: Partial<Choices>, narrow = false): AxisView =>
  axisViewAt(realFacts, { ...startChoices(newest), ...choices }, language, { closeUp, narrow });
const readings = (choices: Partial<Choices>, narrow = false) =>
  axisAt(choices, narrow).marks.filter(({ shape }) => shape === "reading");

/** The four days of the fixtures, then an epoch of 7.003 days: half the time of the one before, to twice the difficulty. */
const goesOn = { ...network, undated: [{ height: 4032, difficulty: 2 * 0.7206 }] };
const fortnight = { from: twoMonths.from, to: twoMonths.from + 20 * DAY };

describe("modelled means after the line", () => {
  it("stand as one step from the end of the fourth day, 200 of 1,000, to the epoch's end 7.003 days after day 2, 450", () => {
    const [step, ...others] = meanSteps(goesOn, fortnight, Number.POSITIVE_INFINITY);
    expect([step?.left, step?.right, others]).toEqual([200, 450.2, []]);
    expect(meanSteps(goesOn, fortnight, fortnight.from + 9 * DAY)).toEqual([]);
  });

  it("are dashed steps of the same scale, never a part of the line: 50 beside a line at 100 is half as high", () => {
    const points = [0, 100].map((x) => ({ x, value: 100, low: null, high: null }));
    const steps = [
      { left: 200, right: 300, value: 50 },
      { left: 300, right: 400, value: 100 },
    ];
    const line = lineOf(points, "fromZero", "measured", false, steps);
    expect([line?.path, line?.modelled]).toEqual(["M0 8L100 8", "M200 54L300 54L300 8L400 8"]);
    expect(lineOf([], "fromZero", "measured", false, steps)?.caption).toBe("");
    expect(lineOf(points, "fromZero", "measured")?.modelled).toBe("");
  });

  it("are drawn in years, days and hours of today's figures and named in the key, and not where there are none", () => {
    const hours = { from: day(9, 14), to: day(9, 27) };
    for (const span of [axisOf(newest), summer, hours]) {
      const axis = axisAt({ span });
      expect(axis.line?.modelled).not.toBe("");
      expect(axis.key.at(-1)).toEqual({ tone: "mean", text: "modelled" });
    }
    const before = axisAt({ span: { from: day(1, 1), to: day(5, 1) } });
    expect([before.line?.modelled, before.key.some(({ tone }) => tone === "mean")]).toEqual(["", false]);
    expect(axisAt({ span: hours }).notes).toEqual([
      "neither blocks nor a daily series here: the means of epochs, modelled",
    ]);
  });

  it("begin at a seam where the daily series ends, 32 of 150 days into May to September", () => {
    const [seam] = meanSeams(goesOn, fortnight, Number.POSITIVE_INFINITY);
    expect(seam).toEqual({ x: "20%", before: "", after: "modelled by the rule of retargets" });
    expect(meanSeams(goesOn, fortnight, fortnight.from + 5 * DAY)).toEqual([]);
    expect(axisAt({ span: summer }).seams.map(({ x }) => x)).toEqual(["21.33%"]);
  });
});

describe("what the slider and the pointer say after the daily series", () => {
  it("on 1 July 2026 the mean of its epoch, 910 EH/s, and that it is modelled; nothing on 1 June", () => {
    expect(axisAt({ span: summer, at: day(7, 1) }).slider.text).toBe(
      "1 Jul 2026, mean of its epoch 910 EH/s, modelled",
    );
    expect(axisAt({ span: summer, at: day(6, 1) }).slider.text).toBe("1 Jun 2026");
    const { ghost } = axisAt({ span: summer });
    expect(ghost((day(6, 20) - summer.from) / (summer.to - summer.from)).block).toBe(
      "mean of its epoch 958 EH/s, modelled",
    );
  });

  it("with known then nothing of the epoch that runs: on 1 July none, of 20 June what it is on 27 June at 03:00", () => {
    expect(axisAt({ span: summer, at: day(7, 1), known: "then" }).slider.text).toBe("1 Jul 2026");
    const share = (day(6, 20) - summer.from) / (summer.to - summer.from);
    const told = (at: number) => axisAt({ span: summer, at, known: "then" }).ghost(share).block;
    expect([told(day(6, 27)), told(day(6, 27, 3))]).toEqual(["", "mean of its epoch 958 EH/s, modelled"]);
  });
});

describe("retargets without a time of their own", () => {
  it("stand by the rule with their exact size: −10.1 % by the day, −10.09 % by the hour with its time modelled", () => {
    const june = axisAt({ span: summer }).retargets.find(({ text }) => text === "−10.1 %");
    // 14 June, 00:23: 44.016 of 150 days.
    expect([june?.x, june?.modelled]).toEqual(["29.34%", true]);
    const hours = axisAt({ span: { from: day(6, 10), to: day(6, 20) } }).retargets;
    expect(hours.map(({ text }) => text)).toEqual(["retarget −10.09 %, its time modelled"]);
    const april = axisAt({ span: { from: day(4, 1), to: day(5, 1) } }).retargets;
    expect(april.map(({ modelled }) => modelled)).toEqual([undefined, undefined]);
  });
});

describe("single readings", () => {
  it("by the day are five marks: 30 June, 22 August, 17, 20 and 25 September; each says figure, basis, day and publisher", () => {
    const marks = readings({ span: summer });
    expect(marks.map(({ when }) => when)).toEqual([
      "30 Jun 2026",
      "22 Aug 2026",
      "17 Sept 2026",
      "20 Sept 2026",
      "25 Sept 2026",
    ]);
    expect(marks[3]?.name).toBe("3 single readings of the network");
    expect(marks[3]?.lines[0]).toEqual({
      text: "927.8 EH/s, mean of 7 days, 20 Sept 2026, reported",
      by: "mempool.space, in a weekly digest",
      url: null,
    });
    expect(marks[3]?.ids).toEqual([
      "reading-202609200000-hashrate",
      "reading-202609200000-price",
      "reading-202609201954-price",
    ]);
    expect(marks[1]?.lines[0]?.text).toContain("$77,362, price of the moment, 22 Aug 2026, 19:48 UTC, reported");
    expect(marks[2]?.lines[0]?.text).toContain("873.99 EH/s, one day, 17 Sept 2026, claimed");
  });

  it("that stand closer than a mark is wide are one: three marks in years, one on a phone, none of October, off the axis", () => {
    expect(readings({}).map(({ lines }) => lines.length)).toEqual([1, 1, 6]);
    expect(readings({}, true).map(({ lines }) => lines.length)).toEqual([8]);
    expect(new Set(readings({ span: summer }).map(({ id }) => id)).size).toBe(5);
  });

  it("with known then come with the day on which they were out, which their press goes to", () => {
    const then = (at: number) => readings({ span: summer, at, known: "then" });
    expect(then(day(8, 22, 23))).toEqual([]);
    expect(then(day(8, 23)).map(({ at }) => at)).toEqual([day(8, 23)]);
    // The quarter's close is told with the digest of 20 September.
    expect(then(day(9, 20)).map(({ when }) => when)).toEqual(["30 Jun 2026", "22 Aug 2026", "17 Sept 2026"]);
  });
});
