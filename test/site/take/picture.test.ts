import { Resvg } from "@resvg/resvg-js";
import { decode } from "fast-png";
import type { Page } from "playwright-core";
import { grounds } from "../../../src/display/map/palette.ts";
import { pngTextsOf } from "../../support/png-texts.ts";
import { expect, test } from "../support/test.ts";
import { chartIn, opened, saved } from "./pictures.ts";

/** Drops a file on the map as a browser does. */
const dropped = (page: Page, name: string, type: string, bytes: Buffer) =>
  page.evaluate(
    ([named, kind, encoded]) => {
      const data = new DataTransfer();
      const content = Uint8Array.from(atob(encoded), (letter) => letter.charCodeAt(0));
      data.items.add(new File([content], named, { type: kind }));
      for (const event of ["dragover", "drop"])
        document
          .querySelector("#map")
          ?.dispatchEvent(new DragEvent(event, { dataTransfer: data, bubbles: true, cancelable: true }));
    },
    [name, type, bytes.toString("base64")] as const,
  );

const shapes = [
  ["page", 960, 680],
  ["slide", 960, 540],
  ["card", 960, 504],
  ["square", 720, 720],
  ["tall", 720, 900],
] as const;

test("a PNG of the shapes for a page, a slide, a card of a link, a square and a tall post has its size in px, three times as large at 3×, and says its link", async ({
  openReady,
}) => {
  const { page, url } = await openReady({ query: "?t=2021-08&pin=KAZ" });
  await opened(page);
  for (const [format, width, height] of shapes) {
    await page.getByRole("combobox", { name: "Shape" }).selectOption(format);
    for (const scale of [1, 3]) {
      await page.getByRole("combobox", { name: "Size of the PNG" }).selectOption(String(scale));
      const shown = page.getByRole("dialog").getByRole("img");
      const size = () => shown.evaluate((image: HTMLImageElement) => [image.naturalWidth, image.naturalHeight]);
      await expect.poll(size, { message: format }).toEqual([width, height]);
      const bytes = await saved(page, "Save PNG");
      const picture = decode(bytes, { checkCrc: true });
      expect([picture.width, picture.height], format).toEqual([width * scale, height * scale]);
      const texts = pngTextsOf(bytes);
      expect(texts["Source"]).toMatch(new RegExp(`^${url}\\?t=2021-08&pin=KAZ&data=[-0-9a-f.]+&v=1$`));
      expect(texts["Copyright"]).toContain("CC BY-NC-SA 4.0");
      expect(texts["Description"]).toContain("Map of Bitcoin mining.");
    }
  }
});

