import { describe, expect, it } from "vitest";
import { lastDay, spanOf } from "../../tools/data/periods.ts";
import { isPlace } from "../../tools/data/tables/codes.ts";

const span = (from: string, to: string) => ({ from: Date.parse(from), to: Date.parse(to) });

describe("spanOf(period)", () => {
  it("ends a year, a month and a day where the next begins", () => {
    expect(spanOf("2019")).toEqual(span("2019-01-01", "2020-01-01"));
    expect(spanOf("2020-02")).toEqual(span("2020-02-01", "2020-03-01"));
    expect(spanOf("2020-02-29")).toEqual(span("2020-02-29", "2020-03-01"));
  });

  it("knows quarters and half-years", () => {
    expect(spanOf("2026-Q3")).toEqual(span("2026-07-01", "2026-10-01"));
    expect(spanOf("2024-S2")).toEqual(span("2024-07-01", "2025-01-01"));
  });

  it("covers a stretch to the end of its last month", () =>
    expect(spanOf("2024-06/2024-09")).toEqual(span("2024-06-01", "2024-10-01")));

  it.each(["2024-S3", "2024-Q5", "2021-02-29", "2024-09/2024-06", "spring", ""])("refuses %j", (text) =>
    expect(spanOf(text)).toBeNull(),
  );
});

describe("lastDay(period)", () => {
  it("is the day from which a figure without a day counts", () => {
    expect(lastDay("2025-10")).toBe("2025-10-31");
    expect(lastDay("2026-Q3")).toBe("2026-09-30");
    expect(lastDay("2025-05-27")).toBe("2025-05-27");
  });
});

describe("isPlace(code)", () => {
  it.each(["KAZ", "XKX", "US-TX", "CN-SC"])("takes %s", (code) => expect(isPlace(code)).toBe(true));
  it.each(["KZ", "XXX", "ENC", "QQ-TX", "us-tx", ""])("refuses %j", (code) => expect(isPlace(code)).toBe(false));
});
