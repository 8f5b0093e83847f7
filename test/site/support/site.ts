import { type Browser, type BrowserContext, chromium, type Page } from "playwright-core";
import { afterAll } from "vitest";
import { browserArguments, findBrowser } from "../../../tools/browser.ts";
import { serve } from "../../../tools/serve.ts";

export interface SiteOptions {
  /** What follows the site's own address: `?layer=risk`. */
  readonly query?: string;
  /** The sub-path that the site stands under. */
  readonly base?: string;
  /** The folder that is served; the built site unless a test brings its own. */
  readonly root?: string;
  readonly webgl?: boolean;
  readonly scripts?: boolean;
  readonly theme?: "dark" | "light";
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  /** Runs before the page is opened: routes, init scripts. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** The site in a browser of its own, with all that it asked for and complained about. */
export interface OpenSite {
  readonly page: Page;
  readonly url: string;
  /** Every address asked for, in order. */
  readonly requests: readonly string[];
  /** Console errors, violations of the security policy and uncaught exceptions among them. */
  readonly errors: readonly string[];
  /** Requests that left the site's own origin. */
  elsewhere(): readonly string[];
  close(): Promise<void>;
}

/** Serves the built site on a free port and opens it; close it when done, the browser goes with the test file. */
export async function openSite(options: SiteOptions = {}): Promise<OpenSite> {
  const browser = await browserFor(options.webgl ?? true);
  const served = await serve({ root: options.root ?? "dist", port: 0, base: options.base ?? "/" });
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.theme ?? "dark",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
    javaScriptEnabled: options.scripts ?? true,
    timezoneId: "UTC",
    locale: "en-GB",
  });
  await options.prepare?.(context);
  const page = await context.newPage();
  const requests: string[] = [];
  const errors: string[] = [];
  page.on("request", (request) => requests.push(request.url()));
  page.on("console", (message) => message.type() === "error" && errors.push(message.text()));
  page.on("pageerror", (error) => errors.push(String(error)));
  await page.goto(served.url + (options.query ?? ""));
  const { origin } = new URL(served.url);
  return {
    page,
    url: served.url,
    requests,
    errors,
    elsewhere: () => requests.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin),
    close: async () => {
      await context.close();
      await served.close();
    },
  };
}

const browsers = new Map<boolean, Promise<Browser>>();

/** One browser with WebGL and one without, each started when first asked for. */
function browserFor(webgl: boolean): Promise<Browser> {
  const started = browsers.get(webgl) ?? launch(webgl);
  browsers.set(webgl, started);
  return started;
}

async function launch(webgl: boolean): Promise<Browser> {
  const found = await findBrowser();
  return chromium.launch({
    executablePath: found.path,
    args: webgl ? [...browserArguments] : [...browserArguments, "--disable-3d-apis"],
    env: { ...process.env, ...found.environment },
  });
}

afterAll(async () => {
  for (const browser of browsers.values()) await (await browser).close();
  browsers.clear();
});
