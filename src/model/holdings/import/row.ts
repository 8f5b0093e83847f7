import { nestedSigns } from "../file/json.ts";
import type { SheetCell, SheetLine } from "../file/table.ts";
import { unguarded } from "../guard.ts";
import type { Holding } from "../holding.ts";
import { inOwn, isNothing, numberIn } from "./cells.ts";
import { measures } from "./columns.ts";
import type { ImportContext } from "./context.ts";
import { idleInName, isIdleStatus, saysIdle } from "./doubts/status.ts";
import { placeIn } from "./place.ts";
import type { CellProblem, Role, SheetColumn, StyleRead, Trouble } from "./types.ts";
import { type Measure, type Unit, type UnitId, unitBy, unitOf } from "./units.ts";

/** Everything that the reading of a row depends on, beside the row. */
export interface RowManner {
  readonly columns: readonly SheetColumn[];
  readonly style: StyleRead["style"];
  readonly context: ImportContext;
  /** Whether the column of countries is read as a column of places. */
  readonly countryIsPlace: boolean;
  /** % of every site in the file that the portfolio owns; null for all of it. */
  readonly share: number | null;
}

/** A row as read: its problems, and its holding where it has none. */
export interface RawRow {
  readonly row: number;
  readonly name: string;
  readonly problems: readonly CellProblem[];
  readonly holding: Holding | null;
  /** EH/s and MW as stated, null where not. Totals are recognised by them, even in a row with problems. */
  readonly sizes: readonly (number | null)[];
  readonly lacksPlace: boolean;
  /** The words that say that the site does not run; empty where none do. */
  readonly idle: string;
}

/** Reads one line into a holding and collects all of its problems. */
export function readRow(line: SheetLine, manner: RowManner): RawRow {
  const problems: CellProblem[] = [];
  const columnOf = (role: Role) => manner.columns.find((column) => column.role === role)?.index ?? null;
  const cellOf = (role: Role): SheetCell => line.cells[columnOf(role) ?? -1] ?? { text: "", value: null };
  const text = (role: Role) => tidy(cellOf(role).text);
  const refuse = (role: Role, kind: Trouble): null => {
    problems.push({ column: columnOf(role), role, kind, cell: tidy(cellOf(role).text), choices: [] });
    return null;
  };
  const measured = (role: Role) => numberOf(role, manner, cellOf, refuse);
  const number = (role: Role) => measured(role)?.value ?? null;
  const sizes = sizesOf(measured, text);
  const name = text("name");
  if (name === "" || /^[\p{Pd}.]+$/u.test(name) || nestedSigns.includes(name)) refuse("name", "no-name");
  const place = placeIn(manner.context, placeCells(text, manner.countryIsPlace), columnOf);
  if ("kind" in place) problems.push(place);
  const scope = text("scope").toLowerCase();
  if (scope !== "" && scope !== "site") refuse("scope", "total");
  const { hashrate, megawatts } = sizes;
  const sizeProblem = problems.some(
    ({ role }) => role === "ehs" || role === "mw" || role === "amount" || role === "unit",
  );
  if (!sizeProblem && hashrate === null && megawatts === null) refuse(sizeRole(text, columnOf), "no-size");
  if (hashrate === 0 || (hashrate === null && megawatts === 0)) refuse(sizeRole(text, columnOf), "zero");
  const [efficiency, price, part] = [number("efficiency"), number("price"), number("share")];
  if (efficiency === 0) refuse("efficiency", "zero");
  if (part === 0) refuse("share", "zero");
  if (part !== null && part > 100) refuse("share", "above-whole");
  problems.push(...lineProblems(line, manner.columns));
  const isRight = problems.length === 0 && !("kind" in place);
  const holding: Holding | null = isRight
    ? {
        row: line.row,
        name,
        ...place,
        hashrate,
        megawatts,
        efficiency,
        price,
        share: together(part, manner.share),
        date: text("date"),
        note: text("note"),
        despite: [],
      }
    : null;
  const idle = isIdleStatus(text("status")) ? text("status") : saysIdle(text("note")) ? text("note") : idleInName(name);
  return { row: line.row, name, problems, holding, sizes: [hashrate, megawatts], lacksPlace: "kind" in place, idle };
}

/**
 * The part owned of a site, in %: half of a company that owns half of its site is 25 %. Null where neither is stated.
 */
