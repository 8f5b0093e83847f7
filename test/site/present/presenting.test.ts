import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";
import { textSizes } from "../support/text-sizes.ts";

const room = (page: Page) => page.getByRole("region", { name: "Presenting" });
const title = (page: Page) => room(page).getByRole("heading", { level: 1 });
const query = (page: Page) => new URL(page.url()).searchParams;

/** Presses F twice, then once more where the browser refuses. */
async function fillsTheScreen(page: Page): Promise<void> {
  const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
  await page.keyboard.press("f");
  await expect.poll(isFull).toBe(true);
  await page.keyboard.press("f");
  await expect.poll(isFull).toBe(false);
  await page.evaluate(() => {
    Element.prototype.requestFullscreen = () => Promise.reject(new TypeError("refused"));
  });
  await page.keyboard.press("f");
  const trouble = page.getByRole("alert");
  await expect.poll(() => trouble.textContent()).toContain("This browser gives no full screen here.");
  await trouble.getByRole("button", { name: "Close" }).click();
  await expect.poll(() => trouble.count()).toBe(0);
}

/** The light follows the pointer; L puts it out and lights it again. */
async function lightsByL(page: Page): Promise<void> {
  const light = page.locator(".room-laser");
  await page.mouse.move(400, 300);
  await expect.poll(() => light.getAttribute("data-lit")).toBe("");
  expect(await light.evaluate((dot) => getComputedStyle(dot).transform)).toBe("matrix(1, 0, 0, 1, 400, 300)");
  await page.keyboard.press("l");
  await expect.poll(() => light.count()).toBe(0);
  await expect.poll(() => page.locator("#map").evaluate((map) => getComputedStyle(map).cursor)).not.toBe("none");
  await page.keyboard.press("l");
  await expect.poll(() => light.count()).toBe(1);
}

describe("presenting a story at 1024 × 768", () => {
  test("no text is below 18 px and the headline has 32 or more; a clicker, arrows, Home and End step; B blanks, F fills the screen or says that it cannot, L is a light; Escape leaves at the step", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?story=kazakhstan-2022&step=3&present=1", width: 1024, height: 768 });
    await expect.poll(() => title(page).textContent()).toBe("The streets, then the phones");
    await expect.poll(async () => (await textSizes(page)).filter(({ size }) => size < 18)).toEqual([]);
    const sizes = await textSizes(page);
    expect(sizes.find(({ text }) => text === "The streets, then the phones")?.size).toBeGreaterThanOrEqual(32);
    expect(sizes.map(({ text }) => text)).toContain("internet: partial");
    for (const name of ["Share", "Help"]) expect(await page.getByRole("button", { name }).count()).toBe(0);
    const progress = page.getByRole("progressbar");
    await expect.poll(() => progress.getAttribute("aria-label")).toBe("3 of 14");
    await page.keyboard.press("PageDown");
    await expect.poll(() => title(page).textContent()).toBe("One start, four clocks");
    await page.keyboard.press("ArrowLeft");
    await page.keyboard.press("PageUp");
    await expect.poll(() => progress.getAttribute("aria-label")).toBe("2 of 14");
    await page.keyboard.press("End");
    await expect.poll(() => title(page).textContent()).toBe("What is left");
    await page.keyboard.press("Home");
    await expect.poll(() => title(page).textContent()).toBe("The new giant");
    await page.keyboard.press("b");
    await page.getByText("The screen is blank.").waitFor();
    await page.keyboard.press("PageDown");
    await expect.poll(() => page.getByText("The screen is blank.").count()).toBe(0);
    expect(await title(page).textContent()).toBe("The new giant");
    await expect.poll(() => query(page).get("present")).toBe("1");
    await fillsTheScreen(page);
    await lightsByL(page);
    await page.keyboard.press("Escape");
    await expect.poll(() => room(page).count()).toBe(0);
    await expect.poll(() => query(page).get("present")).toBe(null);
    await page.getByRole("region", { name: "Story" }).getByText("Step 1 of 14").waitFor();
  });

  test("Space plays the step's stretch; N opens a window with the step's notes, the next step and a clock, which follows the room; its arrows, Back, Next and B lead it", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?story=kazakhstan-2022&step=5&present=1", width: 1024, height: 768 });
    await expect.poll(() => title(page).textContent()).toBe("How dark is dark?");
    const moment = () => page.locator(".room-moment").textContent();
    await page.keyboard.press("Space");
    await expect.poll(moment).toMatch(/^5 Jan 2022/);
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: "Play" }).waitFor({ state: "attached" });
    expect(await moment()).toMatch(/^[56] Jan 2022/);
    const opened = page.waitForEvent("popup");
    await page.keyboard.press("n");
    const notes = await opened;
    await notes.getByRole("heading", { name: "How dark is dark?" }).waitFor();
    expect(await notes.getByText("These notes follow a presentation").count()).toBe(0);
    await notes.getByText("While it plays, point at the mark on Kazakhstan").waitFor();
    await notes.getByText("Next: What was claimed").waitFor();
    const seconds = async () =>
      Number((await notes.getByRole("timer", { name: "Since the start" }).textContent())?.slice(3));
    await expect.poll(seconds).toBeGreaterThanOrEqual(2);
    await notes.getByRole("button", { name: "Start at zero" }).click();
    await expect.poll(seconds).toBeLessThan(2);
    await notes.keyboard.press("ArrowRight");
    await expect.poll(() => title(page).textContent()).toBe("What was claimed");
    await notes.getByRole("heading", { name: "What was claimed" }).waitFor();
    // Without notes of its own a step has its text there, with its figures and how each is known.
    await notes.getByText("A headline of VICE said that").waitFor();
    await notes.getByRole("button", { name: "Next" }).click();
    await expect.poll(() => title(page).textContent()).toBe("What the pools’ meters said");
    await notes.getByRole("button", { name: "Back" }).click();
    await expect.poll(() => title(page).textContent()).toBe("What was claimed");
    const blank = page.getByText("The screen is blank.");
    await notes.keyboard.press("b");
    await blank.waitFor();
    await notes.keyboard.press("b");
    await expect.poll(() => blank.count()).toBe(0);
    await page.keyboard.press("PageUp");
    await notes.getByRole("heading", { name: "How dark is dark?" }).waitFor();
    await page.keyboard.press("Escape");
    await notes.getByText("The presentation is closed.").waitFor();
  });
});

