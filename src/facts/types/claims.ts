import type { Moment, Precision, SourceId } from "./words.ts";

/**
 * What a claim speaks of. Blocks can test the network's net loss, and `network-level`: its hashrate while the event
 * lasted. `network-hashrate` is a level of a day or a reading that the claim does not name.
 */
export type ClaimedQuantity = "network-loss" | "pool-loss" | "country-share" | "network-hashrate" | "network-level";

/** A figure that somebody gave of a shock or of what stood behind it. */
export interface Claim {
  /** Stable, used in links: `kz-getblock`. */
  readonly id: string;
  /** The event that it speaks of. */
  readonly event: string;
  readonly quantity: ClaimedQuantity;
  /** The pool or place that it speaks of; `network` for the whole, `pools` for several together. */
  readonly subject: string;
  /** Who said it, in a word or two: `BTC.com via Reuters`. */
  readonly label: string;
  readonly text: string;
  /** Losses are positive; null where the range is open: “more than 13 %” has no high. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: "%" | "EH/s";
  readonly by: string;
  readonly source: SourceId;
  /** From 00:00 UTC of this day it is known; a source with a month alone counts from its last day, `YYYY-MM-DD`. */
  readonly published: string;
  /** Where it stands on the time axis: the time of the chronology's line, else the event's start. */
  readonly at: Moment;
  readonly precision: Precision;
  /** The time that it states for itself; null where that is not plain. */
  readonly window: { readonly from: Moment; readonly to: Moment } | null;
  /** Its own words for that time; empty where it has none. */
  readonly stated: string;
  /** In how many places of the collected facts the same figure stands. */
  readonly places: number;
  /** Lines of the chronologies that say the same, so that one of the two is drawn. */
  readonly lines: readonly string[];
}

export interface ClaimFacts {
  /** Ascending by moment. */
  readonly claims: readonly Claim[];
}
