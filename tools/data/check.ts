import type { Story } from "../stories/story.ts";
import { checkClaims } from "./checks/check-claims.ts";
import { checkJson, type JsonFacts } from "./checks/check-json.ts";
import { checkEpochs, checkPoints } from "./checks/check-network.ts";
import { checkReplays } from "./checks/check-replays.ts";
import { checkRevisions } from "./checks/check-revisions.ts";
import { checkCbeciSums } from "./checks/check-shares.ts";
import { checkStories } from "./checks/check-stories.ts";
import type { Problem } from "./problems.ts";
import { type DataTexts, parseTable, type Table } from "./read.ts";
import type { Register } from "./tables/kinds.ts";
import type { TableSpec } from "./tables/spec.ts";
import { tables } from "./tables/tables.ts";

/** The content of a data directory, and all of its problems. */
export interface Checked {
  readonly tables: ReadonlyMap<string, Table>;
  readonly json: JsonFacts;
  /** Those without a problem, in their order. */
  readonly stories: readonly Story[];
  readonly problems: readonly Problem[];
}

/** Checks every file in `texts` against the schema; `missingFiles` reports those that are not in it. */
export function checkData(texts: DataTexts): Checked {
  const problems: Problem[] = [];
  const json = checkJson(texts, problems);
  // A file of wrong form is read as empty, so what names its entries cannot be checked.
  const isUnread = (path: string, entries: readonly unknown[]) =>
    entries.length === 0 && problems.some((problem) => problem.path === path);
  const lacksEvents = isUnread("events/events.json", json.events);
  const lacksPlaces = lacksEvents || isUnread("replays.json", json.replays);
  const register: Register = { sources: new Set(Object.keys(json.sources)) };
  const parsed = new Map<string, Table>();
  for (const [path, text] of texts) {
    if (!path.endsWith(".csv")) continue;
    const spec = tables.find((table) => table.path === path);
    if (spec === undefined) {
      problems.push({ path, line: 1, column: "", text: "is not a file of the schema" });
      continue;
    }
    const table = parseTable(path, text, problems);
    parsed.set(path, table);
    checkTable(table, spec, register, problems);
  }
  checkCbeciSums(parsed.get("hashrate/cbeci-share.csv"), problems);
  checkEpochs(parsed.get("network/difficulty-epochs.csv"), problems);
  checkPoints(parsed.get("network/points.csv"), problems);
  checkRevisions(parsed, problems);
  if (!lacksPlaces) checkClaims(texts, json, parsed.get("hashrate/reported-changes.csv"), problems);
  if (!lacksEvents) checkReplays(texts, json, problems);
  const stories = checkStories(texts, json, problems);
  return { tables: parsed, json, stories, problems };
}

/** A problem for each table of the schema that is missing. */
export function missingFiles(texts: DataTexts): readonly Problem[] {
  const absent = tables.filter((table) => !texts.has(table.path));
  return absent.map(({ path }) => ({ path, line: 1, column: "", text: "is missing" }));
}

function checkTable(table: Table, spec: TableSpec, register: Register, problems: Problem[]): void {
  const { path } = table;
  const expected = Object.keys(spec.columns);
  if (table.columns.join() !== expected.join()) {
    problems.push({
      path,
      line: 1,
      column: firstStranger(table.columns, expected),
      text: `the columns are to be ${expected.join(", ")}`,
    });
    return;
  }
  for (const { line, cells } of table.rows) {
    for (const column of expected) {
      const text = spec.columns[column]?.(cells[column] ?? "", register) ?? null;
      if (text !== null) problems.push({ path, line, column, text });
    }
    const { low = "", high = "" } = cells;
    if (low !== "" && high !== "" && Number(low) > Number(high)) {
      problems.push({ path, line, column: "low", text: `${low} is above high, ${high}` });
    }
  }
}

function firstStranger(columns: readonly string[], expected: readonly string[]): string {
  const index = expected.findIndex((name, at) => columns[at] !== name);
  return columns[index] ?? expected[index] ?? columns[expected.length] ?? "";
}
