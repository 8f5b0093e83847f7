import { type Fetcher, FileFault, fetchBytes } from "../kit/file.ts";
import { addressNow } from "../kit/parts.ts";
import { BlockFileError, readBlocks } from "./blocks.ts";
import { loadedFrom, type Say } from "./load.ts";
import type { Blocks, Loaded } from "./types.ts";

/** Fetches and reads the block file; a failure is a value, as in `loadFact`. */
export async function loadBlocks(url: string, say: Say, fetcher?: Fetcher): Promise<Loaded<Blocks>> {
  return loadedFrom(url, say, async () => {
    const bytes = await fetchBytes(addressNow(url), fetcher);
    try {
      return await readBlocks(bytes);
    } catch (error) {
      if (!(error instanceof BlockFileError)) throw error;
      throw new FileFault(new Uint8Array(bytes)[0] === lessThan ? "foreign" : "damaged", url, error.message);
    }
  });
}

/** The first byte of a web page, `<`, which no block file begins with. */
const lessThan = 0x3c;
