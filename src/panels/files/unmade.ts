import { FileFault } from "../../kit/file.ts";
import { makingReasonOf } from "../../kit/film/fault.ts";
import { PartFault } from "../../kit/parts.ts";
import type { Words } from "../../words/en.ts";
import { unmade } from "../../words/take/unmade.ts";
import { sayFault } from "../faults.ts";

/**
 * The reason why a picture or a film could not be made: a missing file or part of the page, or a step that failed. Its
 * words continue a sentence that ends in “could not be made: ”.
 */
export async function sayUnmade(error: unknown, words: Words): Promise<string> {
  if (error instanceof FileFault) return sayFault(error);
  return error instanceof PartFault ? words.partReason(error.reason) : unmade(makingReasonOf(error));
}
