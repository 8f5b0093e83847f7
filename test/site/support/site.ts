import { pathToFileURL } from "node:url";
import {
  type Browser,
  type BrowserContext,
  type ConsoleMessage,
  chromium,
  type Page,
  type Request,
  type WebError,
} from "playwright-core";
import { inject } from "vitest";
import { browserArguments } from "../../../tools/browser.ts";
import { serve } from "../../../tools/serve.ts";
import { type Held, serveHeld } from "./held.ts";
import { borrow, canBorrow, type Given } from "./lent.ts";

export interface SiteOptions {
  /** What follows the site's own address: `?layer=risk`. */
  readonly query?: string;
  /** A page that is opened from the disk, without a network, in the place of the site. */
  readonly file?: string;
  /** Whether the page may keep itself for a visit without a network; the other tests do without that work. */
  readonly keeps?: boolean;
  /** The sub-path that the site stands under. */
  readonly base?: string;
  /** The folder that is served; the built site unless a test brings its own. */
  readonly root?: string;
  /**
   * Off unless a test is about the WebGL map: drawn in software, it costs a page six times the work. `true` asks for it in
   * the link; `able` has it drawn when a visitor moves the map.
   */
  readonly webgl?: boolean | "able";
  /**
   * Whether the page has much to compute: then V8 optimises scripts that run often with both its compilers. The slower
   * one costs more than it saves where a page lives for seconds; by itself for Exposure and scenarios.
   */
  readonly computes?: boolean;
  readonly scripts?: boolean;
  readonly theme?: "dark" | "light";
  readonly width?: number;
  readonly height?: number;
  readonly reducedMotion?: boolean;
  /** A screen that is touched. */
  readonly touch?: boolean;
  /** Files whose answers are held back, then fail, then come. */
  readonly held?: Held;
  /**
   * Whether the page has a context and a process that no page had before it; `prepare` and every other option that sets
   * something for a whole context brings it along. The others borrow theirs, with an empty storage.
   */
  readonly alone?: boolean;
  /** Runs before the page is opened: routes, init scripts. */
  readonly prepare?: (context: BrowserContext) => Promise<unknown>;
}

/** The site in a context of its own, with all that it asked for and complained about. */
export interface OpenSite {
  readonly page: Page;
  readonly url: string;
  /** Every address asked for, in order. */
  readonly requests: readonly string[];
  /** Console errors, violations of the security policy and uncaught exceptions among them. */
  readonly errors: readonly string[];
  /** Requests that left the site's own origin. */
  elsewhere(): readonly string[];
  /** All that speaks against the page: `console error: …`, `page error: …` and `request elsewhere: …`. */
  complaints(): readonly string[];
  /** Stops the server of a page that has one of its own, for a site that cannot be reached; service workers notice it. */
  stopServer(): Promise<void>;
  close(): Promise<void>;
}

