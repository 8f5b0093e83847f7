import type { Locator, Page } from "playwright-core";
import { describe } from "vitest";
import { publishedSteps } from "../support/published.ts";
import { expect, test } from "../support/test.ts";

const story = (page: Page) => page.getByRole("region", { name: "Story" });

/** What of a step on a phone is cut or out of reach: its words, and the way on. */
const phoneFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth > clientWidth) faults.push("the page scrolls sideways");
    for (const part of document.querySelectorAll(".story :is(p, h2, h3, li, label, svg, button), .lead")) {
      const { left, right, width } = part.getBoundingClientRect();
      // The row of steps scrolls by itself.
      if (width === 0 || part.closest(".story-way ol, .unseen") !== null) continue;
      if (left < -1 || right > innerWidth + 1) faults.push(`is cut: ${part.textContent?.slice(0, 40)}`);
    }
    const reach = (where: string) => {
      const next = [...document.querySelectorAll(".story-way > .pill")].at(-1);
      const { top, bottom, height } = next?.getBoundingClientRect() ?? { top: 0, bottom: 0, height: 0 };
      const isOver = next?.contains(document.elementFromPoint(innerWidth - 30, (top + bottom) / 2)) === true;
      if (height < 44 || top < 0 || bottom > innerHeight || !isOver)
        faults.push(`Next is out of reach at the ${where}`);
    };
    reach("head");
    document.querySelector(".story-sources")?.scrollIntoView();
    reach("foot");
    scrollTo(0, 0);
    return faults;
  });

/** What of a step is not whole on the first screen of a phone: map, title, the text's first three lines, the way on. */
const firstScreenFaults = (page: Page) =>
  page.evaluate(() => {
    const faults: string[] = [];
    const boxOf = (query: string) => {
      const found = document.querySelector(query);
      if (found === null) faults.push(`no ${query}`);
      return found?.getBoundingClientRect() ?? new DOMRect();
    };
    const map = boxOf(".map-box");
    const sheet = boxOf(".story-sheet");
    const read = boxOf(".story-sheet-read");
    const text = boxOf(".story-said p");
    const way = boxOf(".story-way");
    const lead = boxOf("h2.lead");
    if (lead.top < 0 || lead.bottom > map.top + 1) faults.push("title");
    // A title of two lines moves the map down by 27 px: the sheet covers as much of the sea below the continents.
    if (Math.min(map.bottom, sheet.top) - map.top < 0.39 * innerHeight) faults.push("map");
    const line = 22;
    if (Math.min(text.bottom, read.bottom) - text.top < Math.min(3 * line, text.height)) faults.push("text");
    if (way.bottom > innerHeight || way.top < read.bottom - 1) faults.push("way");
    return faults;
  });

/** Answers the open question with a finger and shows its truth; what is said then tells the answer. */
async function answeredByTouch(page: Page, kind: "line" | "choice" | "number"): Promise<void> {
  const ask = page.getByRole("region", { name: "Question" });
  if (kind === "choice") await ask.getByRole("radio").nth(1).tap();
  else if (kind === "number") await ask.getByRole("slider").tap();
  else await drawnByTouch(page, ask.locator(".ask-area"));
  const show = ask.getByRole("button", { name: "Show what is true" });
  const told = { line: /: you drew /, choice: /^You chose|^Right: /, number: /You said / }[kind];
  // The browser holds a tap back that comes right after another touch, in case the two zoom.
  const said = async () => {
    if ((await show.count()) > 0) await show.tap();
    return ask.getByRole("status").textContent();
  };
  await expect.poll(said).toMatch(told);
}

/** Draws with a finger from the left edge of an area to its right one; the page does not scroll under it. */
async function drawnByTouch(page: Page, area: Locator): Promise<void> {
  await area.evaluate((one) => one.scrollIntoView({ block: "center" }));
  const { x = 0, y = 0, width = 0, height = 0 } = (await area.boundingBox()) ?? {};
  const scrolled = await page.evaluate(() => scrollY);
  const finger = await page.context().newCDPSession(page);
  const send = (type: "touchStart" | "touchMove" | "touchEnd", part: number) => {
    const at = { x: x + 2 + part * (width - 4), y: y + height * (0.3 + 0.4 * part) };
    return finger.send("Input.dispatchTouchEvent", { type, touchPoints: type === "touchEnd" ? [] : [at] });
  };
  await send("touchStart", 0);
  for (let part = 1; part <= 8; part++) await send("touchMove", part / 8);
  await send("touchEnd", 1);
  await finger.detach();
  expect(await page.evaluate(() => scrollY)).toBe(scrolled);
}

