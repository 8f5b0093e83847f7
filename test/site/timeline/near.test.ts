import type { Page } from "playwright-core";
import { findingsOn } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";
import { type Place, placesIn, placeWith } from "./near-places.ts";

const phone = { width: 390, height: 844, touch: true } as const;
const kazakhstan = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";
const list = (page: Page) => page.getByRole("dialog", { name: /marks at this place/ });
const card = (page: Page) => page.locator("#mark-card");
const moment = (page: Page) => page.locator(".clock-title").textContent();
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const spoken = (page: Page) =>
  page.evaluate(() => [...document.querySelectorAll("[aria-live], [role=status]")].map((one) => one.textContent));

const tapOn = (page: Page, { x, y }: Pick<Place, "x" | "y">) => page.touchscreen.tap(x, y);

test("a finger on an event of Kazakhstan's hours with others within 22 px opens the list of them, by date, each a button of 44 px with its row, and neither time nor voice change; one that is chosen opens its card, with the focus on its mark and its id in the link", async ({
  openReady,
}) => {
  const { page } = await openReady({ ...phone, query: kazakhstan });
  const place = await placeWith(page, ".axis-lanes .mark", "several");
  const before = [await moment(page), await spoken(page)];
  await tapOn(page, place);
  await list(page).waitFor();
  const entries = list(page).getByRole("listitem").getByRole("button");
  expect(await entries.count()).toBe(Math.min(6, place.near.length));
  const texts = await entries.allTextContents();
  for (const text of texts) expect(text).toMatch(/\d Jan 2022.* · (rules|events|claims)$/);
  const days = texts.map((text) => Date.parse(/(\d+ Jan 2022, \d\d:\d\d)/.exec(text)?.[1] ?? ""));
  expect(days).toEqual(days.toSorted((a, b) => a - b));
  for (const entry of await entries.all()) expect((await entry.boundingBox())?.height).toBeGreaterThanOrEqual(44);
  expect([await moment(page), await spoken(page)]).toEqual(before);
  expect(await card(page).count()).toBe(0);
  expect(await findingsOn(page)).toEqual([]);
  await entries.nth(1).tap();
  expect(texts[1]).toContain(await card(page).locator(".mark-card-title").textContent());
  await expect.poll(() => list(page).count()).toBe(0);
  const id = (await focused(page)).replace(/^mark-/, "");
  expect(place.near).toContain(`mark-${id}`);
  await expect.poll(() => new URL(page.url()).searchParams.get("item")).toBe(id);
});

test("Escape, the list's button and a press elsewhere close it, give the focus back to the pressed mark and show no card", async ({
  openReady,
}) => {
  const { page } = await openReady({ ...phone, query: kazakhstan });
  const ways = {
    Escape: () => page.keyboard.press("Escape"),
    button: () => list(page).getByRole("button", { name: "Close this card" }).tap(),
    elsewhere: () => page.locator(".axis-plot[data-row='hashrate'] .row-name").tap({ force: true }),
  };
  for (const [way, leave] of Object.entries(ways)) {
    const place = await placeWith(page, ".axis-lanes .mark", "several");
    await tapOn(page, place);
    await list(page).waitFor();
    await expect.poll(() => page.evaluate(() => document.activeElement?.className), { message: way }).toBe("near-go");
    await leave();
    await expect.poll(() => list(page).count(), { message: way }).toBe(0);
    await expect.poll(() => focused(page), { message: way }).toBe(place.own);
    expect(await card(page).count(), way).toBe(0);
  }
});

test("a finger opens a mark's card at once where no other one is within 22 px, also 18 px beside the column of an estimate; Enter opens the card of the mark in focus, however near others are", async ({
  openReady,
}) => {
  const { page } = await openReady({ ...phone, query: "?span=2019-09-01..2026-09-30&t=2026-09-30" });
  const alone = await placeWith(page, "[data-shape=diamond]", "one");
  await tapOn(page, { ...alone, x: alone.x - 18 });
  await expect.poll(() => card(page).count()).toBe(1);
  expect(await list(page).count()).toBe(0);
  expect(await focused(page)).toBe(alone.own);
  await page.keyboard.press("Escape");
  await expect.poll(() => card(page).count()).toBe(0);
  const several = await placeWith(page, "[data-shape=diamond]", "several");
  await page.locator(`[id="${several.own}"]`).focus();
  await page.keyboard.press("Enter");
  await expect.poll(() => page.url()).toContain(`item=${several.own.replace("mark-", "")}`);
  await expect.poll(() => card(page).count()).toBe(1);
  expect(await list(page).count()).toBe(0);
});

