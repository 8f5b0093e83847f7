import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";
import { marksOn, type Place, placesIn } from "./near-places.ts";

const phone = { width: 390, height: 844, touch: true } as const;
const kazakhstan = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";
const list = (page: Page) => page.getByRole("dialog", { name: /marks at this place/ });
const card = (page: Page) => page.locator("#mark-card");
const focused = (page: Page) => page.evaluate(() => document.activeElement?.id ?? "");
const tapOn = (page: Page, { x, y }: Place) => page.touchscreen.tap(x, y);

test("a finger 18 px left, right, above or below the middle of a mark of the lanes or the claims opens that mark where no other one is within 22 px and no other’s name is under it, and else the list of them", async ({
  openReady,
}) => {
  for (const query of ["?", kazakhstan]) {
    const { page } = await openReady({ ...phone, query });
    const counts = { alone: 0, several: 0 };
    for (const [across, down] of [
      [-18, 0],
      [18, 0],
      [0, -18],
      [0, 18],
    ] as const) {
      for (const wanted of ["alone", "several"] as const) {
        // A card may have scrolled the page.
        const all = await placesIn(page, ":is(.axis-lanes, .axis-claims) .mark", 22, [across, down]);
        const place = all.find(
          ({ own, near, isUnsure }) => !isUnsure && near.includes(own) && near.length > 1 === (wanted === "several"),
        );
        if (place === undefined) continue;
        counts[wanted] += 1;
        const message = `${query}, ${across} across, ${down} down: ${place.own} of ${place.near}`;
        await tapOn(page, place);
        const open = async () => [await list(page).count(), await card(page).count()];
        await expect.poll(open, { message }).toEqual(wanted === "several" ? [1, 0] : [0, 1]);
        if (wanted === "several")
          expect(await list(page).getByRole("listitem").count(), message).toBe(Math.min(6, place.near.length));
        else expect(await focused(page), message).toBe(place.own);
        await page.keyboard.press("Escape");
        await expect.poll(open, { message }).toEqual([0, 0]);
      }
    }
    expect([query, counts.alone > 0, counts.several > 0]).toEqual([query, true, true]);
  }
});

test("the first press of a finger on the axis, before its claims are there, opens the list where several marks are in reach, as later ones do", async ({
  openReady,
}) => {
  let send = () => {};
  const asked = new Promise<void>((resolve) => (send = resolve));
  const { page } = await openReady({
    ...phone,
    query: "?",
    prepare: (context) =>
      context.route(/\/assets\/CloseUp-/, async (route) => {
        await asked;
        await route.continue();
      }),
  });
  await page.locator(".axis-lanes .mark").first().scrollIntoViewIfNeeded();
  expect(await page.locator(".axis").getAttribute("data-claims")).toBe("false");
  const place = (await marksOn(page, 22, ".axis .mark")).find(({ near, isUnsure }) => near.length > 1 && !isUnsure);
  if (place === undefined) throw new Error("no two marks are near each other");
  await tapOn(page, place);
  send();
  await list(page).waitFor();
  expect(await card(page).count()).toBe(0);
  expect(await page.locator(".axis").getAttribute("data-claims")).toBe("true");
});

test("a first press on the axis whose list cannot be fetched means the mark it is on, which the link then names", async ({
  openReady,
}) => {
  const { page } = await openReady({
    ...phone,
    query: "?",
    prepare: (context) => context.route(/\/assets\/CloseUp-/, (route) => route.abort()),
    expects: [/Failed to load resource.*CloseUp/],
  });
  await page.locator(".axis-lanes .mark").first().scrollIntoViewIfNeeded();
  const place = (await marksOn(page, 22, ".axis .mark")).find(({ near, isUnsure }) => near.length > 1 && !isUnsure);
  if (place === undefined) throw new Error("no two marks are near each other");
  await tapOn(page, place);
  await expect.poll(() => new URL(page.url()).searchParams.get("item")).toMatch(/^[a-z0-9-]+$/);
  expect(place.near).toContain(`mark-${new URL(page.url()).searchParams.get("item")}`);
});
