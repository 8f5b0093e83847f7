import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { type BrowserServer, chromium } from "playwright-core";
import type { TestProject } from "vitest/node";
import { browserArguments, describeBrowser, type FoundBrowser, findBrowser } from "../../../tools/browser.ts";
import { serve } from "../../../tools/serve.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where the two browsers that all site tests share listen: one draws WebGL, one has none. */
    readonly browsers: { readonly webgl: string; readonly bare: string };
    /** The address of the built site, served at the root. */
    readonly site: string;
  }
}

/** Before the first site test: finds a browser, builds the site, serves it, starts the browsers; ends all after the last. */
export default async function prepare(project: TestProject): Promise<() => Promise<void>> {
  const found = await findBrowser();
  console.log(`Site tests run in ${describeBrowser(found)}`);
  await build();
  const served = await serve({ root: "dist", port: 0 });
  const [webgl, bare] = await Promise.all([launch(found, []), launch(found, ["--disable-gpu", "--disable-3d-apis"])]);
  project.provide("browsers", { webgl: webgl.wsEndpoint(), bare: bare.wsEndpoint() });
  project.provide("site", served.url);
  return async () => {
    await Promise.all([webgl.close(), bare.close(), served.close()]);
  };
}

function launch(found: FoundBrowser, args: readonly string[]): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: found.path,
    args: [...browserArguments, ...args],
    env: { ...process.env, ...found.environment },
  });
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
