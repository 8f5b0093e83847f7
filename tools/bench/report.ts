import { medianMeasured } from "./median.ts";

/** The values of one quantity, one for each round; null where a round did not measure it. */
export type Samples = readonly (number | null)[];

/** One line of the report: a quantity, the page that it is compared with, and its budget. */
export interface Line {
  readonly what: string;
  readonly ours: Samples;
  /** The other page's values of the same rounds, where the budget is a ratio. */
  readonly bare?: Samples;
  readonly unit: "ms" | "kB" | "frames" | "";
  /** The most allowed: of the ratio where there is another page, else of our median; absent where there is no limit. */
  readonly budget?: number;
}

/**
 * The lines as a text table: medians, and behind them the lowest and the highest round; each line with its verdict:
 * `pass`, `OVER`, `not measured`, or nothing without a budget. `beside` names the other page.
 */
export function tableOf(lines: readonly Line[], beside = "bare"): string {
  const head = ["what", "Hashfall", beside, "ratio", "budget", ""];
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

/** Whether a line does not meet its budget: it is over it, or was not measured. */
export const isOver = (line: Line): boolean => line.budget !== undefined && verdictOf(line) !== "pass";

function cellsOf(line: Line): readonly string[] {
  const { what, ours, bare, unit, budget } = line;
  const ratio = ratioOf(line);
  return [
    what,
    withSpread(ours, (value) => printed(value, unit)),
    bare === undefined ? "" : withSpread(bare, (value) => printed(value, unit)),
    ratio === null ? "" : `${ratio.toFixed(2)} ×${spreadOf(ratiosOf(line), (value) => value.toFixed(2))}`,
    budget === undefined ? "" : bare === undefined ? `≤ ${printed(budget, unit)}` : `≤ ${budget} ×`,
    verdictOf(line),
  ];
}

function verdictOf(line: Line): string {
  const { ours, bare, budget } = line;
  const measured = bare === undefined ? medianMeasured(ours) : ratioOf(line);
  if (measured === null) return "not measured";
  if (budget === undefined) return "";
  return measured <= budget ? "pass" : "OVER";
}

/** The ratio of the medians; null where either page did not measure it. */
function ratioOf({ ours, bare }: Line): number | null {
  const [mine, other] = [medianMeasured(ours), medianMeasured(bare ?? [])];
  return mine === null || other === null ? null : mine / other;
}

/** The ratio of each round that measured both pages. */
const ratiosOf = ({ ours, bare = [] }: Line): Samples =>
  ours.map((value, round) => {
    const other = bare[round] ?? null;
    return value === null || other === null ? null : value / other;
  });

function withSpread(samples: Samples, print: (value: number) => string): string {
  const middle = medianMeasured(samples);
  return middle === null ? "–" : print(middle) + spreadOf(samples, (value) => print(value).replace(/ \D+$/, ""));
}

/** ` (lowest–highest)`; nothing where only one round measured it, or all measured the same. */
function spreadOf(samples: Samples, print: (value: number) => string): string {
  const measured = samples.filter((value) => value !== null);
  const [low, high] = [print(Math.min(...measured)), print(Math.max(...measured))];
  return measured.length < 2 || low === high ? "" : ` (${low}–${high})`;
}

function printed(value: number, unit: Line["unit"]): string {
  const digits = unit === "" || unit === "frames" || value >= 100 ? 0 : value >= 10 ? 1 : 2;
  return `${value.toFixed(digits)} ${unit}`.trim();
}

const place = (cell: string, width: number, column: number) =>
  column === 0 ? cell.padEnd(width) : cell.padStart(width);
