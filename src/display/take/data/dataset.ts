import type { Facts, Moment, SourceId, Status } from "../../../facts/types.ts";
import { printCsv } from "../../../model/holdings/print.ts";
import { citeWords } from "../../../words/take/cite.ts";
import { dataWords as words } from "../../../words/take/data.ts";
import { ready } from "../../frame/reading.ts";
import type { Shown } from "../../frame/shown.ts";
import { versionOf } from "../figures.ts";

/** A cell as a file holds it: a text, a number in the unit of its row or column, or null for unknown. */
export type DataCell = string | number | null;

/**
 * A table that the page offers as a file. Its columns have codes as names, the same in every language, as in `data/`.
 */
export interface Dataset {
  /** The name of its file, without an ending. */
  readonly id: string;
  readonly title: string;
  readonly columns: readonly string[];
  readonly rows: readonly (readonly DataCell[])[];
  /** The sources of its figures. */
  readonly sources: readonly SourceId[];
}

/** The four columns with which every row says how its figure is known. */
export const standingColumns = ["unit", "status", "source", "licence"] as const;

/** What stands between the entries of a list in one cell; a single licence may hold a semicolon. */
export const betweenEntries = " | ";

/** A number without the noise of its computation: six digits. */
export const six = (value: number | null | undefined): number | null =>
  value == null || !Number.isFinite(value) ? null : Number(value.toPrecision(6));

/** A moment in UTC as programs read it: `2021-06-01`, with its time where it is not midnight. */
export const isoTime = (at: Moment): string => new Date(at).toISOString().replace(/T00:00:00\.000Z$|\.000(?=Z)/, "");

/**
 * The licences of sources in the words of the register, `data/sources.json`. A licence that nobody of us has read is
 * “not seen”; a report of the press has none in the register and is “not stated”. Where the register could not be loaded,
 * the text says that.
 */
export function licencesOf(facts: Facts, ids: readonly SourceId[]): string {
  const register = ready(facts.sources);
  if (register === null) return words.licences.notLoaded;
  const said = ids.map((id) => {
    const source = register.series[id];
    if (source === undefined) return words.licences.press;
    return source.licenceSeen ? source.licence : citeWords.licenceUnseen(source.licence);
  });
  return [...new Set(said)].join(betweenEntries);
}

/** What stands behind a row: sources of the register, or in words what is in none. */
export type Behind = readonly (SourceId | null | undefined)[] | "own" | "said";

/** The cells of `standingColumns`; none is blank: what has no unit, source or licence says so in a word. */
export function standingCells(facts: Facts, unit: string, status: string, behind: Behind): readonly DataCell[] {
  const { origins, licences, units } = words;
  const unitAndStatus = [unit || units.none, status || "none"];
  if (behind === "own") return [...unitAndStatus, origins.own, licences.own];
  if (behind === "said") return [...unitAndStatus, origins.said, licences.press];
  const sources = [...new Set(behind)].filter((id): id is SourceId => Boolean(id));
  if (sources.length === 0) return [...unitAndStatus, origins.none, licences.none];
  return [...unitAndStatus, sources.join(betweenEntries), licencesOf(facts, sources)];
}

/** The table as CSV; formulas are neutralised, and `mark` puts a byte-order mark before it, which Excel needs. */
export const csvText = ({ columns, rows }: Dataset, mark: boolean): string => printCsv([columns, ...rows], mark);

/** The part of a JSON file that describes the view of its table. */
export interface About {
  readonly view: string;
  readonly link: string;
}

/** The table as JSON: an object for each row, with the view, the version of the figures and the sources in full. */
export function jsonText(
  { facts }: Pick<Shown, "facts">,
  { title, columns, rows, sources: ids }: Dataset,
  about: About,
): string {
  const sources = ready(facts.sources);
  const figures = sources?.figures;
  return `${JSON.stringify(
    {
      title,
      ...about,
      figures: figures === undefined ? null : { day: figures.day, version: versionOf(figures) },
      sources: Object.fromEntries(ids.map((id) => [id, sources?.series[id] ?? sources?.press[id] ?? null])),
      columns,
      rows: rows.map((row) => Object.fromEntries(columns.map((column, index) => [column, row[index] ?? null]))),
    },
    null,
    1,
  )}\n`;
}

/** The ids in the column `source` of some rows, each once. */
function sourcesIn(columns: readonly string[], rows: Dataset["rows"]): readonly SourceId[] {
  const places = columns.flatMap((column, index) => (/(^|_)source$/.test(column) ? index : []));
  const ids = rows.flatMap((row) => places.flatMap((place) => String(row[place] ?? "").split(betweenEntries)));
  const others: readonly string[] = ["", ...Object.values(words.origins)];
  return [...new Set(ids)].filter((id) => !others.includes(id));
}

/** Makes a dataset. Its sources are the ids in the columns `source` and `…_source` of its rows. */
export const dataset = (id: string, title: string, columns: readonly string[], rows: Dataset["rows"]): Dataset => ({
  id,
  title,
  columns,
  rows,
  sources: sourcesIn(columns, rows),
});

/** The statuses that the rows of a table have, each once; without that of rows that know nothing. */
export function statusesIn({ columns, rows }: Dataset): readonly Status[] {
  const place = columns.indexOf("status");
  return [...new Set(rows.map((row) => row[place] as Status))].filter((status) => Boolean(status) && status !== "none");
}
