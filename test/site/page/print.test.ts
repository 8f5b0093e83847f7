import type { Page } from "playwright-core";
import { give } from "../support/holdings.ts";
import { printedOn } from "../support/paper/printed.ts";
import { expect, test } from "../support/test.ts";

/** What can be pressed, typed into or opened, and does nothing on paper. */
const controls =
  "input, select, textarea, details:not([open]), .pill, .play, [role=tab], [role=slider], [role=switch], [role=option]";
/** The charts of the page, each with what stands around it. */
const charts = "svg[role=img], .fuels, .ledger, .curves";
/** What the page says only of its controls and of closed parts. */
const onScreenAlone =
  /Choose|Remove |Change the question|as history is played|Keep and share|Checked against history|Remove all|\. source$/m;

/** What is wrong on paper with the view that is shown: controls, lines under words that lead nowhere, cut charts. */
async function wrongOn(page: Page) {
  return page.evaluate(
    ([pressed, drawn]) => {
      const shown = (one: Element) => one.getBoundingClientRect().height > 0 && one.checkVisibility();
      const all = (selector: string) => [...document.querySelectorAll(selector)].filter(shown);
      const isWhole = (one: Element | null): boolean =>
        one !== null && (getComputedStyle(one).breakInside === "avoid" || isWhole(one.parentElement));
      const named = (one: Element) => `${one.tagName} ${one.getAttribute("class")} ${one.textContent}`.slice(0, 120);
      const underlined = all("button").filter((one) => getComputedStyle(one).textDecorationLine !== "none");
      return [...all(pressed), ...underlined, ...all(drawn).filter((one) => !isWhole(one))].map(named);
    },
    [controls, charts] as const,
  );
}

/** The text that an element prints. */
const textOn = async (page: Page, selector: string): Promise<string> =>
  (await page.locator(selector).allInnerTexts()).join("\n");

test("on paper the dark WebGL map, at zoom 2 too, is a light picture with each of its places and names of 12 px, and the canvas comes back after", async ({
  open,
}) => {
  const { page } = await open({ theme: "dark", webgl: true, width: 800, height: 600, query: "?view=66,48,2" });
  await page.locator("html[data-map=webgl][data-ready=all]").waitFor();
  await page.emulateMedia({ media: "print" });
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  const seen = () =>
    page.evaluate(() => {
      const sea = document.querySelector(".map-gl > svg .sphere");
      const canvas = document.querySelector(".map-gl canvas");
      return {
        places: document.querySelectorAll(".map-gl > svg [data-place]").length > 230,
        sea: sea === null ? "" : getComputedStyle(sea).fill,
        canvas: canvas?.checkVisibility({ visibilityProperty: true }),
      };
    });
  // The light theme's sea, #ebe6da.
  await expect.poll(seen).toEqual({ places: true, sea: "rgb(235, 230, 218)", canvas: false });
  const { labels } = await printedOn(page);
  expect(labels.map(({ letters }) => letters)).toEqual(labels.map(() => 12));
  expect(labels.map(({ name }) => name)).toContain("Russia");
  // A month later, while the page is printed: what changes meanwhile leaves the paper light.
  const at = page.url();
  await page.keyboard.press("ArrowLeft");
  await expect.poll(() => page.url()).not.toBe(at);
  expect(await seen()).toMatchObject({ sea: "rgb(235, 230, 218)" });
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(seen).toEqual({ places: false, sea: "", canvas: true });
});

