import type { Moment } from "../../facts/types.ts";
import { HOUR } from "../../kit/time.ts";
import type { HashrateBand, NetLoss } from "../network/hashrate.ts";

/** What blocks can say of a claim. */
export type Finding = "cannot be told" | "compatible" | "not compatible" | "another quantity" | "no blocks" | "no date";

/** The part of a claim that is tested: a loss in % or a level in EH/s, null where the range is open, and the time that it speaks of. */
export interface ClaimedLoss {
  /** Blocks measure `network-loss` and `network-level`, nothing else. */
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
  /** What a claimed level was tested with. */
  readonly level?: HashrateBand;
}

/** How the blocks of a window are read: as a net loss and as a level; null where they are not held. */
export interface Meters {
  loss(from: Moment, to: Moment): NetLoss | null;
  level(from: Moment, to: Moment): HashrateBand | null;
}

/** Hours from the start over which a claim is tested that states no window. */
export const USUAL_WINDOWS = [6, 24, 72] as const;

/**
 * The verdicts on a claim: over its own window, or over 6, 24 and 72 h from `start`, which is null where no day is
 * known. What is neither a net loss of the network nor its level, or has neither a window nor a day, gets one verdict
 * without a test.
 */
export function verdictsOn(claim: ClaimedLoss, start: Moment | null, meters: Meters): readonly Verdict[] {
  const isLevel = claim.quantity === "network-level";
  if (claim.quantity !== "network-loss" && !isLevel)
    return [{ finding: "another quantity", hours: null, measured: null }];
  if (claim.window === null && start === null) return [{ finding: "no date", hours: null, measured: null }];
  const begin = start ?? 0;
  const windows = claim.window
    ? [claim.window]
    : USUAL_WINDOWS.map((hours) => ({ from: begin, to: begin + hours * HOUR }));
  return windows.map(({ from, to }) => {
    const hours = (to - from) / HOUR;
    if (isLevel) return levelVerdict(claim, hours, meters.level(from, to));
    const measured = meters.loss(from, to);
    return { finding: findingOf(claim, measured), hours, measured };
  });
}

/** A level has no “cannot be told”: the interval holds some of what is claimed, or nothing of it. */
function levelVerdict({ low, high }: ClaimedLoss, hours: number, level: HashrateBand | null): Verdict {
  if (level === null) return { finding: "no blocks", hours, measured: null };
  const held = (low ?? 0) <= level.high && (high ?? Number.POSITIVE_INFINITY) >= level.low;
  return { finding: held ? "compatible" : "not compatible", hours, measured: null, level };
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
