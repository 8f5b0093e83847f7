import type { Locator, Page } from "playwright-core";
import { describe } from "vitest";
import { gate } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

const replay = "?span=2022-01-02..2022-01-15";
const card = (page: Page) => page.locator("#mark-card");
const claims = (page: Page) => page.getByRole("toolbar", { name: "Claims" });
const claim = (page: Page, id: string) => page.locator(`#mark-${id}`);
const phone = { width: 360, height: 640 } as const;
const widthOf = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth);

describe("claims on the axis", () => {
  test("a link with a claim opens its card: who, when, what, the source, the verdict and why", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12&item=kz-vice-headline` });
    const said = () => card(page).textContent();
    await expect.poll(said).toContain("VICE headline; known from 7 January 2022");
    await expect.poll(said).toContain("20 %");
    await expect.poll(said).toContain("not compatible");
    await expect.poll(said).toContain("72 h: 425 blocks where 441 were due");
    await expect.poll(() => card(page).getByRole("link").first().getAttribute("href")).toMatch(/^https:/);
  });

  test("Escape closes the card that a link opened", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12&item=kz-vice-headline` });
    await expect.poll(() => card(page).textContent()).toContain("VICE headline");
    await page.keyboard.press("Escape");
    await expect.poll(() => card(page).count()).toBe(0);
  });

  test("a press on a mark opens its card and puts it into the link, and the card's button closes it", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12` });
    await claim(page, "kz-getblock").click();
    await expect.poll(() => card(page).textContent()).toContain("13.4 %");
    await expect.poll(() => page.url()).toContain("item=kz-getblock");
    await card(page).getByRole("button", { name: "Close this card" }).click();
    await expect.poll(() => card(page).count()).toBe(0);
  });

  test("the pointer may go from a mark onto its card and rest there; Escape closes it under a still pointer", async ({
    openReady,
  }) => {
    const { page } = await openReady({
      query: `${replay}&t=2022-01-12`,
      prepare: (context) => context.clock.install(),
    });
    await page.mouse.move(5, 5);
    await claim(page, "kz-nyt").hover();
    await expect.poll(() => card(page).textContent()).toContain("more than 10 %");
    const box = await card(page).boundingBox();
    if (box === null) throw new Error("no card");
    await page.mouse.move(box.x + 40, box.y + 40, { steps: 2 });
    // Two seconds of the page's own time, in which a card that is left would close.
    await page.clock.runFor(2000);
    await expect.poll(() => card(page).textContent()).toContain("more than 10 %");
    await page.keyboard.press("Escape");
    await expect.poll(() => card(page).count()).toBe(0);
  });

  test("a card closes when the pointer leaves its mark for the open page", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12` });
    await claim(page, "kz-nyt").hover();
    await expect.poll(() => card(page).textContent()).toContain("more than 10 %");
    await page.mouse.move(5, 5);
    await expect.poll(() => card(page).count()).toBe(0);
  });

  test("arrow keys go through all of them, and each has its card: 28 claims on this shock, and China's covert share", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12` });
    await claims(page).getByRole("button").first().focus();
    const seen = new Set<string>();
    const count = await claims(page).getByRole("button").count();
    for (let step = 0; step < count; step += 1) {
      const fresh = async () => ((await card(page).count()) === 1 ? ((await card(page).textContent()) ?? "") : "");
      await expect
        .poll(async () => !["", ...seen].includes(await fresh()), { message: `card ${step + 1} of ${count}` })
        .toBe(true);
      seen.add(await fresh());
      await page.keyboard.press("ArrowRight");
    }
    expect(seen.size).toBe(count);
    expect([...seen].join("").match(/known from/g)?.length).toBeGreaterThanOrEqual(28);
  });

  test.for([
    ["?span=2021-04-01..2021-12-31&t=2021-08-01&item=cn-2021-june", "38 %"],
    ["?span=2021-04-01..2021-12-31&t=2021-08-01&item=xj-2021-medium", "45 %"],
    [`${replay}&t=2022-01-12&item=kz-2022-055`, "RIPE"],
    [`${replay}&t=2022-01-12&item=kz-share-cbeci`, "18.1 %"],
    ["?t=2022-06-01&item=elliott-coindesk", "40 %"],
  ] as const)("the link %s opens a card that says %s", async ([query, text], { openReady }) => {
    const { page } = await openReady({ query });
    await expect.poll(() => card(page).textContent()).toContain(text);
  });

  test("in years they come, counted, when somebody looks at the axis", async ({ openReady }) => {
    const { page } = await openReady();
    expect(await claims(page).count()).toBe(0);
    await page.getByRole("slider", { name: "Time" }).hover();
    await claims(page).waitFor();
    await page.locator("#mark-kz-share-web3, #mark-cn-2022-share").first().hover();
    await expect.poll(() => card(page).textContent()).toContain("VICE");
  });
});

describe("a claim in years", () => {
  test("fetches the blocks with its card and then has its verdict", async ({ openReady }) => {
    const { page } = await openReady({ query: "?t=2021-07-20&item=xj-2021-medium" });
    await expect.poll(() => card(page).textContent()).toMatch(/45 %.*compatible.*24 h: \d+ blocks/);
  });
});

describe("what else stands on the axis of hours", () => {
  test("the next retarget as modelled, and the price on a scale of its own", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-06T06:00Z` });
    const outlook = page.locator(".outlook text").filter({ visible: true });
    await expect.poll(() => outlook.count()).toBe(1);
    await expect.poll(() => outlook.textContent()).toMatch(/^next( retarget)?, modelled: \+0\.\d %/);
    // By the hour its row is all words, so no line runs through it.
    expect(await page.locator("[data-row=retargets] .grid").count()).toBe(0);
    // At 1024 × 768 the row is 450 px wide: the words of the next retarget and of the past one do not meet.
    await page.setViewportSize({ width: 1024, height: 768 });
    const past = page.locator(".retarget text").first();
    await expect
      .poll(async () => {
        const [a, b] = [await past.boundingBox(), await outlook.boundingBox({ timeout: 500 }).catch(() => null)];
        return a !== null && (b === null || b.x >= a.x + a.width || b.x + b.width <= a.x);
      })
      .toBe(true);
    await expect
      .poll(() => page.locator(".axis-key").textContent())
      .toContain("price: $41,513 to $47,353, a scale of its own");
    await expect.poll(() => page.locator(".axis-price path").getAttribute("d")).toMatch(/^M/);
  });

  test("a block under the pointer tells its pool and that the label is weak", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-06T06:00Z` });
    const box = await page.getByRole("slider", { name: "Time" }).boundingBox();
    if (box === null) throw new Error("no slider");
    await expect
      .poll(async () => {
        // The blocks come a moment after the axis; only a pointer that moves asks for one.
        await page.mouse.move(box.x + box.width * 0.4 - 1, box.y + box.height - 24);
        await page.mouse.move(box.x + box.width * 0.4, box.y + box.height - 24);
        return (await page.locator(".ghost").allTextContents()).join();
      })
      .toMatch(/block 717,\d{3}, \d\d:\d\d, .+ by a weak label/);
    // Its words lie over the names in the lanes, so their ground lets nothing through.
    const ground = await page.locator(".ghost-words").evaluate((words) => getComputedStyle(words).backgroundColor);
    expect(ground).toMatch(/^rgb\(/);
  });

  test("the slider tells the block, its pool and the weak label to the keyboard", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-06T06:00Z` });
    const slider = page.getByRole("slider", { name: "Time" });
    await slider.focus();
    await slider.press("ArrowRight");
    await expect
      .poll(() => slider.getAttribute("aria-valuetext"))
      .toMatch(/^6 Jan 2022, 07:00, block 717,\d{3}.+weak label$/);
  });

  test("where the block file ends, the daily series goes on behind a labelled seam", async ({ openReady }) => {
    const { page } = await openReady({ query: "?span=2026-04-12..2026-05-06&t=2026-04-20" });
    await expect.poll(() => page.locator(".seam").textContent()).toBe("measured from blocksdaily means");
    await expect.poll(() => page.locator(".line-daily").getAttribute("d")).toMatch(/^M/);
  });
});

