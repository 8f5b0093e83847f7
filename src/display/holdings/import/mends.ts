import type { SheetTable } from "../../../model/holdings/file/table.ts";
import { cellKey } from "../../../model/holdings/import/draft.ts";
import type { Answers, CellProblem, Draft, RowRead } from "../../../model/holdings/import/types.ts";
import { importWords as words } from "../../../words/holdings/import.ts";

/** A cell to write anew. Cells of several rows that say the same unknown place are written at once. */
export interface MendView {
  readonly key: string;
  /** Under which the answer is kept, one for each row. */
  readonly cells: readonly string[];
  readonly title: string;
  readonly column: string;
  readonly label: string;
  /** What is wrong with it, or that it is right now. */
  readonly said: string;
  readonly isRight: boolean;
  readonly value: string;
  /** What may be meant, and the cells to write it in. */
  readonly choices: readonly { readonly write: string; readonly label: string; readonly cells: readonly string[] }[];
}

interface Mend {
  readonly column: number | null;
  readonly problem: CellProblem | null;
  readonly rows: RowRead[];
}

/** All cells that are refused, and those that were mended: these stay where they are, so that nobody loses his place. */
export function mendViews(draft: Draft, { lines }: SheetTable, answers: Answers): readonly MendView[] {
  // Without such a column every row is refused: that is said above.
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
        ? words.rowTitle(first.row, first.name)
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

/** Whether a cell's question is answered above the rows: its column asks for the unit, the file for its style. */
export const isAskedAbove = (columns: Draft["columns"], { kind, column }: CellProblem): boolean =>
  kind === "two-ways" || (kind === "no-unit" && columns[column ?? -1]?.unitFrom === "ask");

const isOfPlace = ({ kind }: CellProblem): boolean => kind.endsWith("-place") && kind !== "no-place";

/** Problems in the file's order; a place that is written alike in several rows is one. */
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
    const known = found.get(key);
    if (known === undefined) found.set(key, { column, problem, rows: [read] });
    else if (!known.rows.includes(read)) known.rows.push(read);
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
