import { describe, expect, it } from "vitest";
import { isVersion, migrated } from "../../src/state/link/migrations.ts";
import { fitSpan, heldOn, spanHolding, zoomedSpan } from "../../src/state/spans.ts";
import { axisOf, startChoices } from "../../src/state/start.ts";

const newest = Date.UTC(2026, 8, 30);
const day = 86_400_000;
const axis = axisOf(newest);
const start = startChoices(newest);

describe("versions", () => {
  const steps = [(query: URLSearchParams) => new URLSearchParams([...query, ["step", "1"]])];

  it("of one step there are two: 1 and 2, and nothing else is one", () => {
    expect([0, 1, 2, 3, 1.5, -1, Number.NaN].map((version) => isVersion(version, steps))).toEqual([
      false,
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(isVersion(0.5, [])).toBe(false);
  });

  it("a link without a version is of the first, one of the newest or of none that exists is left as it is", () => {
    const read = (text: string) => migrated(new URLSearchParams(text), steps).toString();
    expect(["a=1", "a=1&v=1", "a=1&v=2", "a=1&v=9", "a=1&v=0"].map(read)).toEqual([
      "a=1&step=1",
      "a=1&v=1&step=1",
      "a=1&v=2",
      "a=1&v=9",
      "a=1&v=0",
    ]);
  });
});

describe("spans", () => {
  const span = { from: axis.from + 10 * day, to: axis.from + 20 * day };

  it("one that hangs over an end of the axis is moved in, one that is too long is cut to it, one too short is a day", () => {
    expect(fitSpan({ from: axis.from - 5 * day, to: axis.from + 5 * day }, axis)).toEqual({
      from: axis.from,
      to: axis.from + 10 * day,
    });
    expect(fitSpan({ from: axis.to - 5 * day, to: axis.to + 5 * day }, axis)).toEqual({
      from: axis.to - 10 * day,
      to: axis.to,
    });
    expect(fitSpan({ from: axis.from - day, to: axis.to + day }, axis)).toEqual(axis);
    expect(fitSpan({ from: span.from, to: span.from + 1 }, axis)).toEqual({ from: span.from, to: span.from + day });
    expect(fitSpan({ from: span.from + 400, to: span.to + 700 }, axis)).toEqual(span);
  });

  it("that has to hold a moment moves as far as it takes, and not where it holds it, its ends among it", () => {
    expect(spanHolding(span, span.from - day)).toEqual({ from: span.from - day, to: span.to - day });
    expect(spanHolding(span, span.to + day)).toEqual({ from: span.from + day, to: span.to + day });
    for (const at of [span.from, span.from + 1, span.to]) expect(spanHolding(span, at)).toBe(span);
  });

  it("moves by whole days: China's replay, which ends on 31 December 2021 at 23:59:59, holds 1 January 2022 from 2 April on", () => {
    const replay = { from: Date.UTC(2021, 3, 1), to: Date.UTC(2022, 0, 1) - 1000 };
    expect(spanHolding(replay, Date.UTC(2022, 0, 1))).toEqual({
      from: Date.UTC(2021, 3, 2),
      to: Date.UTC(2022, 0, 2) - 1000,
    });
    expect(spanHolding(replay, Date.UTC(2021, 2, 31, 18)).from).toBe(Date.UTC(2021, 2, 31));
  });

  it("twice as near, around a moment a quarter in: the moment stays a quarter in; never under a day", () => {
    const around = span.from + 2.5 * day;
    expect(zoomedSpan(span, 2, around)).toEqual({ from: around - 1.25 * day, to: around + 3.75 * day });
    expect(zoomedSpan(span, 1000, span.from)).toEqual({ from: span.from, to: span.from + day });
  });

  it("choices that lie on the axis are themselves; each moment beside it is brought in alone", () => {
    const good = { ...start, span, at: span.from + day, baseline: axis.from };
    expect(heldOn(axis, good)).toBe(good);
    expect(heldOn(axis, { ...good, baseline: axis.from - day })).toEqual(good);
    expect(heldOn(axis, { ...good, at: span.to + day })).toEqual({ ...good, at: span.to });
    expect(heldOn(axis, { ...good, span: { from: axis.from - day, to: axis.from + day }, at: axis.from })).toEqual({
      ...good,
      span: { from: axis.from, to: axis.from + 2 * day },
      at: axis.from,
    });
    const long = { from: axis.from, to: axis.to + day };
    expect(heldOn(axis, { ...good, span: long })).toEqual({ ...good, span: axis });
  });
});
