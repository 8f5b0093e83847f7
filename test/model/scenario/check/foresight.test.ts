import { describe, expect, it } from "vitest";
import type { HashrateFacts } from "../../../../src/facts/types.ts";
import { DAY } from "../../../../src/kit/time.ts";
import { cases, foresightOf } from "../../../../src/model/scenario/check/foresight.ts";
import type { WorldFacts } from "../../../../src/model/scenario/run/world.ts";
import { smallHashrate } from "../../../support/small-facts.ts";
import { day, days, facts, withNetwork } from "../small-network.ts";

/** Half of Kazakhstan's 18.1 % for a week, from the middle of an epoch on. */
const asked = { id: "kazakhstan", place: "KAZ", kind: "own", day: Date.UTC(2021, 9, 20) } as const;
const first = Date.UTC(2021, 8, 1);
/** Seven epochs of fourteen days from 1 September 2021, the last on 24 November; 1 EH/s finds a block in 600 s. */
const later = withNetwork({
  start: first,
  hashrate: days.map(() => 1),
  epochs: [0, 1, 2, 3, 4, 5, 6].map((index) => ({
    height: 2016 * (index + 1),
    time: first + 14 * index * DAY,
    difficulty: (600 * 1e18) / 2 ** 32,
    change: index,
  })),
});
const withMaps = (changes: Partial<HashrateFacts>): WorldFacts => ({
  ...later,
  hashrate: { ...smallHashrate, ...changes },
});

describe("what the simulator would have said", () => {
  it("takes the share that was public on the day, and sets each retarget beside the one that came", () => {
    const said = foresightOf(later, asked);
    expect([said?.case, said?.share, said?.period]).toEqual([asked, 18.1, "2021-08"]);
    expect(said?.rows.map(({ at, real }) => [at, real])).toEqual([
      [Date.UTC(2021, 9, 27), 4],
      [Date.UTC(2021, 10, 10), 5],
      [Date.UTC(2021, 10, 24), 6],
    ]);
  });

  it("of 1008 blocks to go 916.8 are found in a week at 90.95 %, and 91.2 in 0.63 days more: −4.33 %", () => {
    const lateBy = (1008 * (1 - 0.9095) * 600) / 86_400;
    const [row, next] = foresightOf(later, asked)?.rows ?? [];
    expect(row?.daysOff).toBeCloseTo(lateBy, 2);
    expect(row?.predicted).toBeCloseTo(100 * (14 / (14 + lateBy) - 1), 1);
    // Had nothing happened, the whole epoch after it had 2015 intervals of 600 s, one less than the rule takes them for.
    expect(next?.nothing).toBeCloseTo(100 / 2015, 3);
  });

  it("knows no change of figures that came after the day: 18.1 was printed, were it 20 from 2022 on", () => {
    const changed = smallHashrate.cbeci.share.with(1, [15, 20, 16]);
    const older = [{ until: "2022-01-01", changes: [[["cbeci", "share", 1, 1], 18.1]] }] as const;
    const revised = withMaps({ cbeci: { ...smallHashrate.cbeci, share: changed }, older });
    expect(foresightOf(revised, asked)?.share).toBe(18.1);
    expect(foresightOf(revised, { ...asked, day: Date.UTC(2022, 0, 1) })).toBeNull();
  });

  it("a retarget at the very moment of the shock does not follow it", () => {
    const said = foresightOf(later, { ...asked, day: Date.UTC(2021, 9, 27) });
    expect(said?.rows.map(({ at }) => at)).toEqual([Date.UTC(2021, 10, 10), Date.UTC(2021, 10, 24)]);
  });

  it("foretells no third retarget where all hashrate stops over 42 days: 21 days of blocks are 1008 and once 2016", () => {
    const all = { ...smallHashrate.cbeci, places: ["KAZ"], share: [[100, 100, 100]], hashrate: [[1, 1, 1]] };
    const early = withMaps({ cbeci: { ...all, published: all.months.map(() => "2021-09-01") } });
    const said = foresightOf(early, { ...asked, kind: "ban", day: Date.UTC(2021, 8, 22) });
    // Of the five that came, the first four are set beside it.
    expect(said?.rows.map(({ real }) => real)).toEqual([2, 3, 4, 5]);
    expect(said?.rows.map(({ predicted }) => predicted !== null)).toEqual([true, true, false, false]);
    expect(said?.rows.map(({ daysOff }) => Number.isFinite(daysOff))).toEqual([true, true, false, false]);
  });

  it("says nothing of a place that no map named by then, of a day before any map, nor after the last retarget", () => {
    expect(foresightOf(later, { ...asked, place: "FRA" })).toBeNull();
    expect(foresightOf(later, { ...asked, day: Date.UTC(2021, 10, 24) })).toBeNull();
    const printed = <Months extends { readonly months: readonly string[] }>(file: Months, on: string) => ({
      ...file,
      published: file.months.map(() => on),
    });
    const maps = (on: string) =>
      withMaps({ cbeci: printed(smallHashrate.cbeci, on), firstRelease: printed(smallHashrate.firstRelease, on) });
    expect(foresightOf(maps("2021-10-20"), asked)?.share).toBe(16);
    expect(foresightOf(maps("2021-10-21"), asked)).toBeNull();
  });

  it("says nothing of a day without a world: three days of hashrate are no fortnight", () => {
    const china = { ...asked, place: "CHN" } as const;
    expect(foresightOf(facts, { ...china, day: day(20) })?.share).toBe(65);
    expect(foresightOf(facts, { ...china, day: day(3) })).toBeNull();
  });

  it("is asked of the two shocks that the page replays, each on its own day", () => {
    expect(cases.map(({ id, place, kind, day: at }) => [id, place, kind, new Date(at).toISOString()])).toEqual([
      ["china", "CHN", "ban", "2021-05-21T00:00:00.000Z"],
      ["kazakhstan", "KAZ", "internet", "2022-01-05T11:00:00.000Z"],
    ]);
  });
});
