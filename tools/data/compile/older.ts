import { group } from "d3";
import type { Older, Revised } from "../../../src/facts/types.ts";
import { rememberingFor } from "../../../src/kit/remember.ts";
import type { Checked } from "../check.ts";
import { dayAfter } from "../periods.ts";
import type { Row, Table } from "../read.ts";
import { keyColumnsOf, keysOf } from "../tables/row-keys.ts";
import { type Cells, cell, rowsOf } from "./rows.ts";

/**
 * A compiled file with its earlier values. For each day on which a value was replaced, or a row came after others of
 * its period, the file is compiled again from the tables as they were on the day before.
 */
export function withOlder<File extends object>(checked: Checked, compile: (checked: Checked) => File): File & Revised {
  const read = new Set<string>();
  const file = compile({ ...checked, tables: new Watched(checked.tables, read) });
  const older = changeDays(checked, read).flatMap((until): readonly Older[] => {
    const changes = changesBetween(file, compile(before(checked, until)));
    return changes.length === 0 ? [] : [{ until, changes }];
  });
  return older.length === 0 ? file : { ...file, older };
}

/** Tables that record which of them are read. */
class Watched extends Map<string, Table> {
  readonly #read: Set<string>;

  constructor(tables: ReadonlyMap<string, Table>, read: Set<string>) {
    super(tables);
    this.#read = read;
  }

  override get(path: string): Table | undefined {
    this.#read.add(path);
    return super.get(path);
  }
}

/** The days on which a value of these tables was replaced or a row came late, ascending. */
function changeDays(checked: Checked, paths: ReadonlySet<string>): readonly string[] {
  const replaced = rowsOf(checked, "revisions.csv").flatMap((change) =>
    paths.has(cell(change, "table")) ? [cell(change, "replaced")] : [],
  );
  const late = [...paths].flatMap((path) => {
    const table = checked.tables.get(path);
    return table === undefined ? [] : lateRows(table).map(({ cells }) => cell(cells, "published"));
  });
  return [...new Set([...replaced, ...late])].sort();
}

/** The tables as they were before a day: with replaced values put back and late rows removed. */
function before(checked: Checked, day: string): Checked {
  const undone = rowsOf(checked, "revisions.csv")
    .filter((change) => cell(change, "replaced") >= day)
    .sort((a, b) => cell(b, "replaced").localeCompare(cell(a, "replaced")));
  const tables = new Map(checked.tables);
  for (const [path, table] of tables) {
    const own = undone.filter((change) => cell(change, "table") === path);
    const stood = own.length === 0 ? table : withValues(table, own);
    const late = new Set(lateRows(stood).filter(({ cells }) => cell(cells, "published") >= day));
    if (stood !== table || late.size > 0)
      tables.set(path, { ...stood, rows: stood.rows.filter((row) => !late.has(row)) });
  }
  return { ...checked, tables };
}

function withValues(table: Table, changes: readonly Cells[]): Table {
  const keys = keysOf(
    table.rows.map(({ cells }) => cells),
    keyColumnsOf(table.path) ?? [],
  );
  const byKey = group(changes, (change) => cell(change, "key"));
  const rows = table.rows.map((row, index): Row => {
    const own = byKey.get(keys[index] as string) ?? [];
    const was = own.map((change) => ({
      [cell(change, "column")]: cell(change, "was"),
      published: cell(change, "published"),
    }));
    return { ...row, cells: Object.assign({}, row.cells, ...was) as Cells };
  });
  return { ...table, rows };
}

/**
 * When the page takes a row of a table as known: with the first published row of its group (by the named columns), or
 * on the day after its own day.
 */
const habits: Readonly<Record<string, "day after" | readonly string[]>> = {
  "grid/carbon-intensity.csv": ["period"],
  "grid/generation.csv": ["period"],
  "hashrate/cbeci-hashrate.csv": ["period"],
  "hashrate/cbeci-share.csv": ["period"],
  "hashrate/estimates.csv": ["estimate"],
  "network/hashrate-coin-metrics.csv": "day after",
  "network/price.csv": "day after",
  "risk/wgi-2024.csv": ["period"],
};

/** The rows published after the page would otherwise take them as known. They are asked for on each day of a change. */
const lateRows = rememberingFor(({ path, rows }: Table): readonly Row[] => {
  const habit = habits[path];
  if (habit === undefined) return [];
  const publishedOf = ({ cells }: Row) => cell(cells, "published");
  if (habit === "day after") return rows.filter((row) => publishedOf(row) > dayAfter(cell(row.cells, "period")));
  const groups = group(rows, ({ cells }) => habit.map((column) => cell(cells, column)).join(" "));
  return [...groups.values()].flatMap((own) => {
    const first = own.map(publishedOf).sort()[0] ?? "";
    return own.filter((row) => publishedOf(row) > first);
  });
});

/**
 * The paths at which two compiled values differ, with the older value; a list of another length counts as one value.
 */
function changesBetween(is: unknown, was: unknown): Older["changes"] {
  if (Object.is(is, was)) return [];
  if (!isBranch(is) || !isBranch(was) || !hasSameKeys(is, was)) return [[[], was]];
  const isList = Array.isArray(is);
  return Object.keys(is).flatMap((key) =>
    changesBetween((is as Branch)[key], (was as Branch)[key]).map(
      ([path, value]) => [[isList ? Number(key) : key, ...path], value] as const,
    ),
  );
}

type Branch = Readonly<Record<string, unknown>>;

const isBranch = (value: unknown): value is Branch => typeof value === "object" && value !== null;

const hasSameKeys = (is: Branch, was: Branch): boolean =>
  Array.isArray(is) === Array.isArray(was) && Object.keys(is).join("\0") === Object.keys(was).join("\0");
