import type { Page } from "playwright-core";
import { bodies, enginesWords, instead, notices, readyState } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

const question = "?tab=what-if&sc=1~x~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!";
const runsFailed = /The runs could not be drawn here/;

test.for([
  ["missing", 404, ""],
  ["cut off", 200, bodies.cut],
  ["another site's page", 200, bodies.foreign],
] as const)(
  "the finer coasts are %s: the coarse ones stay, a sentence says so, and Try again brings them",
  async ([, status, body], { open }) => {
    let broken = true;
    const { page, requests } = await open({
      query: "?view=66.9,48,3",
      expects: status === 404 ? [/Failed to load resource/] : [],
      prepare: (context) =>
        context.route(/geo\/equal-earth-50m/, (route) => (broken ? route.fulfill({ status, body }) : route.continue())),
    });
    await expect.poll(() => notices(page)).toHaveLength(1);
    expect((await notices(page))[0]).toMatch(
      /^Finer coasts could not be loaded: .*geo\/equal-earth-50m\.json.*\. The coarse ones stay\. Try again$/,
    );
    expect(await page.locator("#map svg path[data-place=KAZ]").count()).toBe(1);
    const asked = requests.filter((url) => url.includes("50m")).length;
    await page.getByRole("button", { name: "Zoom in" }).click();
    expect(requests.filter((url) => url.includes("50m")).length).toBe(asked);
    broken = false;
    await page.getByRole("button", { name: "Try again" }).click();
    await expect.poll(() => requests.filter((url) => url.includes("50m")).length).toBeGreaterThan(asked);
    await expect.poll(() => notices(page)).toEqual([]);
  },
);

/** Asks for the globe, and expects the reason why it did not come beside the picture of before. */
async function globeFails(page: Page, reason: string): Promise<void> {
  await expect.poll(() => readyState(page)).toBe("all");
  await page.getByRole("combobox", { name: "Projection" }).selectOption("globe");
  await expect
    .poll(() => notices(page))
    .toEqual([`The map’s land could not be loaded: ${reason}. Table and cards still work. Try again`]);
  expect(await page.locator("#map svg path[data-place=KAZ]").count()).toBeGreaterThan(0);
}

test("the land of another projection is garbage: the former picture stays and the note names the file", async ({
  open,
}) => {
  const { page } = await open({
    prepare: (context) => instead(context, /geo\/degrees-110m/, '{"type":"Topology"}'),
  });
  await globeFails(page, "geo/degrees-110m.json came cut off or damaged");
});

test("the code of the globe is missing, then there: the flat picture stays, and Try again brings the globe", async ({
  open,
}) => {
  let broken = true;
  const { page } = await open({
    expects: [/Failed to load resource/],
    prepare: (context) =>
      context.route(/\/assets\/globe-/, (route) =>
        broken ? route.fulfill({ status: 503, body: "" }) : route.continue(),
      ),
  });
  await globeFails(page, "the server answers 503 for map/globe.js");
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => notices(page)).toEqual([]);
  // The globe is 422 units wide, a flat picture 956.
  await expect
    .poll(() => page.locator("#map svg path.sphere").evaluate((path: SVGGraphicsElement) => path.getBBox().width))
    .toBeCloseTo(422, 0);
});

test("WebGL's worker is missing, then there: the simple map says so and Try again brings the fast one", async ({
  open,
}) => {
  let broken = true;
  const { page } = await open({
    webgl: true,
    width: 1024,
    height: 480,
    expects: [/Worker failed to load|Failed to load resource/],
    prepare: (context) =>
      context.route(/\/assets\/maplibre-gl-worker/, (route) =>
        broken ? route.fulfill({ status: 404, body: "" }) : route.continue(),
      ),
  });
  await expect.poll(() => notices(page), { timeout: 45_000 }).toHaveLength(1);
  expect((await notices(page))[0]).toMatch(
    /^The fast map (could not be loaded|did not answer); the simple one shows the same\. Try again$/,
  );
  expect(await page.locator("html").getAttribute("data-map")).toBe("svg");
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect.poll(() => page.locator("html").getAttribute("data-map"), { timeout: 45_000 }).toBe("webgl");
  expect(await notices(page)).toEqual([]);
});

test("the runs' worker: refused by the browser, its script missing, then there", async ({ open }) => {
  let way: "refused" | "missing" | "there" = "refused";
  const { page } = await open({
    query: question,
    prepare: async (context) => {
      await context.addInitScript(() => {
        const Real = Worker;
        Object.assign(window, {
          refuse: true,
          Worker: class extends Real {
            constructor(...given: ConstructorParameters<typeof Real>) {
              if ((window as unknown as { refuse: boolean }).refuse) throw new DOMException("refused", "SecurityError");
              super(...given);
            }
          },
        });
      });
      await context.route(/\/assets\/fan-/, (route) =>
        way === "missing" ? route.fulfill({ status: 404, body: "" }) : route.continue(),
      );
    },
  });
  await expect.poll(() => page.getByText(runsFailed).isVisible()).toBe(true);
  way = "missing";
  await page.evaluate(() => Object.assign(window, { refuse: false }));
  await page.getByRole("button", { name: "Draw the runs" }).click();
  await expect.poll(() => page.getByText(runsFailed).isVisible()).toBe(true);
  way = "there";
  await page.getByRole("button", { name: "Draw the runs" }).click();
  await expect.poll(() => page.locator(".what-if-inner").count()).toBe(1);
  expect(await page.locator("body").textContent()).not.toMatch(enginesWords);
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

test("two tabs on one storage: what each keeps stands in both", async ({ open }) => {
  const { page, url } = await open({ query: question });
  const other = await page.context().newPage();
  await other.goto(`${url}?tab=what-if&sc=1~Other~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!`);
  await other.getByRole("button", { name: "Keep in this browser" }).click();
  const kept = page.getByRole("list", { name: "Kept in this browser" }).getByRole("listitem");
  await expect.poll(() => kept.count()).toBe(1);
  await page.getByRole("button", { name: "Keep in this browser" }).click();
  await expect.poll(() => kept.count()).toBe(2);
});

test("a clock set an hour back and ahead, then ten minutes further on, and 60 resizes during playback: it goes on, and nothing complains", async ({
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

test("the code of the time axis is missing, then there: the page answers without it and says so in its place, and Try again brings it at the chosen moment", async ({
  open,
}) => {
  let broken = true;
  const { page } = await open({
    expects: [/Failed to load resource/],
    prepare: (context) =>
      context.route(/\/assets\/axis-/, (route) =>
        broken ? route.fulfill({ status: 503, body: "" }) : route.continue(),
      ),
  });
  await expect.poll(() => readyState(page)).toBe("all");
  const axis = page.locator("#axis");
  await expect.poll(() => axis.textContent()).toBe("This part of the page could not be loaded: HTTP 503. Try again");
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.locator(".clock-title").textContent()).toBe("September 2026");
  broken = false;
  await page.getByRole("button", { name: "Try again" }).click();
  await expect
    .poll(() => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))
    .toMatch(/^September 2026/);
});
