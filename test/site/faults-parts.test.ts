import { instead, notices, readyState } from "./support/faults.ts";
import { expect, test } from "./support/test.ts";

const question = "?tab=what-if&sc=1~x~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!";
const runsFailed = /The runs could not be drawn here/;

test("the land of another projection is garbage: the former picture stays and the note names the file", async ({
  open,
}) => {
  const { page } = await open({
    prepare: (context) => instead(context, /geo\/degrees-110m/, '{"type":"Topology"}'),
  });
  await expect.poll(() => readyState(page)).toBe("all");
  await page.getByRole("combobox", { name: "Projection" }).selectOption("globe");
  await expect
    .poll(() => notices(page))
    .toEqual([
      "The map’s land could not be loaded: geo/degrees-110m.json came cut off or damaged. Table and cards still work. Try again",
    ]);
  expect(await page.locator("#map svg path[data-place=KAZ]").count()).toBeGreaterThan(0);
});

test("a worker that says nothing is given up after 20 seconds, with a sentence and a button", async ({ open }) => {
  const { page } = await open({
    query: question,
    prepare: async (context) => {
      await context.clock.install();
      await instead(context, /\/assets\/fan-/, "/* silent */");
    },
  });
  await expect.poll(() => page.getByText("Drawing 1,000 runs").isVisible()).toBe(true);
  await page.clock.runFor(19_000);
  expect(await page.getByText(runsFailed).count()).toBe(0);
  await page.clock.runFor(3000);
  await expect.poll(() => page.getByText(runsFailed).isVisible()).toBe(true);
  expect(await page.getByRole("button", { name: "Draw the runs" }).isVisible()).toBe(true);
});

test("storage that is denied or full loses nothing but the keeping, and says so where something was to be kept", async ({
  open,
}) => {
  const { page } = await open({
    query: question,
    prepare: (context) =>
      context.addInitScript(() => {
        Object.defineProperty(window, "localStorage", {
          get() {
            throw new DOMException("denied", "SecurityError");
          },
        });
      }),
  });
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await expect.poll(() => page.getByText("This browser does not let the page keep anything.").isVisible()).toBe(true);
  await page.getByRole("button", { name: /^Colours/ }).click();
  await expect.poll(() => page.locator("html").getAttribute("data-theme")).toBe("dark");
});

test("a clock set an hour back and ahead, ten minutes hidden and 60 resizes during playback: it goes on, and nothing complains", async ({
  open,
}) => {
  const { page } = await open({
    query: "?t=2021-04-05&span=2021-04-01..2021-12-31",
    prepare: (context) =>
      context.addInitScript(() => {
        const now = performance.now.bind(performance);
        Object.assign(window, { shift: 0 });
        performance.now = () => now() + (window as unknown as { shift: number }).shift;
      }),
  });
  await expect.poll(() => readyState(page)).toBe("all");
  const moment = () => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
  await page.getByRole("button", { name: "Play", exact: true }).click();
  for (const shift of [-3_600_000, 3_600_000, 4_200_000]) {
    const before = await moment();
    await page.evaluate((by) => Object.assign(window, { shift: by }), shift);
    await expect.poll(moment).not.toBe(before);
  }
  for (let step = 0; step < 60; step += 1)
    await page.setViewportSize({ width: 400 + 15 * step, height: 900 - 4 * step });
  const before = await moment();
  await expect.poll(moment).not.toBe(before);
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
});
