import { describe, expect, it } from "vitest";
import { openSite } from "./support/site.ts";

describe("the first paint", () => {
  it("is in the HTML: map, headline, table and timeline stand with scripts switched off", async () => {
    const site = await openSite({ scripts: false });
    const { page } = site;
    await expect.poll(() => page.locator("#map svg path[data-place=KAZ]").isVisible()).toBe(true);
    expect(await page.getByRole("heading", { level: 2 }).first().textContent()).toBe(
      "The United States, Russia and China hold about two thirds of Bitcoin’s hashrate.",
    );
    expect(await page.getByRole("table", { name: "Countries" }).getByRole("row").count()).toBe(11);
    expect(await page.locator("#axis svg").count()).toBeGreaterThan(0);
    expect(await page.locator(".noscript").isVisible()).toBe(true);
    await site.close();
  });

  it("waits for no other file: the page holds its own styles, and its policy admits them by their hash alone", async () => {
    const site = await openSite({ scripts: false });
    const { page } = site;
    expect(
      site.requests.filter((address) => /\.(css|js)$/.test(address) && !/assets\/index-[^/]*\.js$/.test(address)),
    ).toEqual([]);
    expect(await page.evaluate(() => getComputedStyle(document.body).margin)).toBe("0px");
    expect(await page.locator("head > style").count()).toBe(1);
    const policy = await page.locator("meta[http-equiv=Content-Security-Policy]").getAttribute("content");
    expect(policy).toMatch(/script-src 'self' 'sha256-[^']+'; style-src 'self' 'sha256-[^']+';/);
    await site.close();
  });

  it("needs no MapLibre: a step of the slider repaints the SVG before it is fetched", async () => {
    const site = await openSite({
      prepare: async (context) => {
        await context.route(/\/assets\/map-|\/facts\/(sources|context)\./, () => undefined);
      },
    });
    const { page } = site;
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
    await site.close();
  });

  it("is followed by WebGL, in the same place and without an error", async () => {
    const site = await openSite();
    await expect.poll(() => site.page.locator("html").getAttribute("data-map"), { timeout: 20_000 }).toBe("webgl");
    expect(await site.page.locator("#map canvas").isVisible()).toBe(true);
    expect(site.errors).toEqual([]);
    await site.close();
  });

  it("stands under any sub-path", async () => {
    const site = await openSite({ base: "/some/where/" });
    await expect.poll(() => site.page.locator("html").getAttribute("data-map"), { timeout: 20_000 }).toBe("webgl");
    expect(site.errors).toEqual([]);
    expect(site.elsewhere()).toEqual([]);
    await site.close();
  });
});

describe("the buttons of the map", () => {
  it.each([true, false])(
    "two quick presses go two steps, the second on from where the first ends; WebGL: %s",
    async (webgl) => {
      const site = await openSite({ webgl });
      const { page } = site;
      if (webgl)
        await expect.poll(() => page.locator("html").getAttribute("data-map"), { timeout: 20_000 }).toBe("webgl");
      const closer = page.getByRole("button", { name: "Zoom in" });
      await closer.evaluate((button: HTMLElement) => {
        button.click();
        button.click();
      });
      await expect.poll(() => new URL(page.url()).searchParams.get("view")).toMatch(/,2$/);
      await site.close();
    },
  );
});

describe("without WebGL2", () => {
  it("the SVG map stays and works: layer, slider, pin", async () => {
    const site = await openSite({ webgl: false });
    const { page } = site;
    await expect.poll(() => page.locator("html").getAttribute("data-map-note"), { timeout: 20_000 }).not.toBeNull();
    expect(await page.locator("html").getAttribute("data-map")).toBe("svg");
    await page.getByRole("radio", { name: "Political risk" }).check({ force: true });
    await expect.poll(() => page.locator("#map svg").first().getAttribute("data-ramp")).toBe("risk");
    await page.locator("#map svg path[data-place=AUS]").first().click();
    await expect.poll(() => page.getByRole("region", { name: "Australia" }).isVisible()).toBe(true);
    await site.close();
  });

  it("a lost context brings the SVG map back with the same state", async () => {
    const site = await openSite({ query: "?t=2021-08-15&span=2021-04-01..2021-12-31&pin=KAZ" });
    const { page } = site;
    await expect.poll(() => page.locator("html").getAttribute("data-map"), { timeout: 20_000 }).toBe("webgl");
    await page.evaluate(() => {
      const canvas = document.querySelector<HTMLCanvasElement>("#map canvas");
      canvas?.getContext("webgl2")?.getExtension("WEBGL_lose_context")?.loseContext();
    });
    await expect.poll(() => page.locator("html").getAttribute("data-map")).toBe("svg");
    expect(await page.locator("#map svg path[data-place=KAZ]").getAttribute("data-fill")).toBe("5-0");
    expect(await page.getByRole("region", { name: "Kazakhstan" }).isVisible()).toBe(true);
    await site.close();
  });
});
