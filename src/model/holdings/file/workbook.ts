import type { CellValue, Sheet } from "hucre/ods";
import { readOds } from "hucre/ods";
import { readXlsx } from "hucre/xlsx";
import {
  bounded,
  mostColumns,
  mostRows,
  type Refused,
  refused,
  type SheetCell,
  type SheetLine,
  type SheetTable,
} from "./table.ts";
import { unpacksWithin, zipEntries } from "./zip.ts";

interface SheetInfo {
  readonly name: string;
  readonly index: number;
  readonly hidden?: boolean;
  readonly veryHidden?: boolean;
}

/** The cells to read: more rows and columns than allowed, so that `bounded` refuses a sheet that is too large. */
const range = `A1:${columnName(mostColumns + 1)}${mostRows + 50}`;

/**
 * The first visible sheet of a workbook. Formulas are not computed; their stored results are used. A number keeps what
 * its format adds to it: `%`, or a unit in quotes.
 */
export async function workbookTable(bytes: Uint8Array, format: "xlsx" | "ods"): Promise<SheetTable | Refused> {
  const entries = zipEntries(bytes);
  if (entries === null) return refused("not-a-workbook");
  if (!unpacksWithin(entries)) return refused("unpacks-too-large");
  // The library may ask about a sheet more than once.
  const shown = new Map<number, string>();
  const sheets = ({ name, index, hidden, veryHidden }: SheetInfo) => {
    if (hidden === true || veryHidden === true) return false;
    shown.set(index, name);
    return [...shown.keys()][0] === index;
  };
  try {
    const options = { sheets, readStyles: true } as const;
    const book = await (format === "xlsx" ? readXlsx(bytes, { ...options, range }) : readOds(bytes, options));
    const [sheet] = book.sheets;
    if (sheet === undefined) return refused("not-a-workbook");
    const source = { kind: "workbook", format, sheet: sheet.name, others: [...shown.values()].slice(1) } as const;
    return bounded({ lines: linesOf(sheet), source });
  } catch (error) {
    // The library throws its own error class for a file with a password.
    return refused(error instanceof Error && error.name === "EncryptedFileError" ? "encrypted" : "not-a-workbook");
  }
}

const linesOf = (sheet: Sheet): readonly SheetLine[] =>
  sheet.rows.map((values, row) => ({
    row: row + 1,
    openQuote: false,
    cells: values.map((value, column) => {
      const cell = sheet.cells?.get(`${row},${column}`);
      return cellOf(cell?.type === "formula" ? (cell.formulaResult ?? value) : value, cell?.style?.numFmt ?? "");
    }),
  }));

function cellOf(value: CellValue, format: string): SheetCell {
  if (value === null) return { text: "", value: null };
  if (typeof value === "number") return numberCell(value, format);
  if (value instanceof Date) return { text: dateText(value), value: null };
  return { text: String(value), value: null };
}

/** A date as text; one at midnight as a day alone. Dates of a workbook have no time zone. */
function dateText(date: Date): string {
  if (Number.isNaN(date.getTime())) return "";
  const text = date.toISOString();
  return text.endsWith("T00:00:00.000Z") ? text.slice(0, 10) : text.slice(0, 16).replace("T", " ");
}

/** A number with the unit of its format: 0.005 shown as 0.5 % is 0.5 %; 12 shown as `0.0" MW"` is 12 MW. */
function numberCell(value: number, format: string): SheetCell {
  const [shown = ""] = format.split(";");
  if (/(?<!\\)%/.test(shown.replaceAll(/"[^"]*"/g, ""))) {
    const percent = Number((value * 100).toPrecision(12));
    return { text: `${percent} %`, value: percent };
  }
  const words = [...shown.matchAll(/"([^"]+)"/g)].map(([, word = ""]) => word.trim()).filter((word) => word !== "");
  return { text: [String(value), ...words].join(" "), value };
}

/** The name of a column: 1 → A, 27 → AA. */
function columnName(count: number): string {
  const rest = (count - 1) % 26;
  const before = (count - 1 - rest) / 26;
  return (before === 0 ? "" : columnName(before)) + String.fromCharCode(65 + rest);
}
