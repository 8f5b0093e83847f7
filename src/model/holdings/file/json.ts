import {
  bounded,
  longestText,
  type Refused,
  refused,
  type SheetCell,
  type SheetLine,
  type SheetTable,
  textCell,
} from "./table.ts";

type Item = Readonly<Record<string, unknown>>;

/**
 * Reads JSON as a table: a list of objects, a list of lists whose first is the header, an object that holds one such
 * list, or one object per line. Rows of objects count from 1, because there is no header row.
 */
export function jsonTable(text: string): SheetTable | Refused {
  if (text.length > longestText) return refused("too-long");
  const list = listIn(parsed(text) ?? parsedLines(text));
  if (list === null) return refused("not-json");
  if (list.length === 0) return refused("no-rows");
  if (list.every(Array.isArray)) {
    if (list.flat().every((cell) => typeof cell === "object" && cell !== null)) return refused("not-json");
    const lines = list.map((cells, index) => lineOf(index, (cells as readonly unknown[]).map(cellOf)));
    return bounded({ lines, source: { kind: "json" } });
  }
  if (!list.every(isItem)) return refused("not-json");
  const columns = [...new Set(list.flatMap((item) => Object.keys(item)))];
  const lines = list.map((item, index) =>
    lineOf(
      index + 1,
      columns.map((column) => cellOf(item[column])),
    ),
  );
  return bounded({ lines: [lineOf(0, columns.map(textCell)), ...lines], source: { kind: "json" } });
}

const lineOf = (row: number, cells: readonly SheetCell[]): SheetLine => ({ row, cells, openQuote: false });

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** One object per line, as logs and databases write them. */
function parsedLines(text: string): unknown {
  const items = text
    .split(/\r?\n/)
    .filter((line) => line.trim() !== "")
    .map(parsed);
  return items.length > 1 && items.every(isItem) ? items : undefined;
}

function listIn(value: unknown): readonly unknown[] | null {
  if (Array.isArray(value)) return value;
  if (!isItem(value)) return null;
  const lists = Object.values(value).filter((one): one is unknown[] => Array.isArray(one) && one.some(isItem));
  return lists.length === 1 ? (lists[0] ?? null) : null;
}

const isItem = (value: unknown): value is Item => typeof value === "object" && value !== null && !Array.isArray(value);

/** The texts that replace a list and an object in a cell. */
export const nestedSigns: readonly string[] = ["[…]", "{…}"];

/** A value as a cell; lists and objects are not read, only marked. */
function cellOf(value: unknown): SheetCell {
  if (value === null || value === undefined) return textCell("");
  if (typeof value === "number") return { text: String(value), value };
  if (typeof value === "object") return textCell(nestedSigns[Array.isArray(value) ? 0 : 1] ?? "");
  return textCell(String(value));
}
