import { type OwnRow, ownTable } from "../data/own-table.ts";
import type { Problem } from "../data/problems.ts";
import { refuse } from "../data/problems.ts";
import { parseTable, type Row, type Table } from "../data/read.ts";

/** How a series' rows are told apart and compared. */
export interface Identity {
  /** The table's path in `data/`. */
  readonly path: string;
  /** The columns that say which figure a row is: `place`, `period`. */
  readonly key: readonly string[];
  /** The columns whose change is a difference; all others follow the row that is held. */
  readonly compared: readonly string[];
}

/** A cell that the publisher now gives otherwise. */
export interface Difference {
  readonly path: string;
  readonly key: string;
  readonly column: string;
  readonly was: string;
  readonly is: string;
  /** The day from which the older value counted as known; "" where nobody knows. */
  readonly published: string;
  readonly source: string;
}

/** What an input does to a table. */
export interface Merged {
  readonly path: string;
  /** Keys of the rows that the table did not have. */
  readonly added: readonly string[];
  readonly same: number;
  readonly differences: readonly Difference[];
  /** The table's text: with the new rows, and with the differences only where they are accepted. */
  readonly text: string;
}

/** The key of a row in words: `FIN 2024-S1`. */
export const keyOf = (row: OwnRow, { key }: Identity): string =>
  key
    .map((column) => row[column] ?? "")
    .join(" ")
    .trim();

/**
 * Joins rows of a publisher to a table of `data/`. Rows that the table has keep their place; new ones are sorted in
 * where the table is sorted by its key, else they follow. A difference is taken only with `accept`.
 */
export function merge(text: string, incoming: readonly OwnRow[], identity: Identity, accept: boolean): Merged {
  const table = tableOf(identity.path, text);
  const held = new Map(table.rows.map(({ cells }) => [keyOf(cells, identity), cells]));
  const differences = incoming.flatMap((row) => differencesOf(held.get(keyOf(row, identity)), row, identity));
  const added = incoming.filter((row) => !held.has(keyOf(row, identity)));
  const changed = new Set(differences.map(({ key }) => key));
  const byKey = new Map(incoming.map((row) => [keyOf(row, identity), row]));
  const rows = table.rows.map(({ cells }) => {
    const key = keyOf(cells, identity);
    return accept && changed.has(key) ? { ...cells, ...byKey.get(key) } : cells;
  });
  return {
    path: identity.path,
    added: added.map((row) => keyOf(row, identity)),
    same: incoming.length - added.length - changed.size,
    differences,
    text: added.length === 0 && !accept ? text : ownTable(identity.path, placed(rows, added, identity)),
  };
}

function tableOf(path: string, text: string): Table {
  const problems: Problem[] = [];
  const table = parseTable(path, text, problems);
  refuse(problems);
  return table;
}

/** A number may be written in two ways (13.5, 13.50): only another value is a difference. */
const isSame = (was: string, is: string): boolean =>
  was === is || (was !== "" && is !== "" && Number(was) === Number(is));

function differencesOf(was: Row["cells"] | undefined, is: OwnRow, identity: Identity): readonly Difference[] {
  if (was === undefined) return [];
  const { path, compared } = identity;
  return compared
    .filter((column) => !isSame(was[column] ?? "", is[column] ?? ""))
    .map((column) => ({
      path,
      key: keyOf(was, identity),
      column,
      was: was[column] ?? "",
      is: is[column] ?? "",
      published: was["published"] ?? "",
      source: was["source"] ?? "",
    }));
}

function placed(rows: readonly OwnRow[], added: readonly OwnRow[], { key }: Identity): readonly OwnRow[] {
  const order = (a: OwnRow, b: OwnRow): number => {
    for (const column of key) {
      const [one, other] = [a[column] ?? "", b[column] ?? ""];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };
  const isSorted = rows.every((row, index) => index === 0 || order(rows[index - 1] as OwnRow, row) <= 0);
  return isSorted ? [...rows, ...added].sort(order) : [...rows, ...added];
}
