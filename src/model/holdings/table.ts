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

/** A refusal of the whole file, with the row that it is about; 0 is the file. */
export interface Refused {
  readonly kind: TableProblem;
  readonly row: number;
}

/** Most records that are read: nobody holds more sites. */
const mostRows = 2000;
/** Longest text that is read, in characters. */
export const longestText = 2_000_000;
const separators = [",", ";", "\t"] as const;

/** A text as a table: JSON where it begins with a bracket, else CSV with commas, semicolons or tabs. */
export function tableOf(text: string): CellTable | Refused {
  if (text.length > longestText) return refused("too-long");
  const trimmed = text.replace(/^\uFEFF/, "").trim();
  if (trimmed === "") return refused("empty");
  return /^[[{]/.test(trimmed) ? fromJson(trimmed) : fromCsv(trimmed);
}

const refused = (kind: TableProblem, row = 0): Refused => ({ kind, row });

/** A line `sep=;`, which Excel writes and reads, names the separator and is no header. */
const named = /^sep=([,;\t])\r?\n/i;

function fromCsv(text: string): CellTable | Refused {
  const said = named.exec(text);
  const body = said === null ? text : text.slice(said[0].length);
  const first = said === null ? 1 : 2;
  const separator = said?.[1] ?? separatorOf(body);
  const open = openQuote(body);
  if (open !== null) return refused("open-quote", first + open);
  const [columns = [], ...rest] = dsvFormat(separator).parseRows(body);
  const rows = rest
    .map((cells, index) => ({ row: first + 1 + index, cells: cells.map((cell) => cell.trim()) }))
    .filter(({ cells }) => cells.some((cell) => cell !== ""));
  return sized({ columns: columns.map((column) => column.trim()), rows, commaDecimals: separator !== "," });
}

/** How many records stand before the one whose quote is never closed; null where each is. */
function openQuote(text: string): number | null {
  let record = 0;
  let opened: number | null = null;
  for (const sign of text) {
    if (sign === '"') opened = opened === null ? record : null;
    else if (sign === "\n" && opened === null) record += 1;
  }
  return opened;
}

function separatorOf(text: string): string {
  const header = firstRecord(text);
  const counts = separators.map((separator) => header.split(separator).length);
  return separators[counts.indexOf(Math.max(...counts))] ?? ",";
}

/** Separators inside quotes do not count. */
const firstRecord = (text: string): string => (text.split(/\r?\n/, 1)[0] ?? "").replace(/"[^"]*"/g, "");

/** A list of objects, or an object whose `holdings` is one; numbers are printed with a point. */
function fromJson(text: string): CellTable | Refused {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refused("not-json");
  }
  const list = isObject(value) && Array.isArray(value["holdings"]) ? value["holdings"] : value;
  if (!Array.isArray(list) || !list.every(isObject)) return refused("not-json");
  const columns = [...new Set(list.flatMap((item) => Object.keys(item)))];
  const rows = list.map((item, index) => ({ row: index + 1, cells: columns.map((column) => textOf(item[column])) }));
  return sized({ columns, rows, commaDecimals: false });
}

function sized(table: CellTable): CellTable | Refused {
  if (table.rows.length === 0) return refused("no-rows");
  return table.rows.length > mostRows ? refused("too-many-rows") : table;
}

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const textOf = (value: unknown): string =>
  value === null || value === undefined ? "" : typeof value === "object" ? JSON.stringify(value) : String(value).trim();
