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

export interface MiningEvent {
  readonly id: string;
  readonly start: Moment;
  /** End of the stated span; null for a thing without a length. */
  readonly end: Moment | null;
  readonly precision: Precision;
  readonly countries: readonly PlaceCode[];
  readonly region: string;
  readonly place: { readonly lon: number; readonly lat: number; readonly name: string } | null;
  readonly kind: string;
  readonly title: string;
  readonly summary: string;
  readonly statements: readonly Statement[];
  readonly sources: readonly SourceId[];
  /** The day on which the first of its sources came out, `YYYY-MM-DD`; a source with a month alone counts from its last day. */
  readonly published: string;
}

/** A line of a replay’s chronology. */
export interface ChronicleItem {
  /** Stable, used in links: `kz-2022-017`. */
  readonly id: string;
  readonly at: Moment;
  readonly precision: Precision;
  readonly text: string;
  readonly low: number | null;
  readonly high: number | null;
  readonly unit: string;
  readonly by: string;
  readonly region: string;
  /** Destination of a shipment, else null. */
  readonly to: PlaceCode | null;
  readonly kind: string;
  readonly source: SourceId;
  /** The day on which its source came out, as of an event. */
  readonly published: string;
}

/** What somebody stated of a country's connectivity. */
export interface ConnectivityItem {
  readonly from: Moment;
  readonly to: Moment | null;
  readonly precision: string;
  readonly state: "ordinary" | "partial" | "down" | "unknown";
  /** Drives the map: timed, nationwide, not in conflict with an earlier instrument. */
  readonly drives: boolean;
  readonly value: number | null;
  readonly unit: string;
  readonly scope: string;
  readonly statement: string;
  readonly by: string;
  readonly url: string;
  /** The line of the chronology that says the same in other words, so that one of the two is drawn; null where none does. */
  readonly chronicle?: string | null;
  /** The day on which its source came out, as of an event; its own day where the source bears no date. */
  readonly published: string;
}

export interface EventFacts {
  readonly events: readonly MiningEvent[];
  /** What each replay of the table follows, by its id. */
  readonly replays: Readonly<Record<string, Followed>>;
}

/** What a replay follows: a chronology, statements on connectivity, or both. */
export interface Followed {
  readonly lines: readonly ChronicleItem[];
  readonly connectivity: readonly ConnectivityItem[];
}
