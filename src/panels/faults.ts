import { makeCell } from "../kit/cell.ts";
import type { Fault } from "../kit/file.ts";
import { rememberingFetch } from "../kit/remember.ts";

type FaultWords = typeof import("../words/faults.ts");

const arrived = makeCell<FaultWords | null>(null);
const fetchOnce = rememberingFetch(() => import("../words/faults.ts"));

/** Loads the sentences on failures, which the start page does without; null where they cannot be loaded either. */
export async function fetchFaultWords(): Promise<FaultWords | null> {
  const words = await fetchOnce("faults").catch(() => null);
  if (words !== null) arrived.set(words);
  return words;
}

/** The sentences on failures; null until they are loaded. */
export const faultWords = (): FaultWords | null => arrived.get();

/** Why a file failed, to follow “could not be loaded: ”; the file's name where the sentences cannot be loaded. */
export const sayFault = async (fault: Fault): Promise<string> =>
  (await fetchFaultWords())?.because(fault) ?? fault.file;
