import { type Fetcher, FileFault, fetchBytes } from "../kit/file.ts";
import { addressNow } from "../kit/parts.ts";
import { BlockFileError, readBlocks } from "./blocks.ts";
import { fate, type Say } from "./load.ts";
import type { Blocks, Loaded } from "./types.ts";

/** Every block, from the block file; fails as `loadFact` does. */
export async function loadBlocks(url: string, say: Say, fetcher?: Fetcher): Promise<Loaded<Blocks>> {
  return fate(url, say, async () => {
    const bytes = await fetchBytes(addressNow(url), fetcher);
    try {
      return await readBlocks(bytes);
    } catch (error) {
      if (!(error instanceof BlockFileError)) throw error;
      throw new FileFault(new Uint8Array(bytes)[0] === lessThan ? "foreign" : "damaged", url, error.message);
    }
  });
}

/** A block file begins with no `<`; a page does. */
const lessThan = 0x3c;