test.for([
  ["the start", "", /^"Sources: Luxor .*World Bank .*Cambridge Centre/],
  ["a replay", "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z", /^"Sources: Cambridge Centre .*Electrum/],
  ["a pinned pair", "?t=2021-08-15&pin=KAZ,USA", /^"Sources: Cambridge Centre .*World Bank/],
  ["an answered question", "?tab=what-if&sc=1~Half~2022-01-05T11~0~1~o!all!50!0!!0!n!!", /^"Sources: .*Electrum/],
] as const)(
  "on paper %s is white, begins with its headline, map and axis on one sheet, has no control and nothing cut, and ends with its sources and its address",
  async ([, query, expected], { openReady }) => {
    const { page } = await openReady({ theme: "dark", query });
    await page.getByRole("heading", { level: 2 }).first().waitFor();
    await page.emulateMedia({ media: "print" });
    // Printed from the browser's menu, which waits for nothing: the code that names the sources may still be on its way.
    const sourcesOf = () =>
      page.evaluate(() => {
        dispatchEvent(new Event("beforeprint"));
        return getComputedStyle(document.body, "::before").content;
      });
    await expect.poll(sourcesOf).toMatch(expected);
    const seen = () =>
      page.evaluate(() => {
        const shown = (one: Element) => one.getBoundingClientRect().height > 0 && one.checkVisibility();
        const all = (selector: string) => [...document.querySelectorAll(selector)].filter(shown);
        const [headline, map, chart] = ["h2", "#map", "#axis svg"].map(
          (part) => all(part)[0]?.getBoundingClientRect().top ?? 0,
        );
        const { width } = document.documentElement.getBoundingClientRect();
        return {
          ground: getComputedStyle(document.body).backgroundColor,
          theme: document.documentElement.dataset["theme"],
          order: headline !== undefined && map !== undefined && headline < map && map < (chart ?? 0),
          cut: all("#rail, .panel, .page, table").filter(
            (one) => getComputedStyle(one).overflowY !== "visible" || one.getBoundingClientRect().right > width + 1,
          ).length,
          // What stands still on a screen would stand on every sheet, over what is there.
          still: all("*").filter((one) => getComputedStyle(one).position === "fixed").length,
          address: getComputedStyle(document.body, "::after").content,
          axisEnd: document.querySelector(".time")?.getBoundingClientRect().bottom ?? 0,
        };
      });
    await expect.poll(() => wrongOn(page)).toEqual([]);
    expect(await textOn(page, "body")).not.toMatch(onScreenAlone);
    const whole = { ground: "rgb(255, 255, 255)", theme: "light", order: true, cut: 0, still: 0 };
    const paper = await seen();
    expect(paper).toMatchObject(whole);
    // A4 upright, less its margins: a width at which the screen is laid out as a phone's.
    await page.setViewportSize({ width: 688, height: 1016 });
    const upright = await seen();
    expect(upright).toMatchObject(whole);
    // Headline, map and axis share the first sheet of both papers: Letter, less its margins, has 251 mm, 950 px.
    expect(upright.axisEnd).toBeLessThanOrEqual(950);
    expect(paper.address).toBe(JSON.stringify(page.url()));
    expect([...new URL(page.url()).searchParams.keys()]).toEqual(
      expect.arrayContaining([...new URLSearchParams(query).keys()]),
    );
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    expect(await page.evaluate(() => document.documentElement.dataset["theme"])).toBeUndefined();
    if (query !== "") return;
    // A menu prints without the rows that have not come, and says so; a key that prints waits for them.
    const claims = page.getByRole("toolbar", { name: "claims" });
    const missing = page.getByText("Claims, price and single readings are missing: they had not been loaded");
    expect([await missing.isVisible(), await claims.count()]).toEqual([true, 0]);
    await page.evaluate(() => Object.assign(window, { print: () => dispatchEvent(new Event("beforeprint")) }));
    await page.keyboard.press("Control+p");
    await expect.poll(async () => (await claims.count()) > 0 && sourcesOf()).toMatch(/Cambridge Centre .* Electrum/);
    expect(await claims.getByRole("button").count()).toBeGreaterThan(2);
    expect(await page.getByRole("toolbar", { name: "Single readings" }).getByRole("button").count()).toBeGreaterThan(0);
    expect(await page.locator(".axis-price path").count()).toBe(1);
    expect([await missing.count(), (await seen()).axisEnd <= 950]).toEqual([0, true]);
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    // Holdings are in no link. Their fields print the assumptions as text: fees of 12 %, and the price shock of
    // −50 % with which a visitor begins.
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width: 1280, height: 800 });
    await page.getByRole("tab", { name: "Exposure" }).click();
    await page.locator("summary", { hasText: "My holdings" }).click();
    await give(page, "name,country,EH/s\nAlpha,NOR,3\nBeta,KAZ,1");
    await page.getByLabel("Fees").fill("12");
    await page.emulateMedia({ media: "print" });
    await expect.poll(() => wrongOn(page)).toEqual([]);
    const said = await textOn(page, "body");
    expect(said).not.toMatch(onScreenAlone);
    expect(said).toMatch(/Alpha[\s\S]*Beta/);
    expect((await textOn(page, ".assumptions")).split("\n")).toEqual(expect.arrayContaining(["12", "−50"]));
  },
);

test.for([
  ["a phone's", 390, 844],
  ["a tablet's", 768, 1024],
  ["a desk's", 1280, 800],
] as const)(
  "printed from %s window of %i × %i px a pinned pair has the same map with whole names of 12 px, an axis whose words lie apart, and no table that a sheet holds is split",
  async ([, width, height], { openReady }) => {
    const { page } = await openReady({ query: "?pin=KAZ,USA&t=2022-01-05", width, height });
    await page.getByRole("columnheader", { name: "Difference" }).waitFor();
    await page.locator("#map svg[data-marked]").waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    // Before the layout of paper: the axis has the words of paper's width, which is less than a desk's.
    await expect.poll(() => page.locator(".axis .retarget text").allTextContents()).toEqual(["+21.5 %", "−27.9 %"]);
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 688, height: 1016 });
    const found = await printedOn(page);
    expect(found.labels.map(({ name }) => name).sort()).toEqual([
      "Canada",
      "China",
      "Ireland",
      "Kazakhstan",
      "Malaysia",
      "Russia",
      "USA",
    ]);
    expect(found.labels.filter(({ letters, cut }) => letters !== 12 || cut)).toEqual([]);
    expect(found).toMatchObject({ collisions: [], counts: 0, needleEndsAbove: true, splits: [], heads: 0 });
    expect(found.words).toContain("2022");
    expect(found.tables).toBeGreaterThan(1);
    // Where the sheet's width brings the axis into view, claims may come; the sentence stands exactly where they have not.
    const missing = page.getByText(
      "Claims, price and single readings are missing: they had not been loaded when this was printed.",
      { exact: true },
    );
    const claims = page.getByRole("toolbar", { name: "claims" });
    await expect.poll(async () => (await missing.isVisible()) !== (await claims.count()) > 0).toBe(true);
    // The screen has its own map again.
    await page.evaluate(() => dispatchEvent(new Event("afterprint")));
    await page.emulateMedia({ media: "screen" });
    await page.setViewportSize({ width, height });
    await expect.poll(async () => (await printedOn(page)).labels.every(({ letters }) => letters >= 13)).toBe(true);
  },
);

