import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { tables } from "../tables.ts";

/** A row of a raw table, by its own column names; a column that is not there reads as an error. */
export type RawRow = (column: string) => string;

/** Reads raw tables of one directory by their path in it; `.gz` is unpacked. */
export type RawReader = (path: string) => readonly RawRow[];

/** A row of `data/`: columns that are not named stay blank. */
export type OwnRow = Readonly<Record<string, string>>;

/** File of `data/` → its text. */
export type OwnFiles = Map<string, string>;

/** A reader of the raw tables below a directory. */
export function rawReader(directory: string): RawReader {
  return (path) => {
    const bytes = readFileSync(join(directory, path));
    const text = (path.endsWith(".gz") ? gunzipSync(bytes) : bytes).toString("utf8");
    const records: Record<string, string>[] = parse(text, { bom: true, columns: true });
    return records.map((record) => (column) => {
      const cell = record[column];
      if (cell === undefined) throw new Error(`${path} has no column ${column}`);
      return cell.trim();
    });
  };
}

/** The CSV text of one of the project's own tables, its columns in the order of the schema. */
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

/** The remarks that are not blank, as one note. */
export const notes = (...parts: readonly string[]): string =>
  parts
    .map((part) => part.replace(/^;\s*/, ""))
    .filter((part) => part !== "")
    .join("; ");

/** Decimal text without binary noise: cents of dollars, percents of ratios. */
export const decimal = (value: number): string => String(Number(value.toPrecision(10)));
