import type { Change } from "./apply.ts";
import type { Outcome } from "./outcome.ts";

const shown = 12;

/** What an update did, or would do, as lines for the terminal. */
export function reportOf(
  outcome: Outcome,
  change: Change,
  { accept, dryRun }: { accept: boolean; dryRun: boolean },
): string {
  const lines = [`read: ${outcome.read} rows`];
  for (const line of outcome.leftOut ?? []) lines.push(`left out: ${line}`);
  for (const { path, added, same, differences } of change.merged) {
    lines.push(`data/${path}: ${added.length} new, ${same} as held, ${differences.length} cells differ`);
    lines.push(...short(added.map((key) => `  new: ${key}`)));
    lines.push(
      ...differences.map(
        ({ key, column, was, is }) => `  differs: ${key}, ${column}: ${was || "blank"} → ${is || "blank"}`,
      ),
    );
  }
  for (const line of outcome.review ?? []) lines.push(`to review: ${line}`);
  const differ = change.merged.some(({ differences }) => differences.length > 0);
  if (differ)
    lines.push(
      accept
        ? "The differences are taken; the older values stand in data/revisions.csv."
        : "The differences are not taken: say --accept to take them.",
    );
  const paths = [...change.files.keys()].map((path) => `data/${path}`);
  if (paths.length === 0) lines.push("Nothing to write.");
  else lines.push(`${dryRun ? "Would write" : "Written"}: ${paths.join(", ")}`);
  return lines.join("\n");
}

const short = (lines: readonly string[]): readonly string[] =>
  lines.length <= shown ? lines : [...lines.slice(0, shown - 1), `  and ${lines.length - shown + 1} more`];
