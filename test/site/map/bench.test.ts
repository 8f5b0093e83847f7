import { servePage } from "../../../tools/bench/pages.ts";
import { inContext, startBrowser } from "../../../tools/bench/visit.ts";
import { expect, test } from "../support/test.ts";

test("the bare page that the bench compares with draws countries, and a step of time gives them other colours", async () => {
  const served = await servePage("bare");
  const browser = await startBrowser();
  try {
    await inContext(browser, async (context) => {
      const page = await context.newPage();
      const complaints: string[] = [];
      page.on("pageerror", (error) => complaints.push(error.message));
      await page.goto(served.url);
      await expect.poll(() => page.locator("html").getAttribute("data-map"), { timeout: 30_000 }).toBe("webgl");
      // At least 100 of them are in MapLibre's picture.
      await expect.poll(() => page.evaluate(() => window.benchDraws?.())).toBe(true);
      const before = await page.screenshot();
      await page.evaluate(() => window.benchStep?.(3));
      await expect.poll(async () => before.equals(await page.screenshot())).toBe(false);
      expect(complaints).toEqual([]);
    });
  } finally {
    await browser.close();
    await served.close();
  }
});