test("a second renderer draws the SVG, whose texts are texts and whose groups are named, in the table's colour of the USA", async ({
  openReady,
}) => {
  const { page } = await openReady({ theme: "light" });
  await opened(page);
  const svg = (await saved(page, "Save SVG")).toString();
  for (const id of ["title", "subtitle", "map", "sea", "countries", "borders", "labels", "legend", "sources", "link"]) {
    expect(svg, id).toContain(`id="${id}"`);
  }
  expect(svg).not.toMatch(/ class=| style=|var\(|<style|<script|foreignObject/);
  expect(svg).toMatch(/<text[^>]*>[^<]*China hold about/);
  expect(svg).toMatch(/<tspan[^>]*>USA<\/tspan>/);
  const { width, height, pixels } = new Resvg(svg).render();
  expect([width, height]).toEqual([960, 680]);
  const counts = new Map<string, number>();
  for (let at = 0; at < pixels.length; at += 4) {
    const colour = `#${pixels.subarray(at, at + 3).toString("hex")}`;
    counts.set(colour, (counts.get(colour) ?? 0) + 1);
  }
  const bright = await page
    .locator("#map path[data-place=USA]")
    .first()
    .evaluate((land) => getComputedStyle(land).fill);
  const hex = `#${(bright.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
  expect(counts.get(hex)).toBeGreaterThan(2000);
});

test("a PNG has the page's letters in it; without a background its corner is transparent, and with one it is not", async ({
  openReady,
}) => {
  const { page } = await openReady();
  await opened(page);
  // What is shown and what is drawn has the page's letters; a file for an editor has texts in a family by its name.
  const shown = async () =>
    decodeURIComponent((await page.getByRole("dialog").getByRole("img").getAttribute("src")) ?? "");
  await expect
    .poll(async () => (await shown()).match(/@font-face\{font-family:[^;]*(Inter|Source Serif)/g)?.length)
    .toBe(2);
  expect((await saved(page, "Save SVG")).toString()).not.toContain("@font-face");
  const corner = async () => decode(await saved(page, "Save PNG")).data[3];
  expect(await corner()).toBe(255);
  await page.getByLabel("Without a background").check();
  await expect.poll(corner).toBe(0);
});

test("a PNG and an SVG that are dropped on another view open theirs again", async ({ openReady }) => {
  const { page } = await openReady({ query: "?t=2021-08&layer=risk&pin=KAZ" });
  await opened(page);
  const files = [
    ["a.png", "image/png", await saved(page, "Save PNG")],
    ["a.svg", "image/svg+xml", await saved(page, "Save SVG")],
  ] as const;
  await page.keyboard.press("Escape");
  for (const [name, type, bytes] of files) {
    await page.getByRole("radio", { name: "Electricity" }).check({ force: true });
    await dropped(page, name, type, bytes);
    await page.getByText(`Opened the view of ${name}.`).waitFor();
    await expect.poll(() => page.getByRole("radio", { name: "Political risk" }).isChecked()).toBe(true);
    await expect.poll(() => new URL(page.url()).search).toContain("t=2021-08&layer=risk&pin=KAZ");
  }
});

test("a picture without our mark and one with a forged link get a quiet note and change nothing", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?layer=risk" });
  await dropped(page, "cat.svg", "image/svg+xml", Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'/>"));
  await page.getByText("cat.svg holds no view of this page.").waitFor();
  // The note takes the room of its line from the map, and no more.
  const height = async (selector: string) => (await page.locator(selector).boundingBox())?.height ?? 0;
  expect(await height("#note")).toBeLessThan(80);
  expect(await height("#map svg.world")).toBeGreaterThan(300);
  const forged = (link: string) =>
    Buffer.from(`<svg><metadata id="hashfall"><dc:source>${link}</dc:source></metadata></svg>`);
  for (const [index, link] of [
    "javascript:alert(1)",
    "https://example.org/?layer=magic&t=yesterday",
    "no link",
  ].entries()) {
    await dropped(page, `bad${index}.svg`, "image/svg+xml", forged(link));
    await page.getByText(`The link in bad${index}.svg is not one of this page.`).waitFor();
  }
  expect(await page.getByRole("radio", { name: "Political risk" }).isChecked()).toBe(true);
  expect(new URL(page.url()).search).toBe("?layer=risk&v=1");
  await page.getByRole("button", { name: "Understood" }).click();
  await expect.poll(() => page.getByText("is not one of this page").count()).toBe(0);
});

test.for([
  // Claims and price are fetched for the picture: neither pointer nor focus has reached the axis.
  ["timeline", "?t=2022-08-01", "a scale of its own", 50],
  ["ledger", "?t=2022-01-06T12:00Z&span=2022-01-02..2022-01-15", "GetBlock", 30],
  ["precedents", "?t=2022-01&read=shocks", "Winter Storm Fern", 24],
  [
    "scenario",
    "?tab=what-if&sc=1~Half~2026-09-30T00~0~1~o!USA!50!0!!0!n!!",
    "Time between blocks, through scenario time",
    8,
  ],
  ["ranks", "?tab=exposure&parts=backtest", "at risk, full network", 8],
] as const)(
  "the picture of the chart %s has its words as texts and its shapes with their colours, in a dark page dark, light or without a ground, with its caption, the link and the status inside, and letters of 12 px or more for a page, a slide, a square and a tall post",
  async ([what, query, word, least], { openReady }) => {
    const { page } = await openReady({ query, theme: "dark" });
    await page.locator(selectors[what]).first().waitFor();
    await opened(page);
    const dialog = page.getByRole("dialog", { name: "Share this view" });
    await dialog.getByRole("combobox", { name: "Picture of" }).selectOption(what);
    await expect.poll(() => dialog.getByRole("img").getAttribute("alt")).toMatch(/^Chart: /);
    const question = "Outage, United States: 50 % of the hashrate there, from 30 September 2026, for good.";
    if (what === "scenario") expect(await dialog.getByRole("img").getAttribute("alt")).toContain(question);
    const drawn: string[] = [];
    for (const [colours, ground, shape] of [
      ["dark", `${grounds.dark.page}ff`, "page"],
      ["light", `${grounds.light.page}ff`, "square"],
      ["light", "#00000000", "slide"],
      ["light", "#00000000", "tall"],
    ] as const) {
      await dialog.getByRole("combobox", { name: "Colours" }).selectOption(colours);
      await dialog.getByRole("combobox", { name: "Shape" }).selectOption(shape);
      await dialog.getByLabel("Without a background").setChecked(ground.endsWith("00"));
      let file = "";
      const drawnNow = async () => {
        file = (await saved(page, "Save SVG")).toString();
        return drawnBy(file);
      };
      const [, width, height] = shapes.find(([name]) => name === shape) ?? [shape, 0, 0];
      // A chart that needs more room has a larger picture of the same shape.
      const ratio = Math.round((10 * width) / height);
      const grown = expect.toSatisfy((found: number) => found >= width && found <= 2 * width);
      await expect.poll(drawnNow, { message: shape }).toMatchObject({ ratio, corner: ground, width: grown });
      expect(leastLetters(file), shape).toBeGreaterThanOrEqual(12);
      drawn.push(file);
    }
    for (const svg of drawn) {
      expect(svg).not.toMatch(/ class=| style=|var\(|color\(|vector-effect|<style|<script|foreignObject|NaN|undefined/);
      expect(chartIn(svg).replace(/<[^>]*>/g, " ")).toContain(word);
      expect(chartIn(svg).match(/<(path|rect|line|ellipse) /g)?.length).toBeGreaterThan(least);
      expect(svg).toMatch(/<g id="caption"[^>]*><text/);
      expect(svg).toMatch(/How its figures are known: [a-z, ]+\./);
      expect(svg).toMatch(/<dc:source>[^<]*data=/);
    }
    // The words of the dark picture are light, those of the light ones dark; the page itself is as it was.
    // What lies under the words of the axis does not cross them: under each stands its edge in the colour of the ground.
    if (what === "timeline") {
      const [edge = "", word = ""] = drawn[1]?.match(/<text[^>]*>−27\.9 %<\/text>/g) ?? [];
      expect(edge).toContain(`stroke="${grounds.light.page}"`);
      expect(word).toContain(`fill="${grounds.light.text}"`);
    }
    const [dark = "", light = "", bare = ""] = drawn.map(textColourIn);
    expect([dark, light, bare]).toEqual([grounds.dark.text, grounds.light.text, grounds.light.text]);
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)).toBe(
      "rgb(16, 21, 23)",
    );
    expect(await page.locator("[data-picture]").count()).toBe(0);
  },
);

const selectors = {
  timeline: "#axis .axis",
  ledger: ".ledger",
  precedents: ".precedents .curves, .curves",
  scenario: ".what-if-curves svg",
  ranks: "[data-part=backtest] .exposure-chart",
} as const;

/** The colour of the picture's title. */
const textColourIn = (svg: string): string => /<g id="title" fill="(#\w+)"/.exec(svg)?.[1] ?? "";

/** The smallest letters of a picture of a chart, px at the picture's own size: the scale of the chart included. */
function leastLetters(svg: string): number {
  const scale = Number(/id="chart" transform="[^"]*scale\(([\d.]+)\)/.exec(svg)?.[1]);
  const sizes = (text: string) => [...text.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  return Math.min(...sizes(chartIn(svg)).map((size) => size * scale), ...sizes(svg.replace(chartIn(svg), "")));
}

/** The width of a picture, px and per 10 px of its height, and the colour of its first pixel, as a second renderer draws them. */
function drawnBy(svg: string) {
  const { width, height, pixels } = new Resvg(svg).render();
  const corner = `#${Buffer.from(pixels.subarray(0, 4)).toString("hex")}`;
  return { width, ratio: Math.round((10 * width) / height), corner };
}
