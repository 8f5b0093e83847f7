import { tables } from "./tables.ts";

/** A row of a table; columns that it lacks are blank. */
export type OwnRow = Readonly<Record<string, string>>;

/**
 * The CSV text of a table, its columns in the order of the schema. Throws for an unknown table and for a column that it
 * does not have.
 */
export function ownTable(path: string, rows: readonly OwnRow[]): string {
  const spec = tables.find((table) => table.path === path);
  if (spec === undefined) throw new Error(`${path} is not a table of data/`);
  const columns = Object.keys(spec.columns);
  for (const row of rows) {
    const stray = Object.keys(row).find((name) => !columns.includes(name));
    if (stray !== undefined) throw new Error(`${path} has no column ${stray}`);
  }
  const lines = rows.map((row) => columns.map((name) => quoted(row[name] ?? "")).join(","));
  return `${[columns.join(","), ...lines].join("\n")}\n`;
}

const quoted = (cell: string): string => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

/** The remarks that are not blank, joined to one note. */
export const notes = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(/^;\s*/, ""))
    .filter((part) => part !== "")
    .join("; ");

/** A number as text, rounded to ten digits, so that converted units show no rounding errors. */
export const decimal = (value: number): string => String(Number(value.toPrecision(10)));
