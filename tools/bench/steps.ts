import type { Browser } from "playwright-core";
import { type StepCost, stepCost } from "./probe.ts";
import { inContext, slowDown } from "./visit.ts";

/** The spans whose steps are measured: all years by the month, China's exodus by the day, Kazakhstan's cut by the hour. */
export const spans = {
  years: "",
  days: "?t=2021-08-15&span=2021-04-01..2021-08-31",
  hours: "?t=2022-01-12T00:00Z&span=2022-01-02..2022-01-15",
} as const;

const patience = 45_000;
/** Milliseconds until a loaded page is idle. */
const settling = 1500;

/** The cost of a step of time in the whole page, for a reader who never moves the map; CPU four times slower. */
export async function wholePageStep(
  browser: Browser,
  url: string,
  span: keyof typeof spans,
  steps: number,
): Promise<StepCost | null> {
  return inContext(browser, async (context) => {
    const page = await context.newPage();
    await page.goto(url + spans[span]);
    // Another site says nothing about itself: what it has not loaded by then is not measured.
    await page.waitForSelector("html[data-ready=all]", { timeout: patience / 3, state: "attached" }).catch(() => null);
    await page.waitForTimeout(settling);
    await slowDown(page, { network: false });
    return page.evaluate(stepCost, steps);
  });
}
