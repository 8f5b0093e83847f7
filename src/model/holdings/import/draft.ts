import type { SheetCell, SheetLine, SheetTable } from "../file/table.ts";
import type { Holding } from "../holding.ts";
import { siteKey } from "../join.ts";
import { measures, sheetColumnsOf } from "./columns.ts";
import type { ImportContext } from "./context.ts";
import { asSaid, doubtsAbout } from "./doubts/figures.ts";
import { totalsAmong } from "./doubts/totals.ts";
import { headerLine } from "./header.ts";
import { amountOf } from "./numbers.ts";
import { namesStates } from "./place.ts";
import { type RawRow, readRow } from "./row.ts";
import { numberStyleOf } from "./style.ts";
import type { Answers, Doubt, Draft, Role, RowRead, SheetColumn } from "./types.ts";

/** The key of a corrected cell in `Answers.cells`, or of a corrected whole line (column null). */
export const cellKey = (row: number, column: number | null): string => `${row} ${column ?? "*"}`;

/**
 * The result of importing a file with the visitor's answers so far: every column, and every row with its problems and
 * doubts. It is computed anew at each answer; the file's cells never change.
 */
export function draftOf(table: SheetTable, answers: Answers, context: ImportContext): Draft {
  const { header, rows: lines, above } = cut(table, context);
  const mended = (row: number, column: number | null) => answers.cells.get(cellKey(row, column));
  const rows = lines.map((line) => asMended(line, header.cells.length, mended));
  const columns = sheetColumnsOf(header, rows, answers);
  const withNumbers = columns.filter(
    ({ role }) => role !== null && (measures[role] !== undefined || role === "reckoned"),
  );
  const style = numberStyleOf(
    rows,
    withNumbers.map(({ index }) => index),
    table.source,
    answers,
    mended,
  );
  const countryIsPlace = readsCountryAsPlace(columns, rows, context);
  const raw = rows.map((line) =>
    readRow(line, { columns, style: style.style, context, countryIsPlace, share: answers.share }),
  );
  return {
    columns,
    style,
    rows: judged(raw, answers, context),
    headerRow: header.row,
    above,
    missing: missingIn(columns),
  };
}

/**
 * The header, the rows below it, and the number of lines above it. A table whose first line is data gets numbered
 * columns.
 */
function cut(
  { lines, source }: SheetTable,
  { columnName }: ImportContext,
): {
  readonly header: SheetLine;
  readonly rows: readonly SheetLine[];
  readonly above: number;
} {
  const at = source.kind === "json" ? 0 : headerLine(lines);
  const header = lines[at] ?? { row: 1, cells: [], openQuote: false };
  const isData = source.kind !== "json" && at === 0 && header.cells.some((cell) => isNumber(cell));
  if (!isData) return { header, rows: lines.slice(at + 1), above: at };
  const width = Math.max(...lines.map(({ cells }) => cells.length));
  const names = Array.from({ length: width }, (_, index) => ({ text: columnName(index + 1), value: null }));
  return { header: { row: 0, cells: names, openQuote: false }, rows: lines, above: 0 };
}

const isNumber = ({ text, value }: SheetCell): boolean => value !== null || amountOf(text)?.after === "";

/** A line with its corrected cells; a line corrected as a whole is split at `|`. */
function asMended(
  line: SheetLine,
  width: number,
  mended: (row: number, column: number | null) => string | undefined,
): SheetLine {
  const whole = mended(line.row, null);
  const cells = whole === undefined ? line.cells : whole.split("|").map((text) => ({ text: text.trim(), value: null }));
  let isMended = whole !== undefined;
  const filled = Array.from({ length: Math.max(width, cells.length) }, (_, column) => {
    const text = mended(line.row, column);
    if (text === undefined) return cells[column] ?? { text: "", value: null };
    isMended = true;
    return { text, value: null };
  });
  return { row: line.row, cells: filled, openQuote: line.openQuote && !isMended };
}

function readsCountryAsPlace(
  columns: readonly SheetColumn[],
  rows: readonly SheetLine[],
  context: ImportContext,
): boolean {
  const country = columns.find(({ role }) => role === "country");
  if (country === undefined || columns.some(({ role }) => role === "state")) return false;
  return namesStates(
    context,
    rows.map(({ cells }) => cells[country.index]?.text ?? ""),
  );
}

