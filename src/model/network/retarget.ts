/** Blocks between two retargets. */
export const BLOCKS_PER_EPOCH = 2016;
const TARGET_TIMESPAN = 1_209_600;
/** Seconds between blocks that the retarget rule aims at. */
export const TARGET_INTERVAL = 600;

const shortestTimespan = TARGET_TIMESPAN / 4;
const longestTimespan = TARGET_TIMESPAN * 4;
const easiestTarget = (1n << 224n) - 1n;
const easiestMantissa = 0xffff;
const easiestExponent = 29;

/** The target, which a block's hash must not exceed, of compact bits; throws a RangeError for a negative one. */
export function targetFromBits(bits: number): bigint {
  const exponent = bits >>> 24;
  if ((bits & 0x800000) !== 0) throw new RangeError(`compact target 0x${bits.toString(16)} is negative`);
  const mantissa = BigInt(bits & 0x7fffff);
  return exponent >= 3 ? mantissa << BigInt(8 * (exponent - 3)) : mantissa >> BigInt(8 * (3 - exponent));
}

/**
 * The compact bits of a target: one byte of length in bytes and the highest 23 bits of the value; lower bits are cut
 * off.
 */
export function bitsFromTarget(target: bigint): number {
  let exponent = Math.ceil(target.toString(16).length / 2);
  let mantissa = Number(exponent >= 3 ? target >> BigInt(8 * (exponent - 3)) : target << BigInt(8 * (3 - exponent)));
  // The highest bit of the mantissa is a sign, so a value that would set it takes one more byte.
  if ((mantissa & 0x800000) !== 0) {
    mantissa >>= 8;
    exponent += 1;
  }
  return exponent * 0x1000000 + mantissa;
}

/** Difficulty = 0xffff·2²⁰⁸ / target: how many times harder than the easiest target ever allowed. */
export function difficultyFromBits(bits: number): number {
  let difficulty = easiestMantissa / (bits & 0x7fffff);
  // Steps of 256 are exact in a double, so the quotient is rounded once, and alike on every machine.
  for (let step = bits >>> 24; step < easiestExponent; step += 1) difficulty *= 256;
  for (let step = bits >>> 24; step > easiestExponent; step -= 1) difficulty /= 256;
  return difficulty;
}

/**
 * The compact bits whose difficulty is nearest. A mantissa has 23 bits, so that a difficulty printed without its
 * fraction still gives the exact bits that were in force. Throws a RangeError for anything but a positive finite
 * number.
 */
export function bitsFromDifficulty(difficulty: number): number {
  if (!(difficulty > 0 && Number.isFinite(difficulty))) throw new RangeError(`difficulty ${difficulty} has no target`);
  let exponent = easiestExponent;
  let mantissa = easiestMantissa / difficulty;
  while (Math.round(mantissa * 256) <= 0x7fffff) {
    mantissa *= 256;
    exponent -= 1;
  }
  while (Math.round(mantissa) > 0x7fffff) {
    mantissa /= 256;
    exponent += 1;
  }
  return exponent * 0x1000000 + Math.round(mantissa);
}

/**
 * The compact target after an epoch of `timespanSeconds` between its first and its last block (2015 intervals):
 * old target · T / 1 209 600, T held to [302 400, 4 838 400] s, capped at the easiest target, cut to compact form
 * (Bitcoin Core, CalculateNextWorkRequired).
 */
export function retarget(bits: number, timespanSeconds: number): number {
  const timespan = Math.min(Math.max(timespanSeconds, shortestTimespan), longestTimespan);
  const target = (targetFromBits(bits) * BigInt(Math.trunc(timespan))) / BigInt(TARGET_TIMESPAN);
  return bitsFromTarget(target < easiestTarget ? target : easiestTarget);
}

/**
 * % by which the difficulty changes from the compact target `before` to `after`, held to what one retarget can do: −75
 * to +300.
 */
export function difficultyChange(before: number, after: number): number {
  const change = 100 * (difficultyFromBits(after) / difficultyFromBits(before) - 1);
  return Math.min(Math.max(change, -75), 300);
}
