import type { Moment, Precision, SourceId } from "./words.ts";

/**
 * The quantity that a claim is about. Blocks can test `network-loss`, the network's net loss, and `network-level`, its
 * hashrate while the event lasted. `network-hashrate` is the level of a day or reading that the claim does not name.
 */
export type ClaimedQuantity = "network-loss" | "pool-loss" | "country-share" | "network-hashrate" | "network-level";

/** A figure that somebody stated about a shock or its causes. */
export interface Claim {
  /** Stable, because links use it: `kz-getblock`. */
  readonly id: string;
  /** Id of the event that it is about. */
  readonly event: string;
  readonly quantity: ClaimedQuantity;
  /** The pool or place that it is about; `network` for the whole, `pools` for several together. */
  readonly subject: string;
  /** Who said it, in a word or two: `BTC.com via Reuters`. */
  readonly label: string;
  readonly text: string;
  /** Range of the claim; losses are positive, null is an open end: “more than 13 %” has no high. */
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: "%" | "EH/s";
  readonly by: string;
  readonly source: SourceId;
  /**
   * The claim counts as known from 00:00 UTC of this day, `YYYY-MM-DD`. A source dated only by month counts from that
   * month's last day.
   */
  readonly published: string;
  /** Its place on the time axis: the time of the chronology's line, else the start of the event. */
  readonly at: Moment;
  readonly precision: Precision;
  /** The window that it states; null where it states none clearly. */
  readonly window: { readonly from: Moment; readonly to: Moment } | null;
  /** The claim's own words for its window; empty without any. */
  readonly stated: string;
  /** Number of places in the collected sources that give the same figure. */
  readonly places: number;
  /** Ids of chronology lines that say the same, so that only one of the two is drawn. */
  readonly lines: readonly string[];
}

/** The claims on all shocks. */
export interface ClaimFacts {
  /** Ascending by moment. */
  readonly claims: readonly Claim[];
}
