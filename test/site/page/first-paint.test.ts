import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { gate } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

const webgl = (page: Page) => page.locator("html[data-map=webgl]").waitFor();

/** The month of the last event in data/ that begins before a month `YYYY-MM`, as the clock writes it. */
function lastEventBefore(month: string): string {
  const events = JSON.parse(readFileSync("data/events/events.json", "utf8")) as { start: string }[];
  const last = events
    .map(({ start }) => start.slice(0, 7))
    .filter((start) => start < month)
    .sort()
    .at(-1);
  return new Date(`${last}-01`).toLocaleDateString("en-GB", { month: "long", year: "numeric", timeZone: "UTC" });
}

describe("the first paint", () => {
  test("is in the HTML: map, headline, table and timeline stand with scripts switched off, and a story is a press away", async ({
    open,
  }) => {
    const { page } = await open({ scripts: false });
    await expect.poll(() => page.locator("#map svg path[data-place=KAZ]").isVisible()).toBe(true);
    expect(await page.getByRole("heading", { level: 2 }).first().textContent()).toBe(
      "The United States, Russia and China hold about two thirds of Bitcoin’s hashrate.",
    );
    expect(await page.locator(".top .newest").textContent()).toBe(
      "Newest figures: shares 30 Sept 2026, network 1 Jun 2026, modelled to 3 Oct, a reading of 10 Oct",
    );
    expect(await page.getByRole("table", { name: "Countries" }).getByRole("row").count()).toBe(11);
    expect(await page.locator("#axis svg").count()).toBeGreaterThan(0);
    expect(await page.locator(".noscript").getByRole("link").getAttribute("href")).toBe("./stories/");
    // A control that needs scripts is not shown; a story has a page of its own.
    expect(await page.getByRole("button", { name: "Watch Kazakhstan" }).count()).toBe(0);
    const story = page.getByRole("link", { name: "Kazakhstan, step by step" });
    expect([await story.isVisible(), await page.locator(".noscript").isVisible()]).toEqual([true, true]);
    await story.click();
    await expect.poll(() => new URL(page.url()).pathname).toBe("/stories/kazakhstan-2022/");
  });

  test("waits for no other file: the page holds its own styles, and its policy admits them by their hash alone", async ({
    open,
  }) => {
    const site = await open({ scripts: false });
    const { page } = site;
    expect(
      site.requests.filter((address) => /\.(css|js)$/.test(address) && !/assets\/index-[^/]*\.js$/.test(address)),
    ).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
    expect(await page.locator("head > style").count()).toBe(1);
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'; style-src 'self' 'sha256-[^']+';/);
  });

  test("needs no MapLibre: a step of the slider repaints the SVG before it is fetched", async ({ open }) => {
    const { page } = await open({
      prepare: (context) => context.route(/\/assets\/map-|\/facts\/(sources|context)\./, () => undefined),
    });
    const norway = page.locator("#map svg path[data-place=NOR]");
    expect(await norway.getAttribute("data-fill")).toBe("2-0");
    const slider = page.getByRole("slider", { name: "Time" });
    // A press on the picture, before the page has taken it over, moves the picture's thumb alone: then once more.
    const pressed = async () => {
      await slider.press("ArrowLeft");
      return norway.getAttribute("data-fill");
    };
    await expect.poll(pressed).toBe("none");
    expect(await page.locator("html").getAttribute("data-map")).toBe("svg");
    expect(await page.locator("html").getAttribute("data-ready")).toBeNull();
  });

  test("answers keys before prices, risk and the axis have come: map and clock follow at once, the table when they are there", async ({
    open,
  }) => {
    const late = gate();
    const { page } = await open({
      prepare: (context) =>
        context.route(/\/facts\/(risk|electricity|network|events)\.|\/assets\/axis-/, (route) =>
          late.opened.then(() => route.continue()),
        ),
    });
    const norway = page.locator("#map svg path[data-place=NOR]");
    await expect.poll(() => page.locator("#clock").getAttribute("data-live")).toBe("");
    await page.keyboard.press("ArrowLeft");
    await expect.poll(() => norway.getAttribute("data-fill")).toBe("none");
    expect(await page.locator(".clock-title").textContent()).toBe("September 2026");
    const rows = page.getByRole("table", { name: "Countries" }).getByRole("row");
    const built = await rows.first().evaluate((row) => row.closest("table")?.textContent ?? "");
    await page.getByRole("button", { name: "Play", exact: true }).focus();
    await page.keyboard.press("PageUp");
    late.open();
    await page.locator("html[data-ready=all]").waitFor();
    await expect.poll(() => rows.first().evaluate((row) => row.closest("table")?.textContent ?? "")).not.toBe(built);
    await expect.poll(() => page.locator(".clock-title").textContent()).toBe(lastEventBefore("2026-09"));
    const spoken = await page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");
    expect(spoken).toContain(lastEventBefore("2026-09"));
  });

  test("stays until somebody moves the map; then WebGL takes its place, at the same view and without an error", async ({
    open,
  }) => {
    const { page, requests } = await open({ webgl: "able", width: 360, height: 480 });
    await page.locator("html[data-ready=all]").waitFor();
    // Its program, its worker and its land are fetched ahead, and nothing of it is started.
    const ahead = () =>
      ["/assets/map-", "/assets/maplibre-gl-worker", "/geo/equal-earth-110m"].map(
        (file) => requests.filter((url) => url.includes(file)).length,
      );
    await expect.poll(ahead, { timeout: 20_000 }).toEqual([1, 1, 1]);
    expect(page.workers()).toEqual([]);
    expect(await page.locator("html").getAttribute("data-map")).toBe("svg");
    await page.getByRole("button", { name: "Map: Hashrate share" }).click();
    await page.getByRole("button", { name: "Zoom in" }).scrollIntoViewIfNeeded();
    const before = await page.locator("#map").boundingBox();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await webgl(page);
    await expect.poll(() => page.locator("#map canvas").isVisible()).toBe(true);
    expect(await page.locator("#map").boundingBox()).toEqual(before);
    await expect.poll(() => new URL(page.url()).searchParams.get("view")).toMatch(/,1$/);
  });

  test("follows the hand that drags it to the end, before WebGL takes its place where the hand has left it", {
    timeout: 120_000,
  }, async ({ open }) => {
    let hold = () => {};
    const isHeld = new Promise<void>((held) => {
      hold = held;
    });
    const { page } = await open({
      webgl: "able",
      width: 1280,
      height: 800,
      // Its program comes once the hand holds the map; on a busy machine WebGL could stand before that.
      prepare: (context) => context.route(/\/assets\/map-/, (route) => isHeld.then(() => route.continue())),
    });
    await page.locator("html[data-ready=all]").waitFor();
    const view = () => new URL(page.url()).searchParams.get("view");
    const { x, y, width, height } = (await page.locator("#map").boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    const middle = [x + width / 2, y + height / 2] as const;
    await page.mouse.move(...middle);
    await page.mouse.wheel(0, -900);
    await page.mouse.down();
    await page.mouse.move(middle[0] + 40, middle[1] + 10);
    hold();
    // WebGL's canvas stands behind the picture that the hand still holds.
    await page.locator("#map canvas").waitFor({ state: "attached", timeout: 30_000 });
    await page.mouse.move(middle[0] + 80, middle[1] + 20);
    expect(await page.locator("html").getAttribute("data-map")).toBe("svg");
    await page.mouse.up();
    await webgl(page);
    // At this zoom 1° of longitude is about 19 px: 40 px lead from 11° to 8.9°, 80 px to 6.8°. The link is written a moment
    // after the gesture.
    await expect.poll(() => Number(view()?.split(",")[0] ?? Number.NaN)).toBeLessThan(8);
    const left = view();
    await page.getByRole("radio", { name: "Political risk" }).check({ force: true });
    await expect.poll(() => new URL(page.url()).searchParams.get("layer")).toBe("risk");
    expect(view()).toBe(left);
  });

  test("stays for good where the link asks for it, however the map is moved", async ({ open }) => {
    const { page, requests } = await open({ webgl: "able", width: 360, height: 480, query: "?map=svg" });
    await page.locator("html[data-ready=all]").waitFor();
    await page.getByRole("button", { name: "Map: Hashrate share" }).click();
    await page.getByRole("button", { name: "Zoom in" }).click();
    await page.getByRole("combobox", { name: "Projection" }).selectOption("globe");
    await expect.poll(() => new URL(page.url()).searchParams.get("proj")).toBe("globe");
    expect(await page.locator("html").getAttribute("data-map")).toBe("svg");
    expect(requests.filter((url) => /maplibre-gl-worker|\/assets\/map-/.test(url))).toEqual([]);
  });

  test("is all that a browser fetches that asks to save data", async ({ open }) => {
    const { page, requests } = await open({
      webgl: "able",
      width: 360,
      height: 480,
      prepare: (context) =>
        context.addInitScript(() =>
          Object.defineProperty(navigator, "connection", { value: { saveData: true }, configurable: true }),
        ),
    });
    await page.locator("html[data-ready=all]").waitFor();
    await page.waitForLoadState("networkidle");
    expect(requests.filter((url) => /maplibre-gl-worker|\/assets\/map-/.test(url))).toEqual([]);
  });

  test("stands under any sub-path", async ({ open }) => {
    const site = await open({ base: "/some/where/", webgl: true, width: 360, height: 480 });
    await webgl(site.page);
    expect(site.elsewhere()).toEqual([]);
  });
});

describe("the buttons of the map", () => {
  test.for([true, false])(
    "two quick presses go two steps, the second on from where the first ends; WebGL: %s",
    async (drawn, { open }) => {
      const { page } = await open({ webgl: drawn, width: 360, height: 480 });
      if (drawn) await webgl(page);
      await page.getByRole("button", { name: "Map: Hashrate share" }).click();
      const closer = page.getByRole("button", { name: "Zoom in" });
      await closer.evaluate((button: HTMLElement) => {
        button.click();
        button.click();
      });
      await expect.poll(() => new URL(page.url()).searchParams.get("view")).toMatch(/,2$/);
    },
  );
});

describe("without WebGL2", () => {
  test("the SVG map stays and works: layer, slider, pin", async ({ open }) => {
    const { page } = await open();
    await page.locator("html[data-ready=all]").waitFor();
    expect(await page.locator("html[data-map-note]").count()).toBe(0);
    expect(await page.locator("html").getAttribute("data-map")).toBe("svg");
    await page.getByRole("radio", { name: "Political risk" }).check({ force: true });
    await expect.poll(() => page.locator("#map svg").first().getAttribute("data-ramp")).toBe("risk");
    await page.locator("#map svg path[data-place=AUS]").first().click();
    await expect.poll(() => page.getByRole("region", { name: "Australia" }).isVisible()).toBe(true);
    await page.getByRole("radio", { name: "Hashrate share" }).check({ force: true });
    const norway = page.locator("#map svg path[data-place=NOR]");
    await expect.poll(() => norway.getAttribute("data-fill")).toBe("2-0");
    await page.getByRole("slider", { name: "Time" }).press("ArrowLeft");
    await expect.poll(() => norway.getAttribute("data-fill")).toBe("none");
  });

  test("a lost context brings the SVG map back with the same state", async ({ open }) => {
    const { page } = await open({
      query: "?t=2021-08-15&span=2021-04-01..2021-12-31&pin=KAZ",
      webgl: true,
      width: 360,
      height: 480,
    });
    await webgl(page);
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("#map canvas");
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await expect.poll(() => page.locator("html").getAttribute("data-map")).toBe("svg");
    await expect.poll(() => page.locator("#map svg path[data-place=KAZ]").getAttribute("data-fill")).toBe("5-0");
    await expect.poll(() => page.getByRole("region", { name: "Kazakhstan" }).isVisible()).toBe(true);
  });
});
