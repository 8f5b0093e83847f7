import type { PlaceRows } from "../../../src/facts/types.ts";
import type { Checked } from "../check.ts";

/** The cells of one row by column. */
export type Cells = Readonly<Record<string, string>>;

/** The rows of a checked table; throws where `data/` has no such table. */
export function rowsOf({ tables }: Checked, path: string): readonly Cells[] {
  const table = tables.get(path);
  if (table === undefined) throw new Error(`data/${path} is missing`);
  return table.rows.map(({ cells }) => cells);
}

/** A cell of a checked row; throws on a column that the schema does not have. */
export function cell(cells: Cells, column: string): string {
  const text = cells[column];
  if (text === undefined) throw new Error(`no column ${column}`);
  return text;
}

/** A number, or null for a blank cell. */
export function amount(cells: Cells, column: string): number | null {
  const text = cell(cells, column);
  return text === "" ? null : Number(text);
}

/** The different values of a column, ascending. */
export const distinct = (rows: readonly Cells[], column: string): readonly string[] =>
  [...new Set(rows.map((cells) => cell(cells, column)))].sort();

/** The position of each place or period in a list. */
type Index = ReadonlyMap<string, number>;

const indexOf = (keys: readonly string[]): Index => new Map(keys.map((key, index) => [key, index]));

/**
 * A grid of values by place (outer) and period (inner), rounded to `digits` decimals; null where no row has a value.
 */
export function gridOf(
  rows: readonly Cells[],
  places: readonly string[],
  periods: readonly string[],
  read: { readonly column: string; readonly digits: number; readonly placeOf?: (cells: Cells) => string },
): PlaceRows {
  const grid = places.map(() => periods.map((): number | null => null));
  const placeIndex = indexOf(places);
  const periodIndex = indexOf(periods);
  for (const cells of rows) {
    const place = read.placeOf?.(cells) ?? cell(cells, "place");
    const line = grid[placeIndex.get(place) ?? -1];
    const period = periodIndex.get(cell(cells, "period"));
    if (line === undefined || period === undefined) continue;
    line[period] = rounded(amount(cells, read.column), read.digits);
  }
  return grid;
}

/** A number rounded to `digits` decimals; null stays null. */
export function rounded(value: number | null, digits: number): number | null {
  return value === null ? null : Number(value.toFixed(digits));
}

/** The day on which the first figures of each period became public, in the order of the periods. */
export function publishedOf(rows: readonly Cells[], periods: readonly string[]): readonly string[] {
  const days = new Map<string, string>();
  for (const cells of rows) {
    const [period, published] = [cell(cells, "period"), cell(cells, "published")];
    const first = days.get(period);
    if (first === undefined || published < first) days.set(period, published);
  }
  return periods.map((period) => days.get(period) ?? "");
}
