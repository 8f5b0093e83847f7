import type { SheetTable } from "../../../model/holdings/file/table.ts";
import { cellWithoutUnit, measures } from "../../../model/holdings/import/columns.ts";
import type { Draft, Role, SheetColumn } from "../../../model/holdings/import/types.ts";
import { type UnitId, unitsOf } from "../../../model/holdings/import/units.ts";
import { importWords as words } from "../../../words/holdings/import.ts";

/** A column of the file: how it is read, and the choices to change that. */
export interface ColumnView {
  readonly index: number;
  readonly header: string;
  /** Its first cells, joined. */
  readonly examples: string;
  readonly role: Role | "";
  readonly roleLabel: string;
  /** The choice of unit; null where the column's role has no unit. */
  readonly unit: {
    readonly label: string;
    readonly value: UnitId | "";
    readonly none: string;
    readonly options: readonly UnitId[];
  } | null;
  readonly note: string;
  /** Whether the visitor must decide something here. */
  readonly asks: boolean;
}

/** The roles that a column may have, in the order of the list; `""` is none. */
export const roleChoices: readonly { readonly value: Role | ""; readonly name: string }[] = (
  [
    "",
    "name",
    "country",
    "state",
    "place",
    "ehs",
    "mw",
    "amount",
    "unit",
    "price",
    "efficiency",
    "share",
    "date",
    "status",
    "scope",
    "basis",
    "note",
    "reckoned",
  ] as const
).map((value) => ({ value, name: words.roles[value] }));

const examplesShown = 3;
const longest = 24;

/** The columns of a draft, in the file's order. */
export const columnViews = ({ columns, headerRow, above }: Draft, { lines }: SheetTable): readonly ColumnView[] => {
  const rows = lines.slice(headerRow === 0 && lines[0]?.row !== 0 ? 0 : above + 1);
  return columns.map((column) => {
    const cells = rows
      .map((line) => (line.cells[column.index]?.text ?? "").replaceAll(/\s+/g, " ").trim())
      .filter((cell) => cell !== "");
    const header = column.header === "" ? words.noName : column.header;
    const examples = cells.slice(0, examplesShown).map(cut).join(" · ");
    const asks = column.unitFrom === "ask" || column.unused === "twice";
    return {
      index: column.index,
      header,
      examples: cells.length === 0 ? words.empty : examples,
      role: column.role ?? "",
      roleLabel: words.columnRole(header),
      unit: unitOf(column, header),
      note: noteOf(column, cellWithoutUnit(cells) ?? cells[0] ?? ""),
      asks,
    };
  });
};

const cut = (cell: string): string => (cell.length > longest ? `${cell.slice(0, longest)}…` : cell);

function unitOf(column: SheetColumn, header: string): ColumnView["unit"] {
  const wanted = column.role === null ? undefined : measures[column.role];
  if (wanted === undefined) return null;
  return {
    label: words.columnUnit(header),
    value: column.unitFrom === "ask" ? "" : (column.unit ?? ""),
    none: column.unitFrom === "ask" ? words.unitAsk : words.unitNone,
    options: wanted.flatMap(unitsOf),
  };
}

function noteOf({ role, unit, unitFrom, unused }: SheetColumn, asked: string): string {
  if (unused !== null) return words.unused[unused];
  if (role === "status") return words.statusNote;
  if (unitFrom === "ask") {
    const ask = role === "price" ? words.priceAsk : role === "share" ? words.shareAsk : words.sizeAsk;
    return ask(cut(asked));
  }
  return unitFrom === "numbers" && unit !== null ? words.unitByNumbers : "";
}
