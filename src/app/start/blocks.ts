import { blocksUrl } from "virtual:facts";
import type { Blocks, Loaded } from "../../facts/types.ts";
import { FileFault } from "../../kit/file.ts";
import { sayFault } from "../../panels/faults.ts";

/**
 * Loads the block file; its reader is fetched only then, with the first view by the hour. Without the reader the file
 * counts as one that could not be reached.
 */
export async function fetchBlocks(): Promise<Loaded<Blocks>> {
  const part = await import("../../facts/load-blocks.ts").catch(() => null);
  if (part !== null) return part.loadBlocks(blocksUrl, sayFault);
  return { state: "failed", reason: await sayFault(new FileFault("unreachable", blocksUrl, "reader")) };
}
