import { describe, expect, it } from "vitest";
import { difficultyFromBits } from "../../../src/model/network/retarget.ts";
import { readChain } from "./chain.ts";

describe("the header times of the block file", () => {
  const { firstHeight, times } = readChain();

  // Bitcoin Core, ContextualCheckBlockHeader: "time-too-old" is a time not after the median of the eleven before it.
  it("each is later than the median of the eleven before it, as the rule of the network has it", () => {
    const tooOld: number[] = [];
    for (let place = 11; place < times.length; place += 1) {
      const median = times.slice(place - 11, place).sort()[5] as number;
      if ((times[place] as number) <= median) tooOld.push(firstHeight + place);
    }
    expect(times.length).toBeGreaterThan(11);
    expect(tooOld).toEqual([]);
  });

  it("some run back, so that an interval between two header times is no measure", () => {
    expect(times.some((time, place) => place > 0 && time < (times[place - 1] as number))).toBe(true);
  });

  // What a node's own `getblock` prints of block 800,000: time, mediantime (of the eleven that end with it), bits, difficulty.
  it("block 800,000 is of 24 July 2023, 03:17:09, its median time 02:30:51, its bits 0x17053894 difficulty 53.911 T", () => {
    const place = 800_000 - firstHeight;
    expect(times[place]).toBe(1_690_168_629);
    expect(times.slice(place - 10, place + 1).sort()[5]).toBe(1_690_165_851);
    expect(difficultyFromBits(0x17053894).toPrecision(16)).toBe("53911173001054.59");
  });

  // `getblock` again: block 700,000, and the halving at 840,000.
  it.each([
    [700_000, "2021-09-11T04:14:32Z"],
    [840_000, "2024-04-20T00:09:27Z"],
  ])("block %i has the time that the chain has: %s", (height, time) => {
    expect(times[height - firstHeight]).toBe(Date.parse(time) / 1000);
  });
});
