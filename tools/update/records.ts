import { CsvError, parse } from "csv-parse/sync";
import { isoDay } from "../../src/kit/time.ts";
import { Faults, Refused } from "./refused.ts";

/**
 * A row of a publisher's table: its line in the file (the header is 1) and its cells by the publisher's column names.
 */
export interface Record {
  readonly row: number;
  /** True for a last line without a line break, whose last cell may be truncated. */
  readonly open: boolean;
  readonly cells: Readonly<{ [column: string]: string }>;
}

/**
 * Reads a delimited text with a header. Throws a Refused that names the file, the row and the column where a needed
 * column is missing, a row has too few or too many cells, or a quote stays open. Marks a last line without a line break
 * as open.
 */
export function recordsOf(name: string, text: string, needed: readonly string[], delimiter = ","): readonly Record[] {
  const [header, ...rest] = parsed(name, text, delimiter);
  const columns = (header?.record ?? []).map((cell) => cell.trim());
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0)
    throw new Refused(
      `${name}: row 1: no column ${missing.join(", ")}; the header is ${columns.slice(0, 20).join(", ") || "empty"}`,
    );
  const faults = new Faults(name);
  // A closing quote at the very end completes its cell.
  const isClosed = /(?:[\r\n]|[^"]")$/.test(text);
  const records = rest.map(({ record, info }, index) => {
    if (record.length !== columns.length)
      faults.add(
        info.lines,
        columns[Math.min(record.length, columns.length) - 1] ?? "",
        `${record.length} cells, the header has ${columns.length}`,
      );
    return {
      row: info.lines,
      open: !isClosed && index === rest.length - 1,
      cells: Object.fromEntries(columns.map((column, index) => [column, (record[index] ?? "").trim()])),
    };
  });
  faults.refuse();
  if (records.length === 0) throw new Refused(`${name}: no rows under the header`);
  return records;
}

interface Parsed {
  readonly record: string[];
  readonly info: { readonly lines: number };
}

function parsed(name: string, text: string, delimiter: string): readonly Parsed[] {
  try {
    return parse(text, {
      bom: true,
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
      delimiter,
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new Refused(`${name}: row ${Number(error["lines"] ?? 1)}: ${error.message}`);
  }
}

/** The form of a number in a table; hexadecimal numbers and words are refused. */
const decimalForm = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/**
 * The text of a cell that must be a decimal number within bounds; adds a fault for any other. Returns "" for a blank
 * cell where `blank` allows one.
 */
export function numberIn(
  record: Record,
  column: string,
  faults: Faults,
  { least = 0, most = Number.POSITIVE_INFINITY, blank = false } = {},
): string {
  const cell = record.cells[column] ?? "";
  if (cell === "" && blank) return "";
  const value = decimalForm.test(cell) ? Number(cell) : Number.NaN;
  if (!Number.isFinite(value)) faults.add(record.row, column, `${cell || "blank"} is not a number`);
  else if (value < least || value > most) faults.add(record.row, column, `${cell} is outside ${least} to ${most}`);
  return cell;
}

/** The text of a cell that must be a year, not later than the current one; adds a fault for any other. */
export function yearIn(record: Record, column: string, faults: Faults, now: number): string {
  const cell = record.cells[column] ?? "";
  if (!/^\d{4}$/.test(cell)) faults.add(record.row, column, `${cell || "blank"} is not a year`);
  else if (Number(cell) > new Date(now).getUTCFullYear()) faults.add(record.row, column, `${cell} is in the future`);
  return cell;
}

/** The day in a cell (`2026-06-01`, or with a time after it), not later than today; adds a fault for any other. */
export function dayIn(record: Record, column: string, faults: Faults, now: number): string {
  const cell = record.cells[column] ?? "";
  const day = cell.slice(0, 10);
  const time = /^\d{4}-\d\d-\d\d($|[T ]\d\d:)/.test(cell) ? Date.parse(day) : Number.NaN;
  if (!Number.isFinite(time) || isoDay(time) !== day)
    faults.add(record.row, column, `${record.cells[column] || "blank"} is not a date`);
  else if (time > now) faults.add(record.row, column, `${day} is in the future`);
  return day;
}

/** Adds a fault for each row whose key an earlier row has. */
export function refuseRepeats(
  records: readonly Record[],
  keyOf: (record: Record) => string,
  column: string,
  faults: Faults,
): void {
  const first = new Map<string, number>();
  for (const record of records) {
    const key = keyOf(record);
    const before = first.get(key);
    if (before === undefined) first.set(key, record.row);
    else faults.add(record.row, column, `${key} stands in row ${before} already`);
  }
}
