import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { TestProject } from "vitest/node";
import { describeBrowser, type FoundBrowser, findBrowser } from "../../../tools/browser.ts";
import { serve } from "../../../tools/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** The browser that all site tests run in; each process of tests starts its own. */
    readonly browser: FoundBrowser;
    /** The address of the built site, served at the root. */
    readonly site: string;
  }
}

/** Before the first site test: finds a browser, builds the site and serves it; ends that after the last. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const found = await findBrowser();
  console.log(`Site tests run in ${describeBrowser(found)}`);
  await build();
  const served = await serve({ root: "dist", port: 0 });
  project.provide("browser", found);
  project.provide("site", served.url);
  return () => served.close();
}

async function build(): Promise<void> {
  // The test runner sets NODE_ENV to "test", and the build would follow it.
  const env = { ...process.env, NODE_ENV: "production" };
  try {
    await promisify(execFile)("npm", ["run", "build"], { env, maxBuffer: 2 ** 26 });
  } catch (error) {
    const { stdout, stderr } = error as { readonly stdout: string; readonly stderr: string };
    throw new Error(`npm run build failed, so there is no site to test.\n${stdout}${stderr}`);
  }
}
