import type { Moment, PlaceCode, Precision, SourceId } from "./words.ts";

/** A quantity that somebody stated of an event. */
export interface Statement {
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly by: string;
  readonly source: SourceId;
}

/** An event that concerns mining, such as a ban or an outage. */
export interface MiningEvent {
  readonly id: string;
  readonly start: Moment;
  /** End of the event; null for one without a duration. */
  readonly end: Moment | null;
  readonly precision: Precision;
  readonly countries: readonly PlaceCode[];
  readonly region: string;
  readonly place: { readonly lon: number; readonly lat: number; readonly name: string } | null;
  readonly kind: string;
  readonly title: string;
  /** A name of at most 28 letters for the time axis, where the title is longer; null where nobody wrote one. */
  readonly short: string | null;
  readonly summary: string;
  readonly statements: readonly Statement[];
  readonly sources: readonly SourceId[];
  /**
   * The day on which its first source came out, `YYYY-MM-DD`. A source dated only by month counts from that month's
   * last day.
   */
  readonly published: string;
}

/** A line of a replay’s chronology. */
export interface ChronicleItem {
  /** Stable, because links use it: `kz-2022-017`. */
  readonly id: string;
  readonly at: Moment;
  readonly precision: Precision;
  readonly text: string;
  /** A name of at most 28 letters for the time axis; left out where nobody wrote one. */
  readonly short?: string | undefined;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly by: string;
  readonly region: string;
  /** Destination of a shipment of machines; else null. */
  readonly to: PlaceCode | null;
  readonly kind: string;
  readonly source: SourceId;
  /** The day on which its source came out, by the rule of `MiningEvent`. */
  readonly published: string;
}

/** A statement about a country's connectivity. */
export interface ConnectivityItem {
  readonly from: Moment;
  readonly to: Moment | null;
  readonly precision: string;
  readonly state: "ordinary" | "partial" | "down" | "unknown";
  /**
   * True where it decides the state shown on the map: it has a time, is nationwide, and does not contradict an earlier
   * instrument.
   */
  readonly drives: boolean;
  readonly value: number | null;
  readonly unit: string;
  readonly scope: string;
  readonly statement: string;
  /** A name of at most 28 letters for the time axis; left out where nobody wrote one. */
  readonly short?: string | undefined;
  readonly by: string;
  readonly url: string;
  readonly source: SourceId;
  /** Id of the chronology line that says the same, so that only one of the two is drawn; null without one. */
  readonly chronicle?: string | null;
  /** The day on which its source came out, by the rule of `MiningEvent`; its own day where the source has no date. */
  readonly published: string;
}

/** All events, and the chronologies of the replays. */
export interface EventFacts {
  readonly events: readonly MiningEvent[];
  /** Chronology and statements of each replay, by the replay's id. */
  readonly replays: Readonly<Record<string, Followed>>;
}

/** What a replay shows: a chronology, statements on connectivity, or both. */
export interface Followed {
  readonly lines: readonly ChronicleItem[];
  readonly connectivity: readonly ConnectivityItem[];
}
