import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseTime } from "../../../src/kit/time.ts";
import { provincesAt, type SharePicture, sharesAt } from "../../../src/model/shares/shares.ts";
import { times } from "../../support/chance.ts";
import { realFiles } from "../../support/real-files.ts";

const { hashrate } = realFiles;
const moment = fc.integer({ min: Date.UTC(2019, 8), max: Date.UTC(2026, 8, 30) });
const january = Date.UTC(2022, 0, 6);

/** The days on which each figure of a picture became public. */
function publications(picture: SharePicture): readonly string[] {
  const tail = hashrate.longTail.filter((row) => picture.tail.includes(row.place) && row.month === picture.period);
  return [picture.published, ...tail.map((row) => row.published)];
}

describe("sharesAt(…, then)", () => {
  it("on 6 January 2022 knows August 2021: Kazakhstan 18.1 %, China 0; now it is 13.22 and 21.11", () => {
    const then = sharesAt(hashrate, january, "then");
    const now = sharesAt(hashrate, january, "now");
    expect([then?.period, then?.share.get("KAZ"), then?.share.get("CHN")]).toEqual(["2021-08", 18.1, 0]);
    expect([now?.period, now?.share.get("KAZ"), now?.share.get("CHN")]).toEqual(["2022-01", 13.22, 21.11]);
  });

  it("knows nothing on 5 May 2020, the first release on the 6th, its revision from 15 July 2021", () => {
    expect(sharesAt(hashrate, Date.UTC(2020, 4, 5, 23, 59), "then")).toBeNull();
    expect(sharesAt(hashrate, Date.UTC(2020, 4, 6), "then")?.method).toBe("pool sample, first release");
    expect(sharesAt(hashrate, Date.UTC(2021, 6, 14), "then")?.method).toBe("pool sample, first release");
    expect(sharesAt(hashrate, Date.UTC(2021, 6, 15), "then")?.method).toBe("pool sample");
  });

  it("never uses what was published after its moment", () => {
    fc.assert(
      fc.property(moment, (at) => {
        const picture = sharesAt(hashrate, at, "then");
        const days = picture === null ? [] : publications(picture);
        expect(days.filter((day) => (parseTime(day) ?? Infinity) > at)).toEqual([]);
      }),
      times(2000, 9),
    );
  });

  it("nor do the provinces", () => {
    fc.assert(
      fc.property(moment, (at) => {
        const period = provincesAt(hashrate, at, "then")?.period;
        const { months, published } = hashrate.provinces;
        const day = period === undefined ? "2009-01-03" : (published[months.indexOf(period)] ?? "");
        expect(parseTime(day) ?? Infinity).toBeLessThanOrEqual(at);
      }),
      times(2000, 10),
    );
  });

  it("named and unnamed make 100 %, so that a row of the long tail comes out of Other and is counted once", () => {
    fc.assert(
      fc.property(moment, fc.constantFrom("then" as const, "now" as const), (at, vintage) => {
        const picture = sharesAt(hashrate, at, vintage);
        const named = [...(picture?.share.values() ?? [])].reduce((sum, share) => sum + share, 0);
        expect(named).toBeLessThanOrEqual(100.1);
        expect(Math.abs(named + (picture?.unnamed ?? 100) - 100)).toBeLessThanOrEqual(0.1);
      }),
      times(2000, 11),
    );
  });

  it("Norway stands in August 2021 with its own figure, and Other is smaller by all such", () => {
    const picture = sharesAt(hashrate, Date.UTC(2021, 7, 15), "now");
    const other = hashrate.cbeci.share[hashrate.cbeci.places.indexOf("OTHER")] ?? [];
    const tail = (picture?.tail ?? []).reduce((sum, place) => sum + (picture?.share.get(place) ?? 0), 0);
    expect(picture?.tail.length).toBeGreaterThan(0);
    expect(picture?.unnamed).toBeCloseTo((other[hashrate.cbeci.months.indexOf("2021-08")] ?? 0) - tail, 0);
  });
});
