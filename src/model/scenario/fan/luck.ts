import { mixedSeed, seededSource } from "../../../kit/chance.ts";
import { naturalLog } from "../../../kit/exact.ts";
import type { Luck } from "../run/path.ts";

/**
 * The luck of one run: the work until block n of a Poisson process is Gamma(n), in blocks. Each epoch has its own seed,
 * so that two scenarios have the same luck in the same epoch, whatever their hashrates. Integer random numbers, exactly
 * rounded operations and our own logarithm give the same digits on every machine.
 */
export function luckOf(seed: number, run: number): Luck {
  return (blocks, epoch) => (blocks === 0 ? 0 : gammaFrom(seededSource(mixedSeed(seed, run, epoch, blocks)), blocks));
}

type Uniform = () => number;

/** A Gamma(n) draw, n ≥ 1 (Marsaglia and Tsang 2000); for n = 1 by inversion of the exponential. */
function gammaFrom(source: Uniform, shape: number): number {
  if (shape === 1) return -naturalLog(1 - source());
  const d = shape - 1 / 3;
  const c = 1 / (3 * Math.sqrt(d));
  for (;;) {
    const x = normalFrom(source);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = 1 - source();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (naturalLog(u) < 0.5 * square + d * (1 - v + naturalLog(v))) return d * v;
  }
}

/**
 * A standard normal draw by Marsaglia's polar method. The second value of each pair is discarded, so that no draw
 * depends on an earlier call.
 */
function normalFrom(source: Uniform): number {
  for (;;) {
    const x = 2 * source() - 1;
    const y = 2 * source() - 1;
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * naturalLog(square)) / square);
  }
}
