import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, type Open, test } from "../support/test.ts";

const slider = (page: Page) => page.getByRole("slider", { name: "Time" });
const said = (page: Page) => slider(page).getAttribute("aria-valuetext");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });
const headline = (page: Page) => page.getByRole("heading", { level: 2 }).first().textContent();
const kazakhstan = "?span=2022-01-02..2022-01-15";

/** A page whose own time the test may wind on, so that nothing has to be waited for. */
const withClock = (openReady: Open, query = "", reducedMotion = false) =>
  openReady({ query, reducedMotion, prepare: (context) => context.clock.install() });

describe("the China exodus", () => {
  test("is one button away and plays by days from 12 April 2021", async ({ openReady }) => {
    const { page } = await openReady();
    await button(page, "China exodus").click();
    await expect.poll(() => said(page)).toMatch(/^(1[3-9]|2\d|30) Apr 2021$|^\d+ May 2021$/);
  });

  test("stands still after Pause, however long one waits", async ({ openReady }) => {
    const { page } = await withClock(openReady);
    await button(page, "China exodus").click();
    await expect.poll(() => said(page)).toMatch(/^(1[3-9]|2\d|30) Apr 2021$|^\d+ May 2021$/);
    await button(page, "Pause").click();
    await button(page, "Play").waitFor();
    const held = await said(page);
    await page.clock.runFor(3000);
    expect(await said(page)).toBe(held);
  });

  test("shows provinces as circles and captions of the chronology, and the loss since the high of May", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?span=2021-04-01..2021-12-31&t=2021-06-22" });
    await expect.poll(() => page.locator(".caption").count()).toBe(1);
    await expect
      .poll(() => headline(page))
      .toMatch(
        /^Bitcoin’s computing power is down \d+\s% since its high of \d+ May 2021; China’s reported share is 34\.3\s%, /,
      );
    await expect.poll(() => page.getByText("ring: a province’s share of the world").isVisible()).toBe(true);
  });

  test("draws the counted shipments as arcs and says that they are the documented ones", async ({ openReady }) => {
    const { page } = await openReady({ query: "?span=2021-04-01..2021-12-31&t=2021-12-01" });
    await expect
      .poll(() => page.getByText("arc: shipments of machines, those that are documented").isVisible())
      .toBe(true);
  });
});

describe("a replay for those who asked for stillness", () => {
  test("is set to where it begins, 12 April 2021, and waits there for Play", async ({ openReady }) => {
    const { page } = await withClock(openReady, "", true);
    await button(page, "China exodus").click();
    await expect.poll(() => said(page)).toBe("12 Apr 2021");
    await page.clock.runFor(3000);
    expect(await said(page)).toBe("12 Apr 2021");
    expect(await button(page, "Play").isVisible()).toBe(true);
  });
});

describe("Iran, June 2025", () => {
  test("is one button away, plays by hours from 11 June 2025, and tells the listed day beside the blocks", async ({
    openReady,
  }) => {
    const { page } = await openReady();
    await button(page, "Iran, June 2025").click();
    await expect.poll(() => said(page)).toMatch(/^(1[1-9]|2\d) Jun 2025, \d\d:00/);
    await button(page, "Pause").click();
    await page.getByPlaceholder("Go to a date").fill("2025-06-20T12:00Z");
    await button(page, "Go").click();
    await expect
      .poll(() => headline(page))
      .toBe(
        "Iran’s internet is listed as cut on this day; 24 hours brought 146 blocks where 146 were due, which fits a loss and no loss alike.",
      );
    expect(await page.getByText("Kazakhstan’s internet, as stated").count()).toBe(0);
  });

  test("on a listed day the map has a ring on Iran and says “share not named” and “internet: listed as cut”, from 360 to 1920 px, and a day without a listed cut has neither", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: "?span=2025-06-11..2025-07-01&t=2025-06-20" });
    const told = async () => ({
      rings: await page.locator('.world [data-badge="IRN"][data-state="listed"]').count(),
      words: await page
        .locator(".world .labels")
        .getByText(/^(share not named|internet: listed as cut)$/)
        .allTextContents(),
    });
    const listed = { rings: 1, words: ["share not named", "internet: listed as cut"] };
    for (const [width, height] of Object.entries({ 360: 640, 768: 1024, 1280: 800, 1920: 1080 })) {
      await page.setViewportSize({ width: Number(width), height });
      await expect.poll(told, { message: width }).toEqual(listed);
    }
    await page.getByPlaceholder("Go to a date").fill("2025-06-14T12:00Z");
    await button(page, "Go").click();
    await expect.poll(told).toEqual({ rings: 0, words: [] });
  });
});

