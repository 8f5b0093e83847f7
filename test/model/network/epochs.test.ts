import { describe, expect, it } from "vitest";
import type { Blocks } from "../../../src/facts/types.ts";
import { DAY } from "../../../src/kit/time.ts";
import { chainAt, epochAt, retargetsIn } from "../../../src/model/network/epochs.ts";
import type { Epochs } from "../../../src/model/network/time-index.ts";

const july = Date.UTC(2021, 6, 3, 6, 34, 6);
const epochs: Epochs = [
  { height: 687_456, time: july - 19 * DAY, difficulty: 19_932_791_027_262, change: null },
  { height: 689_472, time: july, difficulty: 14_363_025_673_659, change: -27.943 },
  { height: 691_488, time: july + 14 * DAY, difficulty: 13_672_594_272_814, change: -4.807 },
];

describe("epochAt", () => {
  it("an epoch begins with its first block and ends before the next one's", () => {
    expect(epochAt(epochs, july - 1)?.height).toBe(687_456);
    expect(epochAt(epochs, july)?.height).toBe(689_472);
    expect(epochAt(epochs, july + 100 * DAY)?.height).toBe(691_488);
  });

  it("is null before the first epoch", () => {
    expect(epochAt(epochs, july - 20 * DAY)).toBeNull();
  });
});

describe("chainAt", () => {
  const seconds = [0, 600, 1200, 1800];
  const blocks: Blocks = {
    firstHeight: 689_470,
    times: Uint32Array.from(seconds, (second) => july / 1000 - 1200 + second),
    pools: new Uint8Array(4),
    poolNames: ["unknown"],
  };

  it("the block before a retarget is the 2016th of its epoch, the next the first", () => {
    expect(chainAt(blocks, epochs, july - 1)).toEqual({ height: 689_471, blocksInto: 2016, blocksLeft: 0 });
    expect(chainAt(blocks, epochs, july)).toEqual({ height: 689_472, blocksInto: 1, blocksLeft: 2015 });
  });

  it("says nothing before the first block of the file and after its last", () => {
    expect(chainAt(blocks, epochs, july - 1_200_001)).toBeNull();
    expect(chainAt(blocks, epochs, july + 600_000)?.height).toBe(689_473);
    expect(chainAt(blocks, epochs, july + 600_001)).toBeNull();
  });
});

describe("retargetsIn", () => {
  it("takes those with a first block in the span and leaves out the first, whose change is unknown", () => {
    expect(retargetsIn(epochs, july - 30 * DAY, july + 30 * DAY).map((epoch) => epoch.change)).toEqual([
      -27.943, -4.807,
    ]);
    expect(retargetsIn(epochs, july, july + 14 * DAY).map((epoch) => epoch.height)).toEqual([689_472]);
    expect(retargetsIn(epochs, july + 1, july + 14 * DAY)).toEqual([]);
  });
});
