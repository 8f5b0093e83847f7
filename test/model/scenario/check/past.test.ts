import { describe, expect, it } from "vitest";
import type { Blocks, NetworkFacts } from "../../../../src/facts/types.ts";
import { HOUR } from "../../../../src/kit/time.ts";
import { hashrateOf } from "../../../../src/model/network/hashrate.ts";
import { checkedEpochs, exactEpochs, spreadOf, worstFirst } from "../../../../src/model/scenario/check/history.ts";
import { day, days, network, start } from "../small-network.ts";

describe("retargets of the past, run again", () => {
  /** 1 EH/s balances it: with 1 EH/s a day a block takes 600 s. */
  const balanced = (600 * 1e18) / 2 ** 32;
  const even: NetworkFacts = {
    ...network,
    hashrate: days.map(() => 1),
    epochs: [0, 1, 2].map((index) => ({
      height: 2016 * (index + 1),
      time: day(14 * index),
      difficulty: balanced,
      change: index === 0 ? null : index,
    })),
  };

  it("at an even hashrate each is +0.05 %, and the next epoch begins 2016/2015 of a fortnight later", () => {
    expect(hashrateOf(balanced)).toBeCloseTo(1, 12);
    const checks = checkedEpochs(even, start);
    expect(checks.map(({ height, at, real }) => [height, at, real])).toEqual([
      [4032, day(14), 1],
      [6048, day(28), 2],
    ]);
    for (const { predicted, real, error, hoursOff } of checks) {
      expect(predicted).toBeCloseTo(100 / 2015, 3);
      expect(error).toBeCloseTo(100 / 2015 - real, 3);
      // 2015 intervals of 600 s and one of 600.3 are a fortnight; compact bits round the difficulty by a millionth.
      expect(hoursOff).toBeCloseTo(0, 2);
    }
  });

  it("a day counts from its midnight on: twice the hashrate from the eighth day brings the retarget sooner by a quarter", () => {
    const twice = { ...even, hashrate: days.map((index) => (index < 7 ? 1 : 2)) };
    const [first] = checkedEpochs(twice, start);
    // Seven days of 144 blocks leave 1007 intervals, at 300 s: 604,800 + 302,100 s.
    expect(first?.predicted).toBeCloseTo(100 * (1_209_600 / 906_900 - 1), 2);
  });

  it("an epoch that begins at noon takes half of its first day", () => {
    const noon = { ...even, epochs: even.epochs.map((epoch) => ({ ...epoch, time: epoch.time + 12 * HOUR })) };
    const ramp = { ...noon, hashrate: days.map((index) => (index === 0 ? 2 : 1)) };
    // Half a day at 2 EH/s makes 144 blocks: 43,200 s, then 1871 of 600.
    expect(checkedEpochs(ramp, start)[0]?.predicted).toBeCloseTo(100 * (1_209_600 / (43_200 + 1871 * 600) - 1), 2);
  });

  it("begins where it is asked to, and leaves out what has no size, no next and too few days", () => {
    expect(checkedEpochs(even, day(1)).map(({ height }) => height)).toEqual([6048]);
    const unknown = { ...even, epochs: even.epochs.map((epoch) => ({ ...epoch, change: null })) };
    expect(checkedEpochs(unknown, start)).toEqual([]);
    const gap = { ...even, hashrate: even.hashrate.with(19, null) };
    expect(checkedEpochs(gap, start)).toEqual([]);
    expect(checkedEpochs({ ...even, hashrate: even.hashrate.slice(0, 33) }, start).map(({ height }) => height)).toEqual(
      [4032],
    );
    // From the twentieth day on a gap ends the days that are fed in.
    expect(checkedEpochs({ ...even, hashrate: even.hashrate.with(20, null) }, start)).toHaveLength(1);
  });

  it("errors of −3, 1 and 2 points: the worst first, 2 on average and in the middle, 3 at most; of none nothing is said", () => {
    const errors = [1, -3, 2].map((error) => ({ height: 0, at: 0, real: 0, predicted: error, error, hoursOff: 0 }));
    expect(worstFirst(errors).map(({ error }) => error)).toEqual([-3, 2, 1]);
    expect(spreadOf(errors)).toEqual({ count: 3, mean: 2, median: 2, largest: 3 });
    expect(spreadOf([])).toEqual({ count: 0, mean: Number.NaN, median: Number.NaN, largest: Number.NaN });
  });

  it("from its own blocks: 2015 intervals of 300 s are 604,500 s and +100.1 %; an epoch that is not all held is left out", () => {
    const times = Uint32Array.from({ length: 3000 }, (_, place) => 1_600_000_000 + place * 300);
    const blocks: Blocks = { firstHeight: 2016, times, pools: new Uint8Array(3000), poolNames: ["unknown"] };
    expect(exactEpochs(blocks, even)).toEqual([
      { height: 4032, timespan: 604_500, change: expect.closeTo(100 * (1_209_600 / 604_500 - 1), 2), real: 1 },
    ]);
    expect(exactEpochs({ ...blocks, firstHeight: 2017 }, even)).toEqual([]);
    expect(exactEpochs(blocks, { ...even, epochs: even.epochs.map((epoch) => ({ ...epoch, change: null })) })).toEqual(
      [],
    );
  });
});
