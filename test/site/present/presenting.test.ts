import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const room = (page: Page) => page.getByRole("region", { name: "Presenting" });
const title = (page: Page) => room(page).getByRole("heading", { level: 1 });
const query = (page: Page) => new URL(page.url()).searchParams;

/** Every visible text with its size on the screen, CSS pixels: that of the letters times the scale of its drawing. */
const textSizes = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; size: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (element === null || text === "" || element.closest("script, style, .unseen, title, desc") !== null) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      found.push({ text, size: Number.parseFloat(getComputedStyle(element).fontSize) * scale });
    }
    return found;
  });

describe("presenting a story at 1024 × 768", () => {
  test("no text is below 18 px and the headline has 32 or more; a clicker, arrows, Home and End step; B blanks; Escape leaves at the step", async ({
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
    await page.keyboard.press("Escape");
    await expect.poll(() => room(page).count()).toBe(0);
    await expect.poll(() => query(page).get("present")).toBe(null);
    await page.getByRole("region", { name: "Story" }).getByText("Step 1 of 14").waitFor();
  });

  test("N opens a window with the step's notes, the next step and a clock; it follows the room, and its arrows lead it", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?story=kazakhstan-2022&step=5&present=1", width: 1024, height: 768 });
    await expect.poll(() => title(page).textContent()).toBe("How dark is dark?");
    const opened = page.waitForEvent("popup");
    await page.keyboard.press("n");
    const notes = await opened;
    await notes.getByRole("heading", { name: "How dark is dark?" }).waitFor();
    expect(await notes.getByText("These notes follow a presentation").count()).toBe(0);
    await notes.getByText("While it plays, point at the mark on Kazakhstan").waitFor();
    await notes.getByText("Next: What was claimed").waitFor();
    await expect.poll(() => notes.getByRole("timer", { name: "Since the start" }).textContent()).toMatch(/^00:0[1-9]$/);
    await notes.keyboard.press("ArrowRight");
    await expect.poll(() => title(page).textContent()).toBe("What was claimed");
    await notes.getByRole("heading", { name: "What was claimed" }).waitFor();
    // Without notes of its own a step has its text there, with its figures and how each is known.
    await notes.getByText("A headline of VICE said that").waitFor();
    await page.keyboard.press("PageUp");
    await notes.getByRole("heading", { name: "How dark is dark?" }).waitFor();
    await page.keyboard.press("Escape");
    await notes.getByText("The presentation is closed.").waitFor();
  });
});

/** A story as the build writes it. */
const published = (id: string) =>
  JSON.parse(readFileSync(`dist/stories/${id}/story.json`, "utf8")) as {
    readonly steps: readonly {
      readonly title: string;
      readonly caption: Text;
      readonly room?: Text;
      readonly ask?: { readonly question: string };
    }[];
  };
type Text = readonly (string | { readonly text: string })[];
/** The words of a text as they are printed, without the signs of its figures. */
const plain = (text: Text) => text.map((part) => (typeof part === "string" ? part : part.text)).join("");

/** What of a room is too small, cut or covered: its headline, its sentence, its legend and its question. */
const roomFaults = (page: Page) =>
  page.evaluate(() => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const faults: string[] = [];
    const [head, stage, foot] = [box(".room-head"), box("#map"), box(".room-foot")];
    if (!head || !stage || !foot) return ["there is no room"];
    if (head.top < 0 || head.bottom > stage.bottom - 200) faults.push("the headline leaves the map no room");
    if (foot.top < stage.bottom - 1 || foot.bottom > innerHeight + 1) faults.push("the legend is covered or cut");
    if (document.documentElement.scrollWidth > innerWidth) faults.push("the page scrolls sideways");
    for (const part of document.querySelectorAll(".room-head > *, .room-legend li, .room-moment")) {
      const { left, right, height } = part.getBoundingClientRect();
      if (left < 0 || right > innerWidth || height === 0) faults.push(`is cut: ${part.textContent}`);
    }
    const ask = document.querySelector(".room-ask");
    if (ask !== null && ask.scrollHeight > ask.clientHeight + 1) faults.push("the question is cut");
    const headline = document.querySelector(".room-head h1");
    if (headline === null || Number.parseFloat(getComputedStyle(headline).fontSize) < 32)
      faults.push("a small headline");
    return faults;
  });

const ids = ["exodus-2021", "kazakhstan-2022", "difficulty", "known-then", "who-is-next"];

/** What the room shows at a step of a story, its signs left out. */
const shownIn = async (page: Page) =>
  (await room(page).textContent())?.replaceAll(/\u2060?[■●❞◷≈]\u2060?| \(\w+\)/g, "");

/** Presents a story to its end by Page Down and gives the number of its questions. */
async function presented(page: Page, id: string): Promise<number> {
  const { steps } = published(id);
  const place = () => page.getByRole("progressbar").getAttribute("aria-label");
  let asked = 0;
  for (const [index, step] of steps.entries()) {
    const here = `${index + 1} of ${steps.length}`;
    const said = plain(step.room ?? step.caption);
    await expect.poll(() => shownIn(page)).toBe(`${step.title}${step.ask?.question ?? ""}${said}`);
    expect([here, await title(page).textContent()]).toEqual([await place(), step.ask?.question ?? step.title]);
    expect([id, here, await roomFaults(page)]).toEqual([id, here, []]);
    const small = (await textSizes(page)).filter(({ size }) => size < 18);
    expect([id, here, small]).toEqual([id, here, []]);
    if (step.ask !== undefined) {
      asked += 1;
      expect(await page.getByRole("region", { name: "Question" }).textContent()).not.toContain("the truth");
      await page.keyboard.press("PageDown");
      await expect.poll(() => page.locator(".room-told").textContent()).toMatch(/\d|Right is/);
      expect([here, await roomFaults(page)]).toEqual([await place(), []]);
    }
    await page.keyboard.press("PageDown");
  }
  return asked;
}

describe("presenting the five stories at 1024 × 768", () => {
  const patience = { timeout: 240_000 };
  test(
    "each goes from its first step to its last by Page Down, with the title and the sentence of its file, no text below 18 px and nothing cut; each question waits for one press more",
    patience,
    async ({ openReady }) => {
      const size = { width: 1024, height: 768, reducedMotion: true };
      const { page, url } = await openReady({ query: `?story=${ids[0]}&present=1`, ...size });
      for (const id of ids) {
        if (id !== ids[0]) await page.goto(`${url}?story=${id}&present=1`);
        expect(await presented(page, id)).toBeGreaterThan(0);
      }
    },
  );
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
