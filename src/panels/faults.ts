import type { Fault } from "../kit/file.ts";

type FaultWords = typeof import("../words/faults.ts");

let words: FaultWords | null = null;

/** Loads the sentences on failures, which the start page does without; null where they cannot be loaded either. */
export async function fetchFaultWords(): Promise<FaultWords | null> {
  words ??= await import("../words/faults.ts").catch(() => null);
  return words;
}

/** The sentences on failures; null until they are loaded. */
export const faultWords = (): FaultWords | null => words;

/** Why a file failed, to follow “could not be loaded: ”; the file's name where the sentences cannot be loaded. */
export const sayFault = async (fault: Fault): Promise<string> =>
  (await fetchFaultWords())?.because(fault) ?? fault.file;
