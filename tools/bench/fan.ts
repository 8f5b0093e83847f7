import type { Browser } from "playwright-core";
import { median } from "./median.ts";

declare global {
  interface Window {
    /** Milliseconds from each request to the worker until its answer. */
    benchFans?: number[];
  }
}

/**
 * Links with half the network gone for good in May 2021, alone and beside the ban of that month; pressing the named
 * button requests a new fan.
 */
const half = "1~A~2021-05-21T00~0~1~o!all!50!0!!0!n!!";
const ban = "1~B~2021-05-21T00~0~1~b!CHN!100!0!!1008!n!60,744,4080!";
const questions = {
  one: { query: `?tab=what-if&sc=${half}`, press: "The ban of 2021 again" },
  two: { query: `?tab=what-if&sc=${half}&vs=${ban}`, press: "Swap the two" },
} as const;
const turns = 5;
const patience = 20_000;
/** Milliseconds until a loaded page is idle. */
const settling = 2000;

/** Measures the time of a fan on an idle page: medians in ms from the request to the worker until its answer. */
export async function measureFans(browser: Browser, url: string): Promise<Readonly<Record<"one" | "two", number>>> {
  const times = { one: [] as number[], two: [] as number[] };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const which of ["one", "two"] as const) times[which].push(await fanTime(browser, url, questions[which]));
  }
  return { one: median(times.one), two: median(times.two) };
}

async function fanTime(browser: Browser, url: string, { query, press }: (typeof questions)["one" | "two"]) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.addInitScript(watchWorkers);
    await page.goto(url + query);
    await page.waitForFunction(() => window.benchFans?.[0], null, { timeout: patience });
    await page.waitForTimeout(settling);
    await page.evaluate(() => window.benchFans?.splice(0));
    await page.getByRole("button", { name: press }).click();
    const drawn = await page.waitForFunction(() => window.benchFans?.[0], null, { timeout: patience });
    return (await drawn.jsonValue()) ?? Number.NaN;
  } finally {
    await page.close();
  }
}

/** Runs in the page before its own scripts. It is sent as text and may use nothing outside itself. */
function watchWorkers(): void {
  const times: number[] = [];
  window.benchFans = times;
  const Plain = window.Worker;
  window.Worker = class extends Plain {
    #asked = 0;
    constructor(...given: ConstructorParameters<typeof Worker>) {
      super(...given);
      this.addEventListener("message", ({ data }) => {
        if (typeof data === "object" && data !== null && "fan" in data) times.push(performance.now() - this.#asked);
      });
    }
    override postMessage(message: unknown): void {
      this.#asked = performance.now();
      super.postMessage(message);
    }
  };
}
