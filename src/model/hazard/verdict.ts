import type { CalibrationRow } from "../../facts/types.ts";

/** A score, and whether the event then happened. */
export interface Judged {
  readonly score: number;
  readonly happened: boolean;
}

/**
 * Area under the ROC curve: the probability that a case that happened scored above a case that did not, ties counting
 * half (Hanley & McNeil 1982). Null where either kind is missing.
 */
export function areaUnderCurve(judged: readonly Judged[], weights: readonly number[] | null = null): number | null {
  return areaOver(judged)(weights);
}

/** `areaUnderCurve` of the same rows for many lists of weights. */
export function areaOver(judged: readonly Judged[]): (weights: readonly number[] | null) => number | null {
  const rows = judged
    .map(({ score, happened }, index) => ({ score, happened, index }))
    .sort((a, b) => a.score - b.score);
  return (weights) => {
    let below = 0;
    let pairs = 0;
    let happenedTotal = 0;
    for (let start = 0; start < rows.length; ) {
      let end = start;
      let not = 0;
      let did = 0;
      while (end < rows.length && rows[end]?.score === rows[start]?.score) {
        const row = rows[end] as (typeof rows)[number];
        const weight = weights === null ? 1 : (weights[row.index] as number);
        if (row.happened) did += weight;
        else not += weight;
        end += 1;
      }
      pairs += did * (below + not / 2);
      below += not;
      happenedTotal += did;
      start = end;
    }
    return below === 0 || happenedTotal === 0 ? null : pairs / (below * happenedTotal);
  };
}

/**
 * Calibration: mean predicted probability and outcomes, in bands whose upper edges ascend to 1; bands without a row are
 * left out.
 */
export function calibration(judged: readonly Judged[], edges: readonly number[]): readonly CalibrationRow[] {
  return edges.flatMap((to, index) => {
    const from = edges[index - 1] ?? 0;
    const rows = judged.filter(({ score }) => score >= from && (score < to || (to === 1 && score === 1)));
    if (rows.length === 0) return [];
    const happened = rows.filter((row) => row.happened).length;
    const foretold = rows.reduce((sum, { score }) => sum + score, 0) / rows.length;
    return [{ from, to, count: rows.length, foretold, happened, ...wilson(happened, rows.length) }];
  });
}

/** 95th percentile of the normal distribution: a 90 % interval leaves 5 % on each side. */
const z90 = 1.6448536;

/** Wilson's 90 % interval of a rate, as low and high from 0 to 1. */
export function wilson(happened: number, count: number): { readonly low: number; readonly high: number } {
  const rate = happened / count;
  const square = z90 * z90;
  const centre = (rate + square / (2 * count)) / (1 + square / count);
  const half = (z90 * Math.sqrt((rate * (1 - rate)) / count + square / (4 * count * count))) / (1 + square / count);
  return { low: Math.max(0, centre - half), high: Math.min(1, centre + half) };
}
