import { access, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** The unpacked Chromium of the package @sparticuz/chromium. */
export interface Packaged {
  readonly path: string;
  /** Version of the package: `147.0.0`. */
  readonly version: string;
  /** Variables that point the loader to the libraries that the package brings and a bare Linux lacks. */
  readonly environment: Readonly<Record<string, string>>;
}

const packageName = "@sparticuz/chromium";
const required = createRequire(import.meta.url);

/**
 * Unpacks the pinned Chromium into `.cache/chromium/<version>` if it is not there; rejects where the package is missing
 * or the disk is full.
 */
export async function unpackChromium(): Promise<Packaged> {
  const version = await versionOfPackage();
  const folder = resolve(".cache/chromium", version);
  const path = join(folder, "chromium");
  const unpacked = await access(path).then(
    () => true,
    () => false,
  );
  if (!unpacked) await unpackInto(folder);
  const libraries = [join(folder, "al2023", "lib"), process.env["LD_LIBRARY_PATH"]];
  return { path, version, environment: { LD_LIBRARY_PATH: libraries.filter(Boolean).join(":") } };
}

/** Unpacks into a temporary folder first, so that an interrupted or parallel run leaves no incomplete browser. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const beside = await mkdtemp(`${folder}-`);
  try {
    await unpackBy(beside);
    await rename(beside, folder).catch(async (error: NodeJS.ErrnoException) => {
      // A parallel run has put the same browser there.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/**
 * Unpacks by the package's own function. It uses the temporary folder, and adds the libraries that a bare Linux lacks
 * only in a cloud; environment variables that simulate both are set meanwhile and restored.
 */
async function unpackBy(folder: string): Promise<void> {
  // `require`, because a tool loaded by Vite cannot `import()` later.
  const chromium = required(packageName) as typeof import("@sparticuz/chromium")["default"];
  const names = ["TMPDIR", "AWS_EXECUTION_ENV"];
  const before = names.map((name) => [name, process.env[name]] as const);
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" });
  try {
    await chromium.executablePath();
  } finally {
    for (const [name, value] of before) {
      if (value === undefined) delete process.env[name];
      else process.env[name] = value;
    }
  }
}

async function versionOfPackage(): Promise<string> {
  try {
    // The package does not export its package.json, so the file is found beside its entry.
    const entry = required.resolve(packageName);
    const root = entry.slice(0, entry.lastIndexOf(packageName) + packageName.length);
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { readonly version: string };
    return version;
  } catch {
    throw new Error("is missing: run npm ci, which brings it");
  }
}
