import * as v from "valibot";
import { type Fault, type Fetcher, FileFault, fetchBytes, fetchJson } from "../kit/file.ts";
import { BlockFileError, readBlocks } from "./blocks.ts";
import { shapes } from "./shapes.ts";
import type { Blocks, FactFiles, FactName, Loaded } from "./types.ts";

/** The words for a fault; they become the reason that the page shows. */
export type Say = (fault: Fault) => string | Promise<string>;

/**
 * One compiled file, checked and read-only by its type; a failure is a value with its reason in the page's words and
 * never a throw. What exactly was wrong (`risk.years: expected a list of numbers`) goes to the console.
 */
export async function loadFact<Name extends FactName>(
  name: Name,
  url: string,
  say: Say,
  fetcher?: Fetcher,
): Promise<Loaded<FactFiles[Name]>> {
  return fate(url, say, async () => {
    const value = await fetchJson(url, fetcher);
    const result = v.safeParse(shapes[name], value, { abortEarly: true });
    if (result.success) return value as FactFiles[Name];
    const [issue] = result.issues;
    throw new FileFault("damaged", url, `${[name, v.getDotPath(issue)].filter(Boolean).join(".")}: ${issue.message}`);
  });
}

/** Every block, from the block file; fails as `loadFact` does. */
export async function loadBlocks(url: string, say: Say, fetcher?: Fetcher): Promise<Loaded<Blocks>> {
  return fate(url, say, async () => {
    const bytes = await fetchBytes(url, fetcher);
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

async function fate<Value>(url: string, say: Say, load: () => Promise<Value>): Promise<Loaded<Value>> {
  try {
    return { state: "ready", value: await load() };
  } catch (error) {
    const fault = error instanceof FileFault ? error : new FileFault("damaged", url, String(error));
    console.info(fault.message);
    return { state: "failed", reason: await say(fault) };
  }
}
