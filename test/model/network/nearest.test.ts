import { describe, expect, it } from "vitest";
import type { Blocks } from "../../../src/facts/types.ts";
import { nearestBlock, timesBetween } from "../../../src/model/network/nearest.ts";
import { readChain } from "./chain.ts";

const blocks: Blocks = {
  firstHeight: 700_000,
  times: Uint32Array.from([1000, 2200, 1600, 2800]),
  pools: Uint8Array.from([0, 1, 0, 1]),
  poolNames: ["unknown", "F2Pool"],
};

describe("nearestBlock", () => {
  it("names the height and the label of the nearest header time, also where times run back", () => {
    expect(nearestBlock(blocks, 2_100_000)).toEqual({ height: 700_001, time: 2_200_000, pool: "F2Pool" });
    expect(nearestBlock(blocks, 1_700_000)).toEqual({ height: 700_002, time: 1_600_000, pool: "unknown" });
  });

  it("takes the outermost within a day, and none beyond", () => {
    expect(nearestBlock(blocks, 0)?.height).toBe(700_000);
    expect(nearestBlock(blocks, 2_800_000 + 86_400_000)?.height).toBe(700_003);
    expect(nearestBlock(blocks, 2_800_000 + 86_401_000)).toBeNull();
  });

  it("of two as near it takes the one that the chain has first", () => {
    expect(nearestBlock(blocks, 1_900_000)?.height).toBe(700_001);
  });

  it("knows no block of later than `until`, and one of that very second", () => {
    expect(nearestBlock(blocks, 2_100_000, 2_199_999)?.height).toBe(700_002);
    expect(nearestBlock(blocks, 2_100_000, 2_200_000)?.height).toBe(700_001);
    expect(nearestBlock(blocks, 2_100_000, 999_999)).toBeNull();
  });

  it("a pool without a name has none", () => {
    expect(nearestBlock({ ...blocks, poolNames: [] }, 2_100_000)?.pool).toBe("");
  });

  it("finds in the whole file what a look at every block finds, at 500 moments", () => {
    const chain = readChain();
    for (let turn = 0; turn < 500; turn += 1) {
      const seconds = (chain.times[0] ?? 0) + turn * 330_000;
      let best = chain.times[0] ?? 0;
      // By index, since 143 million steps of an iterator take half a minute.
      for (let place = 0; place < chain.times.length; place += 1) {
        const time = chain.times[place] as number;
        if (Math.abs(time - seconds) < Math.abs(best - seconds)) best = time;
      }
      expect(nearestBlock(chain, seconds * 1000)?.time).toBe(best * 1000);
    }
  });
});

describe("timesBetween", () => {
  it("gives the header times of a span in the chain's order, both ends included", () => {
    expect(timesBetween(blocks, 1_600_000, 2_200_000)).toEqual([2_200_000, 1_600_000]);
    expect(timesBetween(blocks, 1_600_001, 2_199_999)).toEqual([]);
    expect(timesBetween(blocks, 0, 9_000_000)).toEqual([1_000_000, 2_200_000, 1_600_000, 2_800_000]);
  });

  it("of 1,000 blocks a minute apart it finds the eleven from minute 500 to minute 510", () => {
    const times = Uint32Array.from({ length: 1000 }, (_, minute) => minute * 60);
    const found = timesBetween({ ...blocks, times }, 500 * 60_000, 510 * 60_000);
    expect(found).toEqual([500, 501, 502, 503, 504, 505, 506, 507, 508, 509, 510].map((minute) => minute * 60_000));
  });
});
