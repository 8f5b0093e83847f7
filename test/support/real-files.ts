import { compileFacts } from "../../tools/data/compile/facts.ts";

/**
 * The files that the built site ships, but for the blocks and the places. They are compiled once for all test files of a
 * process, and frozen, so that no test can change what another one reads.
 */
export const { files: realFiles } = frozen(compileFacts("data"));

/**
 * The date of the estimate for the third quarter of 2026: figures that a test counts by hand are those of this moment,
 * so that a newer estimate leaves them as they are.
 */
export const september2026 = Date.UTC(2026, 8, 30);

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
