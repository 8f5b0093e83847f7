import type { RawRow } from "../row.ts";
import type { Doubt } from "../types.ts";
import { namedTotal } from "./total-names.ts";

/**
 * A row that may be a total. `sure`: it is left out unless the visitor says that it is a site; otherwise the visitor is
 * asked.
 */
export interface TotalRow {
  readonly doubt: Doubt;
  readonly sure: boolean;
}

/** The sums of the rows since the last total, and how many of them have a size. */
interface Above {
  readonly first: number | null;
  readonly sums: readonly [number, number];
  readonly sized: number;
}

const nothingAbove: Above = { first: null, sums: [0, 0], sized: 0 };

/**
 * The totals among rows, by row number: rows with the name of a total, or whose numbers are the sum of those above or
 * below.
 */
export function totalsAmong(all: readonly RawRow[]): ReadonlyMap<number, TotalRow> {
  // A row that a column marks as a total is already refused.
  const rows = all.filter(({ problems }) => !problems.some(({ kind }) => kind === "total"));
  const names = rows.map(({ name }) => namedTotal(name));
  const lastSized = rows.findLastIndex((row, index) => isSized(row) && names[index] === null);
  const found = new Map<number, TotalRow>();
  let above = nothingAbove;
  rows.forEach((row, index) => {
    const named = names[index] ?? null;
    const isSum = above.sized > 1 && isSumOf(row, above.sums);
    if (named !== null || (isSum && (isNameless(row) || (index === lastSized && above.sized > 2)))) {
      const doubt = { kind: named === null ? "sum" : "total", figures: figuresOf(row), other: above.first } as const;
      found.set(row.row, { doubt, sure: named === "surely" || (isSum && (named !== null || isNameless(row))) });
      // The next sum begins after a subtotal; a grand total has the name of one or sums everything.
      if (named === null || isSum) above = nothingAbove;
      return;
    }
    above = withRow(above, row);
  });
  const others = rows.filter(({ row }) => !found.has(row));
  for (const [row, total] of totalsOnTop(others)) found.set(row, total);
  return found;
}

/**
 * Totals above the rows that they sum, as in annual reports: where all rows fall into groups of which the first is the
 * sum of the others. At least three rows have to agree, or two where the first names no site.
 */
function totalsOnTop(rows: readonly RawRow[]): ReadonlyMap<number, TotalRow> {
  const found = new Map<number, TotalRow>();
  let [top, below] = [rows[0], nothingAbove];
  let sites = 0;
  for (const row of rows.slice(1)) {
    if (top === undefined) {
      top = row;
      continue;
    }
    below = withRow(below, row);
    if (below.sized < 2 || !isSumOf(top, below.sums)) continue;
    found.set(top.row, {
      doubt: { kind: "sum", figures: figuresOf(top), other: below.first },
      sure: isNameless(top),
    });
    sites += isNameless(top) ? 3 : below.sized;
    [top, below] = [undefined, nothingAbove];
  }
  return top === undefined && sites > 2 ? found : new Map();
}

const isNameless = ({ name, lacksPlace }: RawRow): boolean => name === "" || lacksPlace;
const isSized = ({ sizes }: RawRow): boolean => sizes.some((size) => (size ?? 0) > 0);
const figuresOf = ({ sizes }: RawRow): readonly number[] => sizes.flatMap((size) => size ?? []);

function withRow({ first, sums, sized }: Above, row: RawRow): Above {
  const [hashrate = null, megawatts = null] = row.sizes;
  return {
    first: first ?? row.row,
    sums: [sums[0] + (hashrate ?? 0), sums[1] + (megawatts ?? 0)],
    sized: sized + (isSized(row) ? 1 : 0),
  };
}

/** Whether every stated size equals its sum within 0.5 %, since totals are rounded. */
function isSumOf({ sizes }: RawRow, sums: readonly number[]): boolean {
  const stated = sizes.flatMap((size, at) => (size === null || size === 0 ? [] : [[size, sums[at] ?? 0] as const]));
  return stated.length > 0 && stated.every(([size, sum]) => Math.abs(size - sum) <= sum / 200);
}
