import { describe, expect, it } from "vitest";
import type { Blocks, NetworkFacts } from "../../../src/facts/types.ts";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import {
  dailyHashrate,
  expectedInterval,
  hashrateBand,
  hashrateOf,
  netLoss,
} from "../../../src/model/network/hashrate.ts";
import { type Epochs, indexByTime } from "../../../src/model/network/time-index.ts";

const start = Date.UTC(2021, 0, 2);
/** At this difficulty 1 EH/s finds a block every 600 s. */
const balanced = (600 * 1e18) / 2 ** 32;

/** Blocks at these seconds after the start, from `firstHeight` on. */
function blocksAt(seconds: readonly number[], firstHeight = 2016): Blocks {
  const times = Uint32Array.from(seconds, (second) => start / 1000 + second);
  return { firstHeight, times, pools: new Uint8Array(times.length), poolNames: ["unknown"] };
}

const epochs: Epochs = [
  { height: 2016, time: start, difficulty: balanced, change: null },
  { height: 4032, time: start + 14 * DAY, difficulty: 2 * balanced, change: 100 },
];

const everyTenMinutes = (count: number) => Array.from({ length: count }, (_, place) => place * 600);

describe("hashrateOf and expectedInterval", () => {
  it("19.93, 14.36, 24.37 and 26.64 T balance 142.68, 102.81, 174.46 and 190.72 EH/s", () => {
    expect(hashrateOf(19_932_791_027_262)).toBeCloseTo(142.68, 1);
    expect(hashrateOf(14_363_025_673_659)).toBeCloseTo(102.81, 1);
    expect(hashrateOf(24_371_874_614_346)).toBeCloseTo(174.46, 1);
    expect(hashrateOf(26_643_185_256_535)).toBeCloseTo(190.72, 1);
  });

  it("15 % less than the balanced hashrate makes 705.88 s of 600, half 1200 s, a fifth 3000 s", () => {
    expect(expectedInterval(balanced, 1)).toBeCloseTo(600, 9);
    expect(expectedInterval(balanced, 0.85)).toBeCloseTo(705.88, 2);
    expect(expectedInterval(balanced, 0.5)).toBeCloseTo(1200, 9);
    expect(expectedInterval(balanced, 0.2)).toBeCloseTo(3000, 9);
  });
});

describe("hashrateBand", () => {
  const blocks = blocksAt(everyTenMinutes(1000));

  it("144 blocks in a day at the balance of 1 EH/s are 1 EH/s, between 0.843 and 1.177", () => {
    const band = hashrateBand(blocks, epochs, start + DAY, start + 2 * DAY);
    expect(band?.blocks).toBe(144);
    expect(band?.hashrate).toBeCloseTo(1, 9);
    expect(band?.low).toBeCloseTo(121.4414 / 144, 6);
    expect(band?.high).toBeCloseTo(169.5335 / 144, 6);
  });

  it("a block at the window's start counts, one at its end does not", () => {
    expect(hashrateBand(blocks, epochs, start, start + 600_000)?.blocks).toBe(1);
    expect(hashrateBand(blocks, epochs, start, start + 600_001)?.blocks).toBe(2);
  });

  it("a block of twice the difficulty weighs twice: 3 + 3·2 in 6 intervals are 1.5 EH/s", () => {
    const across = blocksAt([0, 600, 1200, 1800, 2400, 3000, 3600], 4032 - 3);
    const band = hashrateBand(
      across,
      [{ ...epochs[0], height: 2016 } as Epochs[number], ...epochs.slice(1)],
      start,
      start + HOUR,
    );
    expect(band?.blocks).toBe(6);
    expect(band?.hashrate).toBeCloseTo(1.5, 9);
  });

  it("a header time that runs back is counted where it says, and the file's own order stays", () => {
    const disordered = blocksAt([0, 1200, 600, 1800, 2400]);
    const order = Array.from(disordered.times);
    expect(hashrateBand(disordered, epochs, start, start + 1_200_000)?.blocks).toBe(2);
    expect(Array.from(disordered.times)).toEqual(order);
    expect(Array.from(indexByTime(disordered, epochs).times, (time) => time - start / 1000)).toEqual([
      0, 600, 1200, 1800, 2400,
    ]);
  });

  it("two hours without a block: 0, and at most 3.69 blocks' worth", () => {
    const gap = blocksAt([0, 9000]);
    const band = hashrateBand(gap, epochs, start + 600_000, start + 600_000 + 2 * HOUR);
    expect(band).toMatchObject({ blocks: 0, hashrate: 0, low: 0 });
    expect(band?.high).toBeCloseTo(3.688879 / 12, 6);
  });

  it("says nothing of a window that the file does not cover, or that is empty", () => {
    const end = start + 999 * 600_000;
    expect(hashrateBand(blocks, epochs, start - 1000, start + DAY)).toBeNull();
    expect(hashrateBand(blocks, epochs, end - DAY, end + HOUR)).toBeNull();
    expect(hashrateBand(blocks, epochs, end - DAY, end)?.blocks).toBe(144);
    expect(hashrateBand(blocks, epochs, end, end)).toBeNull();
    expect(hashrateBand(blocksAt([]), epochs, start, end)).toBeNull();
  });

  it("names the block that lies in no epoch", () => {
    expect(() => hashrateBand(blocksAt([0, 600], 6048), epochs, start, start + 1000)).toThrow(
      "block 6048 lies in no known epoch",
    );
  });
});