describe("the axis on a phone", () => {
  test("a finger beside a small mark means it, and its card makes nothing wider than 360 px", async ({ openReady }) => {
    const { page } = await openReady({ ...phone, query: `${replay}&t=2022-01-12` });
    const mark = page.locator(".axis-claims .mark").last();
    await mark.scrollIntoViewIfNeeded();
    const box = await mark.boundingBox();
    if (box === null) throw new Error("no mark");
    await page.mouse.click(box.x - 5, box.y + box.height / 2);
    await expect.poll(() => card(page).textContent()).toContain("Drop of global computing power");
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360);
  });

  test("the next retarget is said in words, and the price is drawn", async ({ openReady }) => {
    const { page } = await openReady({ ...phone, query: `${replay}&t=2022-01-06T06:00Z` });
    const seen = (text: string) =>
      page.getByRole("region", { name: "Timeline" }).getByText(text, { exact: true }).isVisible();
    await expect.poll(() => seen("modelled: +0.7 %")).toBe(true);
    // The row is named "retarget": what came has its size alone, so that both have room.
    expect([await seen("+0.41 %"), await seen("retarget +0.41 %")]).toEqual([true, false]);
    await page.getByText("Key", { exact: true }).click();
    await expect.poll(() => seen("price: $41,513 to $47,353, a scale of its own")).toBe(true);
    await expect.poll(async () => (await page.locator(".axis-price path").boundingBox())?.height).toBeGreaterThan(3);
  });

  test("in years a claim of a link stands open on the axis, and nothing is wider than 360 px", async ({
    openReady,
  }) => {
    const { page } = await openReady({ ...phone, query: "?item=elliott-ycharts" });
    const mark = page.locator('.axis-claims .mark[data-open="true"]');
    await expect.poll(() => mark.isVisible()).toBe(true);
    await expect.poll(() => widthOf(page)).toBeLessThanOrEqual(360);
  });

  test("a chart of hours that is still coming says so within its place, off the calendar", async ({ open }) => {
    const held = gate();
    const { page } = await open({
      ...phone,
      query: `${replay}&t=2022-01-06T06:00Z`,
      prepare: (context) =>
        context.route(/assets\/CloseUp-[^/]*\.js/, (route) => held.opened.then(() => route.continue())),
    });
    const note = page.getByText("the chart of days and hours is being fetched");
    await note.waitFor();
    const bottomOf = async (box: Locator) => {
      const found = await box.boundingBox();
      return found === null ? Number.NaN : found.y + found.height;
    };
    const over = async () => (await bottomOf(note)) - (await bottomOf(page.locator(".axis-chart")));
    // The letters of the page may come between the two.
    await expect.poll(over).toBeLessThanOrEqual(0);
    held.open();
    await expect.poll(() => note.count()).toBe(0);
  });

  test("the window is chosen in the reading", async ({ openReady }) => {
    const { page } = await openReady({ ...phone, query: `${replay}&t=2022-01-06T06:00Z` });
    await page.getByRole("combobox", { name: "Measured over" }).selectOption("6");
    await expect.poll(() => page.url()).toContain("window=6");
  });
});

describe("with and without", () => {
  test("the difficulty that would have followed stands in the link, and a reload draws it again", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12` });
    await page.getByLabel("Show the difficulty that would have followed").check();
    await expect.poll(() => page.url()).toContain("without=1");
    await page.reload();
    await expect.poll(() => page.locator(".difficulty-without").count()).toBe(1);
  });
});