describe("the Kazakhstan shutdown", () => {
  test("its button is pressed by key, and it plays by hours from 4 January 2022, fourteen and a half hours before the first disturbance", async ({
    openReady,
  }) => {
    const { page } = await openReady();
    await button(page, "Kazakhstan shutdown").press("Enter");
    await expect.poll(() => said(page)).toMatch(/^4 Jan 2022, (0[1-9]|1\d|2\d):00/);
    await button(page, "Pause").press("Enter");
    await expect.poll(() => button(page, "Play").isVisible()).toBe(true);
  });

  test("moves by the hour with the keyboard alone: one step, the next event and back, both ends", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${kazakhstan}&t=2022-01-06T06:00Z` });
    await slider(page).focus();
    for (const [key, moment] of [
      ["Home", /^2 Jan 2022, 00:00/],
      ["ArrowRight", /^2 Jan 2022, 01:00/],
      ["PageDown", /^4 Jan 2022, 00:00/],
      ["PageUp", /^2 Jan 2022, 00:00/],
      ["End", /^15 Jan 2022, 23:/],
      ["Home", /^2 Jan 2022, 00:00/],
    ] as const) {
      await slider(page).press(key);
      await expect.poll(() => said(page), { message: key }).toMatch(moment);
    }
  });

  test("of 36 steps from 4 January, 13:00, none moves the claims in the reading column up, though sentences above them grow shorter", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${kazakhstan}&t=2022-01-04T13:00Z` });
    const claims = page.getByRole("region", { name: "What was claimed, and what the chain can tell" });
    await slider(page).focus();
    const tops: number[] = [];
    const letters = new Set<number>();
    for (let step = 0; step < 36; step += 1) {
      const before = await said(page);
      await slider(page).press("ArrowRight");
      await expect.poll(() => said(page)).not.toBe(before);
      letters.add(((await headline(page)) ?? "").length);
      // An observer keeps the height with the next picture.
      await page.evaluate("new Promise((seen) => requestAnimationFrame(() => requestAnimationFrame(seen)))");
      tops.push((await claims.boundingBox())?.y ?? 0);
    }
    expect(letters.size).toBeGreaterThan(1);
    expect(tops).toEqual([...tops].sort((a, b) => a - b));
  });

  test("plays with Space and stops with Space", async ({ openReady }) => {
    const { page } = await openReady({ query: `${kazakhstan}&t=2022-01-02T00:00Z` });
    await expect.poll(() => said(page)).toMatch(/^2 Jan 2022, 00:00/);
    await page.getByRole("application", { name: "Map" }).focus();
    await page.keyboard.press("Space");
    await expect.poll(() => said(page)).not.toMatch(/^2 Jan 2022, 00:00/);
    await page.keyboard.press("Space");
    await expect.poll(() => button(page, "Play").isVisible()).toBe(true);
  });

  test("says on 6 January, 06:00, that Kazakhstan's internet is down, how much 17 answers give, and the 149 blocks of the last 24 hours with their band", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${kazakhstan}&t=2022-01-06T06:00Z` });
    await expect
      .poll(() => headline(page))
      .toMatch(
        /^Kazakhstan’s internet is down; 17 answers put Bitcoin’s loss of computing power at 10 to 22\s%; 19 hours of blocks cannot tell /,
      );
    const text = () => page.locator(".headline").textContent();
    await expect.poll(text).toContain("149 blocks");
    await expect.poll(text).toMatch(/between 15\d and 21\d\sEH\/s \(95\s%\)/);
    await expect.poll(() => page.getByText("mark: internet, as stated").isVisible()).toBe(true);
  });

  test("speaks one sentence when the moment rests", async ({ openReady }) => {
    const { page } = await openReady({ query: `${kazakhstan}&t=2022-01-06T06:00Z` });
    await slider(page).press("ArrowRight");
    await slider(page).press("ArrowLeft");
    await expect
      .poll(() => page.locator("#spoken[role=status]").textContent())
      .toContain("6 Jan 2022, 06:00 UTC. Kazakhstan’s internet is down; 17 answers");
  });
});

test.for([
  ["Kazakhstan", "?span=2022-01-02..2022-01-15&t=2022-01-04T00:00Z", /^On 5 January 2022 Kazakhstan, with 13\.2\s% /],
  ["China", "?span=2021-04-01..2021-12-31&t=2021-04-12", /^China, with 46\.0\s% .* 19\.1\s%\.$/],
] as const)(
  "on a phone of 360 × 640 a link to the replay of %s says before any scrolling, in letters of 20 px or more, what happened and how big it was",
  async ([, query, says], { openReady }) => {
    const { page } = await openReady({ query, width: 360, height: 640 });
    await expect.poll(() => headline(page)).toMatch(says);
    const lead = page.locator("h2.lead");
    const box = await lead.boundingBox();
    expect((box?.y ?? 0) + (box?.height ?? 640)).toBeLessThan(640 - 96);
    const size = await lead.evaluate((title) => Number.parseFloat(getComputedStyle(title).fontSize));
    expect(size).toBeGreaterThanOrEqual(20);
  },
);

test("a link to Kazakhstan's replay shows no headline of another view, frame by frame from the first: the replay's name, then its sentence", async ({
  openReady,
}) => {
  let release = () => {};
  const isNamed = new Promise<void>((named) => {
    release = named;
  });
  const { page } = await openReady({
    query: `${kazakhstan}&t=2022-01-06T06:00Z`,
    width: 390,
    height: 844,
    prepare: async (context) => {
      // Its code comes later than everything else that the first view needs.
      await context.route(/assets\/tell-/, (route) => isNamed.then(() => route.continue()));
      await context.addInitScript(() => {
        const said = new Set<string>();
        Object.assign(window, { said });
        const look = () => {
          const title = [...document.querySelectorAll("h2")].find((one) =>
            one.checkVisibility({ visibilityProperty: true }),
          );
          if (title?.textContent) said.add(title.textContent);
          requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      });
    },
  });
  await expect.poll(() => headline(page)).toBe("Kazakhstan, Jan 2022");
  release();
  await expect.poll(() => headline(page)).toMatch(/^Kazakhstan’s internet is down; 17 answers/);
  const said = await page.evaluate(() => [...(window as unknown as { said: Set<string> }).said]);
  expect(said[0]).toBe("Kazakhstan, Jan 2022");
  expect(said.filter((title) => !title.startsWith("Kazakhstan"))).toEqual([]);
});

test("where the code of a replay cannot be fetched its view has the headline of the shares", async ({ openReady }) => {
  const { page } = await openReady({
    query: `${kazakhstan}&t=2022-01-06T06:00Z`,
    expects: [/Failed to load resource/],
    prepare: (context) => context.route(/assets\/tell-/, (route) => route.fulfill({ status: 404 })),
  });
  await expect.poll(() => headline(page)).toMatch(/^The United States, China and Kazakhstan hold/);
});