describe("netLoss", () => {
  // A block every ten minutes for 14 days (2016), then one every twenty minutes for a day (72 where 144 were due).
  const halved = blocksAt(
    [...everyTenMinutes(2016), ...Array.from({ length: 73 }, (_, place) => (14 * DAY) / 1000 + place * 1200)],
    2016,
  );
  const oneDifficulty: Epochs = [...epochs.slice(0, 1), { ...(epochs[1] as Epochs[number]), difficulty: balanced }];

  it("72 blocks where 144 were due are a loss of 50 %, between 36.7 and 61.0", () => {
    const loss = netLoss(halved, oneDifficulty, start + 14 * DAY, start + 15 * DAY);
    expect(loss?.blocks).toBe(72);
    expect(loss?.due).toBeCloseTo(144, 9);
    expect(loss?.loss).toBeCloseTo(50, 9);
    expect(loss?.low).toBeCloseTo(100 * (1 - 14 * 0.0451833878), 6);
    expect(loss?.high).toBeCloseTo(100 * (1 - 14 * 0.027830001), 6);
  });

  it("if those 72 were twice as hard to find, nothing was lost", () => {
    const loss = netLoss(halved, epochs, start + 14 * DAY, start + 15 * DAY);
    expect(loss?.due).toBeCloseTo(72, 9);
    expect(loss?.loss).toBeCloseTo(0, 9);
  });

  it("says nothing where the fortnight before is not held", () => {
    expect(netLoss(halved, epochs, start + 13 * DAY, start + 14 * DAY)).toBeNull();
  });
});

describe("dailyHashrate", () => {
  const network: NetworkFacts = {
    start,
    hashrate: [140.5, 141.25, null],
    blocks: [144, 150, null],
    difficulty: [1, 1, null],
    price: [null, null, null],
    basis: "rm-",
    epochs,
    undated: [],
    points: [],
  };

  it("is the value of the day that the moment lies in, reported or measured", () => {
    expect(dailyHashrate(network, start + DAY - 1)).toMatchObject({ value: 140.5, status: "reported" });
    expect(dailyHashrate(network, start + DAY)).toEqual({ value: 141.25, status: "measured", source: "blocks" });
  });

  it("a reported value's source is the copy that it was read in, the second from 23 March 2026", () => {
    const late = { ...network, start: Date.UTC(2026, 2, 22), basis: "rr-" };
    expect(dailyHashrate(late, Date.UTC(2026, 2, 22, 23))?.source).toBe("coin-metrics-a");
    expect(dailyHashrate(late, Date.UTC(2026, 2, 23))?.source).toBe("coin-metrics-b");
  });

  it("is nothing on a day with a gap, before the series and after it", () => {
    const nothing = { value: null, status: "none", source: null };
    for (const days of [2, 3, -0.001]) expect(dailyHashrate(network, start + days * DAY)).toEqual(nothing);
  });
});
