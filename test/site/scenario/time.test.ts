import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, type Open, test } from "../support/test.ts";

/** Half of Kazakhstan without power for a day. */
const word = "1~A_test~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!";
const slider = (page: Page) => page.getByRole("slider", { name: "Time" });
const moment = (page: Page) => slider(page).getAttribute("aria-valuetext");
const play = (page: Page) => page.getByRole("button", { name: "Play the scenario" });
const clock = (page: Page, name: string) => page.locator("#clock").getByRole("button", { name, exact: true });
const query = (page: Page) => page.evaluate(() => location.search);

const asked = { query: `?tab=what-if&sc=${word}` } as const;
const shown = (page: Page) => page.locator("html").getAttribute("data-scenario");

/** The scenario's own axis, at rest at its start, 5 January 2022, 11:00. */
async function openScene(open: Open): Promise<Page> {
  const { page } = await open(asked);
  await play(page).click();
  await clock(page, "Pause").click();
  await slider(page).press("Home");
  await expect.poll(() => moment(page)).toBe("5 Jan 2022, 11:00, scenario time, modelled");
  return page;
}

describe("scenario time on the page's own time axis", () => {
  test("plays by itself when Enter is pressed on its button", async ({ open }) => {
    const { page } = await open(asked);
    await expect.poll(() => moment(page)).toBe("5 Jan 2022");
    await play(page).focus();
    await page.keyboard.press("Enter");
    await expect.poll(() => moment(page)).toMatch(/^[67] Jan 2022, \d\d:00, scenario time, modelled$/);
  });

  test("rests after Pause, however long one waits", async ({ open }) => {
    const { page } = await open({ ...asked, prepare: (context) => context.clock.install() });
    await play(page).click();
    await expect.poll(() => moment(page)).toMatch(/^[67] Jan 2022, \d\d:00, scenario time, modelled$/);
    await clock(page, "Pause").click();
    await clock(page, "Play").waitFor();
    const rested = await moment(page);
    await page.clock.runFor(3000);
    expect(await moment(page)).toBe(rested);
  });

  test("goes where keys send it, and no further back than its start", async ({ open }) => {
    const page = await openScene(open);
    await slider(page).press("ArrowLeft");
    await slider(page).press("PageDown");
    await expect.poll(() => moment(page)).toBe("5 Jan 2022, 21:00, scenario time, modelled");
    await slider(page).press("Home");
    await expect.poll(() => moment(page)).toBe("5 Jan 2022, 11:00, scenario time, modelled");
  });

  test("goes where a typed date sends it, and refuses one that is off the axis", async ({ open }) => {
    const page = await openScene(open);
    const typed = page.getByRole("textbox", { name: "Go to a date" });
    await typed.fill("2021-05");
    await typed.press("Enter");
    await expect
      .poll(() => page.locator("#typed-refusal").textContent())
      .toContain("is off the axis, which runs from 5 Jan 2022");
    await typed.fill("2022-01-06 06:00");
    await typed.press("Enter");
    await expect.poll(() => moment(page)).toBe("6 Jan 2022, 06:00, scenario time, modelled");
  });

  test("is hatched and named, and the shock and the retargets stand on it", async ({ open }) => {
    const page = await openScene(open);
    await expect.poll(() => page.getByRole("region", { name: "Timeline: scenario time, modelled" }).count()).toBe(1);
    await expect.poll(() => page.locator(".scene-ground").getAttribute("fill")).toBe("url(#scene-hatch)");
    await expect
      .poll(() => page.getByRole("button", { name: /^Power cut: Kazakhstan, 5 Jan 2022, 11:00/ }).count())
      .toBe(1);
    await expect
      .poll(() => page.locator(".scene-retarget text").first().textContent())
      .toMatch(/^retarget .* %, modelled$/);
  });

  test("ten hours in, the map, its legend, the speech, the headline and Kazakhstan's row of the table are modelled", async ({
    open,
  }) => {
    const page = await openScene(open);
    await slider(page).press("PageDown");
    const kazakhstan = page.locator("#map svg path[data-place=KAZ]");
    await expect.poll(() => kazakhstan.getAttribute("data-fill")).toBe("4-0");
    await expect.poll(() => page.locator(".legend-title").textContent()).toContain("scenario time · modelled from");
    await expect.poll(() => page.locator("#spoken").textContent()).toMatch(/Scenario day 0\.\d, modelled/);
    await page.getByRole("tab", { name: "Countries" }).click();
    await expect.poll(() => page.getByRole("heading", { level: 2 }).first().textContent()).toContain("modelled");
    const share = page
      .getByRole("row", { name: /Kazakhstan/ })
      .locator("td")
      .first();
    await expect.poll(() => share.getAttribute("title")).toBe("January 2022, modelled");
  });

  test("is in the link: a reload comes back to its moment", async ({ open }) => {
    const page = await openScene(open);
    await slider(page).press("ArrowRight");
    await expect.poll(() => query(page)).toContain("&replay=2022-01-05T12:00Z,");
    await page.reload();
    await expect.poll(() => moment(page)).toBe("5 Jan 2022, 12:00, scenario time, modelled");
  });

  test("ends with Escape: the measured moment is back, out of the link, and the slider keeps the focus", async ({
    open,
  }) => {
    const page = await openScene(open);
    await slider(page).press("Escape");
    await expect.poll(() => moment(page)).toBe("5 Jan 2022");
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("time-slider");
    await expect.poll(() => query(page)).not.toContain("replay=");
  });

  test("ends with its button: the facts are back, and Play has the focus", async ({ open }) => {
    const { page } = await open(asked);
    await play(page).click();
    await expect.poll(() => shown(page)).toBe("time");
    await clock(page, "Back to the facts").click();
    await expect.poll(() => moment(page)).toBe("5 Jan 2022");
    await expect.poll(() => page.evaluate(() => document.activeElement?.className)).toBe("play");
    await expect.poll(() => shown(page)).toBeNull();
  });

  test("of a scenario that is refused is not shown: the facts are", async ({ open }) => {
    const replay = "2022-01-05T12:00Z,2022-01-02..2022-01-20,10";
    const { page } = await open({
      query: `?tab=what-if&sc=${word.replace("KAZ", "XYZ")}&replay=${replay}`,
    });
    await expect
      .poll(() => page.getByRole("alert").textContent())
      .toContain("is not a country or province of the map: XYZ");
    await expect.poll(() => query(page)).not.toContain("replay=");
    await expect.poll(() => shown(page)).toBeNull();
  });
});

