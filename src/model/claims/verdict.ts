import type { Moment } from "../../facts/types.ts";
import { HOUR } from "../../kit/time.ts";
import type { NetLoss } from "../network/hashrate.ts";

/** What blocks can say of a claim. */
export type Finding = "cannot be told" | "compatible" | "not compatible" | "another quantity" | "no blocks" | "no date";

/** The part of a claim that is tested: a loss in %, null where the range is open, and the time that it speaks of. */
export interface ClaimedLoss {
  /** `network-loss` is the only quantity that blocks measure. */
  readonly quantity: string;
  readonly low: number | null;
  readonly high: number | null;
  /** Its own window; null where it states none. */
  readonly window: { readonly from: Moment; readonly to: Moment } | null;
}

/** A finding over one window, with what it rests on. */
export interface Verdict {
  readonly finding: Finding;
  /** The window's length in hours; null where none was looked at. */
  readonly hours: number | null;
  readonly measured: NetLoss | null;
}

/** Hours from the start over which a claim is tested that states no window. */
export const USUAL_WINDOWS = [6, 24, 72] as const;

/**
 * The verdicts on a claim: over its own window, or over 6, 24 and 72 h from `start`. `measure` gives the exact net loss
 * of a window; `start` is null where no day is known. What is not a net loss of the network, or has neither a window nor
 * a day, gets one verdict without a test.
 */
export function verdictsOn(
  claim: ClaimedLoss,
  start: Moment | null,
  measure: (from: Moment, to: Moment) => NetLoss | null,
): readonly Verdict[] {
  if (claim.quantity !== "network-loss") return [{ finding: "another quantity", hours: null, measured: null }];
  if (claim.window === null && start === null) return [{ finding: "no date", hours: null, measured: null }];
  const begin = start ?? 0;
  const windows = claim.window
    ? [claim.window]
    : USUAL_WINDOWS.map((hours) => ({ from: begin, to: begin + hours * HOUR }));
  return windows.map(({ from, to }) => {
    const measured = measure(from, to);
    return { finding: findingOf(claim, measured), hours: (to - from) / HOUR, measured };
  });
}

/**
 * The interval holds the claim and 0: cannot be told; the claim alone: compatible; not the claim: not compatible.
 * A claimed range is held where any value of it is.
 */
export function findingOf(claim: Pick<ClaimedLoss, "low" | "high">, measured: NetLoss | null): Finding {
  if (measured === null) return "no blocks";
  const least = claim.low ?? Number.NEGATIVE_INFINITY;
  const most = claim.high ?? Number.POSITIVE_INFINITY;
  const held = least <= measured.high && most >= measured.low;
  if (!held) return "not compatible";
  return measured.low <= 0 && measured.high >= 0 ? "cannot be told" : "compatible";
}
