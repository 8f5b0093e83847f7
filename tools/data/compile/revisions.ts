import type { Checked } from "../check.ts";
import { type Cells, cell, rowsOf } from "./rows.ts";

/**
 * The rows of a table, and before them each row as it stood until a later edition changed it, with the day from which
 * it counted then. `key` names the columns that say which figure a row is, as in `data/revisions.csv`.
 */
export function withRevisions(checked: Checked, path: string, key: readonly string[]): readonly Cells[] {
  const rows = rowsOf(checked, path);
  const revised = rowsOf(checked, "revisions.csv").filter((cells) => cell(cells, "table") === path);
  const older = new Map<string, Cells>();
  for (const change of revised) {
    const name = `${cell(change, "key")} ${cell(change, "replaced")}`;
    const row =
      older.get(name) ?? rows.find((cells) => key.map((column) => cells[column]).join(" ") === cell(change, "key"));
    if (row === undefined) throw new Error(`data/revisions.csv: ${path} has no row ${cell(change, "key")}`);
    older.set(name, { ...row, [cell(change, "column")]: cell(change, "was"), published: cell(change, "published") });
  }
  return [...older.values(), ...rows];
}