/** The darkest red, 0 to 255, 8.5 to 10 px from a country's label point in 16 directions, as the screen shows it, and the country's own fill. */
async function around(page: Page, code: string): Promise<{ readonly fill: string; readonly seen: readonly number[] }> {
  const { fill, at, box } = await page.evaluate((place) => {
    const { hashfall } = window as unknown as {
      hashfall: { painted(): ReadonlyMap<string, { colour: string; at: readonly [number, number] }> };
    };
    const { x, y } = (document.getElementById("map") as HTMLElement).getBoundingClientRect();
    const painted = hashfall.painted().get(place);
    return { fill: painted?.colour ?? "", at: painted?.at ?? [0, 0], box: { x, y } };
  }, code);
  const clip = { x: box.x + (at[0] ?? 0) - 12, y: box.y + (at[1] ?? 0) - 12, width: 24, height: 24 };
  const shot = (await page.screenshot({ clip })).toString("base64");
  const seen = await page.evaluate(async (png) => {
    const image = new Image();
    image.src = `data:image/png;base64,${png}`;
    await image.decode();
    const canvas = new OffscreenCanvas(24, 24).getContext("2d");
    canvas?.drawImage(image, 0, 0);
    return Array.from({ length: 16 }, (_, part) => {
      const turn = (part * Math.PI) / 8;
      const red = (radius: number) => {
        const [x, y] = [Math.round(12 + radius * Math.cos(turn)), Math.round(12 + radius * Math.sin(turn))];
        return canvas?.getImageData(x, y, 1, 1).data[0] ?? 255;
      };
      // The label point lies anywhere between two pixels, the casing is narrower than two.
      return Math.min(red(8.5), red(9.2), red(10));
    });
  }, shot);
  return { fill, seen };
}

describe("the shocked country on the WebGL map", () => {
  test("wears no ring where the facts alone are shown, and one on the What if tab", async ({ open }) => {
    const { page } = await open({
      query: "?tab=sources&t=2022-01-05T11:00Z&sc=1~A~2022-01-05T11~0~1~p!USA!50!0!24!1!a!!",
      webgl: true,
    });
    await page.locator("html[data-map=webgl]").waitFor();
    // The casing has the dark ground's colour, the country a bright one: before it is painted, all 16 are dark.
    const cased = async () => {
      const { fill, seen } = await around(page, "USA");
      return fill === "#fff0b8" ? seen.filter((red) => red < 0x50).length : Number.NaN;
    };
    await expect.poll(cased, { timeout: 15_000 }).toBeLessThan(12);
    await page.getByRole("tab", { name: "What if" }).click();
    await expect.poll(cased, { timeout: 15_000 }).toBeGreaterThan(12);
  });
});
