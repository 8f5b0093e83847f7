import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

/** Presses the left arrow on the page, on the slider of the bar and on that of the axis in turn, until it is told to end. */
function pressAlways(): void {
  const early = { presses: 0, contradictions: 0, end: () => {} };
  Object.assign(window, { earlyPresses: early });
  const presses = setInterval(() => {
    const places = [document.body, ...document.querySelectorAll('input[type="range"][aria-label="Time"]')];
    if (places.length < 3) return;
    const key = { key: "ArrowLeft", bubbles: true, cancelable: true };
    places[early.presses % places.length]?.dispatchEvent(new KeyboardEvent("keydown", key));
    early.presses += 1;
    // The first month is 84 before the newest; a press there is no step.
    if (early.presses === 80) early.end();
  }, 10);
  early.end = () => clearInterval(presses);
  // The names of the build say what the newest month does, so that none may stand on another month's colours.
  new MutationObserver((changes) => {
    const repainted = changes.filter(({ target, oldValue }) => (target as HTMLElement).dataset["fill"] !== oldValue);
    const labels = document.querySelector("#map .world > .labels");
    if (repainted.length === 0 || labels === null || labels.closest("[data-marked]") !== null) return;
    if (getComputedStyle(labels).visibility !== "hidden") early.contradictions += 1;
  }).observe(document, { subtree: true, attributeFilter: ["data-fill"], attributeOldValue: true });
}

const moment = (page: Page) => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");

test.for(["", "?layer=risk"])(
  "each press of a key while the page starts is one step, none is lost and none counts twice, and no name of the build stands on another month: link “%s”",
  async (query, { open }) => {
    const { page } = await open({ query, prepare: (context) => context.addInitScript(pressAlways) });
    await page.locator("html[data-ready=all]").waitFor();
    const { presses, contradictions } = await page.evaluate(() => {
      const { earlyPresses } = window as unknown as { earlyPresses: { end: () => void } & Record<string, number> };
      earlyPresses.end();
      return { presses: Number(earlyPresses["presses"]), contradictions: earlyPresses["contradictions"] };
    });
    expect([presses > 10, contradictions]).toEqual([true, 0]);
    // From the last day of a month the first step goes to that month, each other one to the month before.
    const newest = Number(await page.locator("html").getAttribute("data-newest"));
    const month = new Date(newest);
    month.setUTCMonth(month.getUTCMonth() - (presses - 1), 1);
    const name = month.toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
    await expect.poll(() => moment(page), { message: `${presses} presses` }).toBe(name);
  },
);
