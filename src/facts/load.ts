import * as v from "valibot";
import { type Fault, type Fetcher, FileFault, fetchJson, fetchShared } from "../kit/file.ts";
import { addressNow, missed } from "../kit/parts.ts";
import { shapes } from "./shapes.ts";
import type { FactFiles, FactName, Loaded } from "./types.ts";

/** Puts a fault into the page's words; the page shows them as the reason. */
export type Say = (fault: Fault) => string | Promise<string>;

/**
 * Fetches and checks one compiled file. Never rejects: a failure is a value with its reason in the page's words. The
 * exact fault (`risk.years: expected a list of numbers`) goes to the console.
 */
export async function loadFact<Name extends FactName>(
  name: Name,
  url: string,
  say: Say,
  fetcher?: Fetcher,
): Promise<Loaded<FactFiles[Name]>> {
  return loadedFrom(url, say, async () => {
    const address = addressNow(url);
    const value = await (fetcher === undefined ? fetchShared(address) : fetchJson(address, fetcher));
    const result = v.safeParse(shapes[name], value, { abortEarly: true });
    if (result.success) return value as FactFiles[Name];
    fetchShared.forget(address);
    const [issue] = result.issues;
    throw new FileFault("damaged", url, `${[name, v.getDotPath(issue)].filter(Boolean).join(".")}: ${issue.message}`);
  });
}

/** The value of `load`, or its failure with the reason in the page's words. */
export async function loadedFrom<Value>(url: string, say: Say, load: () => Promise<Value>): Promise<Loaded<Value>> {
  try {
    return { state: "ready", value: await load() };
  } catch (error) {
    const fault = error instanceof FileFault ? error : new FileFault("damaged", url, String(error));
    console.info(fault.message);
    // After an update of the site the host has a new page and may no longer have the old file.
    missed(url, fault.kind === "missing" || fault.kind === "foreign");
    return { state: "failed", reason: await say(fault) };
  }
}
