import type { Page } from "playwright-core";
import { describe } from "vitest";
import { publishedSteps } from "../support/published.ts";
import { expect, test } from "../support/test.ts";

const story = (page: Page) => page.getByRole("region", { name: "Story" });
const titleOf = (page: Page) => story(page).getByRole("heading", { level: 2 });
const step = (page: Page) => story(page).getByText(/Step \d+ of \d+/);
const query = (page: Page) => new URL(page.url()).searchParams;

/** Prints the open story's worksheet and its key; the text of each, and how many answers and lines of truth it has. */
async function printedSheets(page: Page) {
  await page.evaluate(() => {
    Object.assign(window, { print: () => document.querySelector(".sheet")?.setAttribute("data-printed", "") });
  });
  await story(page).getByText("Print for a class").press("Enter");
  const sheet = page.locator(".sheet[data-printed]");
  const printed = async (name: string) => {
    await story(page).getByRole("button", { name, exact: true }).press("Enter");
    await sheet.waitFor({ state: "attached" });
    const drawn = await sheet.locator(".ask-truth").evaluateAll((all) => all.filter((one) => one.getAttribute("d")));
    const text = (await sheet.textContent()) ?? "";
    const answers = await sheet.locator(".sheet-ask > p > b").count();
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await expect.poll(() => sheet.count()).toBe(0);
    return { text, answers, lines: drawn.length };
  };
  return { worksheet: await printed("Print worksheet"), key: await printed("Print answers") };
}

