import type { SheetTable } from "../../../model/holdings/file/table.ts";
import type { Holding } from "../../../model/holdings/holding.ts";
import type { ImportContext } from "../../../model/holdings/import/context.ts";
import { draftOf, takenFrom } from "../../../model/holdings/import/draft.ts";
import { type Answers, type Draft, noAnswers } from "../../../model/holdings/import/types.ts";
import { type HoldingsProblem, rowsLeftOut } from "../../../model/holdings/read.ts";
import { importWords as words } from "../../../words/holdings/import.ts";
import type { CellTable, ExposureContext } from "../../exposure/context.ts";
import { countText } from "../../format/numbers.ts";
import { type ColumnView, columnViews } from "./columns.ts";
import { type DoubtView, doubtViews } from "./doubts.ts";
import { exact } from "./exact.ts";
import { isAskedAbove, type MendView, mendViews } from "./mends.ts";
import { type StyleView, styleView } from "./style.ts";

export type { Answers, ImportContext };
export { noAnswers };

/** A file that was read as a table and is not yet taken into the holdings. */
export interface Pending {
  readonly name: string;
  readonly table: SheetTable;
  readonly encoding: string;
}

/** The preview of an import in finished words: what was read, asked and refused. */
export interface PreviewView {
  readonly title: string;
  /** How the file was read. */
  readonly source: readonly string[];
  /** How many rows can be taken, are refused, wait for an answer, are left out. */
  readonly count: string;
  readonly missing: readonly string[];
  readonly columns: readonly ColumnView[];
  readonly style: StyleView | null;
  readonly doubts: readonly DoubtView[];
  readonly mends: readonly MendView[];
  readonly mendsMore: string | null;
  readonly sites: CellTable;
  readonly sitesMore: string | null;
  readonly take: string;
  readonly waits: string | null;
  readonly canTake: boolean;
  /** Whether nothing is asked, refused or left out. */
  readonly isClean: boolean;
}

/** The result of taking a file: its holdings, the keys of those they replace, and all that is left out. */
export interface Taken {
  readonly holdings: readonly Holding[];
  readonly replaced: ReadonlySet<string>;
  readonly problems: readonly HoldingsProblem[];
}

const sitesShown = 5;
const mendsShown = 40;

/** The file as it would be taken with the visitor's answers. */
export const draftFor = (pending: Pending, answers: Answers, context: ImportContext): Draft =>
  draftOf(pending.table, answers, context);

/** The rows of a draft that are taken, and those that are not. */
export function takenOf(draft: Draft, answers: Answers): Taken {
  return { ...takenFrom(draft, answers), problems: rowsLeftOut(draft) };
}

/** Whether every row of a draft is taken and nothing is asked. */
function isClean({ rows, missing, style, columns }: Draft): boolean {
  return (
    missing.length === 0 &&
    style.style !== "ask" &&
    columns.every(({ unitFrom, unused }) => unitFrom !== "ask" && unused !== "twice") &&
    rows.every(({ state }) => state === "taken")
  );
}

/** The preview of a draft; it lists at most 40 refused cells and 5 sites. */
export function previewView(context: ExposureContext, pending: Pending, draft: Draft, answers: Answers): PreviewView {
  const { rows } = draft;
  const count = (state: string) => rows.filter((row) => row.state === state).length;
  const asked = rows.filter((row) => waitsAbove(draft, row)).length;
  const taken = rows.filter(({ state }) => state === "taken");
  const mends = mendViews(draft, pending.table, answers);
  const waiting = count("refused") + count("doubted");
  return {
    title: words.title(pending.name),
    source: originWords(pending, draft),
    count: words.count(
      countText(taken.length),
      countText(rows.length),
      countText(count("refused") - asked),
      countText(count("doubted") + asked),
      countText(count("left")),
    ),
    missing: draft.missing.map((part) => words.missing[part]),
    columns: columnViews(draft, pending.table),
    style: styleView(draft, answers),
    doubts: doubtViews(context, draft, answers),
    mends: mends.slice(0, mendsShown),
    mendsMore: mends.length > mendsShown ? words.moreRows(countText(mends.length - mendsShown)) : null,
    sites: sitesTable(context, taken.flatMap(({ holding }) => holding ?? []).slice(0, sitesShown)),
    sitesMore: taken.length > sitesShown ? words.sitesMore(countText(taken.length - sitesShown)) : null,
    take: words.take(countText(taken.length)),
    waits: waiting === 0 || taken.length === 0 ? null : words.waits(countText(waiting)),
    canTake: taken.length > 0,
    isClean: isClean(draft),
  };
}

/** Whether a row is refused only because the unit of its column or the file's decimal sign is still asked. */
const waitsAbove = ({ columns }: Draft, { state, problems }: Draft["rows"][number]): boolean =>
  state === "refused" && problems.every((problem) => isAskedAbove(columns, problem));

function originWords({ table: { source }, encoding }: Pending, { headerRow, above }: Draft): readonly string[] {
  const header =
    headerRow === 0 ? (source.kind === "json" ? [] : [words.noHeader]) : [words.header(countText(headerRow))];
  const passed = above === 0 ? [] : [words.above(countText(above))];
  if (source.kind === "json") return [words.json, ...header, ...passed];
  if (source.kind === "text") {
    return [words.text(words.separators[source.separator] ?? `“${source.separator}”`, encoding), ...header, ...passed];
  }
  const others = source.others.length === 0 ? [] : [words.otherSheets(source.others)];
  return [words.workbook(`.${source.format}`, source.sheet), ...others, ...header, ...passed];
}

function sitesTable({ nameOf }: ExposureContext, holdings: readonly Holding[]): CellTable {
  const number = (value: number | null) => (value === null ? "" : exact(value));
  return {
    label: words.sites,
    columns: words.siteColumns,
    rows: holdings.map((holding) => ({
      key: String(holding.row),
      cells: [
        holding.name,
        holding.state === "" ? nameOf(holding.place) : `${nameOf(holding.place)}, ${holding.state}`,
        number(holding.hashrate),
        number(holding.megawatts),
        number(holding.price),
        number(holding.share),
      ],
    })),
  };
}

/**
 * A row typed into the form, read as a row of a file. Its price is in US cents per kWh, since the form asks for cents.
 * `asks` is true where the reader has a question, so that the row needs the preview.
 */
export function typedRow(fields: Readonly<Record<string, string>>, context: ImportContext) {
  const named = Object.fromEntries(Object.entries(fields).map(([field, text]) => [headers[field] ?? field, text]));
  const pending: Pending = { name: words.typed, table: rowTable(named), encoding: "" };
  const draft = draftFor(pending, noAnswers, context);
  const asks =
    draft.columns.some(({ unitFrom }) => unitFrom === "ask") ||
    draft.rows.some(({ state }) => state === "doubted" || state === "left");
  return { pending, asks, taken: takenOf(draft, noAnswers) };
}

const headers: Readonly<Record<string, string>> = { price: "price (US ¢/kWh)" };

/** One row as a table: its header is row 0, as in JSON. */
function rowTable(fields: Readonly<Record<string, string>>): SheetTable {
  const line = (row: number, texts: readonly string[]) => ({
    row,
    cells: texts.map((text) => ({ text, value: null })),
    openQuote: false,
  });
  return { lines: [line(0, Object.keys(fields)), line(1, Object.values(fields))], source: { kind: "json" } };
}
