import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { findBrowser } from "../../../tools/browser.ts";

/** Builds the site and finds a browser once, before the first site test. */
export default async function prepare(): Promise<void> {
  const found = await findBrowser();
  console.log(`Site tests run in ${found.version} (${found.path}).`);
  await build();
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
