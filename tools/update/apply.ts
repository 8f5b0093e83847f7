import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { checkData, missingFiles } from "../data/check.ts";
import { type DataTexts, parseTable, readData } from "../data/read.ts";
import { type OwnRow, ownTable } from "../data/tables/own-table.ts";
import type { NewerDay } from "./days.ts";
import type { Outcome } from "./outcome.ts";
import { Refused } from "./refused.ts";
import { type Difference, type Merged, merge } from "./table.ts";

/** The table that keeps the older values of accepted differences, so that the vintage `then` can show them. */
const revisionsPath = "revisions.csv";

/** The changes of an update to `data/`. */
export interface Change {
  readonly merged: readonly Merged[];
  /** Files to write, by path in `data/`; only those whose content differs. */
  readonly files: ReadonlyMap<string, string | Uint8Array>;
}

/** The options of a change: whether differences are accepted, and the day from which newer values count. */
export interface Terms {
  readonly accept: boolean;
  readonly newer: NewerDay;
}

/**
 * Merges an outcome into the tables; throws a Refused with the first twenty problems where the result would not pass
 * the check.
 */
export function changeOf(outcome: Outcome, texts: DataTexts, { accept, newer }: Terms): Change {
  const merged = outcome.tables.map((incoming) =>
    merge(texts.get(incoming.identity.path) ?? ownTable(incoming.identity.path, []), incoming, accept, newer),
  );
  const files = new Map<string, string | Uint8Array>(outcome.files);
  for (const { path, text } of merged) if (text !== texts.get(path)) files.set(path, text);
  // Values computed from blocks were public with the blocks, so that a difference there is no revision of what was
  // known.
  const differences = merged.flatMap((one) => (one.days === "mined" ? [] : one.differences));
  const revisions = accept ? withRevisions(texts, differences) : null;
  if (revisions !== null) files.set(revisionsPath, revisions);
  const after = new Map(texts);
  for (const [path, content] of files) if (typeof content === "string") after.set(path, content);
  const problems = [...missingFiles(after), ...checkData(after).problems];
  if (problems.length > 0)
    throw new Refused(...problems.slice(0, 20).map((one) => `data/${one.path}:${one.line}:${one.column}: ${one.text}`));
  return { merged, files };
}

/**
 * The table of revisions with the older values of accepted differences; null where none is added. Of a value changed
 * twice on one day only the value before that day is kept.
 */
function withRevisions(texts: DataTexts, differences: readonly Difference[]): string | null {
  const held: readonly OwnRow[] = parseTable(revisionsPath, texts.get(revisionsPath) ?? "", []).rows.map(
    ({ cells }) => cells,
  );
  const added = differences.flatMap(({ path, key, column, was, published, replaced, source }) => {
    const ofDay = held.filter((row) => row["table"] === path && row["key"] === key && row["replaced"] === replaced);
    const since = published === replaced ? ofDay[0]?.["published"] : published;
    if (since === undefined || ofDay.some((row) => row["column"] === column)) return [];
    return [{ table: path, key, column, was, published: since, replaced, source }];
  });
  return added.length === 0 ? null : ownTable(revisionsPath, [...held, ...added]);
}

/** The tables and the block file of a data directory. */
export function readDirectory(directory: string): { readonly texts: DataTexts; readonly blocks: Uint8Array } {
  return { texts: readData(directory), blocks: new Uint8Array(readFileSync(join(directory, "network/blocks.bin"))) };
}

/**
 * Writes all files of a change, or none: first under temporary names, then, once all are on the disk, moves them into
 * place.
 */
export function writeChange(directory: string, { files }: Change): void {
  const written: (readonly [from: string, to: string])[] = [];
  try {
    for (const [path, content] of files) {
      const to = join(directory, path);
      mkdirSync(dirname(to), { recursive: true });
      written.push([`${to}.new`, to]);
      writeFileSync(`${to}.new`, content);
    }
  } catch (error) {
    for (const [from] of written) rmSync(from, { force: true });
    throw new Refused(`data/ cannot be written (${(error as NodeJS.ErrnoException).code}); nothing was changed`);
  }
  for (const [from, to] of written) renameSync(from, to);
}
