/** Milliseconds since 1970-01-01T00:00Z. */
export type Moment = number;
/** ISO 3166-1 alpha-3 (`XKX` Kosovo) for countries, ISO 3166-2 for their parts. */
export type PlaceCode = string;
/** Key of `data/sources.json` or of `data/events/sources.json`. */
export type SourceId = string;
/** How a value is known. `held` is an older value carried forward; `none` is not zero. */
export type Status = "measured" | "reported" | "claimed" | "held" | "modelled" | "none";
/** Values by place (outer) and period (inner); null is a gap. */
export type Grid = readonly (readonly (number | null)[])[];

/** A monthly table of shares, in % of what `of` names, steps and never tweened. */
export interface MonthlyShares {
  /** `YYYY-MM`, ascending, without gaps. */
  readonly months: readonly string[];
  /** The day on which each month became public, `YYYY-MM-DD`. */
  readonly published: readonly string[];
  /** `OTHER` is CBECI's own unnamed rest. */
  readonly places: readonly PlaceCode[];
  readonly share: Grid;
  readonly source: SourceId;
}

/** One publisher's whole estimate of the countries' shares at one date. */
export interface Estimate {
  /** Stable, used in links: `luxor-2026-q3`. */
  readonly id: string;
  readonly publisher: string;
  readonly method: string;
  /** As the publisher writes it: `2026-Q3`. */
  readonly period: string;
  /** From when it counts and is known: a period without a day counts from its last day, `YYYY-MM-DD`. */
  readonly from: string;
  readonly rows: readonly {
    readonly place: PlaceCode;
    readonly share: number;
    /** EH/s as the publisher prints it; never computed. */
    readonly hashrate: number | null;
  }[];
  readonly source: SourceId;
  /** The address of the copy that was read. */
  readonly url: string;
  readonly note: string;
}

/** A figure for one place by a method of its own: a mark beside the map, never the map. */
export interface SingleEstimate {
  readonly place: PlaceCode | null;
  readonly label: string;
  readonly period: string;
  readonly from: string;
  readonly share: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly megawatts: number | null;
  readonly hashrate: number | null;
  readonly publisher: string;
  readonly method: string;
  readonly url: string;
  readonly note: string;
}

export interface HashrateFacts {
  /** CBECI's revised series, with each month's EH/s. */
  readonly cbeci: MonthlyShares & { readonly hashrate: Grid; readonly vpnInflated: readonly PlaceCode[] };
  /** CBECI as first released in May 2020. */
  readonly firstRelease: MonthlyShares;
  /** Countries inside CBECI's Other that some copy names. */
  readonly longTail: readonly {
    readonly place: PlaceCode;
    readonly month: string;
    readonly share: number;
    readonly published: string;
    readonly url: string;
    readonly note: string;
  }[];
  /** China by province: share of China in `share`, of the world in `ofWorld`. */
  readonly provinces: MonthlyShares & {
    readonly ofWorld: Grid;
    readonly names: readonly string[];
    /** Where each circle stands: the provincial capital, rounded to a tenth of a degree. */
    readonly at: readonly (readonly [lon: number, lat: number])[];
  };
  /** Ascending by `from`. */
  readonly estimates: readonly Estimate[];
  readonly singles: readonly SingleEstimate[];
}

export interface RiskFacts {
  readonly years: readonly number[];
  /** First day on which each year is taken as known, `YYYY-MM-DD`. */
  readonly published: readonly string[];
  readonly places: readonly PlaceCode[];
  /** WGI political stability, 2024 edition: percentile rank 0–100, 100 = most stable, with 90 % bounds. */
  readonly rank: Grid;
  readonly low: Grid;
  readonly high: Grid;
  readonly source: SourceId;
}

/** One price with the span that it was stated for. */
export interface Price {
  /** `2019`, `2024-S2`. */
  readonly period: string;
  readonly from: Moment;
  readonly to: Moment;
  /** US cents per kWh. */
  readonly cents: number;
  readonly published: string;
  readonly source: SourceId;
}

