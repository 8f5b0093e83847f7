import type { ClaimFacts } from "./types/claims.ts";
import type { ContextFacts } from "./types/context.ts";
import type { EventFacts } from "./types/events.ts";
import type { ExposureFacts } from "./types/exposure.ts";
import type { HashrateFacts } from "./types/hashrate.ts";
import type { ElectricityFacts, NetworkFacts, RiskFacts } from "./types/layers.ts";
import type { NameFacts } from "./types/names.ts";
import type { PlaceCode, SourceId } from "./types/words.ts";

export type * from "./types/backtest.ts";
export type * from "./types/claims.ts";
export type * from "./types/context.ts";
export type * from "./types/events.ts";
export type * from "./types/exposure.ts";
export type * from "./types/hashrate.ts";
export type * from "./types/layers.ts";
export type * from "./types/names.ts";
export type * from "./types/older.ts";
export type * from "./types/words.ts";

export interface Source {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  readonly licence: string;
  /** False where the licence could not be seen; the page says so. */
  readonly licenceSeen: boolean;
  readonly retrieved: string;
  readonly caveat: string;
}

export interface SourceFacts {
  readonly series: Readonly<
    Record<
      SourceId,
      Source & {
        readonly files: readonly string[];
        readonly rows: number;
        /** The days on which the first and the last of its rows came out; null where no row has a day. */
        readonly known: readonly [first: string, last: string] | null;
        /** What its newest row is about, as a period and its last day `YYYY-MM-DD`; null where no row is about a time. */
        readonly newest: readonly [period: string, day: string] | null;
      }
    >
  >;
  readonly press: Readonly<
    Record<
      SourceId,
      {
        readonly title: string;
        readonly publisher: string;
        readonly date: string;
        readonly url: string;
        readonly note: string;
      }
    >
  >;
}

/** Every block of the block file, by its place in the chain. */
export interface Blocks {
  readonly firstHeight: number;
  /** Header times, seconds since 1970: set by miners, not monotonic. */
  readonly times: Uint32Array;
  /** Index into `poolNames` for each block; pool labels are weak. */
  readonly pools: Uint8Array;
  readonly poolNames: readonly string[];
}

/** A place that the map can show. */
export interface Place {
  readonly code: PlaceCode;
  /** ISO 3166-1 alpha-2 for Intl's names; null where ISO has none. */
  readonly alpha2: string | null;
  /** The three digits of ISO 3166-1; none where ISO has none. */
  readonly number?: string;
  /** English name from Natural Earth, for places that Intl does not know. */
  readonly name: string;
  /** What `Intl` of the build calls it in English (en-GB), where that is another name. */
  readonly english?: string;
  /** Where its label stands: in the largest part, degrees. */
  readonly label: readonly [lon: number, lat: number];
  /** Drawn as a dot because the 110m shapes lack it. */
  readonly dot: boolean;
  /** Geographic neighbours, symmetric; islands are joined to the nearest. */
  readonly neighbours: readonly PlaceCode[];
}

/** One file's fate. The page lives whatever it is. */
export type Loaded<T> =
  | { readonly state: "waiting" }
  | { readonly state: "ready"; readonly value: T }
  | { readonly state: "failed"; readonly reason: string };

/** Every compiled file by its name: `facts/<name>.json`. */
export interface FactFiles {
  readonly places: readonly Place[];
  readonly hashrate: HashrateFacts;
  readonly risk: RiskFacts;
  readonly electricity: ElectricityFacts;
  readonly network: NetworkFacts;
  readonly events: EventFacts;
  readonly context: ContextFacts;
  /** Fetched only when a shock is looked at. */
  readonly claims: ClaimFacts;
  readonly sources: SourceFacts;
  readonly exposure: ExposureFacts;
  /** Fetched only when a name is looked for. */
  readonly names: NameFacts;
}
export type FactName = keyof FactFiles;
/** All that the page knows at this moment. */
export type Facts = { readonly [Name in FactName]: Loaded<FactFiles[Name]> } & {
  /** Fetched only when hours are shown. */
  readonly blocks: Loaded<Blocks>;
};
