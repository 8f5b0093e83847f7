import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { CsvError, parse } from "csv-parse/sync";
import { remembering, rememberingLast } from "../../src/kit/remember.ts";
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
 * `problems`. The table is frozen: who asks for the same text again gets the same rows.
 */
export function parseTable(path: string, text: string, problems: Problem[]): Table {
  const { table, faults } = parsed(path)(text);
  problems.push(...faults);
  return table;
}

/**
 * What a text of a path was read as. An update reads the tables again for each check, and changes one or two of them;
 * tests do so hundreds of times. The bounds are wide for the tables of `data/`, and keep few texts that nobody asks for.
 */
const parsed = remembering(200, (path) => rememberingLast((text: string) => tableIn(path, text), 8));

function tableIn(path: string, text: string): { readonly table: Table; readonly faults: readonly Problem[] } {
  const faults: Problem[] = [];
  const records = parseRecords(path, text, faults);
  const columns = records[0]?.record ?? [];
  const rows: Row[] = [];
  for (const { record, info } of records.slice(1)) {
    if (record.length === columns.length) {
      const cells = Object.fromEntries(columns.map((name, index) => [name, record[index] ?? ""]));
      rows.push(Object.freeze({ line: info.lines, cells: Object.freeze(cells) }));
      continue;
    }
    const column = columns[Math.min(record.length, columns.length) - 1] ?? "";
    faults.push({ path, line: info.lines, column, text: `${record.length} cells, the header has ${columns.length}` });
  }
  return { table: Object.freeze({ path, columns: Object.freeze(columns), rows: Object.freeze(rows) }), faults };
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

const form = { bom: true, relax_column_count: true } as const;

function parseRecords(path: string, text: string, problems: Problem[]): readonly Parsed[] {
  try {
    // The parser's own count of lines takes as long again as its work; a record without quotes is one line.
    if (/["\r]/.test(text)) return parse(text, { ...form, info: true }) as unknown as Parsed[];
    return parse(text, form).map((record: string[], index) => ({ record, info: { lines: index + 1 } }));
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
