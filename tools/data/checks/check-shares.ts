import type { Problem } from "../problems.ts";
import type { Row, Table } from "../read.ts";

const tolerance = 0.05;

/**
 * Checks that CBECI's revised shares of each month sum to 100 ± 0.05, `Other` included; reports a wrong sum at the
 * first row of the month.
 */
export function checkCbeciSums(table: Table | undefined, problems: Problem[]): void {
  const months = new Map<string, Row[]>();
  for (const row of table?.rows ?? []) {
    const month = row.cells["period"] ?? "";
    const rows = months.get(month) ?? [];
    if (rows.length === 0) months.set(month, rows);
    rows.push(row);
  }
  for (const [month, rows] of months) {
    const sum = rows.reduce((total, row) => total + Number(row.cells["value"]), 0);
    // A cell that is no number is already reported.
    if (Number.isNaN(sum) || Math.abs(sum - 100) <= tolerance + 1e-9) continue;
    const text = `the shares of ${month} sum to ${sum.toFixed(2)}, not 100 ± ${tolerance}`;
    problems.push({ path: "hashrate/cbeci-share.csv", line: rows[0]?.line ?? 1, column: "value", text });
  }
}
