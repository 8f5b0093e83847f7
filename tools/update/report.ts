import type { Change } from "./apply.ts";
import type { NewerDay, RowDay } from "./days.ts";
import type { Outcome } from "./outcome.ts";
import type { Merged } from "./table.ts";

const shown = 12;

interface Terms {
  readonly accept: boolean;
  readonly dryRun: boolean;
  readonly newer: NewerDay;
  /** Rows that stay although their publisher withdrew them, one line for each table. */
  readonly kept: readonly string[];
}

/** The report of an update, as lines for the terminal. */
export function reportOf(outcome: Outcome, change: Change, { accept, dryRun, newer, kept }: Terms): string {
  const lines = [`read: ${outcome.read} rows`];
  for (const line of outcome.leftOut ?? []) lines.push(`left out: ${line}`);
  for (const merged of change.merged) {
    const { path, added, same, differences } = merged;
    lines.push(`data/${path}: ${added.length} new, ${same} as held, ${differences.length} cells differ`);
    lines.push(...short(added.map(({ key }) => `  new: ${key}`)), ...countedFrom(merged, newer));
    lines.push(
      ...differences.map(
        ({ key, column, was, is }) => `  differs: ${key}, ${column}: ${was || "blank"} → ${is || "blank"}`,
      ),
    );
  }
  for (const line of kept) lines.push(`withdrawn by the publisher, kept as it stands: ${line}`);
  for (const line of outcome.review ?? []) lines.push(`to review: ${line}`);
  lines.push(...acceptance(change, accept, newer));
  const paths = [...change.files.keys()].map((path) => `data/${path}`);
  if (paths.length === 0) lines.push("Nothing to write.");
  else lines.push(`${dryRun ? "Would write" : "Written"}: ${paths.join(", ")}`);
  return lines.join("\n");
}

/** From which day new rows count as known, and why. */
function countedFrom({ added }: Merged, { day, why }: NewerDay): readonly string[] {
  const named: Readonly<{ [Why in RowDay["why"]]: string }> = {
    usual: "the usual day of the series",
    early: `${day} (${why}): the usual day of the series is later`,
    gap: `${day} (${why}): they fill gaps; --published names another day`,
    given: "the day that is given with them",
  };
  return (["usual", "early", "gap", "given"] as const).flatMap((own) => {
    const days = added.filter((row) => row.why === own).map((row) => row.day);
    const [first, last] = [days.toSorted()[0], days.toSorted().at(-1)];
    if (first === undefined) return [];
    const span = own === "usual" || own === "given" ? `, ${first === last ? first : `${first} to ${last}`}` : "";
    return [`  ${days.length} new ${days.length === 1 ? "row counts" : "rows count"} from ${named[own]}${span}`];
  });
}

function acceptance({ merged }: Change, accept: boolean, { day, why }: NewerDay): readonly string[] {
  const changed = merged.filter(({ differences }) => differences.length > 0);
  if (changed.length === 0) return [];
  if (!accept) return ["The differences are not taken: say --accept to take them."];
  const lines: string[] = [];
  if (changed.some(({ days }) => days !== "mined"))
    lines.push(
      `The differences are taken, from ${day} (${why}) where the file gives no later day; the older values stand in data/revisions.csv.`,
    );
  if (changed.some(({ days }) => days === "mined"))
    lines.push(
      "The differences are taken. What is computed from blocks was public when they were mined: no older value is kept.",
    );
  return lines;
}

const short = (lines: readonly string[]): readonly string[] =>
  lines.length <= shown ? lines : [...lines.slice(0, shown - 1), `  and ${lines.length - shown + 1} more`];
