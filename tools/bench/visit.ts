import { setTimeout as sleep } from "node:timers/promises";
import type { Browser, BrowserContext, Page, Request } from "playwright-core";
import { chromium } from "playwright-core";
import { browserArguments, describeBrowser, findBrowser } from "../browser.ts";
import { type Notes, type StepCost, stepCost, takeNotes } from "./probe.ts";

/** A file that a visit fetched: its path, and its bytes as transferred without headers. */
export interface Fetched {
  readonly path: string;
  readonly bytes: number;
}

/** One visit with an empty cache, as the page recorded it. */
export interface Visit extends Notes {
  /**
   * The files of the visit, in their order: all whose request began before the page rested, those among them that came
   * later too; of a visit with another goal those that had come by then.
   */
  readonly files: readonly Fetched[];
  /** Requests to any other origin. */
  readonly elsewhere: number;
  /** The cost of a step of time; null where it was not measured. */
  readonly step: StepCost | null;
  /** Whether the map has drawn countries. The bench asks after all measurements; a page without `benchDraws` counts as true. */
  readonly draws: boolean;
}

/** How long a visit lasts; see `visit`. */
export type Purpose = "canvas" | "rest" | "use";

const patience = 45_000;
/** Milliseconds after the goal in which long tasks still belong to loading. */
const settling = 1500;
/** Milliseconds without a request after which a page that says nothing about itself is at rest. */
const quiet = 2000;

/** Starts the browser for visits and says which one it is; the caller closes it. */
export async function startBrowser(): Promise<Browser> {
  const found = await findBrowser();
  console.log(`Measured in ${describeBrowser(found)}\nCPU 4 times slower, 1.6 Mbit/s, 150 ms.`);
  const env = { ...process.env, ...found.environment };
  return chromium.launch({ executablePath: found.path, args: [...browserArguments], env });
}

/**
 * Visits a page over a slow network on a slow CPU: `canvas` until WebGL has drawn the map, `rest` until the page is
 * idle for a reader who never moves the map, `use` until it first reacts to a key. With `steps`, steps of time are
 * measured at the end.
 */
export async function visit(browser: Browser, url: string, purpose: Purpose, steps = 0): Promise<Visit> {
  return inContext(browser, async (context) => {
    const page = await context.newPage();
    await slowDown(page, { network: true });
    const elsewhere: string[] = [];
    const requests: Request[] = [];
    const { origin } = new URL(url);
    page.on("request", (request) => {
      requests.push(request);
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${origin}/`))
        elsewhere.push(request.url());
    });
    await page.addInitScript(takeNotes, purpose === "use");
    await page.goto(url, { waitUntil: "commit" });
    const end = await goalOf(page, purpose);
    const begun = [...requests];
    if (purpose !== "use") await page.waitForTimeout(settling);
    const notes = await page.evaluate(() => ({ ...(window.benchNotes as Notes) }));
    const step = steps > 0 ? await page.evaluate(stepCost, steps) : null;
    if (purpose === "rest") await arrivalOf(begun);
    const files = filesOf(await notedBy(page), purpose, end);
    const draws = await page.evaluate(() => window.benchDraws?.() ?? true);
    return { ...notes, step, files, draws, elsewhere: elsewhere.length };
  });
}

/** Runs work in a window of its own with an empty cache, 1280 × 800, dark; closes it whatever happens. */
export async function inContext<T>(browser: Browser, work: (context: BrowserContext) => Promise<T>): Promise<T> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "dark" });
  try {
    return await work(context);
  } finally {
    await context.close();
  }
}

/** Makes the page's CPU four times slower and, where asked, its network that of a slow phone. */
export async function slowDown(page: Page, { network }: { readonly network: boolean }): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const perSecond = (megabits: number) => (megabits * 1_000_000) / 8;
  if (network) {
    await devtools.send("Network.emulateNetworkConditions", {
      offline: false,
      latency: 150,
      downloadThroughput: perSecond(1.6),
      uploadThroughput: perSecond(0.75),
    });
  }
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

/**
 * Waits for the visit's goal and returns its moment; null where a page never reaches it, which does not fail the bench.
 */
async function goalOf(page: Page, purpose: Purpose): Promise<number | null> {
  const name = purpose === "rest" ? "ready" : purpose === "use" ? "usable" : "canvas";
  await page.waitForLoadState("domcontentloaded");
  const says = await page.evaluate(() => document.documentElement.dataset["newest"] !== undefined);
  if (purpose === "rest" && !says) return idleMoment(page);
  const devtools = await page.context().newCDPSession(page);
  // Playwright’s own waiting compiles a large script in the page, which would count as the page’s.
  const expression = `window.benchNotes?.${name} ?? null`;
  for (const began = Date.now(); Date.now() - began < patience; await page.waitForTimeout(50)) {
    const { result } = await devtools.send("Runtime.evaluate", { expression, returnByValue: true });
    if (typeof result.value === "number") return result.value;
  }
  return null;
}

/** The last response before two seconds without any. */
async function idleMoment(page: Page): Promise<number> {
  const last = () =>
    page.evaluate(() =>
      Math.max(
        performance.now() * Number(document.readyState !== "complete"),
        ...(performance.getEntriesByType("resource") as PerformanceResourceTiming[]).map((entry) => entry.responseEnd),
      ),
    );
  const began = Date.now();
  for (;;) {
    const [end, now] = [await last(), await page.evaluate(() => performance.now())];
    if (now - end > quiet || Date.now() - began > patience) return end;
    await page.waitForTimeout(200);
  }
}

/** Waits until each request has its answer or has failed, 45 s at most. */
async function arrivalOf(requests: readonly Request[]): Promise<void> {
  const ends = requests.map(async (request) => (await request.response())?.finished());
  const limit = new AbortController();
  const late = sleep(patience, null, { signal: limit.signal }).catch(() => null);
  await Promise.race([Promise.allSettled(ends), late]);
  limit.abort();
}

/** What the browser notes of a file, moments in ms from the start of the visit; of a copy from its cache it transfers 0 bytes. */
type Noted = Pick<PerformanceResourceTiming, "name" | "startTime" | "responseEnd" | "transferSize" | "encodedBodySize">;

async function notedBy(page: Page): Promise<readonly Noted[]> {
  return page.evaluate(() => {
    const entries = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return (entries as PerformanceResourceTiming[]).map(
      ({ name, startTime, responseEnd, transferSize, encodedBodySize }) => ({
        name,
        startTime,
        responseEnd,
        transferSize,
        encodedBodySize,
      }),
    );
  });
}

/**
 * The files that belong to a visit of this purpose that reached its goal at `moment` (null: never, so that all of them
 * belong to it).
 */
export function filesOf(noted: readonly Noted[], purpose: Purpose, moment: number | null): readonly Fetched[] {
  const edge = purpose === "rest" ? "startTime" : "responseEnd";
  return (
    noted
      // A file that is read from the browser's cache, as a script that was fetched ahead of its import, is no transfer.
      .filter((entry) => entry.transferSize > 0 && (moment === null || entry[edge] <= moment))
      .map(({ name, encodedBodySize }) => ({
        path: new URL(name).pathname.slice(1) || "index.html",
        bytes: encodedBodySize,
      }))
  );
}
