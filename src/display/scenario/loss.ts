import { whatIf as words } from "../../words/scenario/answer.ts";
import type { Numbers } from "../format/numbers.ts";

/** What so much is gone of still runs, but no digits tell it from nothing. */
const finest = 0.9e-8;

/**
 * `35.4`, `99.99999`, `100.0`: a loss in % in which everything but a trace is never everything. `all` says that nothing
 * runs any more; `least` is how many digits a loss of nearly everything has.
 */
export function lossWords(percent: number, all: boolean, { share }: Pick<Numbers, "share">, least = 2): string {
  return all || percent < 99.95 ? share(percent) : nearlyAll(percent, least);
}

/** `99.97`, `99.9999`: with as many digits as it takes to say that something is left. */
function nearlyAll(percent: number, least: number): string {
  const left = Math.max(finest, 100 - percent);
  const digits = Math.ceil(-Math.log10(left) - 1e-9);
  return left <= finest ? words.nearlyAll : (100 - left).toFixed(Math.max(least, digits));
}