describe("a story beside the map", () => {
  test("its link opens the step's own view, and never another one first: the third step of Kazakhstan is 4 January 2022, 16:00", async ({
    open,
  }) => {
    const { page } = await open({
      query: "?story=kazakhstan-2022&step=3",
      prepare: async (context) => {
        await context.route(/kazakhstan-2022[^/]*\.json/, async (route) => {
          await new Promise((later) => setTimeout(later, 1000));
          await route.continue();
        });
        // What the slider says when the page shows itself.
        await context.addInitScript(() => {
          new MutationObserver((_, observer) => {
            const { dataset } = document.documentElement;
            if ("pending" in dataset || !("linked" in dataset)) return;
            observer.disconnect();
            const said = document.querySelector("[aria-label=Time][aria-valuetext]")?.getAttribute("aria-valuetext");
            Object.assign(window, { first: said });
          }).observe(document, { attributes: true, subtree: true });
        });
      },
    });
    await expect.poll(() => page.evaluate("window.first")).toBe("4 Jan 2022, 16:00");
    await expect.poll(() => titleOf(page).textContent()).toBe("The streets, then the phones");
    await expect.poll(() => step(page).textContent()).toContain("Step 3 of 14");
    const moment = () => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
    await expect.poll(moment).toBe("4 Jan 2022, 16:00");
    await expect.poll(() => query(page).get("pin")).toBe("KAZ");
    expect(await page.getByRole("button", { name: "Back to the step" }).count()).toBe(0);
    await page.getByRole("button", { name: "Present it" }).click();
    await page.getByRole("region", { name: "Presenting" }).waitFor();
  });

  test.for(["kazakhstan-2022", "exodus-2021", "difficulty", "known-then", "who-is-next"])(
    "%s is read from start to end by the keyboard, Back goes back, no step's view is left, and it prints a worksheet with its questions and without their answers",
    async (id, { openReady }) => {
      const { page } = await openReady({ query: `?story=${id}` });
      await expect.poll(() => step(page).textContent()).toMatch(/Step 1 of/);
      const steps = Number(/of (\d+)/.exec((await step(page).textContent()) ?? "")?.[1]);
      expect(steps).toBeGreaterThanOrEqual(8);
      const next = story(page).getByRole("button", { name: "Next", exact: true });
      await next.focus();
      for (let at = 2; at <= steps; at++) {
        await page.keyboard.press("Enter");
        await expect.poll(() => step(page).textContent()).toContain(`Step ${at} of ${steps}`);
        expect(await story(page).getByRole("button", { name: "Back to the step" }).count()).toBe(0);
      }
      expect(await next.getAttribute("aria-disabled")).toBe("true");
      await story(page).getByRole("link", { name: "All stories" }).waitFor();
      await story(page).getByRole("button", { name: "Back", exact: true }).press("Enter");
      await expect.poll(() => step(page).textContent()).toContain(`Step ${steps - 1} of ${steps}`);
      const asked = publishedSteps(id).filter(({ ask }) => ask !== undefined);
      const sheets = await printedSheets(page);
      for (const { ask } of asked) {
        expect(sheets.worksheet.text).toContain(ask?.question);
        for (const { text } of ask?.answers ?? []) expect(sheets.worksheet.text).toContain(text);
      }
      // What is true, in words and drawn, stands on the key alone.
      const lines = asked.filter(({ ask }) => ask?.kind === "line").length;
      expect([id, sheets.worksheet.answers, sheets.key.answers]).toEqual([id, 0, asked.length]);
      expect([id, sheets.worksheet.lines, sheets.key.lines]).toEqual([id, 0, lines]);
    },
  );

  test("a clicker's Page Down and Page Up go to the next step and back, without any focus; a press in the row of steps goes to that one, which is marked, and then they scroll the reading, which has the focus", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?story=exodus-2021" });
    await expect.poll(() => step(page).textContent()).toContain("Step 1 of 13");
    await page.keyboard.press("PageDown");
    await page.keyboard.press("PageDown");
    await expect.poll(() => step(page).textContent()).toContain("Step 3 of 13");
    await page.keyboard.press("PageUp");
    await expect.poll(() => step(page).textContent()).toContain("Step 2 of 13");
    const row = story(page).getByRole("navigation", { name: "Steps" }).getByRole("listitem").getByRole("button");
    expect(await row.count()).toBe(13);
    await row.nth(4).click();
    await expect.poll(() => step(page).textContent()).toContain("Step 5 of 13");
    const marked = await row.evaluateAll((all) => all.map((one) => one.getAttribute("aria-current")));
    expect(marked.map((current, index) => (current === "step" ? index + 1 : 0)).filter(Boolean)).toEqual([5]);
    // With the focus in the reading, which holds more than it shows, the same keys scroll it.
    const scrolled = () => page.getByRole("tabpanel").evaluate((panel) => panel.scrollTop);
    await page.keyboard.press("PageDown");
    await expect.poll(scrolled).toBeGreaterThan(100);
    await page.keyboard.press("PageUp");
    await expect.poll(scrolled).toBe(0);
    expect(await step(page).textContent()).toContain("Step 5 of 13");
  });

  test("a reader leaves the path, the link keeps the view, and one press leads back", async ({ openReady }) => {
    const { page } = await openReady({ query: "?story=kazakhstan-2022&step=3" });
    await expect.poll(() => step(page).textContent()).toContain("Step 3 of 14");
    await page.getByRole("radio", { name: "Political risk" }).check({ force: true });
    await story(page).getByRole("button", { name: "Back to the step" }).waitFor();
    await expect.poll(() => query(page).get("layer")).toBe("risk");
    expect([query(page).get("story"), query(page).get("step")]).toEqual(["kazakhstan-2022", "3"]);
    await page.reload();
    await story(page).getByRole("button", { name: "Back to the step" }).click();
    await expect.poll(() => page.getByRole("radio", { name: "Hashrate share" }).isChecked()).toBe(true);
    await expect.poll(() => query(page).get("layer")).toBe(null);
  });

  test("the browser's Back undoes a step, and Leave the story keeps the view", async ({ openReady }) => {
    const { page } = await openReady({ query: "?story=kazakhstan-2022&step=3" });
    await expect.poll(() => step(page).textContent()).toContain("Step 3 of 14");
    await story(page).getByRole("button", { name: "Next", exact: true }).click();
    await expect.poll(() => query(page).get("step")).toBe("4");
    await page.goBack();
    await expect.poll(() => step(page).textContent()).toContain("Step 3 of 14");
    await story(page).getByRole("button", { name: "Leave the story" }).click();
    await expect.poll(() => story(page).count()).toBe(0);
    await expect.poll(() => query(page).get("story")).toBe(null);
    expect(query(page).get("t")).toBe("2022-01-04T16:00Z");
  });

  test("one that there is not is named with the way to the others; a step beyond the end is the last one", async ({
    open,
  }) => {
    const { page } = await open({ query: "?story=none-2030", expects: [/404/] });
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toMatch(/^The story could not be loaded: .+All stories/);
    await page.getByRole("button", { name: "Leave the story" }).click();
    await expect.poll(() => story(page).count()).toBe(0);
    const far = await open({ query: "?story=exodus-2021&step=99" });
    await expect.poll(() => step(far.page).textContent()).toContain("Step 13 of 13");
  });

  test("on a phone the step's title stands above the map, Back and Next on the first screen and wherever one reads, and nothing scrolls sideways", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?story=kazakhstan-2022&step=3", width: 360, height: 640 });
    const lead = page.locator("h2.lead");
    await expect.poll(() => lead.textContent()).toBe("The streets, then the phones");
    expect((await lead.boundingBox())?.y).toBeLessThan(100);
    const next = story(page).getByRole("button", { name: "Next", exact: true });
    const bottom = async () => {
      const box = await next.boundingBox();
      return (box?.y ?? 0) + (box?.height ?? 0);
    };
    expect(await page.evaluate(() => scrollY)).toBe(0);
    const first = await bottom();
    expect(first).toBeLessThanOrEqual(640 - 96);
    await story(page).getByText("Sources of this step").scrollIntoViewIfNeeded();
    expect(await bottom()).toBe(first);
    await next.click();
    await expect.poll(() => step(page).textContent()).toContain("Step 4 of 14");
    expect((await next.boundingBox())?.height).toBeGreaterThanOrEqual(44);
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(await overflow()).toBe(0);
    await story(page).getByRole("button", { name: "Leave the story" }).click();
    await expect.poll(() => lead.textContent()).toMatch(/^On 5 January 2022|^Kazakhstan/);
  });
});

describe("the way into a story", () => {
  test("the start page offers two and leads to all, and the replay of Kazakhstan offers its own, which opens at the first step's view and is presented by a press", async ({
    openReady,
  }) => {
    const { page } = await openReady();
    const offers = page.getByRole("link", { name: /step by step$/ });
    expect(await offers.allTextContents()).toEqual(["The exodus, step by step", "Kazakhstan, step by step"]);
    const all = page.getByRole("link", { name: "All stories" });
    expect(await all.getAttribute("href")).toBe("./stories/");
    await page.getByRole("button", { name: "Kazakhstan shutdown" }).click();
    await expect.poll(() => offers.count()).toBe(1);
    expect(await all.count()).toBe(0);
    await offers.click();
    await expect.poll(() => step(page).textContent()).toContain("Step 1 of 14");
    await expect.poll(() => query(page).get("t")).toBe("2021-10");
    expect(await offers.count()).toBe(0);
    expect(await page.getByRole("button", { name: "Back to the step" }).count()).toBe(0);
  });
});
