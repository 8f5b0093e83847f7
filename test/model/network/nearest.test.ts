import { describe, expect, it } from "vitest";
import type { Blocks } from "../../../src/facts/types.ts";
import { nearestBlock } from "../../../src/model/network/nearest.ts";
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
