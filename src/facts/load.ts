import * as v from "valibot";
import { addressNow, missed } from "../kit/parts.ts";
import { BlockFileError, readBlocks } from "./blocks.ts";
import { shapes } from "./shapes.ts";
import type { Blocks, FactFiles, FactName, Loaded } from "./types.ts";

/** What `fetch` does, as far as it is needed here. */
export type Fetcher = (url: string) => Promise<Response>;

/** After this long a file counts as failed, so that one slow file holds up nothing but its layer, ms. */
const patience = 15_000;
const fetchPatiently: Fetcher = (url) => fetch(url, { signal: AbortSignal.timeout(patience) });

/**
 * One compiled file, checked and read-only by its type; a failure is a value with a short reason and never a throw:
 * `HTTP 404`, `not JSON`, `risk.years: expected a list of numbers`, or what the network said.
 */
export async function loadFact<Name extends FactName>(
  name: Name,
  url: string,
  fetcher: Fetcher = fetchPatiently,
): Promise<Loaded<FactFiles[Name]>> {
  return fate(url, async () => {
    const value = parse(await (await fetched(url, fetcher)).text());
    const result = v.safeParse(shapes[name], value, { abortEarly: true });
    if (result.success) return value as FactFiles[Name];
    const [issue] = result.issues;
    throw new Refusal(`${[name, v.getDotPath(issue)].filter(Boolean).join(".")}: ${issue.message}`);
  });
}

/** Every block, from the block file; fails as `loadFact` does. */
export async function loadBlocks(url: string, fetcher: Fetcher = fetchPatiently): Promise<Loaded<Blocks>> {
  return fate(url, async () => readBlocks(await (await fetched(url, fetcher)).arrayBuffer()));
}

/** A reason that was written here, as against one from the browser. */
class Refusal extends Error {}

async function fate<Value>(url: string, load: () => Promise<Value>): Promise<Loaded<Value>> {
  try {
    return { state: "ready", value: await load() };
  } catch (error) {
    const known = error instanceof Refusal || error instanceof BlockFileError;
    const said = error instanceof Error ? error.message : String(error);
    const reason = known ? said : `not loaded: ${said}`;
    missed(url, reason);
    return { state: "failed", reason };
  }
}

async function fetched(url: string, fetcher: Fetcher): Promise<Response> {
  // After a failure it is asked for at a new address: something on the way may have kept the failure.
  const response = await fetcher(addressNow(url));
  if (!response.ok) throw new Refusal(`HTTP ${response.status}`);
  return response;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal("not JSON");
  }
}
