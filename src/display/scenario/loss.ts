import { whatIf as words } from "../../words/scenario/answer.ts";
import { fixed, type Numbers } from "../format/numbers.ts";

/** The least remainder, %, that eight decimals can tell from nothing. */
const finest = 0.9e-8;

/**
 * A loss of hashrate in %: `35.4`, `99.99999`, `100.0`. It is printed as 100.0 only where `all` says that nothing runs
 * any more; `least` is the least number of decimals of a loss of 99.95 % or more.
 */
export function lossWords(percent: number, all: boolean, { share }: Pick<Numbers, "share">, least = 2): string {
  return all || percent < 99.95 ? share(percent) : nearlyAll(percent, least);
}

/** `99.97`, `99.9999`: with enough decimals to show that something is left. */
function nearlyAll(percent: number, least: number): string {
  const left = Math.max(finest, 100 - percent);
  const digits = Math.ceil(-Math.log10(left) - 1e-9);
  return left <= finest ? words.nearlyAll(fixed(100 - 1e-8, 8)) : fixed(100 - left, Math.max(least, digits));
}
