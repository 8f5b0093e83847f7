import { describe, expect, it } from "vitest";
import type { Estimate, HashrateFacts } from "../../../src/facts/types.ts";
import { estimatesAt, newestEstimate, provincesAt, sharesAt } from "../../../src/model/shares/shares.ts";
import { smallHashrate as facts } from "../../support/small-facts.ts";

const at = (text: string) => Date.parse(text);

describe("sharesAt", () => {
  it("gives the month that a moment lies in, as a step: 18.1 % for Kazakhstan on 1 and on 31 August 2021", () => {
    for (const day of ["2021-08-01T00:00Z", "2021-08-31T23:59Z"]) {
      const picture = sharesAt(facts, at(day));
      expect(picture).toMatchObject({ id: "cbeci", period: "2021-08", status: "reported", ageDays: 0 });
      expect(picture?.share.get("KAZ")).toBe(18.1);
    }
  });

  it("never stands between two months: a second before September it is still August's 18.1, then 16", () => {
    expect(sharesAt(facts, at("2021-08-31T23:59:59Z"))?.share.get("KAZ")).toBe(18.1);
    expect(sharesAt(facts, at("2021-09-01T00:00:00Z"))?.share.get("KAZ")).toBe(16);
  });

  it("keeps a reported 0 % as a figure and an unnamed country as unknown", () => {
    const picture = sharesAt(facts, at("2021-08-15T00:00Z"));
    expect(picture?.share.get("CHN")).toBe(0);
    expect(picture?.share.has("FRA")).toBe(false);
  });

  it("holds the last map after it with its age: 31 days after September 2021 ended it is 31 days old", () => {
    expect(sharesAt(facts, at("2021-11-01T00:00Z"))).toMatchObject({ period: "2021-09", status: "held", ageDays: 31 });
  });

  it("answers nothing before the first month", () => {
    expect(sharesAt(facts, at("2019-08-31T00:00Z"))).toBeNull();
  });

  it("changes to one publisher's estimate on its day, and mixes nothing into it", () => {
    expect(sharesAt(facts, at("2025-05-26T23:59Z"))?.id).toBe("cbeci");
    const picture = sharesAt(facts, at("2025-05-27T00:00Z"));
    expect(picture?.id).toBe("luxor-2025-q2");
    expect([...(picture?.share.keys() ?? [])]).toEqual(["USA", "KAZ"]);
    expect(picture?.unnamed).toBeCloseTo(61.5, 10);
    expect([...(picture?.hashrate ?? [])]).toEqual([["KAZ", 23]]);
  });

  it("calls an estimate reported until its quarter ends and held after it", () => {
    expect(sharesAt(facts, at("2025-06-30T12:00Z"))?.status).toBe("reported");
    expect(sharesAt(facts, at("2025-07-02T00:00Z"))).toMatchObject({ status: "held", ageDays: 1 });
  });

  it("shows the map that was asked for where it covers the moment, and the newest where it does not", () => {
    const day = at("2026-10-01T00:00Z");
    expect(sharesAt(facts, day, "now", "cbeci")).toMatchObject({ id: "cbeci", status: "held" });
    expect(sharesAt(facts, day, "now", "luxor-2025-q2")?.id).toBe("luxor-2025-q2");
    expect(sharesAt(facts, at("2025-06-01T00:00Z"), "now", "luxor-2026-q3")?.id).toBe("luxor-2025-q2");
  });

  it("takes a named country of the tail out of the unnamed rest: 77.4 − 0.58 = 76.82 %", () => {
    const picture = sharesAt(facts, at("2021-08-15T00:00Z"));
    expect(picture?.tail).toEqual(["NOR"]);
    expect(picture?.unnamed).toBeCloseTo(76.82, 10);
  });

  it("known then: on 6 January 2022 the newest map is August 2021, held for 127 days", () => {
    const picture = sharesAt(facts, at("2022-01-06T00:00Z"), "then");
    expect(picture).toMatchObject({ period: "2021-08", status: "held", ageDays: 127 });
    expect(picture?.share.get("KAZ")).toBe(18.1);
  });

  it("known then: before October 2021 only the first release of May 2020 was public, before that nothing", () => {
    expect(sharesAt(facts, at("2021-10-12T23:59Z"), "then")?.share.get("CHN")).toBe(65);
    expect(sharesAt(facts, at("2020-05-05T23:59Z"), "then")).toBeNull();
  });
});