const together = (own: number | null, all: number | null): number | null =>
  own === null || all === null ? (own ?? all) : Number(((own * all) / 100).toPrecision(12));

/** A cell on one line, without the apostrophe that our export adds (`guarded`). */
function tidy(cell: string): string {
  const text = cell.replaceAll(/[\s\u00A0]+/g, " ").trim();
  return unguarded(text);
}

function numberOf(
  role: Role,
  { columns, style }: RowManner,
  cellOf: (role: Role) => SheetCell,
  refuse: (role: Role, kind: Trouble) => null,
): { readonly value: number; readonly measure: Measure } | null {
  const column = columns.find((one) => one.role === role);
  if (column === undefined) return null;
  const cell = cellOf(role);
  const read = numberIn({ ...cell, text: unguarded(cell.text.trim()) }, { style, measures: measures[role] ?? [] });
  if (read === null) return null;
  if (typeof read === "string") return refuse(role, read);
  const [measure] = measures[role] ?? [];
  // Zero needs no unit.
  if (read.value === 0 && read.unit === null && measure !== undefined) return { value: 0, measure };
  const unit = unitFor(column, read.unit, cellOf, refuse);
  if (unit === null) return null;
  // A dollar sign in the cell overrules cents in the header.
  const said =
    column.role === "price" && unit === "US ¢/kWh" && read.unit === null && /\$|usd/i.test(cell.text)
      ? "US $/kWh"
      : unit;
  const value = inOwn(read.value, said);
  if (value > 1e9) return refuse(role, "too-large");
  return { value, measure: unitBy(said).measure };
}

/** The unit of the cell, else of the row, else of the column; null and a problem without any. */
function unitFor(
  column: SheetColumn,
  own: Unit | null,
  cellOf: (role: Role) => SheetCell,
  refuse: (role: Role, kind: Trouble) => null,
): UnitId | null {
  if (own !== null) return own.id;
  const wanted = measures[column.role ?? "note"] ?? [];
  const isSize = column.role === "ehs" || column.role === "mw" || column.role === "amount";
  const written = isSize ? tidy(cellOf("unit").text) : "";
  if (written !== "") {
    const unit = unitOf(written);
    if (unit === null) return refuse("unit", "unknown-unit");
    if (wanted.includes(unit.measure)) return unit.id;
  }
  if (column.unit !== null && column.unitFrom !== "ask") return column.unit;
  return refuse(column.role ?? "note", "no-unit");
}

/** EH/s and MW of a row, from columns of their own or from an amount with a unit. */
function sizesOf(measured: (role: Role) => ReturnType<typeof numberOf>, text: (role: Role) => string) {
  const amount = measured("amount");
  const inUnit = (measure: Measure) => (amount?.measure === measure ? amount.value : null);
  // Our export adds EH/s computed from MW; only the MW were stated.
  const isMade = ["own J/TH", "assumed J/TH", "none"].includes(text("basis"));
  const hashrate = isMade ? null : (measured("ehs")?.value ?? inUnit("hashrate"));
  return { hashrate, megawatts: measured("mw")?.value ?? inUnit("power") };
}

const placeCells = (text: (role: Role) => string, countryIsPlace: boolean) => {
  const cells = { country: text("country"), state: text("state"), place: text("place") };
  if (!countryIsPlace) return cells;
  return { country: "", state: "", place: cells.country };
};

/** The column to name where a size is missing or zero: one that the file has, if any. */
function sizeRole(text: (role: Role) => string, columnOf: (role: Role) => number | null): Role {
  const sizes = ["ehs", "mw", "amount"] as const;
  return sizes.find((role) => !isNothing(text(role))) ?? sizes.find((role) => columnOf(role) !== null) ?? "ehs";
}

/** The problems of a line as a whole: too many cells, or an unclosed quote. */
function lineProblems(line: SheetLine, columns: readonly SheetColumn[]): readonly CellProblem[] {
  const whole = line.cells.map(({ text }) => text).join(" | ");
  const open = line.cells.findIndex(({ text }) => (text.split('"').length - 1) % 2 === 1);
  if (line.cells.length > columns.length) {
    return [{ column: null, role: null, kind: "too-many-cells", cell: whole, choices: [] }];
  }
  if (!line.openQuote || open === -1) return [];
  return [{ column: open, role: null, kind: "open-quote", cell: line.cells[open]?.text ?? "", choices: [] }];
}
