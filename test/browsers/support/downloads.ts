import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { type HandedOut, until } from "./hand.ts";

/** What an engine's file is called while it is being written. */
const unfinished = /\.(part|wkdownload)$/;

/** The file that an engine has written into a folder, whole, once something is done. */
export async function handedInto(folder: string, doIt: () => Promise<void>): Promise<HandedOut> {
  const before = new Set(readdirSync(folder));
  await doIt();
  return until("a file", async () => {
    const added = readdirSync(folder).filter((one) => !before.has(one));
    const [name] = added;
    if (name === undefined || added.some((one) => unfinished.test(one))) return null;
    // Firefox keeps the name with an empty file first.
    const text = readFileSync(join(folder, name), "utf8");
    return text === "" ? null : { name, text };
  });
}
