import type { Problem } from "../problems.ts";
import type { Table } from "../read.ts";
import { keyColumnsOf, keysOf } from "../tables/row-keys.ts";

const path = "revisions.csv";

/**
 * Checks that each revision names an existing row and column, was published before its replacement, and is the only one
 * of its cell and day.
 */
export function checkRevisions(tables: ReadonlyMap<string, Table>, problems: Problem[]): void {
  const keys = new Map<string, ReadonlySet<string>>();
  const seen = new Set<string>();
  for (const { line, cells } of tables.get(path)?.rows ?? []) {
    const problem = (column: string, text: string) => problems.push({ path, line, column, text });
    const { table: name = "", key = "", column = "", published = "", replaced = "" } = cells;
    const table = tables.get(name);
    const columns = keyColumnsOf(name);
    if (table === undefined || columns === undefined) {
      problem("table", `${name || "blank"} is no table whose values may be replaced`);
      continue;
    }
    if (!keys.has(name)) keys.set(name, keysIn(table, columns));
    if (!keys.get(name)?.has(key)) problem("key", `data/${name} has no row ${key}`);
    if (!table.columns.includes(column)) problem("column", `data/${name} has no column ${column}`);
    if (published > replaced) problem("replaced", `${replaced} is before the day of the older value, ${published}`);
    const cell = [name, key, column, replaced].join("\0");
    if (seen.has(cell)) problem("key", `${key}, ${column} is replaced twice on ${replaced}`);
    seen.add(cell);
  }
}

const keysIn = ({ rows }: Table, columns: readonly string[]): ReadonlySet<string> =>
  new Set(
    keysOf(
      rows.map(({ cells }) => cells),
      columns,
    ),
  );
