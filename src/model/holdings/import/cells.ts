import type { SheetCell } from "../file/table.ts";
import { amountOf, type NumberStyle } from "./numbers.ts";
import type { Trouble } from "./types.ts";
import { type Measure, namesOtherMoney, type Unit, type UnitId, unitBy, unitOf } from "./units.ts";

/** Above the world's total in every unit that a column accepts. */
const largest = 1e21;

/** Whether a cell says, in one of the usual ways, that nothing is stated. */
export const isNothing = (text: string): boolean =>
  /^[\s\u00A0\p{Pd}−.·…?*]*$/u.test(text) ||
  /^\s*(?:n\s*\/\s*a|n\.a\.|na|k\.\s?a\.|s\/?d|n\/?d|nan|nil|null|none|unknown|undisclosed|not (?:disclosed|available|applicable|stated|known)|tb[adc]|-)\s*$/i.test(
    text,
  );

/** Error values that a workbook shows where a formula failed. */
const spreadsheetError =
  /^#(?:N\/A|NV|REF!|BEZUG!|VALUE!|WERT!|DIV\/0!|NAME\??!?|NUM!|ZAHL!|NULL!|SPILL!|CALC!|ERROR!|[A-ZÄÖÜÉ/0-9]+[!?])$/iu;

/** Dates, also those that spreadsheets make of `1-2`: `01-Feb`, `Feb-01`, `2-Jan`. */
const dated =
  /^(?:\d{4}[-/.]\d{1,2}(?:[-/.]\d{1,2})?(?:[ T].*)?|\d{1,2}[-/.]\d{1,2}[-/.]\d{2,4}|\d{1,2}[-./ ]{1,2}(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?(?:[-./ ]\d{2,4})?|(?:jan|feb|m[aä]r|apr|ma[iy]|jun|jul|aug|sep|o[ck]t|nov|de[cz])[a-z]*\.?[-./ ]\d{1,4})$/i;

/** A number with the unit in its cell, or why the cell is no number; null for a cell that states nothing. */
export type CellNumber = { readonly value: number; readonly unit: Unit | null } | Trouble | null;

/**
 * How the cells of a column are read: the decimal style of the file, or `ask` while it is unknown, and the measures
 * that the column accepts.
 */
export interface CellManner {
  readonly style: NumberStyle | "ask";
  readonly measures: readonly Measure[];
}

/** Reads one cell of a column of numbers. */
export function numberIn(cell: SheetCell, { style, measures }: CellManner): CellNumber {
  const text = cell.text.trim();
  if (isNothing(text)) return null;
  if (spreadsheetError.test(text)) return "spreadsheet-error";
  if (dated.test(text)) return "date";
  const amount = amountOf(text);
  if (amount === null) return "not-a-number";
  const unit = unitIn(amount.before, amount.after, measures);
  if (typeof unit === "string") return unit;
  const { point, comma } = amount.readings;
  const value =
    cell.value ??
    (point === comma ? point : style === "ask" ? undefinedUnless(point, comma) : style === "point" ? point : comma);
  if (value === undefined) return "two-ways";
  if (value === null) return "other-style";
  if (value < 0) return "negative";
  return value > largest ? "too-large" : { value, unit };
}

/**
 * While the style is unknown, the number only if both styles agree; a number valid in one style alone waits too,
 * because a file has one style.
 */
const undefinedUnless = (point: number | null, comma: number | null): number | undefined =>
  point !== null && point === comma ? point : undefined;

/** The unit around a number: a currency before it, any unit after it; null for none, or why it cannot be used. */
function unitIn(before: string, after: string, measures: readonly Measure[]): Unit | null | Trouble {
  if (namesOtherMoney(before) || (measures.includes("price") && namesOtherMoney(after))) return "other-money";
  const isMoney = /^(?:us)?\s?\$$|^usd$|^\$\s?us$/i.test(before);
  if (before !== "" && !isMoney && before !== "+") return "not-a-number";
  if (isMoney && !measures.includes("price")) return "not-a-number";
  if (after === "") return null;
  if (/^[kmg]w-?h|^(?:kilo|mega|giga)watt-?hour/i.test(after.replace(/^\//, "")) && !measures.includes("price"))
    return "energy";
  if (isMoney) {
    const whole = unitOf(`$/${after.replace(/^(?:\/|per)\s*/i, "")}`);
    return whole ?? "unknown-unit";
  }
  if (measures.includes("price") && /^(?:us)?\$$|^usd$|^dollars?$/i.test(after)) return null;
  const unit = unitOf(after);
  if (unit === null) return "unknown-unit";
  return measures.includes(unit.measure) ? unit : "unknown-unit";
}

/**
 * A number converted to the base unit of its measure: EH/s, MW, US ¢/kWh, J/TH, %. Rounded to twelve digits, so that
 * 4.2 · 0.1 is 0.42.
 */
export const inOwn = (value: number, unit: UnitId): number => Number((value * unitBy(unit).factor).toPrecision(12));
