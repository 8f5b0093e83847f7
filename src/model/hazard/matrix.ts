import { dot } from "./odds.ts";

/** A square matrix by rows. */
export type Matrix = readonly (readonly number[])[];

/** The inverse, by Gauss–Jordan with partial pivoting; null where the matrix is singular to working precision. */
export function inverse(matrix: Matrix): number[][] | null {
  const size = matrix.length;
  const work = matrix.map((row, index) => [...row, ...Array.from({ length: size }, (_, k) => (k === index ? 1 : 0))]);
  for (let column = 0; column < size; column += 1) {
    const pivot = largestFrom(work, column);
    const line = work[pivot] as number[];
    const head = line[column] as number;
    if (Math.abs(head) < 1e-12) return null;
    work[pivot] = work[column] as number[];
    work[column] = line.map((value) => value / head);
    eliminate(work, column);
  }
  return work.map((row) => row.slice(size));
}

/** Matrix times vector. */
export function product(matrix: Matrix, vector: readonly number[]): number[] {
  return matrix.map((row) => dot(row, vector));
}

function largestFrom(work: readonly (readonly number[])[], column: number): number {
  let best = column;
  for (let row = column + 1; row < work.length; row += 1) {
    if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[best]?.[column] ?? 0)) best = row;
  }
  return best;
}

function eliminate(work: number[][], column: number): void {
  const pivot = work[column] as number[];
  work.forEach((row, index) => {
    const factor = row[column] as number;
    if (index === column || factor === 0) return;
    work[index] = row.map((value, k) => value - factor * (pivot[k] as number));
  });
}
