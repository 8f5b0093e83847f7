import type { BrowserContext, Page } from "playwright-core";
import { gate, notices } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

const land = /geo\/degrees-110m/;
const failed =
  "The map’s land could not be loaded: the server answers 503 for geo/degrees-110m.json. Table and cards still work. Try again";

/** Holds the land of globe and Mercator back until the gate opens. */
function heldLand() {
  const { opened, open } = gate();
  const prepare = (context: BrowserContext) =>
    context.route(land, async (route) => {
      await opened;
      await route.continue();
    });
  return { open, prepare };
}

/** Answers each request for the land of globe and Mercator with an error until `mend` is called. */
function refusedLand() {
  let broken = true;
  const prepare = (context: BrowserContext) =>
    context.route(land, (route) => (broken ? route.fulfill({ status: 503, body: "" }) : route.continue()));
  return {
    prepare,
    mend: () => {
      broken = false;
    },
  };
}

const choose = (page: Page, projection: "globe" | "mercator" | "equal-earth") =>
  page.getByRole("combobox", { name: "Projection" }).selectOption(projection);
const said = (page: Page, sentence: string) => page.getByRole("status").getByText(sentence);
/** The width of the sea on the SVG map, in units of its viewBox: 956 for Equal Earth, 422 for the globe. */
const seaWidth = (page: Page) =>
  page.locator("#map svg path.sphere").evaluate((path: SVGGraphicsElement) => Math.round(path.getBBox().width));
const drawnOn = (page: Page) => page.locator("html").getAttribute("data-map");
const onWebGl = async (page: Page) => {
  await expect.poll(() => drawnOn(page), { timeout: 60_000 }).toBe("webgl");
  await expect.poll(() => page.locator("html").getAttribute("data-ready"), { timeout: 60_000 }).toBe("all");
};
/** Whether WebGL's canvas is seen, and where it has Kazakhstan. */
const canvas = (page: Page) => page.locator("#map .map-gl canvas").first();
const kazakhstan = (page: Page) =>
  page.evaluate(() => {
    const { hashfall } = window as unknown as {
      hashfall: { painted(): ReadonlyMap<string, { at: readonly number[] }> | null };
    };
    return hashfall.painted()?.get("KAZ")?.at.map(Math.round);
  });
/** The distance of two points, CSS pixels. */
const far = ([x = 0, y = 0]: readonly number[] = [], [x2 = 0, y2 = 0]: readonly number[] = []) =>
  Math.hypot(x2 - x, y2 - y);

test("while the globe's land is on its way to the SVG map, the former picture stays and a sentence says so", async ({
  openReady,
}) => {
  const held = heldLand();
  const { page } = await openReady({ query: "?map=svg", prepare: held.prepare });
  await choose(page, "globe");
  await expect.poll(() => said(page, "The globe is coming.").isVisible()).toBe(true);
  expect(await seaWidth(page)).toBe(956);
  held.open();
  await expect.poll(() => seaWidth(page)).toBe(422);
  await expect.poll(() => said(page, "is coming.").count()).toBe(0);
});

test("a projection that is chosen and left before its land has come is no longer said to come", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?map=svg", prepare: heldLand().prepare });
  await choose(page, "mercator");
  await expect.poll(() => said(page, "Mercator is coming.").isVisible()).toBe(true);
  await choose(page, "equal-earth");
  await expect.poll(() => said(page, "is coming.").count()).toBe(0);
  await expect.poll(() => seaWidth(page)).toBe(956);
});

test("while the globe's land is on its way to the WebGL map, its former picture stays and a sentence says so", async ({
  open,
}) => {
  const held = heldLand();
  const { page } = await open({ webgl: true, width: 1120, height: 620, prepare: held.prepare });
  await onWebGl(page);
  const before = await kazakhstan(page);
  await choose(page, "globe");
  await expect.poll(() => said(page, "The globe is coming.").isVisible()).toBe(true);
  expect(await canvas(page).isVisible()).toBe(true);
  expect(await kazakhstan(page)).toEqual(before);
  held.open();
  await expect.poll(() => kazakhstan(page), { timeout: 60_000 }).not.toEqual(before);
  await expect.poll(() => said(page, "is coming.").count()).toBe(0);
  await expect.poll(() => page.locator("#map .map-gl canvas").count(), { timeout: 60_000 }).toBe(1);
  expect(await canvas(page).isVisible()).toBe(true);
});

test("the globe's land fails on the WebGL map: its former picture stays with the note, and Try again brings the globe", async ({
  open,
}) => {
  const refused = refusedLand();
  const { page } = await open({
    webgl: true,
    width: 1120,
    height: 620,
    prepare: refused.prepare,
    expects: [/Failed to load resource/],
  });
  await onWebGl(page);
  const before = await kazakhstan(page);
  await choose(page, "globe");
  await expect.poll(() => notices(page)).toEqual([failed]);
  expect([await drawnOn(page), await canvas(page).isVisible()]).toEqual(["webgl", true]);
  // What is drawn goes on with the time.
  await page.getByRole("slider", { name: "Time" }).press("ArrowLeft");
  expect(await canvas(page).isVisible()).toBe(true);
  expect(far(before, await kazakhstan(page))).toBeLessThan(40);
  refused.mend();
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => notices(page)).toEqual([]);
  // The globe has it elsewhere; the note, which took room of the map, moved it less.
  await expect.poll(async () => far(before, await kazakhstan(page)), { timeout: 60_000 }).toBeGreaterThan(40);
  expect([await drawnOn(page), await canvas(page).isVisible()]).toEqual(["webgl", true]);
});

test("the globe's land fails on the SVG map and Equal Earth is chosen again: its picture is whole, and the note goes", async ({
  openReady,
}) => {
  const refused = refusedLand();
  const { page } = await openReady({
    query: "?map=svg",
    prepare: refused.prepare,
    expects: [/Failed to load resource/],
  });
  await choose(page, "globe");
  await expect.poll(() => notices(page)).toEqual([failed]);
  expect(await said(page, "is coming.").count()).toBe(0);
  await choose(page, "equal-earth");
  await expect.poll(() => notices(page)).toEqual([]);
  await expect.poll(() => seaWidth(page)).toBe(956);
});

test("the globe's land has failed on the SVG map: a drag and a wheel do not ask for it again, choosing the globe again does", async ({
  openReady,
}) => {
  const { page, requests } = await openReady({
    query: "?map=svg",
    prepare: refusedLand().prepare,
    expects: [/Failed to load resource/],
  });
  const asked = () => requests.filter((url) => land.test(url)).length;
  await choose(page, "globe");
  await expect.poll(() => notices(page)).toEqual([failed]);
  const once = asked();
  const { x, y, width, height } = (await page.locator("#map").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
  for (const gesture of [
    async () => {
      await page.mouse.move(x + width / 2, y + height / 2);
      await page.mouse.down();
      await page.mouse.move(x + width / 2 + 80, y + height / 2, { steps: 4 });
      await page.mouse.up();
    },
    () => page.mouse.wheel(0, -300),
  ]) {
    const before = page.url();
    await gesture();
    await expect.poll(() => page.url()).not.toBe(before);
  }
  expect(asked()).toBe(once);
  await choose(page, "equal-earth");
  await expect.poll(() => notices(page)).toEqual([]);
  await choose(page, "globe");
  await expect.poll(asked).toBeGreaterThan(once);
});
