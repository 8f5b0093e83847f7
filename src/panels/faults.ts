import type { Fault } from "../kit/file.ts";

type FaultWords = typeof import("../words/faults.ts");

let words: FaultWords | null = null;

/**
 * The sentences for what goes wrong, fetched when the page has nothing better to do or something does; null where even
 * they cannot be had.
 */
export async function fetchFaultWords(): Promise<FaultWords | null> {
  words ??= await import("../words/faults.ts").catch(() => null);
  return words;
}

/** The sentences, where they are here. */
export const faultWords = (): FaultWords | null => words;

/** Why a file is not here: goes on after “could not be loaded: ”. Without the sentences it is the file's name. */
export const sayFault = async (fault: Fault): Promise<string> =>
  (await fetchFaultWords())?.because(fault) ?? fault.file;