export interface ElectricityFacts {
  /** Doing Business: small business, largest city; ascending by period. */
  readonly business: Readonly<Record<PlaceCode, readonly Price[]>>;
  /** Eurostat non-household and EIA industrial, countries and US states; ascending. */
  readonly industry: Readonly<Record<PlaceCode, readonly Price[]>>;
  readonly miners: readonly {
    readonly place: PlaceCode | null;
    readonly region: string;
    readonly from: string;
    readonly to: string;
    readonly low: number;
    readonly high: number;
    readonly basis: string;
    readonly tariff: string;
    readonly source: string;
    readonly url: string;
    /** `A` best to `D`. */
    readonly quality: string;
    readonly note: string;
  }[];
}

/** One row a day from `start`, without gaps in days; null is a gap in values. */
export interface NetworkFacts {
  readonly start: Moment;
  /** EH/s: computed from the day's blocks where we hold them, else Coin Metrics'. */
  readonly hashrate: readonly (number | null)[];
  readonly blocks: readonly (number | null)[];
  /** At the end of the day. */
  readonly difficulty: readonly (number | null)[];
  readonly price: readonly (number | null)[];
  /** `m` from the block file, `r` reported by Coin Metrics, `-` none; one letter a day. */
  readonly basis: string;
  readonly epochs: readonly {
    readonly height: number;
    readonly time: Moment;
    readonly difficulty: number;
    /** % against the epoch before; null for the first. */
    readonly change: number | null;
  }[];
}

export type Precision = "minute" | "hour" | "day" | "month" | "year";

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
}

/** A line of one of the two chronologies. */
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
}

/** What somebody stated of Kazakhstan's connectivity. */
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
  readonly chronicle: string | null;
}

export interface EventFacts {
  readonly events: readonly MiningEvent[];
  readonly china: readonly ChronicleItem[];
  readonly kazakhstan: readonly ChronicleItem[];
  readonly connectivity: readonly ConnectivityItem[];
}

/** Years × places for generation and its carbon. */
export interface GridFacts {
  readonly years: readonly number[];
  readonly published: readonly string[];
  readonly places: readonly PlaceCode[];
  /** gCO2/kWh. */
  readonly carbon: Grid;
  /** % of generation, by fuel. */
  readonly fuels: Readonly<Record<"coal" | "gas" | "oil" | "hydro" | "nuclear" | "wind" | "solar", Grid>>;
  readonly source: SourceId;
}

/** What a country's card shows beyond the layers. */
export interface ContextFacts {
  readonly grid: GridFacts;
  readonly shutdowns: readonly {
    readonly place: PlaceCode;
    readonly from: string;
    readonly to: string | null;
    readonly area: string;
    readonly national: boolean;
    readonly kind: string;
    readonly cause: string;
  }[];
  readonly law: readonly {
    readonly place: PlaceCode;
    readonly jurisdiction: string;
    readonly date: string;
    readonly precision: Precision;
    readonly kind: string;
    readonly statusAfter: string;
    readonly text: string;
    readonly source: string;
    readonly url: string;
  }[];
  /** WGI 2025 edition, mentioned beside the 2024 one and never joined to it. */
  readonly wgi2025: Readonly<Record<PlaceCode, readonly (readonly [year: number, estimate: number])[]>>;
  /** Electoral democracy 0–1 with bounds, newest year. */
  readonly democracy: Readonly<Record<PlaceCode, readonly [year: number, value: number, low: number, high: number]>>;
  /** Share of articles on geopolitical risk, %, newest month. */
  readonly gpr: Readonly<Record<PlaceCode, readonly [month: string, percent: number]>>;
}

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
  readonly series: Readonly<Record<SourceId, Source & { readonly files: readonly string[]; readonly rows: number }>>;
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
  /** English name from Natural Earth, for places that Intl does not know. */
  readonly name: string;
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
  readonly sources: SourceFacts;
}
export type FactName = keyof FactFiles;
/** All that the page knows at this moment. */
export type Facts = { readonly [Name in FactName]: Loaded<FactFiles[Name]> } & {
  /** Fetched only when hours are shown. */
  readonly blocks: Loaded<Blocks>;
};
