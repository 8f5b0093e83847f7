import { describe, expect, it } from "vitest";
import type { Claim, MiningEvent } from "../../../src/facts/types.ts";
import { shockAt, shocksOf } from "../../../src/model/claims/shock.ts";

const day = (date: number) => Date.UTC(2022, 0, date);
const event = (id: string, start: number, more: Partial<MiningEvent> = {}): MiningEvent => ({
  id,
  start,
  end: null,
  precision: "day",
  countries: [],
  region: "",
  place: null,
  kind: "outage",
  title: id,
  short: null,
  summary: "",
  statements: [],
  sources: [],
  published: "2022-01-05",
  ...more,
});
const claimOn = (id: string, about: string): Claim => ({
  id,
  event: about,
  quantity: "network-loss",
  subject: "network",
  label: "Paper",
  text: "",
  low: 15,
  high: 15,
  unit: "%",
  by: "Paper",
  source: "press",
  published: "2022-01-06",
  at: day(6),
  precision: "day",
  window: null,
  stated: "",
  places: 1,
  lines: [],
});

const events = [event("first", day(2)), event("second", day(5)), event("third", day(8)), event("last", day(30))];
const claims = [claimOn("claim", "second"), claimOn("late", "last")];
const span = { from: day(1), to: day(20) };
const shock = (at: number, asked: string | null = null, within = span) =>
  shockAt(events, claims, at, within, asked)?.id ?? null;

describe("shocksOf", () => {
  it("takes events that can stop machines and whose day is known", () => {
    const others = [event("market", day(1), { kind: "market" }), event("month", day(1), { precision: "month" })];
    expect(shocksOf([...others, ...events]).map(({ id }) => id)).toEqual(["first", "second", "third", "last"]);
  });
});

describe("shockAt", () => {
  it("is the one with claims before a later one without", () => expect(shock(day(9))).toBe("second"));
  it("before it has begun, is the next with claims in the span", () => expect(shock(day(3))).toBe("second"));
  it("holds to the end of its span, and a fortnight beyond; one without claims a fortnight", () => {
    expect(shock(day(19))).toBe("second");
    const later = { from: day(18), to: day(28) };
    expect([shock(day(18), null, later), shock(day(21), null, later), shock(day(23), null, later)]).toEqual([
      "second",
      "third",
      null,
    ]);
  });
  it("looks no further than the span for the next", () =>
    expect([
      shock(day(25), null, { from: day(20), to: day(28) }),
      shock(day(25), null, { from: day(20), to: day(31) }),
    ]).toEqual([null, "last"]));
  it("is the one asked for, or the one whose claim is, where it begins in the span", () =>
    expect([shock(day(9), "first"), shock(day(2), "claim"), shock(day(9), "last")]).toEqual([
      "first",
      "second",
      "second",
    ]));

  it("asked for by name or by claim, may be an event that stops no machines", () => {
    const report = event("report", day(4), { kind: "network", precision: "month" });
    const asked = shockAt([...events, report], [...claims, claimOn("share", "report")], day(9), span, "share");
    expect(asked?.id).toBe("report");
  });
});
