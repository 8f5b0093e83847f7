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

/** A published source of figures. */
export interface Source {
  readonly publisher: string;
  readonly title: string;
  readonly edition: string;
  readonly url: string;
  readonly licence: string;
  /** False where we could not read the licence; the page says so. */
  readonly licenceSeen: boolean;
  readonly retrieved: string;
  readonly caveat: string;
}

/** The groups in which figures change: the folders of `data/`. A version of the figures has a part for each, in order. */
export type FigureGroup =
  | "hashrate"
  | "network"
  | "electricity"
  | "risk"
  | "internet"
  | "grid"
  | "miners"
  | "law"
  | "events";

/** Which figures the page has. */
export interface FiguresVersion {
  /** The last day on which figures were brought in, `YYYY-MM-DD`. */
  readonly day: string;
  /** Of each group, four hexadecimal digits that differ where its tables differ, in the order of the version's word. */
  readonly parts: readonly (readonly [group: FigureGroup, hash: string])[];
}

/** The sources of the series of figures, and the press articles cited. */
export interface SourceFacts {
  readonly figures: FiguresVersion;
  readonly series: Readonly<
    Record<
      SourceId,
      Source & {
        readonly files: readonly string[];
        readonly rows: number;
        /** The first and the last day on which rows of it were published; null where no row has a day. */
        readonly known: readonly [first: string, last: string] | null;
        /** The newest period in it and the last day of that period, `YYYY-MM-DD`; null where no row has a period. */
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

/** The blocks of the block file, in the order of the chain. */
export interface Blocks {
  readonly firstHeight: number;
  /** Header times, seconds since 1970: set by miners, not monotonic. */
  readonly times: Uint32Array;
  /** Index into `poolNames` for each block. Pool labels come from markers in the blocks and are unreliable. */
  readonly pools: Uint8Array;
  readonly poolNames: readonly string[];
}

/** A place that the map can show. */
export interface Place {
  readonly code: PlaceCode;
  /** ISO 3166-1 alpha-2 code, for Intl's names; null where ISO has none. */
  readonly alpha2: string | null;
  /** The three digits of ISO 3166-1; absent where ISO has none. */
  readonly number?: string;
  /** English name from Natural Earth, for places that Intl does not know. */
  readonly name: string;
  /** The English name (en-GB) in `Intl` when the site was built, where it differs. */
  readonly english?: string;
  /** Position of its label, in the place's largest part, degrees. */
  readonly label: readonly [lon: number, lat: number];
  /** True for a place drawn as a dot, because the 110m shapes lack it. */
  readonly dot: boolean;
  /** Geographic neighbours, symmetric; islands have their nearest places. */
  readonly neighbours: readonly PlaceCode[];
}

/** The state of one file. The page works in each of the three. */
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
  /** Fetched when the page first shows a shock. */
  readonly claims: ClaimFacts;
  readonly sources: SourceFacts;
  readonly exposure: ExposureFacts;
  /** Fetched when somebody first searches for a name. */
  readonly names: NameFacts;
}
/** The name of a compiled file. */
export type FactName = keyof FactFiles;
/** All files, each with its state. */
export type Facts = { readonly [Name in FactName]: Loaded<FactFiles[Name]> } & {
  /** Fetched when hours are first shown. */
  readonly blocks: Loaded<Blocks>;
};
