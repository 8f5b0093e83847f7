import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { cardHistoryOf } from "../../../src/display/card/history.ts";
import { nothingYet } from "../../../src/facts/shelf.ts";
import type { Facts } from "../../../src/facts/types.ts";
import { times } from "../../support/chance.ts";
import { realFiles } from "../../support/real-facts.ts";

const { context, events, sources } = realFiles;
const ready = <T>(value: T) => ({ state: "ready", value }) as const;
const facts: Facts = { ...nothingYet, context: ready(context), events: ready(events), sources: ready(sources) };
const at = (day: string) => Date.parse(day);
const lines = (place: string, day: number, known: "now" | "then") => {
  const [told, laws, shutdowns, capacity] = cardHistoryOf(facts, place, { at: day, known }, "en-GB");
  return {
    told: told?.lines ?? [],
    laws: laws?.lines ?? [],
    shutdowns: shutdowns?.lines ?? [],
    capacity: capacity?.lines ?? [],
  };
};

describe("what is stated of a country's miners", () => {
  it("Laos: 150 MW in October 2025 and 500 at the peak of 2021–2022, both claimed, newest first", () => {
    const said = lines("LAO", at("2026-09-30"), "now").capacity;
    expect(said.map(({ date, text, by }) => [date, text, by])).toEqual([
      [
        "October 2025",
        "150 MW, power drawn by miners (deputy energy minister C. Soukaloun to Reuters).",
        "Reuters via MEXC News, claimed",
      ],
      [
        "2021–2022",
        "500 MW, power drawn by miners at the peak (deputy energy minister C. Soukaloun to Reuters).",
        expect.stringMatching(/, claimed$/),
      ],
    ]);
  });

  it("a part of a country stands on the country's card with its name, a range as a range, a count without a unit", () => {
    const texts = (place: string) => lines(place, at("2026-09-30"), "now").capacity.map(({ text }) => text);
    expect(texts("RUS")).toEqual([expect.stringMatching(/^Irkutsk region: 850 MW, /)]);
    expect(texts("KAZ")).toContainEqual(expect.stringMatching(/^200 to 500 MW, legal mines cut off from the grid/));
    expect(texts("USA")).toContainEqual(expect.stringMatching(/^137, mining facilities identified/));
    expect(texts("USA").some((text) => text.startsWith("Texas: 2.7 GW"))).toBe(true);
  });

  it("with known then it comes with its source, and not at all where nobody knows when that came out", () => {
    expect(lines("LAO", at("2025-10-16"), "then").capacity).toEqual([]);
    expect(lines("LAO", at("2025-10-17"), "then").capacity).toHaveLength(2);
    expect(lines("RUS", at("2026-09-30"), "then").capacity).toEqual([]);
  });
});

describe("a country's history, known then", () => {
  it("tells of Bhutan's mining of April 2019 when it was told, on 1 May 2023", () => {
    expect(lines("BTN", at("2023-04-30"), "then").laws).toEqual([]);
    expect(lines("BTN", at("2023-05-01"), "then").laws.map(({ date }) => date)).toEqual(["April 2019"]);
    expect(lines("BTN", at("2019-05-01"), "now").laws).toHaveLength(1);
  });

  it("has no shutdown of 2021 before its list, which came out in 2022: on 6 January the newest is of 2019, for 2020 had none", () => {
    const years = (day: string) =>
      lines("KAZ", at(day), "then").shutdowns.map((line) => new Date(line.at).getUTCFullYear());
    expect(Math.max(...years("2022-01-06"))).toBe(2019);
    expect(Math.max(...years("2022-12-31"))).toBe(2021);
    expect(lines("KAZ", at("2022-01-06"), "now").shutdowns.length).toBeGreaterThan(years("2022-01-06").length);
  });

  it("says that nothing was known, not that nothing is in the data", () => {
    const none = (known: "now" | "then") =>
      cardHistoryOf(facts, "BTN", { at: at("2020-01-01"), known }, "en-GB").map((part) => part.none);
    expect(none("then")).toEqual(Array(4).fill("Nothing of it was known by then."));
    expect(none("now")[1]).toContain("No change of law is in the data");
  });

  it("never uses a law or a shutdown that was published after its moment", () => {
    const places = [...new Set([...context.law, ...context.shutdowns].map(({ place }) => place))];
    const moment = fc.integer({ min: at("2016-01-01"), max: at("2026-09-30") });
    fc.assert(
      fc.property(moment, fc.constantFrom(...places), (day, place) => {
        const { laws, shutdowns } = lines(place, day, "then");
        const outBy = (list: readonly { readonly place: string; readonly published: string }[]) =>
          list.filter((one) => one.place === place && at(one.published) <= day).length;
        expect(laws.length).toBeLessThanOrEqual(outBy(context.law));
        expect(shutdowns.length).toBeLessThanOrEqual(outBy(context.shutdowns));
      }),
      times(1000, 12),
    );
  });
});
