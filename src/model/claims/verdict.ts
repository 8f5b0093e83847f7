import type { Moment } from "../../facts/types.ts";
import { HOUR } from "../../kit/time.ts";
import type { HashrateBand, NetLoss } from "../network/hashrate.ts";

/** What the blocks say of a claim. */
export type Finding = "cannot be told" | "compatible" | "not compatible" | "another quantity" | "no blocks" | "no date";

/**
 * The tested part of a claim: a loss in % or a level in EH/s, with null for an open end of its range, and its window.
 */
export interface ClaimedLoss {
  /** Blocks can test `network-loss` and `network-level` only. */
  readonly quantity: string;
  readonly low: number | null;
  readonly high: number | null;
  /** The window that the claim states; null where it states none. */
  readonly window: { readonly from: Moment; readonly to: Moment } | null;
}

/** A finding over one window, with the measurement behind it. */
export interface Verdict {
  readonly finding: Finding;
  /** Length of the window in hours; null where none was tested. */
  readonly hours: number | null;
  readonly measured: NetLoss | null;
  /** The measured level that a claimed level was compared with. */
  readonly level?: HashrateBand;
}

/** Measures the net loss and the level of a window; null where the block file does not hold it. */
export interface Meters {
  loss(from: Moment, to: Moment): NetLoss | null;
  level(from: Moment, to: Moment): HashrateBand | null;
}

/** Lengths in hours, from the start of the shock, of the windows over which a claim without a window is tested. */
export const USUAL_WINDOWS = [6, 24, 72] as const;

/**
 * The verdicts on a claim: over its own window, or over 6, 24 and 72 h from `start`, which is null where no day is
 * known. A claim that is neither a net loss of the network nor its level, or that has neither a window nor a day, gets
 * one verdict without a test.
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

/**
 * The finding on a claimed level: whether the interval overlaps the claimed range. Unlike a loss, a level cannot be
 * confused with no change.
 */
function levelVerdict({ low, high }: ClaimedLoss, hours: number, level: HashrateBand | null): Verdict {
  if (level === null) return { finding: "no blocks", hours, measured: null };
  const held = (low ?? 0) <= level.high && (high ?? Number.POSITIVE_INFINITY) >= level.low;
  return { finding: held ? "compatible" : "not compatible", hours, measured: null, level };
}

/**
 * The finding on a claimed loss, from the 95 % interval of the measured loss. It overlaps the claimed range and holds
 * 0: `cannot be told`; it overlaps the range and excludes 0: `compatible`; it does not overlap the range: `not
 * compatible`.
 */
export function findingOf(claim: Pick<ClaimedLoss, "low" | "high">, measured: NetLoss | null): Finding {
  if (measured === null) return "no blocks";
  const least = claim.low ?? Number.NEGATIVE_INFINITY;
  const most = claim.high ?? Number.POSITIVE_INFINITY;
  const held = least <= measured.high && most >= measured.low;
  if (!held) return "not compatible";
  return measured.low <= 0 && measured.high >= 0 ? "cannot be told" : "compatible";
}
