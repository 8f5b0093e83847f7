/** Milliseconds since 1970-01-01T00:00Z. */
export type Moment = number;
/** ISO 3166-1 alpha-3 (`XKX` Kosovo) for countries, ISO 3166-2 for their parts. */
export type PlaceCode = string;
/** Key of `data/sources.json` or of `data/events/sources.json`. */
export type SourceId = string;
/** How a value is known. `held` is an older value carried forward; `none` is not zero. */
export type Status = "measured" | "reported" | "claimed" | "held" | "modelled" | "none";
/** Values by place (outer) and period (inner); null is a gap. */
export type PlaceRows = readonly (readonly (number | null)[])[];

/** How exactly the time of an event is known. */
export type Precision = "minute" | "hour" | "day" | "month" | "year";
