import { type OwnRow, ownTable } from "../data/own-table.ts";
import type { Problem } from "../data/problems.ts";
import { refuse } from "../data/problems.ts";
import { parseTable, type Table } from "../data/read.ts";

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
    .map((column) => (row[column] ?? "").replace(/\s+/g, " "))
    .join(" ")
    .trim();

/** The key of each row; where rows share one, the second is told apart as `… (2)`, by their order. */
export function keysOf(rows: readonly OwnRow[], identity: Identity): readonly string[] {
  const seen = new Map<string, number>();
  return rows.map((row) => {
    const key = keyOf(row, identity);
    const count = (seen.get(key) ?? 0) + 1;
    seen.set(key, count);
    return count === 1 ? key : `${key} (${count})`;
  });
}

/**
 * Joins rows of a publisher to a table of `data/`. Rows that the table has keep their place; new ones are sorted in
 * where the table is sorted by its key, else they follow. A difference is taken only with `accept`.
 */
export function merge(text: string, incoming: readonly OwnRow[], identity: Identity, accept: boolean): Merged {
  const own = tableOf(identity.path, text).rows.map(({ cells }) => cells);
  const ownKeys = keysOf(own, identity);
  const keys = keysOf(incoming, identity);
  const held = new Map(own.map((row, index) => [ownKeys[index] as string, row]));
  const byKey = new Map(incoming.map((row, index) => [keys[index] as string, row]));
  const differences = [...byKey].flatMap(([key, row]) => differencesOf(key, held.get(key), row, identity));
  const added = [...byKey].filter(([key]) => !held.has(key));
  const changed = new Set(differences.map(({ key }) => key));
  const rows = own.map((row, index) => {
    const key = ownKeys[index] as string;
    return accept && changed.has(key) ? { ...row, ...byKey.get(key) } : row;
  });
  const isChanged = added.length > 0 || (accept && changed.size > 0);
  return {
    path: identity.path,
    added: added.map(([key]) => key),
    same: incoming.length - added.length - changed.size,
    differences,
    text: isChanged
      ? ownTable(
          identity.path,
          placed(
            rows,
            added.map(([, row]) => row),
            identity,
          ),
        )
      : text,
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

function differencesOf(key: string, was: OwnRow | undefined, is: OwnRow, identity: Identity): readonly Difference[] {
  if (was === undefined) return [];
  const { path, compared } = identity;
  return compared
    .filter((column) => !isSame(was[column] ?? "", is[column] ?? ""))
    .map((column) => ({
      path,
      key,
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
