import type { PlaceCode } from "../../facts/types.ts";
import type { Standing } from "../../model/then/known.ts";
import type { Choices, SortColumn } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { periodWords } from "../format/dates.ts";
import { compareNames } from "../format/names.ts";
import { fixed, type Numbers } from "../format/numbers.ts";
import { answersOnNamed, isModelled, type Reading, valueIn } from "./reading.ts";

/** One number of the table; an unknown one is a dash, never a zero. */
export interface CountryCell {
  readonly column: SortColumn;
  readonly text: string;
  readonly held: boolean;
  /** Period, status and age: `2019, held, 7.7 years old`. */
  readonly title: string;
}

/** One country's row. */
export interface CountryRow {
  readonly code: PlaceCode;
  readonly name: string;
  /** Marks behind the name: `ᵛ` share inflated by VPNs, `ᵗ` share taken from CBECI's rest. */
  readonly marks: string;
  readonly cells: readonly CountryCell[];
  /** The share in % of the largest share, to a tenth, for the bar under it; null draws no bar. */
  readonly bar: number | null;
  readonly pinned: boolean;
  /** The number of the country's colour on the time axis; null for one that has no colour there. */
  readonly tone: number | null;
}

/** The table of countries: it says in figures what the map says in colours. */
export interface CountryTableView {
  readonly columns: readonly {
    readonly column: SortColumn;
    readonly label: string;
    readonly title: string;
    readonly sort: "ascending" | "descending" | "none";
    readonly source: string | null;
  }[];
  readonly rows: readonly CountryRow[];
}

type FigureColumn = Exclude<SortColumn, "name">;

/** The column that holds a layer's value; for share by risk, the share. */
export const columnOf = (layer: Choices["layer"]): FigureColumn => (layer === "bivariate" ? "share" : layer);

/** The columns after the name, the layer's own among them. A modelled one replaces the hashrate: the table is narrow. */
function columnsOf(layer: Choices["layer"]): readonly FigureColumn[] {
  const own = columnOf(layer);
  if (isModelled(layer)) return ["share", own, "risk", "electricity"];
  return [...new Set<FigureColumn>(["share", "hashrate", "electricity", "risk", own])];
}

/** Names and printers of the page's language, and the countries that have a colour on the time axis. */
interface TableAtlas {
  readonly nameOf: (code: PlaceCode) => string;
  readonly numbers: Numbers;
  readonly coloured: readonly PlaceCode[];
}

/** The places with a value in the chosen layer, sorted as chosen; unknown values come last in either direction. */
export function countryTableOf(
  reading: Reading,
  choices: Choices,
  codes: Iterable<PlaceCode>,
  { nameOf, numbers, coloured }: TableAtlas,
  words: Words,
): CountryTableView {
  const columns = columnsOf(choices.layer);
  const wanted =
    choices.sort.column === "name" || columns.includes(choices.sort.column)
      ? choices.sort.column
      : columnOf(choices.layer);
  const rows: { readonly row: CountryRow; readonly key: number | string | null }[] = [];
  const tones = new Map(coloured.map((code, tone) => [code, tone]));
  const highest = Math.max(0, ...(reading.shares?.share.values() ?? []));
  for (const code of codes) {
    if (valueIn(reading, choices.layer, code) === null) continue;
    const name = nameOf(code);
    const share = reading.shares?.share.get(code) ?? null;
    const row: CountryRow = {
      code,
      name,
      marks: marksOf(reading, code),
      cells: columns.map((column) => cellOf(reading, column, code, words, numbers)),
      bar: share === null || highest === 0 ? null : Math.round((1000 * share) / highest) / 10,
      pinned: choices.pins.includes(code),
      tone: tones.get(code) ?? null,
    };
    rows.push({ row, key: wanted === "name" ? name : tableNumber(reading, wanted, code) });
  }
  rows.sort(
    (a, b) =>
      compareKeys(a.key, b.key, choices.sort.descending, words.locale) ||
      compareNames(a.row.name, b.row.name, words.locale),
  );
  return {
    columns: (["name", ...columns] as const).map((column) => ({
      column,
      label: words.columns[column],
      title: words.columnTitles[column],
      sort: column !== wanted ? "none" : choices.sort.descending ? "descending" : "ascending",
      source: sourceOf(reading, column),
    })),
    rows: rows.map((entry) => entry.row),
  };
}

/** A place's value in a column, in the column's unit; null where it is unknown. */
export function tableNumber(reading: Reading, column: SortColumn, code: PlaceCode): number | null {
  if (column === "name") return null;
  if (column === "hashrate") return reading.shares?.hashrate.get(code) ?? null;
  return valueIn(reading, column, code)?.value ?? null;
}

function cellOf(reading: Reading, column: FigureColumn, code: PlaceCode, words: Words, numbers: Numbers): CountryCell {
  const value = tableNumber(reading, column, code);
  if (value === null) return { column, text: "–", held: false, title: words.unknown };
  const standing = column === "hashrate" ? reading.shares : (valueIn(reading, column, code)?.standing ?? null);
  return {
    column,
    text: numbers[printers[column]](value),
    held: standing?.status === "held",
    title: standing === null ? "" : standingWords(standing, words),
  };
}

/** How the numbers of each column are printed. */
const printers: Readonly<Record<FigureColumn, keyof Numbers>> = {
  share: "share",
  hashrate: "amount",
  electricity: "price",
  risk: "whole",
  exposure: "share",
  "at-risk": "share",
  change: "points",
};

/** A value's period and status, with its age where it is held: `August 2021, reported`; `2019, held, 7.7 years old`. */
export function standingWords(standing: Standing, words: Words): string {
  const parts = [periodWords(standing.period, words.locale), words.status[standing.status]];
  if (standing.status === "held") parts.push(words.age(standing.ageDays, fixed));
  return parts.filter((part) => part !== "").join(", ");
}

function marksOf(reading: Reading, code: PlaceCode): string {
  const { shares } = reading;
  if (shares === null) return "";
  return (shares.inflated.includes(code) ? "ᵛ" : "") + (shares.tail.includes(code) ? "ᵗ" : "");
}

function sourceOf(reading: Reading, column: SortColumn): string | null {
  if (column === "name") return null;
  if (column === "electricity") return answersOnNamed(reading, reading.prices)[0]?.source ?? null;
  if (column === "risk") return answersOnNamed(reading, reading.risks)[0]?.source ?? null;
  return reading.shares?.source ?? null;
}

function compareKeys(
  a: number | string | null,
  b: number | string | null,
  descending: boolean,
  locale: string,
): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  const order = typeof a === "string" && typeof b === "string" ? compareNames(a, b, locale) : Number(a) - Number(b);
  return descending ? -order : order;
}
