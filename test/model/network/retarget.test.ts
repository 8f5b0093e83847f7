import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  bitsFromDifficulty,
  bitsFromTarget,
  difficultyChange,
  difficultyFromBits,
  retarget,
  targetFromBits,
} from "../../../src/model/network/retarget.ts";

const day = 86_400;

/** Height, difficulty cut to an integer, compact bits: five retargets of 2021 and two of January 2022. */
const onChain: readonly (readonly [number, number, number])[] = [
  [683_424, 25_046_487_590_083, 0x170b3ce9],
  [685_440, 21_047_730_572_451, 0x170d5f7b],
  [687_456, 19_932_791_027_262, 0x170e1ef9],
  [689_472, 14_363_025_673_659, 0x171398ce],
  [691_488, 13_672_594_272_814, 0x17149624],
  [717_696, 24_371_874_614_345, 0x170b8c8b],
  [719_712, 26_643_185_256_535, 0x170a9080],
];

describe("targetFromBits and bitsFromTarget", () => {
  it("the easiest target is 0xffff followed by 26 zero bytes, less than 2²²⁴", () => {
    expect(targetFromBits(0x1d00ffff)).toBe(0xffffn << 208n);
    expect(bitsFromTarget(0xffffn << 208n)).toBe(0x1d00ffff);
    expect(bitsFromTarget((1n << 224n) - 1n)).toBe(0x1d00ffff);
  });

  it("short targets lose what does not fit: 0x01123456 is 0x12, and 0x80 needs a second byte for the sign", () => {
    expect(targetFromBits(0x01123456)).toBe(0x12n);
    expect(bitsFromTarget(0x12n)).toBe(0x01120000);
    expect(bitsFromTarget(0x80n)).toBe(0x02008000);
  });

  it("a mantissa keeps 24 bits: 0x12345678 becomes 0x123456 and a length of four bytes", () => {
    expect(bitsFromTarget(0x12345678n)).toBe(0x04123456);
  });

  it("refuses a negative target", () => {
    expect(() => targetFromBits(0x04923456)).toThrow("compact target 0x4923456 is negative");
  });
});

describe("difficultyFromBits and bitsFromDifficulty", () => {
  it("the easiest target has difficulty 1, a target of half of it 2", () => {
    expect(difficultyFromBits(0x1d00ffff)).toBe(1);
    expect(difficultyFromBits(0x1c7fff80)).toBe(2);
  });

  it.each(onChain)("block %i had difficulty %i", (_height, difficulty, bits) => {
    expect(Math.floor(difficultyFromBits(bits))).toBe(difficulty);
    expect(bitsFromDifficulty(difficulty)).toBe(bits);
  });

  it("every normal compact target of the network's range comes back from its difficulty", () => {
    const mantissa = fc.integer({ min: 0x8000, max: 0x7fffff });
    const exponent = fc.integer({ min: 0x11, max: 0x1c });
    fc.assert(
      fc.property(mantissa, exponent, (digits, length) => {
        const bits = length * 0x1000000 + digits;
        expect(bitsFromDifficulty(difficultyFromBits(bits))).toBe(bits);
        expect(bitsFromTarget(targetFromBits(bits))).toBe(bits);
      }),
    );
  });

  it("refuses what is no difficulty", () => {
    for (const nonsense of [0, -1, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(() => bitsFromDifficulty(nonsense)).toThrow(RangeError);
    }
  });
});

describe("retarget", () => {
  it("3 July 2021: an epoch of 1,678,665 s lowers difficulty by 27.94 %", () => {
    expect(retarget(0x170e1ef9, 1_678_665)).toBe(0x171398ce);
    expect(difficultyChange(0x170e1ef9, 0x171398ce)).toBeCloseTo(-27.9427, 4);
  });

  it.each([
    ["29 May 2021", 0x170b3ce9, 1_439_407, 0x170d5f7b, -15.97],
    ["13 June 2021", 0x170d5f7b, 1_277_259, 0x170e1ef9, -5.3],
    ["17 July 2021", 0x171398ce, 1_270_682, 0x17149624, -4.81],
    ["20 January 2022", 0x170b8c8b, 1_106_483, 0x170a9080, 9.32],
  ])("%s: bits %i after %i s become %i, %f %%", (_day, before, timespan, after, change) => {
    expect(retarget(before, timespan)).toBe(after);
    expect(difficultyChange(before, after)).toBeCloseTo(change, 2);
  });

  it("the cascade of summer 2021 takes 45.4 % off", () => {
    expect(difficultyChange(0x170b3ce9, 0x17149624)).toBeCloseTo(-45.41, 2);
  });

  it("an epoch counts as no less than 3.5 days and no more than 56", () => {
    expect(retarget(0x170e1ef9, day)).toBe(retarget(0x170e1ef9, 3.5 * day));
    expect(retarget(0x170e1ef9, 3.6 * day)).not.toBe(retarget(0x170e1ef9, 3.5 * day));
    expect(retarget(0x170e1ef9, 70 * day)).toBe(retarget(0x170e1ef9, 56 * day));
    expect(retarget(0x170e1ef9, 55.9 * day)).not.toBe(retarget(0x170e1ef9, 56 * day));
  });

  it("difficulty never falls below 1", () => {
    expect(retarget(0x1d00ffff, 28 * day)).toBe(0x1d00ffff);
    expect(retarget(0x1c7fff80, 56 * day)).toBe(0x1d00ffff);
  });

  // 2015 intervals; before each, the hashrate that the difficulty balances is 1.
  it.each([
    ["no change: 2015 · 600 s", 2015 * 600, 0.05],
    ["15 % lost for 3 days: 0.45 days of work more to find", 2015 * 600 + 0.15 * 3 * day, -3.07],
    ["18 % lost for 5 days: 0.9 days of work more to find", 2015 * 600 + 0.18 * 5 * day, -6.0],
    ["15 % lost for good: 2015 · 705.88 s", (2015 * 600) / 0.85, -14.96],
    ["35 % lost for good: 2015 · 923.08 s", (2015 * 600) / 0.65, -34.97],
    ["half lost for good: 2015 · 1200 s", 2015 * 1200, -49.98],
    ["80 % lost for good: 2015 · 3000 s, clamped", 2015 * 3000, -75.0],
    ["and the epoch after: 2015 · 750 s", 2015 * 750, -19.96],
  ])("%s", (_what, timespan, change) => {
    const before = 0x170e1ef9;
    const ratio = difficultyFromBits(retarget(before, timespan)) / difficultyFromBits(before);
    expect(100 * (ratio - 1)).toBeCloseTo(change, 2);
  });
});

describe("difficultyChange", () => {
  it.each([
    ["half the target is twice the difficulty", 0x1d000200, 0x1d000100, 100],
    ["four times the target is a quarter", 0x1d000100, 0x1d000400, -75],
    ["an eighth is more than one retarget can do", 0x1d000100, 0x1d000800, -75],
    ["four times the difficulty", 0x1c000400, 0x1d000001, 300],
  ])("%s", (_what, before, after, change) => {
    expect(difficultyChange(before, after)).toBe(change);
  });
});
