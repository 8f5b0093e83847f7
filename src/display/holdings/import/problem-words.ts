import type { ProblemKind } from "../../../model/holdings/read.ts";
import { importWords as words } from "../../../words/holdings/import.ts";

/** Why a row, a cell or a file was not taken, in a few words. */
export function importProblemWords(kind: ProblemKind): string {
  if (kind in words.left) return words.left[kind as keyof typeof words.left];
  if (kind in words.troubles) return words.troubles[kind as keyof typeof words.troubles];
  return words.files[kind as keyof typeof words.files];
}