/** Opens the built site in the shared browser, in a page that knows of no other; whoever opens it closes it. */
export async function openSite(options: SiteOptions = {}): Promise<OpenSite> {
  const served = await servedFor(options);
  const { context, page, close: closePage } = await pageFor(options);
  const { requests, complained, stop } = listenTo(context);
  const { origin } = new URL(served.url);
  const close = async () => {
    stop();
    await closePage();
    await served.close();
  };
  try {
    if (options.file !== undefined) await context.setOffline(true);
    await page.goto(options.file === undefined ? served.url + queryOf(options) : pathToFileURL(options.file).href);
    const elsewhere = () => requests.filter((url) => /^(https?|wss?):/.test(url) && new URL(url).origin !== origin);
    const complaints = () => [...complained, ...elsewhere().map((url) => `request elsewhere: ${url}`)];
    const stopServer = () => served.close();
    return { page, url: served.url, requests, errors: complained, elsewhere, complaints, stopServer, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** What a context asks for and complains about, from now until `stop`. */
function listenTo(context: BrowserContext) {
  const requests: string[] = [];
  const complained: string[] = [];
  const onRequest = (request: Request) => requests.push(request.url());
  const onConsole = (message: ConsoleMessage) => {
    if (message.type() === "error") complained.push(`console error: ${message.text()} (${message.location().url})`);
  };
  const onError = (error: WebError) => complained.push(`page error: ${error.error()}`);
  context.on("request", onRequest).on("console", onConsole).on("weberror", onError);
  const stop = () => context.off("request", onRequest).off("console", onConsole).off("weberror", onError);
  return { requests, complained, stop };
}

function queryOf({ query = "", webgl }: SiteOptions): string {
  if (webgl !== true) return query;
  return query === "" ? "?map=webgl" : `${query}&map=webgl`;
}

/** The one server that all tests share, unless a test wants another folder or sub-path, or files held back. */
async function servedFor({ root, base, held }: SiteOptions): Promise<{ readonly url: string; close(): Promise<void> }> {
  if (held !== undefined) return serveHeld(inject("site"), held);
  if (root === undefined && base === undefined) return { url: inject("site"), close: async () => {} };
  return serve({ root: root ?? "dist", port: 0, base: base ?? "/" });
}

/** A new page as the options want it: of a context that tests lend each other where that is free and will do. */
async function pageFor(options: SiteOptions): Promise<Given> {
  const browser = await browserFor(kindFor(options));
  const given = canBorrow(options) ? await borrow(browser, contextOptions({}), inject("site")) : null;
  if (given === null) return pageAlone(browser, options);
  const { viewport, colorScheme, reducedMotion } = contextOptions(options);
  await given.page.setViewportSize(viewport);
  await given.page.emulateMedia({ colorScheme, reducedMotion });
  return given;
}

async function pageAlone(browser: Browser, options: SiteOptions): Promise<Given> {
  const context = await browser.newContext(contextOptions(options));
  // Drawn in software, the first picture of WebGL takes half a minute beside ten busy programs.
  if (options.webgl) context.setDefaultTimeout(90_000);
  try {
    await options.prepare?.(context);
    return { context, page: await context.newPage(), close: () => context.close() };
  } catch (error) {
    await context.close();
    throw error;
  }
}

const contextOptions = (options: SiteOptions) =>
  ({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
    colorScheme: options.theme ?? "dark",
    reducedMotion: options.reducedMotion ? "reduce" : "no-preference",
    javaScriptEnabled: options.scripts ?? true,
    hasTouch: options.touch ?? false,
    timezoneId: "UTC",
    locale: "en-GB",
    serviceWorkers: options.keeps === true ? "allow" : "block",
  }) as const;

const noGpu = ["--disable-gpu", "--disable-3d-apis"] as const;
/** A young generation of 32 MB holds what a page allocates while it starts: else V8 collects it dozens of times. */
const roomy = "--min-semi-space-size=32";
/** The kinds of browsers, with their arguments: V8 without the slower of its two compilers that optimise, with it, and WebGL. */
const kinds = {
  quick: [...noGpu, `--js-flags=--no-turbofan ${roomy}`],
  computing: [...noGpu, `--js-flags=${roomy}`],
  webgl: [`--js-flags=${roomy}`],
} as const;
type Kind = keyof typeof kinds;

/** Exposure fits its hazard model again, and a scenario draws its runs. */
const computing = /tab=(?:exposure|what-if)|[?&](?:sc|vs)=/;

function kindFor({ webgl = false, query = "", computes = computing.test(query) }: SiteOptions): Kind {
  return webgl ? "webgl" : computes ? "computing" : "quick";
}

const started = new Map<Kind, Promise<Browser>>();

/** A browser that all files of this process share, started when one first asks for it; it ends with the process. */
function browserFor(kind: Kind): Promise<Browser> {
  const { path, environment } = inject("browser");
  const known =
    started.get(kind) ??
    chromium.launch({
      executablePath: path,
      args: [...browserArguments, ...kinds[kind]],
      env: { ...process.env, ...environment },
    });
  started.set(kind, known);
  return known;
}
