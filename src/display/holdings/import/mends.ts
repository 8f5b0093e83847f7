import type { SheetTable } from "../../../model/holdings/file/table.ts";
import { cellKey } from "../../../model/holdings/import/draft.ts";
import type { Answers, CellProblem, Draft, RowRead } from "../../../model/holdings/import/types.ts";
import { importWords as words } from "../../../words/holdings/import.ts";
import { countText } from "../../format/numbers.ts";

/** A refused cell that the visitor can rewrite. Rows with the same unknown place share one. */
export interface MendView {
  readonly key: string;
  /** The keys under which `Answers.cells` keeps the new text, one for each row. */
  readonly cells: readonly string[];
  readonly title: string;
  readonly column: string;
  readonly label: string;
  /** What is wrong with the cell, or that it is right now. */
  readonly said: string;
  readonly isRight: boolean;
  readonly value: string;
  /** Places that the text may mean: the text to write, and the keys of the cells to write it in. */
  readonly choices: readonly { readonly write: string; readonly label: string; readonly cells: readonly string[] }[];
}

interface Mend {
  readonly column: number | null;
  readonly problem: CellProblem | null;
  readonly rows: RowRead[];
}

/** All refused cells, and those already rewritten: these keep their place in the list while the visitor types. */
export function mendViews(draft: Draft, { lines }: SheetTable, answers: Answers): readonly MendView[] {
  // Without a required column every row is refused, and the preview says so above the rows.
  if (draft.missing.length > 0) return [];
  const original = new Map(lines.map((line) => [line.row, line]));
  const cellAt = (row: number, column: number | null): string => {
    const cells = original.get(row)?.cells ?? [];
    return column === null
      ? cells.map(({ text }) => text).join(" | ")
      : (cells[column]?.text ?? "").replaceAll(/\s+/g, " ").trim();
  };
  return grouped(draft, answers, cellAt).map(({ column, problem, rows }) => {
    const [first] = rows as [RowRead];
    const header = column === null ? words.wholeRow : (draft.columns[column]?.header ?? "");
    const title =
      rows.length === 1
        ? words.rowTitle(countText(first.row), first.name)
        : words.rowsTitle(rows.map(({ row }) => row).join(", "));
    const key = cellKey(first.row, column);
    return {
      key,
      cells: rows.map(({ row }) => cellKey(row, column)),
      title,
      column: header,
      label: words.mend(header, title),
      said:
        problem === null
          ? first.state === "doubted"
            ? words.rightButAsked
            : words.right
          : words.troubles[problem.kind],
      isRight: problem === null,
      value: answers.cells.get(key) ?? cellAt(first.row, column),
      choices: (problem?.choices ?? []).map(({ write, name, column: other = column }) => ({
        write,
        label: words.pick(name, write),
        cells: rows.map(({ row }) => cellKey(row, other)),
      })),
    };
  });
}

/** Whether a cell's problem is asked above the rows: the unit once for its column, the style once for the file. */
export const isAskedAbove = (columns: Draft["columns"], { kind, column }: CellProblem): boolean =>
  kind === "two-ways" || (kind === "no-unit" && columns[column ?? -1]?.unitFrom === "ask");

const isOfPlace = ({ kind }: CellProblem): boolean => kind.endsWith("-place") && kind !== "no-place";

/** Problems in the file's order; rows that write the same place in the same way are one. */
function grouped(
  { rows, columns }: Draft,
  answers: Answers,
  cellAt: (row: number, column: number | null) => string,
): readonly Mend[] {
  const found = new Map<string, Mend>();
  const add = (read: RowRead, column: number | null, problem: CellProblem | null, together: boolean) => {
    const written = cellAt(read.row, column);
    const key =
      together && written !== ""
        ? `${column} ${written} ${answers.cells.get(cellKey(read.row, column)) ?? ""}`
        : cellKey(read.row, column);
    const mend = found.get(key);
    if (mend === undefined) found.set(key, { column, problem, rows: [read] });
    else if (!mend.rows.includes(read)) mend.rows.push(read);
  };
  for (const read of rows) {
    const columnsOfRow = [null, ...columns.map(({ index }) => index)];
    for (const column of columnsOfRow) {
      const isMended = answers.cells.has(cellKey(read.row, column));
      const problem = read.problems.find((one) => one.column === column) ?? null;
      if (problem !== null && isAskedAbove(columns, problem) && !isMended) continue;
      const isPlace = problem === null ? isPlaceColumn(columns[column ?? -1]?.role) : isOfPlace(problem);
      if (problem !== null || isMended) add(read, column, problem, isPlace);
    }
  }
  return [...found.values()];
}

const isPlaceColumn = (role: string | null | undefined): boolean =>
  role === "country" || role === "state" || role === "place";
