import { type Browser, chromium, type Page } from "playwright-core";
import { browserArguments, describeBrowser, findBrowser } from "../browser.ts";
import { type Notes, type StepCost, stepCost, takeNotes } from "./probe.ts";

/** One visit with an empty cache, as the page recorded it. */
export interface Visit extends Notes {
  /** Transferred bytes of HTML, CSS and scripts until the page was usable; null where it never was. */
  readonly bytes: number | null;
  /** Requests to any other origin. */
  readonly elsewhere: number;
  /** The cost of a step of time; null where it was not measured. */
  readonly step: StepCost | null;
}

/** How long a visit lasts; see `visit`. */
export type Purpose = "load" | "rest" | "use";

/** Starts the browser for visits; the caller closes it. */
export async function startBrowser(): Promise<Browser> {
  const found = await findBrowser();
  console.log(`Measured in ${describeBrowser(found)}\nCPU 4 times slower, 1.6 Mbit/s, 150 ms.`);
  const env = { ...process.env, ...found.environment };
  return chromium.launch({ executablePath: found.path, args: [...browserArguments], env });
}

const patience = 45_000;
/** Milliseconds after the goal in which long tasks still belong to loading. */
const settling = 1500;
const stepsMeasured = 30;

/**
 * Visits a page over a slow network on a slow CPU: `load` until WebGL has drawn the map that its link asks for, `rest`
 * until it is idle for a reader who never moves the map, `use` until it first reacts.
 */
export async function visit(browser: Browser, url: string, purpose: Purpose): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, colorScheme: "dark" });
  const page = await context.newPage();
  try {
    await slowDown(page);
    const elsewhere: string[] = [];
    const { origin } = new URL(url);
    page.on("request", (request) => {
      if (/^(https?|wss?):/.test(request.url()) && !request.url().startsWith(`${origin}/`))
        elsewhere.push(request.url());
    });
    await page.addInitScript(takeNotes, purpose === "use");
    await page.goto(purpose === "load" ? `${url}?map=webgl` : url, { waitUntil: "commit" });
    const reached = (name: "usable" | "canvas") => typeof window.benchNotes?.[name] === "number";
    const goal: "usable" | "canvas" = purpose === "use" ? "usable" : "canvas";
    // A page that never gets there is reported as such and does not fail the bench.
    if (purpose === "rest") await page.waitForSelector("html[data-ready=all]", { timeout: patience }).catch(() => null);
    else await page.waitForFunction(reached, goal, { timeout: patience }).catch(() => null);
    if (purpose !== "use") await page.waitForTimeout(settling);
    const notes = await page.evaluate(() => ({ ...(window.benchNotes as Notes) }));
    const step = purpose === "load" && notes.canvas !== null ? await page.evaluate(stepCost, stepsMeasured) : null;
    return { ...notes, step, bytes: await bytesUntil(page, notes.usable), elsewhere: elsewhere.length };
  } finally {
    await context.close();
  }
}

async function slowDown(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  const perSecond = (megabits: number) => (megabits * 1_000_000) / 8;
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: perSecond(1.6),
    uploadThroughput: perSecond(0.75),
  });
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
}

async function bytesUntil(page: Page, moment: number | null): Promise<number | null> {
  if (moment === null) return null;
  return page.evaluate((until) => {
    const loaded = [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")];
    return (loaded as PerformanceResourceTiming[])
      .filter(({ entryType, name }) => entryType === "navigation" || /\.(m?js|css)$/.test(new URL(name).pathname))
      .filter(({ responseEnd }) => responseEnd <= until)
      .reduce((sum, { encodedBodySize }) => sum + encodedBodySize, 0);
  }, moment);
}
