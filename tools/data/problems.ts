import { Plain } from "../build/plain.ts";

/** A problem in a data file, by line (from 1) and column or field. */
export interface Problem {
  readonly path: string;
  readonly line: number;
  readonly column: string;
  readonly text: string;
}

/**
 * Throws one Plain for all problems, a line each (`data/hashrate/cbeci-share.csv:17:value: 175.5 is not a share,
 * 0–100`); returns without any.
 */
export function refuse(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  const lines = problems.map(({ path, line, column, text }) => `data/${path}:${line}:${column}: ${text}`);
  throw new Plain(lines.join("\n"));
}