function missingIn(columns: readonly SheetColumn[]): Draft["missing"] {
  const has = (...roles: readonly Role[]) => columns.some(({ role }) => role !== null && roles.includes(role));
  const missing: Draft["missing"][number][] = [];
  if (!has("name")) missing.push("name");
  if (!has("country", "state", "place")) missing.push("place");
  if (!has("ehs", "mw", "amount")) missing.push("size");
  return missing;
}

function judged(raw: readonly RawRow[], answers: Answers, context: ImportContext): readonly RowRead[] {
  const mendedRows = new Set([...answers.cells.keys()].map((key) => Number(key.split(" ")[0])));
  const totals = totalsAmong(raw);
  const held = new Map(context.held.map((holding) => [siteKey(holding), holding]));
  const seen = new Map<string, number>();
  return raw.map((read) => {
    const { row, name } = read;
    const verdict = answers.verdicts.get(row);
    const wasMended = mendedRows.has(row);
    const { doubt: total, sure = false } = totals.get(row) ?? {};
    const base = { row, name, touched: wasMended || verdict !== undefined };
    if (total !== undefined && verdict !== "take") {
      const state = sure || verdict === "leave" ? "left" : "doubted";
      return { ...base, state, holding: null, problems: [], doubts: [total] };
    }
    const { holding } = read;
    if (holding === null) {
      const state = verdict === "leave" ? "left" : "refused";
      return { ...base, state, holding, problems: read.problems, doubts: total === undefined ? [] : [total] };
    }
    const sized = asSaid(holding, verdict);
    const doubts = [
      ...(total === undefined ? [] : [total]),
      ...doubtsAbout(sized, context),
      ...(read.idle === "" ? [] : [{ kind: "status", figures: [], other: null, cell: read.idle } as const]),
      ...repeated(sized, seen, held),
    ];
    return {
      ...base,
      state: stateOf(doubts, verdict),
      holding: { ...sized, despite: despite(doubts, verdict) },
      problems: [],
      doubts: withFirst(doubts, holding, context),
    };
  });
}

/** The doubts, with those that an answer has settled, so that the answer can be taken back. */
const withFirst = (doubts: readonly Doubt[], holding: Holding, context: ImportContext): readonly Doubt[] => {
  const before = doubtsAbout(holding, context).filter(({ kind }) => !doubts.some((doubt) => doubt.kind === kind));
  return [...before, ...doubts];
};

function stateOf(doubts: readonly Doubt[], verdict: string | undefined): RowRead["state"] {
  if (verdict === "leave") return "left";
  if (doubts.length === 0 || verdict === "take" || verdict === "replace") return "taken";
  return "doubted";
}

/**
 * The doubts in spite of which the visitor takes a row. `replace` settles the doubt `held`, so that one is left out.
 */
function despite(doubts: readonly Doubt[], verdict: string | undefined): readonly Doubt["kind"][] {
  if (verdict !== "take" && verdict !== "replace") return [];
  return doubts.map(({ kind }) => kind).filter((kind) => verdict === "take" || kind !== "held");
}

/** A doubt where a site of the same name, country and state came before in the file or is already held. */
function repeated(holding: Holding, seen: Map<string, number>, held: ReadonlyMap<string, Holding>): readonly Doubt[] {
  const key = siteKey(holding);
  const other = seen.get(key);
  if (other === undefined) seen.set(key, holding.row);
  if (other !== undefined) return [{ kind: "twice", figures: [], other }];
  return held.has(key) ? [{ kind: "held", figures: [], other: null }] : [];
}

/** The holdings that a draft takes, in the order of the file, and the keys of those that they replace. */
export function takenFrom({ rows }: Draft, { verdicts }: Answers) {
  const taken = rows.filter(({ state }) => state === "taken");
  return {
    holdings: taken.flatMap(({ holding }) => holding ?? []),
    replaced: new Set(
      taken.flatMap(({ row, holding }) =>
        holding !== null && verdicts.get(row) === "replace" ? [siteKey(holding)] : [],
      ),
    ),
  };
}
