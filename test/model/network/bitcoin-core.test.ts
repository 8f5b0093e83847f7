import { describe, expect, it } from "vitest";
import { bitsFromTarget, retarget, targetFromBits } from "../../../src/model/network/retarget.ts";

// Bitcoin Core, src/test/pow_tests.cpp: heights, header times of the epoch's first and last block, bits before, bits after.
describe("Bitcoin Core's own cases of its retarget rule", () => {
  it.each([
    ["get_next_work: blocks 30,240 to 32,255", 1_261_130_161, 1_262_152_739, 0x1d00ffff, 0x1d00d86a],
    ["get_next_work_pow_limit: blocks 0 to 2015", 1_231_006_505, 1_233_061_996, 0x1d00ffff, 0x1d00ffff],
    ["get_next_work_lower_limit_actual: 66,528 to 68,543", 1_279_008_237, 1_279_297_671, 0x1c05a3f4, 0x1c0168fd],
    ["get_next_work_upper_limit_actual: to block 46,367", 1_263_163_443, 1_269_211_443, 0x1c387f6f, 0x1d00e1fd],
  ])("%s", (_name, first, last, before, after) => {
    expect(retarget(before, last - first)).toBe(after);
  });
});

// Bitcoin Core, src/test/arith_uint256_tests.cpp, bignum_SetCompact: compact bits, the target, the target's own bits.
describe("Bitcoin Core's own cases of compact targets", () => {
  it.each([
    [0x01123456, 0x12n, 0x01120000],
    [0x02123456, 0x1234n, 0x02123400],
    [0x03123456, 0x123456n, 0x03123456],
    [0x04123456, 0x12345600n, 0x04123456],
    [0x05009234, 0x92340000n, 0x05009234],
    [0x20123456, 0x123456n << 232n, 0x20123456],
  ])("bits %i", (bits, target, own) => {
    expect(targetFromBits(bits)).toBe(target);
    expect(bitsFromTarget(target)).toBe(own);
  });

  it("a mantissa that is shifted out of its length leaves nothing", () => {
    const nothing = [0, 0x00123456, 0x01003456, 0x02000056, 0x03000000, 0x04000000];
    expect(nothing.map(targetFromBits)).toEqual(nothing.map(() => 0n));
  });

  it("0x80 takes a second byte, so that its highest bit is no sign; bits with the sign are no target", () => {
    expect(bitsFromTarget(0x80n)).toBe(0x02008000);
    for (const negative of [0x01fedcba, 0x04923456]) expect(() => targetFromBits(negative)).toThrow("is negative");
  });
});
