import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTime } from "../../../src/kit/time.ts";
import { eventsKnown } from "../../../src/model/then/known-events.ts";
import { times } from "../../support/chance.ts";
import { realFiles } from "../../support/real-files.ts";
import { twoReplays } from "../../support/replays.ts";

const { events: facts } = realFiles;
const moment = fc.integer({ min: Date.UTC(2020, 0), max: Date.UTC(2026, 8, 30) });
const told = (day: string) => eventsKnown(facts, Date.parse(day), "then");

describe("eventsKnown", () => {
  it("never tells what began or came out after its moment, nor an end that had not come", () => {
    const out = (published: string) => parseTime(published) ?? Number.POSITIVE_INFINITY;
    fc.assert(
      fc.property(moment, (at) => {
        const { events, china, kazakhstan, connectivity } = twoReplays(eventsKnown(facts, at, "then"));
        const early = (begins: number, published: string, ends: number | null = null) =>
          begins > at || out(published) > at || (ends ?? at) > at;
        expect(events.filter(({ start, published, end }) => early(start, published, end))).toEqual([]);
        expect([...china, ...kazakhstan].filter((one) => early(one.at, one.published))).toEqual([]);
        expect(connectivity.filter(({ from, published, to }) => early(from, published, to))).toEqual([]);
      }),
      times(500, 12),
    );
  });

  it("tells all in the end, and all at once in the vintage now", () => {
    const end = eventsKnown(facts, Date.UTC(2031, 11, 31), "then");
    expect(end.events).toEqual(facts.events);
    expect(twoReplays(end).kazakhstan.length).toBe(twoReplays(facts).kazakhstan.length);
    expect(eventsKnown(facts, 0, "now")).toBe(facts);
  });

  it("knows RIPE's return at noon of 6 January only with its report, of which the month alone is known", () => {
    const ripe = (day: string) =>
      twoReplays(told(day)).connectivity.some(({ by, from }) => by === "RIPE Labs" && from % 86400000);
    expect([ripe("2022-01-30T23:00Z"), ripe("2022-01-31T00:00Z")]).toEqual([false, true]);
  });

  it("tells no statement of the blackout's length before its end: neither 'until Monday' nor 'for six days' on the 6th", () => {
    const long = (day: string) =>
      twoReplays(told(day)).connectivity.filter(({ statement }) => /until Monday|six days|status ended/.test(statement))
        .length;
    expect([long("2022-01-06"), long("2022-01-09T23:00Z"), long("2022-01-31")]).toEqual([0, 0, 2]);
    // Access Now's row came with its list.
    expect([long("2023-02-27"), long("2023-02-28")]).toEqual([2, 3]);
  });

  it("knows the blackout from its first minute, and its end on 11 January at 02:15", () => {
    const blackout = (day: string) => told(day).events.find(({ id }) => id === "kz-shutdown-2022");
    expect(blackout("2022-01-05T10:29Z")).toBeUndefined();
    expect(blackout("2022-01-11T02:14Z")?.end).toBeNull();
    expect(blackout("2022-01-11T02:15Z")?.end).toBe(Date.parse("2022-01-11T02:15Z"));
  });
});