describe("the five stories on a phone of 360 × 640", () => {
  const patience = { timeout: 240_000 };
  test(
    "are read from start to end by touch: Next is in reach at the head and at the foot of each step, nothing is cut, and a finger draws, chooses and places the answers",
    patience,
    async ({ openReady }) => {
      const phone = { width: 360, height: 640, touch: true, reducedMotion: true };
      const ids = ["exodus-2021", "kazakhstan-2022", "difficulty", "known-then", "who-is-next"];
      const { page, url } = await openReady({ query: `?story=${ids[0]}`, ...phone });
      for (const id of ids) {
        if (id !== ids[0]) await page.goto(`${url}?story=${id}`);
        const steps = publishedSteps(id);
        const next = story(page).getByRole("button", { name: "Next", exact: true });
        for (const [index, { title, ask }] of steps.entries()) {
          await expect.poll(() => page.locator("h2.lead").textContent()).toBe(title);
          const faults = async () => [id, index + 1, await phoneFaults(page)];
          await expect.poll(faults).toEqual([id, index + 1, []]);
          if (ask === undefined) expect([title, await firstScreenFaults(page)]).toEqual([title, []]);
          if (ask !== undefined) await answeredByTouch(page, ask.kind);
          if (index + 1 < steps.length) await next.tap();
        }
        await story(page).getByText("The story ends here.").waitFor();
        // A step that asks the simulator keeps its own title while the answer comes.
        await page.locator("html[data-ready=all]").waitFor();
        expect(await page.locator("h2.lead").textContent()).toBe(steps.at(-1)?.title);
      }
    },
  );

  test("stand on a sheet below the map: its handle, pressed or pulled, gives the text the window and the map its room again; a question's step begins tall; a step shows its map, and a step that was left its way back; the sheet's own button leaves the story", async ({
    openReady,
  }) => {
    const phone = { width: 360, height: 640, touch: true, reducedMotion: true };
    const { page } = await openReady({ query: "?story=kazakhstan-2022&step=3", ...phone });
    const sheet = page.locator(".story-sheet");
    const height = async () => Math.round((await sheet.boundingBox())?.height ?? 0);
    // Of 640 px the bars take 96 and 54: 54.6 % less them and the top's 86 px is 113, and 116 is the least.
    await expect.poll(height).toBe(116);
    await story(page).getByRole("button", { name: "More text" }).tap();
    await expect.poll(height).toBeGreaterThan(300);
    const handle = story(page).getByRole("button", { name: "Show the map" });
    const { x = 0, y = 0 } = (await handle.boundingBox()) ?? {};
    const finger = await page.context().newCDPSession(page);
    for (const [type, by] of [
      ["touchStart", 0],
      ["touchMove", 40],
      ["touchEnd", 40],
    ] as const)
      await finger.send("Input.dispatchTouchEvent", {
        type,
        touchPoints: type === "touchEnd" ? [] : [{ x: x + 10, y: y + 8 + by }],
      });
    await finger.detach();
    await expect.poll(height).toBe(116);
    // Step 8 of this story asks. The browser holds a tap back that comes right after another touch.
    const eighth = async () => {
      await story(page)
        .getByRole("button", { name: /^Step 8:/ })
        .tap();
      return height();
    };
    await expect.poll(eighth).toBeGreaterThan(300);
    // Who has scrolled the page under the sheet sees the map of the next step.
    await page.evaluate(() => scrollTo(0, 400));
    await story(page).getByRole("button", { name: "Back", exact: true }).tap();
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    // Who leaves the step's view finds the way back on the sheet, without scrolling it.
    await page.getByRole("slider", { name: "Time" }).press("ArrowRight");
    const back = story(page).getByRole("button", { name: "Back to the step" });
    await expect.poll(async () => ((await back.boundingBox())?.y ?? 999) + 44).toBeLessThanOrEqual(640 - 96 - 53);
    await back.tap();
    await expect.poll(() => back.count()).toBe(0);
    await story(page).getByRole("button", { name: "Leave the story" }).tap();
    await expect.poll(() => sheet.count()).toBe(0);
  });

  test("of one's own is recorded beside the map and says so there, keeps each field that has the focus above its bar, and its editor says above the map what it is, after a preview too", async ({
    openReady,
  }) => {
    const { page } = await openReady({
      query: "?story=own",
      width: 360,
      height: 640,
      touch: true,
      reducedMotion: true,
    });
    const lead = () => page.locator("h2.lead").textContent();
    await expect.poll(lead).toBe("Your own story");
    const record = story(page).getByRole("button", { name: "Record this view as a step" });
    const { y = 0, height = 0 } = (await record.boundingBox()) ?? {};
    expect([y > 376, y + height < 640 - 96]).toEqual([true, true]);
    await record.tap();
    // What it did is said beside it, above the clock.
    const said = story(page).getByText("Step 1 is recorded.");
    await said.waitFor();
    const saidAt = (await said.boundingBox()) ?? { y: 0, height: 640 };
    expect([saidAt.y > y - 44, saidAt.y + saidAt.height <= 640 - 96]).toEqual([true, true]);
    // No field that the Tab key leads to is under the bar.
    await story(page)
      .getByRole("button", { name: /^Edit step 1/ })
      .focus();
    const fields: boolean[] = [];
    for (let press = 0; press < 14; press++) {
      await page.keyboard.press("Tab");
      fields.push(
        await page.evaluate(() => {
          const field = document.activeElement?.getBoundingClientRect() ?? new DOMRect();
          const bar = document.querySelector(".own-record")?.getBoundingClientRect() ?? new DOMRect();
          return field.bottom <= bar.top;
        }),
      );
    }
    expect(fields).toEqual(fields.map(() => true));
    await page.evaluate(() => scrollTo(0, 0));
    const preview = story(page).getByRole("button", { name: "Preview" });
    await expect.poll(() => preview.getAttribute("aria-disabled")).toBe("false");
    await preview.press("Enter");
    await story(page).getByRole("button", { name: "Leave the story" }).waitFor();
    await expect.poll(lead).not.toBe("Your own story");
    await story(page).getByRole("button", { name: "Edit" }).press("Enter");
    await expect.poll(lead).toBe("Your own story");
  });
});