test("from the event before printing to that after it, the axis keeps its words for paper, whatever size its box gets", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?t=2022-01-05" });
  const words = () => page.locator(".axis .retarget text").allTextContents();
  await expect.poll(words).toEqual(["−16.1 %", "+21.5 %", "−27.9 %"]);
  await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
  await expect.poll(words).toEqual(["+21.5 %", "−27.9 %"]);
  await page.evaluate(() => {
    const box = document.querySelector(".axis");
    if (box !== null) new ResizeObserver(() => Object.assign(window, { boxWidth: box.clientWidth })).observe(box);
  });
  const boxWidth = () => page.evaluate(() => Number(Object(window).boxWidth));
  await expect.poll(boxWidth).toBeGreaterThan(0);
  const before = await boxWidth();
  await page.setViewportSize({ width: 1440, height: 900 });
  await expect.poll(boxWidth).toBeGreaterThan(before);
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
  expect(await words()).toEqual(["+21.5 %", "−27.9 %"]);
  await page.evaluate(() => dispatchEvent(new Event("afterprint")));
  await expect.poll(words).toEqual(["−16.1 %", "+21.5 %", "−27.9 %"]);
});

test.for([
  ["the ranking by exposure", "?tab=exposure&read=score", "Ranking by exposure"],
  ["a replay's pools and countries", "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z", "Pools’ own meters"],
  ["the table of shocks", "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z&read=shocks", "All shocks on one axis"],
] as const)(
  "on paper %s is on one sheet where a sheet holds it, and else repeats its head with its words",
  async ([, query, heading], { openReady }) => {
    const { page } = await openReady({ query });
    await page.getByRole("heading", { name: heading }).first().waitFor();
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    // What a replay's headline has been in the window is no measure of paper.
    expect(await page.locator(".headline").evaluate((one) => (one as HTMLElement).style.minHeight)).toBe("");
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 688, height: 1016 });
    await expect.poll(async () => (await printedOn(page)).tables).toBeGreaterThan(0);
    expect(await printedOn(page)).toMatchObject({ splits: [], heads: 0 });
  },
);