test("at 1280 × 800 a mouse on the edge that two estimates share opens the list of these two, and Tab beyond its end to another part of the page closes it; in the middle of one it opens that one at once", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?span=2019-09-01..2026-09-30&t=2026-09-30" });
  const places = await placesIn(page, "[data-shape=diamond]", 0);
  const two = ["mark-luxor-2025-q2", "mark-luxor-2025-q3"] as const;
  const [left, right] = two.map((id) => places.find(({ own }) => own === id));
  if (left === undefined || right === undefined) throw new Error("the two estimates have no marks");
  // Marks of 14 px, less than 14 px apart.
  expect(right.x - left.x).toBeLessThan(14);
  await page.mouse.click((left.x + right.x) / 2, left.y);
  await list(page).waitFor();
  const texts = await list(page).getByRole("listitem").allTextContents();
  expect(texts.length).toBe(2);
  expect(texts.join()).toMatch(/2025.*2025/);
  // The last item, the browser's own controls, the page's first link.
  for (let press = 0; press < 3; press += 1) await page.keyboard.press("Tab");
  await expect.poll(() => list(page).count()).toBe(0);
  await page.mouse.click(right.x, right.y);
  await expect.poll(() => page.url()).toContain("item=luxor-2025-q3");
  await expect.poll(() => card(page).count()).toBe(1);
  expect(await list(page).count()).toBe(0);
});

test("at 1280 × 800 no two marks of Kazakhstan's and China's claims have a pixel in common, and a number of two digits lies within its frame, 22 px wide around its place", async ({
  openReady,
}) => {
  for (const query of [kazakhstan, "?span=2021-04-01..2021-12-31&t=2021-06-22", "?t=2021-06"]) {
    const { page } = await openReady({ query });
    await page.getByRole("slider", { name: "Time" }).hover();
    await page.locator(".axis-claims .mark").first().waitFor({ state: "attached" });
    const touching = await page.locator(".axis-claims .mark").evaluateAll((marks) => {
      const boxes = marks.map((mark) => mark.getBoundingClientRect());
      return boxes.flatMap((a, index) =>
        boxes
          .slice(index + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom - 0.1 && b.top < a.bottom - 0.1),
      ).length;
    });
    expect([query, touching]).toEqual([query, 0]);
  }
  const { page } = await openReady({ ...phone, query: kazakhstan });
  const faces = page.locator('.axis-claims .claim-face[data-wide="true"]');
  await faces.first().waitFor();
  const found = await faces.evaluateAll((all) =>
    all.map((face) => {
      const range = document.createRange();
      range.selectNodeContents(face);
      const [text, box] = [range.getBoundingClientRect(), face.getBoundingClientRect()];
      const place = (face.closest(".mark-place") as Element).getBoundingClientRect();
      const middle = (one: DOMRect) => (one.left + one.right) / 2;
      return {
        digits: face.textContent?.length,
        width: box.width,
        isWithin: text.left >= box.left + 1 && text.right <= box.right - 1,
        isCentred: Math.abs(middle(text) - middle(box)) < 1 && Math.abs(middle(box) - middle(place)) < 1,
      };
    }),
  );
  expect(found.length).toBeGreaterThan(0);
  for (const one of found) expect(one).toEqual({ digits: 2, width: 22, isWithin: true, isCentred: true });
});

test("touched, windows of 280 × 400, 390 × 844, 844 × 390, 1366 × 1024 and 2560 × 1440 have the list whole within them, at either end of the axis, and grow no wider", async ({
  openReady,
}) => {
  for (const [width, height] of [
    [280, 400],
    [390, 844],
    [844, 390],
    [1366, 1024],
    [2560, 1440],
  ] as const) {
    const { page } = await openReady({ width, height, touch: true, query: kazakhstan });
    const crowded = (await placesIn(page, ".axis .mark", 22)).filter(({ near }) => near.length > 1);
    expect(crowded.length, `${width}`).toBeGreaterThan(0);
    for (const { own } of [...crowded.slice(0, 1), ...crowded.slice(-1)]) {
      const mark = page.locator(`[id="${own}"]`);
      await mark.evaluate((one) => one.scrollIntoView({ block: "center", behavior: "instant" }));
      const box = await mark.boundingBox();
      if (box === null) throw new Error(`${own} is not drawn`);
      await page.touchscreen.tap(box.x + box.width / 2, box.y + box.height / 2);
      await list(page).waitFor();
      const edges = () =>
        list(page).evaluate((one) => {
          const { left, right, top, bottom } = one.getBoundingClientRect();
          return [left >= 0, right <= innerWidth, top >= 0, bottom <= innerHeight];
        });
      await expect.poll(edges, { message: `${width}: ${own}` }).toEqual([true, true, true, true]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth), `${width}`).toBeLessThanOrEqual(width);
      await page.keyboard.press("Escape");
      await expect.poll(() => list(page).count()).toBe(0);
    }
  }
});

test("the list of a year's other events has the focus on its first event; Escape gives it back to the year, whose press opens and closes the list", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?t=2021-06" });
  const year = page.getByRole("button", { name: /^2021 · \d+ more events$/ });
  const events = page.getByRole("dialog", { name: /^2021 · \d+ more events$/ });
  await year.click();
  await events.waitFor();
  await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("folded-go");
  await page.keyboard.press("Escape");
  await expect.poll(() => events.count()).toBe(0);
  expect(await focused(page)).toBe(await year.getAttribute("id"));
  await year.click();
  await events.waitFor();
  await year.click();
  await expect.poll(() => events.count()).toBe(0);
});