describe("presenting any other view", () => {
  test("P presents a replay, whose events Page Down goes through; without BroadcastChannel or with windows blocked the notes go to paper", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?t=2022-01-04&span=2022-01-02..2022-01-15", width: 1024, height: 768 });
    const rail = page.getByRole("complementary", { name: "Reading" });
    const headline = () => rail.getByRole("heading", { level: 2 }).first().textContent();
    // The replay's own sentence comes with its part, after the map's headline.
    await expect.poll(headline).toMatch(/^On 5 January 2022 Kazakhstan/);
    // A link to a replay offers its story.
    expect(await rail.getByRole("link", { name: "Kazakhstan, step by step" }).count()).toBe(1);
    const before = await headline();
    await page.keyboard.press("p");
    await expect.poll(() => title(page).textContent()).toBe(before);
    const value = async () => Number(await page.getByRole("progressbar").getAttribute("value"));
    const began = await value();
    await page.keyboard.press("PageDown");
    await expect.poll(value).toBe(began + 1);
    await page.evaluate(() => {
      Object.assign(window, { print: () => {}, open: () => null });
    });
    await page.keyboard.press("n");
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toMatch(/^The browser has blocked the second window/);
    await page.getByRole("link", { name: "Open the notes in a tab" }).waitFor();
    await page.evaluate(() => Reflect.deleteProperty(globalThis, "BroadcastChannel"));
    await page.keyboard.press("n");
    await expect.poll(() => page.getByRole("alert").textContent()).toMatch(/it has no BroadcastChannel/);
    await page.getByRole("button", { name: "Print the notes" }).click();
    await page.emulateMedia({ media: "print" });
    const sheet = page.locator(".room-sheet");
    await expect.poll(() => sheet.isVisible()).toBe(true);
    expect(await sheet.locator("li").count()).toBe(Number(await page.locator("progress").getAttribute("max")));
    await expect.poll(() => title(page).isVisible()).toBe(false);
  });
});
