import { execFile } from "node:child_process";
import { access, mkdir } from "node:fs/promises";
import { delimiter, join, resolve } from "node:path";
import { promisify } from "node:util";

/** A Chromium that runs on this machine. */
export interface FoundBrowser {
  readonly path: string;
  readonly version: string;
  /** The environment that it needs, for the one that brings its own libraries. */
  readonly environment: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

const installed = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

/**
 * The first that runs of $CHROMIUM, an installed Chromium or Chrome, and the one in the package @sparticuz/chromium;
 * rejects with every reason and what to install where none does.
 */
export async function findBrowser(environment: Environment = process.env): Promise<FoundBrowser> {
  const reasons: string[] = [];
  const chosen = environment["CHROMIUM"];
  for (const path of [...(chosen ? [chosen] : []), ...(await onPath(environment["PATH"] ?? ""))]) {
    const version = await versionOf(path, {}).catch((error: Error) => reasons.push(`${path}: ${firstLine(error)}`));
    if (typeof version === "string") return { path, version, environment: {} };
  }
  try {
    return await packaged();
  } catch (error) {
    reasons.push(`@sparticuz/chromium: ${firstLine(error as Error)}`);
  }
  throw new Error(
    ["No Chromium runs here.", ...reasons, "Install one (Debian, Ubuntu: apt-get install chromium)", advice].join("\n"),
  );
}

/** What every test browser is started with: WebGL2 drawn in software, and no traffic of its own. */
export const browserArguments: readonly string[] = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader",
  "--enable-unsafe-swiftshader",
  "--ignore-gpu-blocklist",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none",
];

const advice = "or name one that is installed: CHROMIUM=/path/to/chromium npm test";
const run = promisify(execFile);

async function onPath(path: string): Promise<readonly string[]> {
  const folders = path.split(delimiter).filter(Boolean);
  const candidates = installed.flatMap((name) => folders.map((folder) => join(folder, name)));
  const found = await Promise.all(
    candidates.map((file) =>
      access(file).then(
        () => [file],
        () => [],
      ),
    ),
  );
  return found.flat();
}

async function versionOf(path: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const { stdout } = await run(path, ["--no-sandbox", "--version"], {
    env: { ...process.env, ...environment },
    timeout: 30_000,
  });
  return stdout.trim();
}

/** The package unpacks itself into the temporary folder, and the libraries that a bare Linux lacks only if it believes to be in a cloud. */
async function packaged(): Promise<FoundBrowser> {
  const folder = resolve(".cache/chromium");
  await mkdir(folder, { recursive: true });
  const before = { TMPDIR: process.env["TMPDIR"], AWS_EXECUTION_ENV: process.env["AWS_EXECUTION_ENV"] };
  const paths = { LD_LIBRARY_PATH: process.env["LD_LIBRARY_PATH"], FONTCONFIG_PATH: process.env["FONTCONFIG_PATH"] };
  Object.assign(process.env, { TMPDIR: folder, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs22.x" });
  try {
    const { default: chromium } = await import("@sparticuz/chromium");
    const path = await chromium.executablePath();
    const environment = {
      LD_LIBRARY_PATH: [join(folder, "al2023", "lib"), paths.LD_LIBRARY_PATH].filter(Boolean).join(":"),
      FONTCONFIG_PATH: paths.FONTCONFIG_PATH ?? join(folder, "fonts"),
    };
    return { path, version: await versionOf(path, environment), environment };
  } finally {
    restore({ ...before, ...paths });
  }
}

function restore(environment: Environment): void {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

const firstLine = (error: Error) => error.message.split("\n").filter(Boolean).slice(0, 2).join(" ");
