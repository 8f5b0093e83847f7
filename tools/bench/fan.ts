import type { Browser } from "playwright-core";
import { median } from "./median.ts";

declare global {
  interface Window {
    /** Milliseconds from each request to the worker until its fan. */
    benchFans?: number[];
  }
}

/** Questions whose runs are drawn: the ban of 2021 with the largest loss of its map, alone and beside another. */
const ban = "1~A~2021-05-21T00~0~1~b!CHN!100!0!!1008!n!60,744,4080!";
const half = "1~B~2021-05-21T00~0~1~o!all!50!0!!0!n!!";
const questions = { one: `sc=${ban}`, two: `sc=${ban}&vs=${half}` } as const;
const turns = 5;
const patience = 20_000;

/** What a fan costs where it is drawn, medians in ms from the request to the answer, the worker's own start among it. */
export async function measureFans(browser: Browser, url: string): Promise<Readonly<Record<"one" | "two", number>>> {
  const times = { one: [] as number[], two: [] as number[] };
  for (let turn = 0; turn < turns; turn += 1) {
    for (const which of ["one", "two"] as const) times[which].push(await fanTime(browser, url + questions[which]));
  }
  return { one: median(times.one), two: median(times.two) };
}

async function fanTime(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
  try {
    await page.addInitScript(watchWorkers);
    await page.goto(url);
    const drawn = await page.waitForFunction(() => window.benchFans?.[0], null, { timeout: patience });
    return (await drawn.jsonValue()) ?? Number.NaN;
  } finally {
    await page.close();
  }
}

/** Runs in the page before its own scripts; stands alone, since it travels as text. */
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
