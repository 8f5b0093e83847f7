import { compileFacts } from "../../tools/data/compile/facts.ts";

/**
 * The files that the built site ships, but for the blocks and the places. They are compiled once for all test files of a
 * process, and frozen, so that no test can change what another one reads.
 */
export const { files: realFiles } = frozen(compileFacts("data"));

function frozen<T>(value: T): T {
  if (typeof value !== "object" || value === null || ArrayBuffer.isView(value)) return value;
  for (const part of Object.values(value)) frozen(part);
  return Object.freeze(value);
}
