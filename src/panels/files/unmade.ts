import { FileFault } from "../../kit/file.ts";
import { makingReasonOf } from "../../kit/film/fault.ts";
import { PartFault } from "../../kit/parts.ts";
import type { Words } from "../../words/en.ts";
import { unmade } from "../../words/take/unmade.ts";
import { sayFault } from "../faults.ts";

/**
 * Why a picture or a film could not be made, to follow “could not be made: ”: a file of the page, or a part of it, that
 * did not come, or a step that failed.
 */
export async function sayUnmade(error: unknown, words: Words): Promise<string> {
  if (error instanceof FileFault) return sayFault(error);
  return error instanceof PartFault ? words.partReason(error.reason) : unmade(makingReasonOf(error));
}
