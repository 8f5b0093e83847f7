import { access } from "node:fs/promises";
import { delimiter, join } from "node:path";
import { type Fonts, pinFonts } from "./browser/fonts.ts";
import { unpackChromium } from "./browser/packaged.ts";
import { drawsAPage } from "./browser/probe.ts";
import { Plain } from "./build/plain.ts";

/** A Chromium that has drawn a test page on this machine. */
export interface FoundBrowser {
  readonly path: string;
  /** Its version: `Chromium 147.0.7727.0`. */
  readonly version: string;
  /** Its origin: `the package @sparticuz/chromium 147.0.0`, or what named it. */
  readonly origin: string;
  /** Its fonts: `DejaVu (dejavu-fonts-ttf 2.37.3)`. */
  readonly fonts: string;
  /** Why each candidate before it was rejected, one sentence each. */
  readonly passedOver: readonly string[];
  /** Its environment variables: for the fonts, and for the libraries that the package brings. */
  readonly environment: Readonly<Record<string, string>>;
}

type Environment = Readonly<Record<string, string | undefined>>;

interface Candidate {
  readonly path: string;
  readonly origin: string;
  readonly environment: Readonly<Record<string, string>>;
}

/**
 * The first browser that draws a test page, with the pinned fonts: $CHROMIUM, the pinned one of the package
 * @sparticuz/chromium, or an installed Chromium or Chrome. Rejects with every reason and what to do where none does.
 * Tests replace `unpack`, which unpacks the package.
 */
export async function findBrowser(
  environment: Environment = process.env,
  unpack: typeof unpackChromium = unpackChromium,
): Promise<FoundBrowser> {
  const fonts = await pinFonts();
  const passedOver: string[] = [];
  for (const candidate of [chosen, () => packaged(unpack), ...(await onPath(environment["PATH"] ?? ""))]) {
    try {
      const found = await candidate(environment);
      if (found !== null) return { ...(await checked(found, fonts)), passedOver };
    } catch (error) {
      passedOver.push((error as Error).message);
    }
  }
  throw new Plain(["No Chromium runs here.", ...passedOver.map((reason) => `- ${reason}`), ...waysOut].join("\n"));
}

/** A browser in words: a line with its version, origin and fonts, and one for each rejected candidate. */
export function describeBrowser({ version, origin, path, fonts, passedOver }: FoundBrowser): string {
  const line = `${version} from ${origin} (${path}) with the fonts ${fonts}.`;
  return [line, ...passedOver.map((reason) => `Passed over: ${reason}`)].join("\n");
}

/**
 * Arguments of every test browser: WebGL2 in software, the page itself without a GPU (whose canvas the same cores would
 * otherwise draw twice), and no network traffic of the browser's own.
 */
export const browserArguments: readonly string[] = [
  "--no-sandbox",
  "--use-gl=angle",
  "--use-angle=swiftshader-webgl",
  "--enable-unsafe-swiftshader",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-domain-reliability",
  "--no-first-run",
  "--no-pings",
  "--font-render-hinting=none",
];

const waysOut: readonly string[] = [
  "Three ways out:",
  "1. Name one that runs: CHROMIUM=/path/to/chromium npm test",
  "2. Install one (Debian, Ubuntu): apt-get install chromium",
  "3. Bring back the fonts, and the pinned browser with them: rm -r node_modules .cache && npm ci",
];

async function checked(
  { path, origin, environment }: Candidate,
  fonts: Fonts,
): Promise<Omit<FoundBrowser, "passedOver">> {
  const needed = { ...fonts.environment, ...environment };
  const version = await drawsAPage(path, browserArguments, needed).catch((error: Error) => {
    throw new Error(`${path}, from ${origin}, ${error.message}`);
  });
  return { path, version, origin, fonts: fonts.name, environment: needed };
}

async function chosen(environment: Environment): Promise<Candidate | null> {
  const path = environment["CHROMIUM"];
  return path ? { path, origin: "$CHROMIUM", environment: {} } : null;
}

async function packaged(unpack: typeof unpackChromium): Promise<Candidate> {
  try {
    const { path, version, environment } = await unpack();
    return { path, origin: `the package @sparticuz/chromium ${version}`, environment };
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const reason = code === "ENOSPC" ? "does not fit: the disk is full, and it needs 220 MB in .cache" : message;
    throw new Error(`The package @sparticuz/chromium ${reason}`);
  }
}

const installed = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

async function onPath(path: string): Promise<readonly (() => Promise<Candidate>)[]> {
  const folders = path.split(delimiter).filter(Boolean);
  const files = installed.flatMap((name) => folders.map((folder) => join(folder, name)));
  const there = await Promise.all(
    files.map((file) =>
      access(file).then(
        () => true,
        () => false,
      ),
    ),
  );
  return files
    .filter((_, index) => there[index])
    .map((file) => async () => ({ path: file, origin: "this machine", environment: {} }));
}
