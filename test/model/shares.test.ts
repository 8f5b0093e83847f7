import { describe, expect, it } from "vitest";
import { newestEstimate, provincesAt, sharesAt } from "../../src/model/shares.ts";
import { smallHashrate as facts } from "../support/small-facts.ts";

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

describe("newestEstimate", () => {
  it("is the page's start: 30 September 2026, the last day of the newest quarter", () => {
    expect(newestEstimate(facts)).toBe(at("2026-09-30T00:00Z"));
  });
});

describe("provincesAt", () => {
  it("gives each province's share of China and of the world, held after the last month", () => {
    const provinces = provincesAt(facts, at("2021-08-02T00:00Z"));
    expect(provinces).toMatchObject({ period: "2021-07", status: "held", ageDays: 1 });
    expect(provinces?.rows).toEqual([{ place: "CN-SC", name: "Sichuan", ofChina: 50, ofWorld: 0 }]);
  });
});
