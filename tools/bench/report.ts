/** One line of the report: a value, the value it is compared with, and its budget. */
export interface Line {
  readonly what: string;
  readonly ours: number | null;
  /** The bare page's value, where the budget is a ratio. */
  readonly bare?: number | null;
  readonly unit: "ms" | "kB" | "";
  /**
   * The most allowed: of the ratio where there is a bare value, else of our value; absent where the value is only
   * reported.
   */
  readonly budget?: number;
}

/** The lines as a text table, each with its verdict: `pass`, `OVER`, `not measured`, or nothing without a budget. */
export function tableOf(lines: readonly Line[]): string {
  const head = ["what", "Hashfall", "bare", "ratio", "budget", ""];
  const rows = [head, ...lines.map(cellsOf)];
  const widths = head.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? "").length)));
  return rows
    .map((row) =>
      row
        .map((cell, column) => place(cell, widths[column] ?? 0, column))
        .join("  ")
        .trimEnd(),
    )
    .join("\n");
}

/** Whether any line is over its budget. */
export const isOver = (line: Line): boolean => verdictOf(line) === "OVER";

function cellsOf(line: Line): readonly string[] {
  const { what, ours, bare, unit, budget } = line;
  const ratio = ratioOf(line);
  return [
    what,
    ours === null ? "–" : printed(ours, unit),
    bare === undefined ? "" : bare === null ? "–" : printed(bare, unit),
    ratio === null ? "" : `${ratio.toFixed(2)} ×`,
    budget === undefined ? "" : bare === undefined ? `≤ ${printed(budget, unit)}` : `≤ ${budget} ×`,
    verdictOf(line),
  ];
}

function verdictOf(line: Line): string {
  const { ours, bare, budget } = line;
  const measured = bare === undefined ? ours : ratioOf(line);
  if (measured === null) return "not measured";
  if (budget === undefined) return "";
  return measured <= budget ? "pass" : "OVER";
}

const ratioOf = ({ ours, bare }: Line) => (ours === null || bare === undefined || bare === null ? null : ours / bare);

function printed(value: number, unit: Line["unit"]): string {
  const digits = unit === "" || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`.trim();
}

const place = (cell: string, width: number, column: number) =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width);
