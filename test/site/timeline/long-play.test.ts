import type { CDPSession, Page } from "playwright-core";
import { describe } from "vitest";
import { runsOf } from "../../fuzz/chance.ts";
import { expect, type Open, test } from "../support/test.ts";

/** A page on a CPU four times slower, with the browser's own tools. */
async function slowPage(openReady: Open, query: string) {
  const { page } = await openReady({ query, computes: true });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return { page, devtools };
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

test("at 1 step a second on a CPU four times slower, Kazakhstan's replay leaves out none of five hours", async ({
  openReady,
}) => {
  const { page } = await slowPage(openReady, "?span=2022-01-02..2022-01-15&t=2022-01-05T00:00Z&speed=1");
  await page.getByRole("slider", { name: "Time" }).evaluate((slider) => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const note = () => {
      // The rest of the text changes when more figures have come.
      const now = /5 Jan 2022, (\d\d:00)/.exec(slider.getAttribute("aria-valuetext") ?? "")?.[1] ?? "";
      if (now !== seen.at(-1)) seen.push(now);
      requestAnimationFrame(note);
    };
    note();
  });
  await button(page, "Play").click();
  const seen = () => page.evaluate(() => (window as unknown as { readonly seen: readonly string[] }).seen);
  await expect.poll(async () => (await seen()).length, { timeout: 30_000 }).toBeGreaterThanOrEqual(6);
  expect((await seen()).slice(0, 6)).toEqual(["00:00", "01:00", "02:00", "03:00", "04:00", "05:00"]);
});

/** Minutes of play of each replay: none in the gate, ten in a soak, or as many as `PLAY_MINUTES` says. */
const minutes = Number(process.env["PLAY_MINUTES"] ?? runsOf(0, 10));
const replays = ["China exodus", "Kazakhstan shutdown", "Iran, June 2025"] as const;

/** Bytes of the page's heap after a forced collection. */
async function heapOf(devtools: CDPSession): Promise<number> {
  await devtools.send("HeapProfiler.collectGarbage");
  return (await devtools.send("Runtime.getHeapUsage")).usedSize;
}

/** Plays a replay again and again for so many minutes, 60 steps a second. */
async function playFor(page: Page, name: string, length: number): Promise<void> {
  const end = Date.now() + length * 60_000;
  while (Date.now() < end) {
    await button(page, name).click();
    await button(page, "Pause").waitFor();
    await button(page, "Play").waitFor({ timeout: 120_000 });
  }
}

describe.runIf(minutes > 0)("long play", () => {
  test.for(replays)(
    `%s plays for ${minutes} minutes at the highest speed on a CPU four times slower: the heap stays flat within 5 %%`,
    { timeout: minutes * 60_000 * 2 + 120_000 },
    async (name, { openReady }) => {
      const { page, devtools } = await slowPage(openReady, "?speed=60");
      // What is made once, with the first round, is no growth.
      await playFor(page, name, minutes / 10);
      const before = await heapOf(devtools);
      await playFor(page, name, minutes);
      const after = await heapOf(devtools);
      console.log(`${name}: ${(before / 1e6).toFixed(1)} MB before, ${(after / 1e6).toFixed(1)} MB after`);
      expect(after / before).toBeLessThan(1.05);
    },
  );
});
