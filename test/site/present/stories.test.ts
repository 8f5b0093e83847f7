import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";
import { textSizes } from "../support/text-sizes.ts";

const room = (page: Page) => page.getByRole("region", { name: "Presenting" });
const title = (page: Page) => room(page).getByRole("heading", { level: 1 });

/** A story as the build writes it. */
const published = (id: string) =>
  JSON.parse(readFileSync(`dist/stories/${id}/story.json`, "utf8")) as {
    readonly steps: readonly {
      readonly title: string;
      readonly caption: Text;
      readonly room?: Text;
      readonly ask?: { readonly question: string; readonly kind: "line" | "choice" | "number" };
    }[];
  };
type Text = readonly (string | { readonly text: string })[];
/** The words of a text as they are printed, without the signs of its figures. */
const plain = (text: Text) => text.map((part) => (typeof part === "string" ? part : part.text)).join("");

/**
 * What of a room is too small, cut or covered: its headline, its sentence, its map of `least` px of height, its legend
 * and its question.
 */
const roomFaults = (page: Page, least = 200) =>
  page.evaluate((least) => {
    const box = (selector: string) => document.querySelector(selector)?.getBoundingClientRect();
    const faults: string[] = [];
    const [head, stage, foot] = [box(".room-head"), box("#map"), box(".room-foot")];
    if (!head || !stage || !foot) return ["there is no room"];
    if (head.top < 0 || head.bottom > stage.bottom - least) faults.push("the headline leaves the map no room");
    const middle = document.elementFromPoint((stage.left + stage.right) / 2, (stage.top + stage.bottom) / 2);
    if (middle === null || middle.closest(".map-box") === null) faults.push("the map is covered");
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
  }, least);

const ids = ["exodus-2021", "kazakhstan-2022", "difficulty", "known-then", "who-is-next"];

/** What a class of four says, by the kind of a question. */
const classOf = { line: "40 60 60 70", choice: "A B B D", number: "-5 2 12 20" } as const;

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
      const { kind } = step.ask;
      expect(await page.getByRole("region", { name: "Question" }).textContent()).not.toContain("the truth");
      const faults = async () => [
        // The field stands below the question, the bars below the map.
        ...(await roomFaults(page)),
        ...(await textSizes(page)).filter(({ size }) => size < 18),
      ];
      const region = page.getByRole("region", { name: "Question" });
      const field = region.getByRole("textbox", { name: "Answers, one after the other" });
      const turn = () => region.getByText("Answers of a class").press("Enter");
      await turn();
      await field.fill(classOf[kind]);
      const bars = page.locator(".room-class").getByRole("list", { name: "Answers of a class" });
      await expect.poll(() => bars.getByRole("listitem").count()).toBeGreaterThan(1);
      // The map shrinks with the field and letters its labels anew after that.
      await expect.poll(async () => [id, here, await faults()]).toEqual([id, here, []]);
      // The truth comes by R, goes by R, and comes by Page Down.
      await title(page).click();
      const answer = page.locator(".room-told");
      await page.keyboard.press("r");
      await expect.poll(() => answer.textContent()).toMatch(/\d|Right is/);
      await page.keyboard.press("r");
      await expect.poll(() => answer.count()).toBe(0);
      await page.keyboard.press("PageDown");
      await expect.poll(() => answer.textContent()).toMatch(/\d|Right is/);
      await expect.poll(() => bars.getByText("the truth").count()).toBeGreaterThan(0);
      await expect.poll(async () => [id, here, await faults()]).toEqual([id, await place(), []]);
      // A teacher who comes back finds the truth, how to take it away, and the field for another class.
      await page.getByText("The truth is shown. R takes it away and asks again.").waitFor();
      await turn();
      await field.waitFor();
      await expect.poll(async () => [id, here, await faults()]).toEqual([id, await place(), []]);
      await turn();
      await title(page).click();
    }
    await page.keyboard.press("PageDown");
  }
  return asked;
}

test("on an upright window the map has 30 % of the height, the legend the window's width, and every button is within it: 360 × 640 and 768 × 1024", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?story=kazakhstan-2022&step=3&present=1", width: 360, height: 640 });
  for (const [width, height] of [
    [360, 640],
    [768, 1024],
  ] as const) {
    await page.setViewportSize({ width, height });
    const size = async (selector: string) => {
      const box = await page.locator(selector).boundingBox();
      return box === null ? [0, 0] : [box.width / width, box.height / height];
    };
    await expect.poll(async () => (await size("#map"))[1]).toBeGreaterThanOrEqual(0.3);
    expect((await size(".room-legend p"))[0]).toBeGreaterThan(0.9);
    const colours = await page
      .locator(".room-legend li:not(:last-child)")
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().width));
    expect([colours.length, Math.min(...colours) > 30]).toEqual([7, true]);
    const edges = () =>
      page
        .getByRole("navigation", { name: "Presenting" })
        .getByRole("button")
        .evaluateAll((all) =>
          all.map((one) => one.getBoundingClientRect()).flatMap(({ left, right }) => [left, right]),
        );
    const within = async () => (await edges()).filter((edge) => edge < 0 || edge > width);
    await expect.poll(async () => (await edges()).length).toBe(16);
    expect(await within()).toEqual([]);
  }
});

test("in a window of 844 × 390 or 640 × 400 the map has half of the height, and title, sentence, legend and every button are within it; a question stands beside the map with its first answer and the buttons", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?story=difficulty&step=3&present=1", width: 844, height: 390 });
  const bar = page.getByRole("navigation", { name: "Presenting" });
  const ends = async (selectors: readonly string[]) =>
    (await Promise.all(selectors.map((one) => page.locator(one).first().boundingBox()))).map((box) =>
      box === null ? Number.NaN : box.y + box.height,
    );
  const sizes = [
    [844, 390],
    [640, 400],
  ] as const;
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    await expect.poll(async () => (await page.locator("#map").boundingBox())?.height).toBeGreaterThan(height / 2);
    const parts = [".room-head h1", ".room-said", ".room-legend li:last-child", ".room-bar"];
    for (const end of await ends(parts)) expect(end).toBeLessThanOrEqual(height);
  }
  await bar.getByRole("button", { name: /^Next/ }).click();
  const answer = page.getByRole("radio", { name: /It rises/ });
  await answer.waitFor();
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    const map = page.locator("#map");
    const boxes = () => Promise.all([map, answer, bar].map((one) => one.boundingBox()));
    await expect
      .poll(async () => (await boxes()).every((box) => box !== null && box.y + box.height <= height))
      .toBe(true);
    expect((await map.boundingBox())?.height).toBeGreaterThan(height / 3);
  }
});

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