describe("a picture of shares, whole", () => {
  it("of August 2021: CBECI's shares and EH/s as printed, who is inflated, who comes out of the rest, and when it came out", () => {
    expect(sharesAt(facts, at("2021-08-15T00:00Z"))).toEqual({
      id: "cbeci",
      publisher: "Cambridge CBECI",
      method: "pool sample",
      source: "cbeci",
      period: "2021-08",
      status: "reported",
      ageDays: 0,
      published: "2021-10-13",
      dated: true,
      readIn: null,
      share: new Map([
        ["CHN", 0],
        ["KAZ", 18.1],
        ["DEU", 4.5],
        ["NOR", 0.58],
      ]),
      hashrate: new Map([
        ["CHN", 0],
        ["KAZ", 21.9],
        ["DEU", 5.4],
      ]),
      unnamed: expect.closeTo(100 - 18.1 - 4.5 - 0.58, 9),
      inflated: ["DEU"],
      tail: ["NOR"],
    });
  });

  it("of the second quarter of 2025: an estimate inflates nobody and has no tail; EH/s only where they are printed", () => {
    expect(sharesAt(facts, at("2025-06-01T00:00Z"))).toEqual({
      id: "luxor-2025-q2",
      publisher: "Luxor",
      method: "modelled",
      source: "luxor",
      period: "2025-Q2",
      status: "reported",
      ageDays: 0,
      published: "2025-05-27",
      dated: true,
      readIn: null,
      share: new Map([
        ["USA", 36],
        ["KAZ", 2.5],
      ]),
      hashrate: new Map([["KAZ", 23]]),
      unnamed: 61.5,
      inflated: [],
      tail: [],
    });
  });

  it("of the first release: its own method, and no EH/s, which it did not print", () => {
    const first = sharesAt(facts, at("2021-10-12T00:00Z"), "then");
    expect(first).toMatchObject({ method: "pool sample, first release", source: "cbeci-first", unnamed: 35 });
    expect([...(first?.hashrate ?? ["none"])]).toEqual([]);
    expect(first?.inflated).toEqual([]);
  });

  it("leaves out a share and an EH/s that a month does not print: a gap is unknown, not zero", () => {
    const gaps: HashrateFacts = {
      ...facts,
      cbeci: {
        ...facts.cbeci,
        share: facts.cbeci.share.map((row, place) => (place === 1 ? [null, null, null] : row)),
        hashrate: facts.cbeci.hashrate.map((row, place) => (place === 2 ? [null, null, null] : row)),
      },
    };
    const picture = sharesAt(gaps, at("2021-08-15T00:00Z"));
    expect([...(picture?.share.keys() ?? [])]).toEqual(["CHN", "DEU", "NOR"]);
    expect([...(picture?.hashrate.keys() ?? [])]).toEqual(["CHN"]);
  });

  it("known now: the very first month of the revised table is that table's, July 2021, not the first release's", () => {
    expect(sharesAt(facts, at("2021-07-15T00:00Z"))).toMatchObject({ method: "pool sample", period: "2021-07" });
  });

  it("of two named by more than all of it, nothing is unnamed: rounding makes no negative rest", () => {
    const rows = [60, 40.2].map((share, row) => ({ place: ["USA", "KAZ"][row] as string, share, hashrate: null }));
    const over: HashrateFacts = { ...facts, estimates: [{ ...(facts.estimates[0] as Estimate), rows }] };
    expect(sharesAt(over, at("2025-06-01T00:00Z"))?.unnamed).toBe(0);
  });

  it("an estimate of a month ends with the month, one of anything else on its own day", () => {
    const held = (period: string) => {
      const estimate = { ...(facts.estimates[0] as Estimate), from: "2023-11-29", period };
      return sharesAt({ ...facts, estimates: [estimate] }, at("2023-12-03T00:00Z"))?.ageDays;
    };
    // November ends with 1 December 2023, two days before; 29 November is four days before.
    expect([held("2023-11"), held("2023"), held("late 2023-11"), held("2023-11-29"), held("2023-Q4")]).toEqual([
      2, 4, 4, 4, 0,
    ]);
    // Nothing but a quarter's whole name is one: these end on the estimate's day.
    expect([held("x2023-Q3"), held("2023-Q3b")]).toEqual([4, 4]);
  });
});

describe("estimatesAt", () => {
  it("has the newest first, and none whose day has not come", () => {
    const ids = (day: string) => estimatesAt(facts, at(day)).map(({ id }) => id);
    expect(ids("2026-09-30T00:00Z")).toEqual(["luxor-2026-q3", "luxor-2025-q2"]);
    expect(ids("2026-09-29T23:59Z")).toEqual(["luxor-2025-q2"]);
    expect(sharesAt(facts, at("2026-09-30T00:00Z"))?.id).toBe("luxor-2026-q3");
  });

  it("names a date that is none", () => {
    const broken: HashrateFacts = { ...facts, estimates: [{ ...(facts.estimates[0] as Estimate), from: "soon" }] };
    expect(() => estimatesAt(broken, 0)).toThrow("not a date: soon");
  });
});

describe("newestEstimate", () => {
  it("is the last of the list: of two, the one of 2026", () => {
    expect(newestEstimate({ ...facts, estimates: facts.estimates.slice(0, 1) })).toBe(at("2025-05-27"));
  });

  it("refuses facts without an estimate by name", () => {
    expect(() => newestEstimate({ ...facts, estimates: [] })).toThrow("hashrate: no estimate");
  });

  it("is the page's start: 30 September 2026, the last day of the newest quarter", () => {
    expect(newestEstimate(facts)).toBe(at("2026-09-30T00:00Z"));
  });
});

describe("provincesAt", () => {
  it("gives each province's share of China and of the world, held after the last month", () => {
    const provinces = provincesAt(facts, at("2021-08-02T00:00Z"));
    expect(provinces).toMatchObject({ period: "2021-07", status: "held", ageDays: 1 });
    expect(provinces?.rows).toEqual([{ place: "CN-SC", name: "Sichuan", ofChina: 50, ofWorld: 0 }]);
    expect(provinces?.source).toBe("cbeci-provinces");
  });

  it("says nothing before its first month, and leaves out a province with either share unknown", () => {
    expect(provincesAt(facts, at("2021-06-30T23:59Z"))).toBeNull();
    const rows = (ofChina: number | null, ofWorld: number | null) =>
      provincesAt(
        { ...facts, provinces: { ...facts.provinces, share: [[ofChina]], ofWorld: [[ofWorld]] } },
        at("2021-07-02T00:00Z"),
      )?.rows;
    expect([rows(null, 5), rows(5, null), rows(null, null)]).toEqual([[], [], []]);
    expect(rows(5, 2)?.[0]).toMatchObject({ ofChina: 5, ofWorld: 2 });
  });
});
