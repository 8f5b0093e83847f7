import * as v from "valibot";
import { type Fault, type Fetcher, FileFault, fetchJson } from "../kit/file.ts";
import { addressNow, missed } from "../kit/parts.ts";
import { shapes } from "./shapes.ts";
import type { FactFiles, FactName, Loaded } from "./types.ts";

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
    const value = await fetchJson(addressNow(url), fetcher);
    const result = v.safeParse(shapes[name], value, { abortEarly: true });
    if (result.success) return value as FactFiles[Name];
    const [issue] = result.issues;
    throw new FileFault("damaged", url, `${[name, v.getDotPath(issue)].filter(Boolean).join(".")}: ${issue.message}`);
  });
}

/** The faults that a page meets which is older than its site, in the words of `missed`. */
const reasons: Partial<Record<FileFault["kind"], string>> = { missing: "HTTP 404", foreign: "not JSON" };

/** What `load` gives, or why it gives nothing: a fault as the page says it. */
export async function fate<Value>(url: string, say: Say, load: () => Promise<Value>): Promise<Loaded<Value>> {
  try {
    return { state: "ready", value: await load() };
  } catch (error) {
    const fault = error instanceof FileFault ? error : new FileFault("damaged", url, String(error));
    console.info(fault.message);
    // A host that answers with a page, or has the file no more, may have a newer page too.
    missed(url, reasons[fault.kind] ?? fault.kind);
    return { state: "failed", reason: await say(fault) };
  }
}
