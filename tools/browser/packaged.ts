import { access, mkdir, mkdtemp, readFile, rename, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join, resolve } from "node:path";

/** The Chromium that the package @sparticuz/chromium brings, unpacked. */
export interface Packaged {
  readonly path: string;
  /** The version of the package: `147.0.0`. */
  readonly version: string;
  /** Points the loader at the libraries that it brings and a bare Linux lacks. */
  readonly environment: Readonly<Record<string, string>>;
}

const packageName = "@sparticuz/chromium";
const required = createRequire(import.meta.url);

/** Unpacks the pinned Chromium into `.cache/chromium/<version>` once; rejects where it is missing or does not fit. */
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

/** Beside its place first: a run that is cut off, or another one at the same time, leaves no half browser behind. */
async function unpackInto(folder: string): Promise<void> {
  await mkdir(dirname(folder), { recursive: true });
  const beside = await mkdtemp(`${folder}-`);
  try {
    await unpackBy(beside);
    await rename(beside, folder).catch(async (error: NodeJS.ErrnoException) => {
      // Another run was faster, and its browser is the same.
      if (error.code !== "ENOTEMPTY" && error.code !== "EEXIST") throw error;
    });
  } finally {
    await rm(beside, { recursive: true, force: true });
  }
}

/**
 * The package unpacks itself into the temporary folder, and the libraries that a bare Linux lacks only if it believes
 * to be in a cloud; the environment that says so is put back.
 */
async function unpackBy(folder: string): Promise<void> {
  // Required and not imported: a tool that Vite has loaded can import nothing later.
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
    // The package exports no package.json, so it is looked up beside what it does export.
    const entry = required.resolve(packageName);
    const root = entry.slice(0, entry.lastIndexOf(packageName) + packageName.length);
    const { version } = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { readonly version: string };
    return version;
  } catch {
    throw new Error("is missing: run npm ci, which brings it");
  }
}
