import { dsvFormat } from "d3";

/** A file as rows of named cells; `row` is the record's number as a person counts it, the header being 1. */
export interface CellTable {
  readonly columns: readonly string[];
  readonly rows: readonly { readonly row: number; readonly cells: readonly string[] }[];
  /** True where cells are separated by semicolons or tabs, so that a comma may be a decimal sign. */
  readonly commaDecimals: boolean;
}

/** Why a file is no table. */
export type TableProblem = "too-long" | "empty" | "not-json" | "no-rows" | "too-many-rows" | "open-quote";

/** Most records that are read: nobody holds more sites. */
const mostRows = 2000;
/** Longest text that is read, in characters. */
export const longestText = 2_000_000;
const separators = [",", ";", "\t"] as const;

/** A text as a table: JSON where it begins with a bracket, else CSV with commas, semicolons or tabs. */
export function tableOf(text: string): CellTable | TableProblem {
  if (text.length > longestText) return "too-long";
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") return "empty";
  return /^[[{]/.test(trimmed) ? fromJson(trimmed) : fromCsv(trimmed);
}

function fromCsv(text: string): CellTable | TableProblem {
  const header = firstRecord(text);
  const counts = separators.map((separator) => header.split(separator).length);
  const separator = separators[counts.indexOf(Math.max(...counts))] ?? ",";
  if (((text.match(/"/g)?.length ?? 0) & 1) === 1) return "open-quote";
  const records = dsvFormat(separator).parseRows(text);
  const [columns = [], ...rest] = records;
  const rows = rest
    .map((cells, index) => ({ row: index + 2, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  return sized({ columns: columns.map((column) => column.trim()), rows, commaDecimals: separator !== "," });
}

/** Separators inside quotes do not count. */
const firstRecord = (text: string): string => (text.split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");

/** A list of objects, or an object whose `holdings` is one; numbers are printed with a point. */
function fromJson(text: string): CellTable | TableProblem {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return "not-json";
  }
  const list = isObject(value) && Array.isArray(value["holdings"]) ? value["holdings"] : value;
  if (!Array.isArray(list) || !list.every(isObject)) return "not-json";
  const columns = [...new Set(list.flatMap((item) => Object.keys(item)))];
  const rows = list.map((item, index) => ({ row: index + 1, cells: columns.map((column) => textOf(item[column])) }));
  return sized({ columns, rows, commaDecimals: false });
}

function sized(table: CellTable): CellTable | TableProblem {
  if (table.rows.length === 0) return "no-rows";
  return table.rows.length > mostRows ? "too-many-rows" : table;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value).trim();
