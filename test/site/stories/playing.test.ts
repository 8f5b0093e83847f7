import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const story = (page: Page) => page.getByRole("region", { name: "Story" });
const press = (page: Page, name: string) => story(page).getByRole("button", { name, exact: true }).click();
/** The moment without the block that the slider names beside it. */
const moment = async (page: Page) =>
  (await page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))?.split(", ", 2).join(", ");
const end = "6 Jan 2022, 23:00";

describe("a step that plays 5 January 2022, 08:00 to 6 January, 23:00", () => {
  test("plays for who comes to it, stops at its end, plays again by its button and scrolls nothing", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?story=kazakhstan-2022&step=4" });
    await story(page).getByText("Step 4 of 14").waitFor();
    await press(page, "Next");
    await expect.poll(() => moment(page)).toMatch(/^5 Jan 2022/);
    await story(page).getByRole("button", { name: "Pause" }).waitFor();
    expect(await story(page).getByRole("button", { name: "Back to the step" }).count()).toBe(0);
    await expect.poll(() => moment(page), { timeout: 40_000 }).toBe(end);
    await page.getByRole("button", { name: "Play", exact: true }).waitFor();
    expect(await story(page).getByRole("button", { name: "Back to the step" }).count()).toBe(0);
    await press(page, "Run this stretch");
    await expect.poll(() => moment(page)).toMatch(/^5 Jan 2022/);
    await press(page, "To its end");
    await expect.poll(() => moment(page)).toBe(end);
    expect(await page.evaluate(() => [scrollX, scrollY, document.querySelector("[role=tabpanel]")?.scrollTop])).toEqual(
      [0, 0, 0],
    );
  });

  test("stands at its end where less motion is asked for, also after its button", async ({ openReady }) => {
    const { page } = await openReady({ query: "?story=kazakhstan-2022&step=4", reducedMotion: true });
    await story(page).getByText("Step 4 of 14").waitFor();
    await press(page, "Next");
    await expect.poll(() => moment(page)).toBe(end);
    await page.getByRole("slider", { name: "Time" }).press("ArrowLeft");
    await expect.poll(() => moment(page)).not.toBe(end);
    await press(page, "Run this stretch");
    await expect.poll(() => moment(page)).toBe(end);
    expect(await page.getByRole("button", { name: "Play", exact: true }).count()).toBe(1);
  });
});
