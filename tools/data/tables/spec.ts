import * as kind from "./kinds.ts";

/** The kind of each column by its name. */
export type Columns = Readonly<Record<string, kind.Kind>>;

/** A CSV file and its columns, in order. */
export interface TableSpec {
  readonly path: string;
  readonly columns: Columns;
}

interface SeriesKinds {
  readonly place?: kind.Kind;
  readonly period?: kind.Kind;
  readonly value: kind.Kind;
  readonly published?: kind.Kind;
}

/**
 * A table of figures: the ten columns that every series has, then its own. `low` and `high` are blank or of the kind of
 * `value`.
 */
export function series(path: string, units: readonly string[], kinds: SeriesKinds, own: Columns = {}): TableSpec {
  const columns: Columns = {
    place: kinds.place ?? kind.place,
    period: kinds.period ?? kind.period,
    value: kinds.value,
    low: kind.maybe(kinds.value),
    high: kind.maybe(kinds.value),
    unit: kind.oneOf(...units),
    status: kind.status,
    source: kind.source,
    published: kinds.published ?? kind.maybe(kind.day),
    note: kind.text,
    ...own,
  };
  return { path, columns };
}
