import type { Problem } from "../data/problems.ts";
import { refuse } from "../data/problems.ts";
import { parseTable, type Table } from "../data/read.ts";
import { type OwnRow, ownTable } from "../data/tables/own-table.ts";
import { type KeyedPath, keysOf, rowKeys } from "../data/tables/row-keys.ts";
import { dayOfChanged, dayOfNew, type NewerDay, newestDay, type RowDay } from "./days.ts";
import type { Incoming } from "./outcome.ts";

/** How the rows of a table are compared; `rowKeys` says how they are identified. */
export interface Identity {
  /** The table's path in `data/`. */
  readonly path: KeyedPath;
  /** The columns in which a change is a difference. */
  readonly compared: readonly string[];
  /** The columns that are taken over with an accepted difference; all others keep their held values. */
  readonly follow?: readonly string[];
}

/** A cell whose value the publisher has changed. */
export interface Difference {
  readonly path: string;
  readonly key: string;
  readonly column: string;
  readonly was: string;
  readonly is: string;
  /** The day from which the older value counted as known; "" where unknown. */
  readonly published: string;
  /** The day from which the newer value counts. */
  readonly replaced: string;
  readonly source: string;
}

/** The effect of an input on a table. */
export interface Merged {
  readonly path: string;
  readonly days: Incoming["days"];
  /** The rows that the table did not have. */
  readonly added: readonly (RowDay & { readonly key: string })[];
  readonly same: number;
  readonly differences: readonly Difference[];
  /** The new text of the table: with the new rows, and with the differences only if they are accepted. */
  readonly text: string;
}

/**
 * Merges a publisher's rows into a table of `data/`. Existing rows keep their place; new ones are sorted in if the
 * table is sorted by its key, else appended. Differences are applied only with `accept`.
 */
export function merge(text: string, incoming: Incoming, accept: boolean, newer: NewerDay): Merged {
  const { identity, days } = incoming;
  const own = tableOf(identity.path, text).rows.map(({ cells }) => cells);
  const ownKeys = keysOf(own, rowKeys[identity.path]);
  const cells = incoming.rows.map((one) => one.cells);
  const keys = keysOf(cells, rowKeys[identity.path]);
  const held = new Map(own.map((row, index) => [ownKeys[index] as string, row]));
  const byKey = new Map(cells.map((row, index) => [keys[index] as string, row]));
  const changes = [...byKey].flatMap(([key, row]) => changesOf(key, held.get(key), row, incoming, newer));
  const newest = newestDay(own);
  const added = [...byKey]
    .filter(([key]) => !held.has(key))
    .map(([key, row]) => ({ key, row, ...dayOfNew(row, days, newest, newer) }));
  const changed = new Map(changes.map((one) => [one.key, one.replaced]));
  const rows = own.map((row, index) => {
    const key = ownKeys[index] as string;
    const published = changed.get(key);
    return accept && published !== undefined ? { ...taken(row, byKey.get(key) ?? {}, identity), published } : row;
  });
  const isChanged = added.length > 0 || (accept && changed.size > 0);
  const fresh = added.map(({ row, day }) => ({ ...row, published: day }));
  return {
    path: identity.path,
    days,
    added: added.map(({ key, day, why }) => ({ key, day, why })),
    same: cells.length - added.length - changed.size,
    differences: changes,
    text: isChanged ? ownTable(identity.path, placed(rows, fresh, identity)) : text,
  };
}

function tableOf(path: string, text: string): Table {
  const problems: Problem[] = [];
  const table = parseTable(path, text, problems);
  refuse(problems);
  return table;
}

/** A row with the changed cells of a difference, and those that follow them. */
function taken(row: OwnRow, is: OwnRow, { compared, follow = [] }: Identity): OwnRow {
  const columns = [...compared, ...follow].filter((column) => is[column] !== undefined);
  return { ...row, ...Object.fromEntries(columns.map((column) => [column, is[column] ?? ""])) };
}

/** Whether two cells have the same value; a number may be written in two ways (13.5, 13.50). */
const isSame = (was: string, is: string): boolean =>
  was === is || (was !== "" && is !== "" && Number(was) === Number(is));

/** Whether a row is new or differs from the held one. */
export const differs = (was: OwnRow | undefined, is: OwnRow, { compared }: Identity): boolean =>
  was === undefined || compared.some((column) => isOther(was, is, column));

/** Whether a row's column differs from the held one; a column that the file lacks does not. */
const isOther = (was: OwnRow, is: OwnRow, column: string): boolean =>
  is[column] !== undefined && !isSame(was[column] ?? "", is[column]);

function changesOf(
  key: string,
  was: OwnRow | undefined,
  is: OwnRow,
  { identity, days }: Incoming,
  newer: NewerDay,
): readonly Difference[] {
  if (was === undefined || !differs(was, is, identity)) return [];
  const { path, compared } = identity;
  const replaced = dayOfChanged(`data/${path}: ${key}`, was, is, { days }, newer);
  return compared
    .filter((column) => isOther(was, is, column))
    .map((column) => ({
      path,
      key,
      column,
      was: was[column] ?? "",
      is: is[column] ?? "",
      published: was["published"] ?? "",
      replaced,
      source: was["source"] ?? "",
    }));
}

function placed(rows: readonly OwnRow[], added: readonly OwnRow[], { path }: Identity): readonly OwnRow[] {
  const order = (a: OwnRow, b: OwnRow): number => {
    for (const column of rowKeys[path]) {
      const [one, other] = [a[column] ?? "", b[column] ?? ""];
      if (one !== other) return one < other ? -1 : 1;
    }
    return 0;
  };
  const isSorted = rows.every((row, index) => index === 0 || order(rows[index - 1] as OwnRow, row) <= 0);
  return isSorted ? [...rows, ...added].sort(order) : [...rows, ...added];
}
