import { execFile } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

/** Builds the page in the pseudo-language into a folder of its own; `remove` takes the folder away. */
export async function pseudoSite(): Promise<{ readonly root: string; remove(): void }> {
  const root = mkdtempSync(join(tmpdir(), "hashfall-pseudo-"));
  // The test runner sets NODE_ENV to "test", and the build would follow it.
  const env = { ...process.env, NODE_ENV: "production", HASHFALL_LANGUAGE: "pseudo" };
  await promisify(execFile)("npx", ["vite", "build", "--outDir", root, "--emptyOutDir"], { env, maxBuffer: 2 ** 26 });
  return { root, remove: () => rmSync(root, { recursive: true, force: true }) };
}
