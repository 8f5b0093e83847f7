/** A row by its columns. */
type Cells = Readonly<Record<string, string>>;

/**
 * The columns that identify a row, for each table whose values may be revised: updates find the row by them, and
 * `revisions.csv` names it by them.
 */
export const rowKeys = {
  "electricity/eia.csv": ["label", "period"],
  "electricity/eurostat.csv": ["place", "period"],
  "grid/carbon-intensity.csv": ["place", "period"],
  "grid/generation.csv": ["place", "period", "fuel"],
  "hashrate/cbeci-hashrate.csv": ["period", "place"],
  "hashrate/cbeci-share.csv": ["period", "place"],
  "hashrate/estimates.csv": ["estimate", "place"],
  "internet/shutdown-counts.csv": ["place", "period"],
  "internet/shutdowns.csv": ["place", "period", "report_year", "area"],
  "network/difficulty-epochs.csv": ["height"],
  "network/hashrate-chain.csv": ["period"],
  "network/hashrate-coin-metrics.csv": ["period"],
  "network/price.csv": ["period"],
  "risk/wgi-2024.csv": ["place", "dimension", "period"],
  "risk/wgi-2025.csv": ["place", "dimension", "period"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** The path of a table whose rows have a key. */
export type KeyedPath = keyof typeof rowKeys;

/** Whether the rows of a table have a key. */
export const isKeyed = (path: string): path is KeyedPath => path in rowKeys;

/** The key columns of a table; undefined where its values are never revised. */
export const keyColumnsOf = (path: string): readonly string[] | undefined =>
  (rowKeys as Readonly<Record<string, readonly string[]>>)[path];

/** The key of a row as text: `FIN 2024-S1`. */
export const keyOf = (row: Cells, columns: readonly string[]): string =>
  columns
    .map((column) => (row[column] ?? "").replace(/\s+/g, " "))
    .join(" ")
    .trim();

/** The key of each row; of rows with the same key, the second has `… (2)`, by their order. */
export function keysOf(rows: readonly Cells[], columns: readonly string[]): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = keyOf(row, columns);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} (${count})`;
  });
}
