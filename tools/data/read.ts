import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import type { Problem } from "./problems.ts";

/** The text files of a data directory by their path in it: `hashrate/cbeci-share.csv` → its text. */
export type DataTexts = ReadonlyMap<string, string>;

/** One line of a CSV file: its number in the file (the header is 1) and its cells by column. */
export interface Row {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

/** A CSV file read into rows. */
export interface Table {
  readonly path: string;
  readonly columns: readonly string[];
  readonly rows: readonly Row[];
}

/** Reads the CSV and JSON files of a data directory, its sub-directories included. */
export function readData(directory: string): DataTexts {
  const entries = readdirSync(directory, { recursive: true, encoding: "utf8" });
  const paths = entries.map((path) => path.replaceAll("\\", "/")).filter((path) => /\.(csv|json)$/.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(directory, path), "utf8")]));
}

/**
 * Reads a CSV text into rows with line numbers; a row with too few or too many cells is left out and reported in
 * `problems`.
 */
export function parseTable(path: string, text: string, problems: Problem[]): Table {
  const records = parseRecords(path, text, problems);
  const columns = records[0]?.record ?? [];
  const rows: Row[] = [];
  for (const { record, info } of records.slice(1)) {
    if (record.length === columns.length) {
      rows.push({
        line: info.lines,
        cells: Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""])),
      });
      continue;
    }
    const column = columns[Math.min(record.length, columns.length) - 1] ?? "";
    problems.push({ path, line: info.lines, column, text: `${record.length} cells, the header has ${columns.length}` });
  }
  return { path, columns, rows };
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parseRecords(path: string, text: string, problems: Problem[]): readonly Parsed[] {
  try {
    return parse(text, { bom: true, info: true, relax_column_count: true }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    problems.push({
      path,
      line: Number(error["lines"] ?? 1),
      column: String(error["column"] ?? ""),
      text: error.message,
    });
    return [];
  }
}
