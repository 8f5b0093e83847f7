import type { Locator, Page } from "playwright-core";
import { afterAll, beforeAll, describe } from "vitest";
import { textOf } from "../support/download.ts";
import { fixture, giveFiles } from "../support/holdings.ts";
import { pseudoSite } from "../support/language/build.ts";
import { plainAmong, plainIn } from "../support/language/english.ts";
import { overflowsOf, piecesOf } from "../support/language/pieces.ts";
import { expect, type Open, test } from "../support/test.ts";

let site: Awaited<ReturnType<typeof pseudoSite>>;
beforeAll(async () => {
  site = await pseudoSite();
});
afterAll(() => site.remove());

const widths = [1280, 360] as const;

async function opened(openReady: Open, query: string): Promise<Page> {
  const { page } = await openReady({ query, root: site.root });
  await page.waitForLoadState("networkidle");
  return page;
}

/** What is wrong with the page as it stands, at both widths: plain English, and what is wider than its place. */
async function faultsOf(page: Page, own: readonly string[] = []): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const width of widths) {
    await page.setViewportSize({ width, height: 800 });
    faults.push(...plainAmong(await piecesOf(page), own), ...(await overflowsOf(page)));
  }
  await page.setViewportSize({ width: 1280, height: 800 });
  return [...new Set(faults)];
}

/** Opens each part that is closed, and those inside it. */
async function openAll(place: Locator): Promise<void> {
  for (let rounds = 0; rounds < 4; rounds++) {
    const closed = await place.locator("details:not([open]) > summary").all();
    if (closed.length === 0) return;
    for (const summary of closed) await summary.evaluate((one) => (one as HTMLElement).click());
    await place.page().waitForLoadState("networkidle");
    await place.page().waitForTimeout(200);
  }
}

describe("the page in the pseudo-language", () => {
  test("countries", async ({ openReady }) => {
    const page = await opened(openReady, "?pin=KAZ,USA&v=1");
    const faults = [...(await faultsOf(page))];
    for (const radio of await page.locator(".layers input[type=radio], #stage-top input[type=radio]").all()) {
      await radio.evaluate((one) => (one as HTMLElement).click());
      await page.waitForLoadState("networkidle");
      faults.push(...(await faultsOf(page)));
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  for (const query of [
    "?t=2022-01-05T12:00Z&span=2022-01-02..2022-01-15&v=1",
    "?t=2022-01-05T12:00Z&span=2022-01-02..2022-01-15&known=then&v=1",
    "?t=2021-07-01&span=2021-04-01..2021-12-31&v=1",
    "?t=2025-06-20T12:00Z&span=2025-06-12..2025-06-28&v=1",
    "?t=2021-07-01&known=then&layer=change&base=2021-01&v=1",
  ]) {
    test(`moment ${query}`, async ({ openReady }) => {
      const page = await opened(openReady, query);
      await openAll(page.locator("#rail"));
      expect(await faultsOf(page)).toEqual([]);
    });
  }

  test("top", async ({ openReady }) => {
    const page = await opened(openReady, "?lang=xx&v=1");
    const faults = [...(await faultsOf(page, ["lang=xx"]))];
    const find = page.locator("#find");
    for (const text of ["Ka", "Congo", "Yugoslavia", "Kazakstan", "qqq", "Texas"]) {
      await find.fill(text);
      await page.waitForTimeout(150);
      faults.push(...(await faultsOf(page, [text])));
    }
    await find.press("Escape");
    await page.locator("[name=date]").fill("qqq");
    await page.locator("[name=date]").press("Enter");
    faults.push(...(await faultsOf(page, ["qqq"])));
    await page.locator("[name=date]").fill("1990");
    await page.locator("[name=date]").press("Enter");
    faults.push(...(await faultsOf(page)));
    await page.locator(".top-share .pill").click();
    faults.push(...(await faultsOf(page, [page.url()])));
    await page.locator("#top > .pill").first().click();
    await page.locator("dialog").waitFor();
    faults.push(...(await faultsOf(page, [page.url()])));
    expect([...new Set(faults)]).toEqual([]);
  });

  test("tooltips", async ({ openReady }) => {
    const page = await opened(openReady, "");
    const faults: string[] = [];
    for (const place of ["KAZ", "USA", "CHN", "FRA"]) {
      await page.locator(`#map svg path[data-place=${place}]`).first().hover({ force: true });
      await page.waitForTimeout(600);
      faults.push(...plainAmong(await piecesOf(page)));
    }
    for (const mark of await page.locator(".mark").all()) {
      await mark.evaluate((one) => (one as HTMLElement).click());
      faults.push(...plainAmong(await piecesOf(page)));
    }
    expect([...new Set(faults)]).toEqual([]);
  });

  test("sources", async ({ openReady }) => {
    const page = await opened(openReady, "?tab=sources&v=1");
    await openAll(page.locator("#rail"));
    expect(await faultsOf(page)).toEqual([]);
  });

  test("what if", async ({ openReady }) => {
    const page = await opened(openReady, "?tab=what-if&v=1");
    const faults = [...(await faultsOf(page))];
    for (const pill of await page.locator(".what-if-presets .pill").all()) {
      await pill.click();
      await page.locator(".what-if-answer").waitFor();
      await openAll(page.locator("#rail"));
      faults.push(...(await faultsOf(page)));
    }
    await page.goto(`${new URL(page.url()).origin}/?tab=what-if&sc=1~x~bad`);
    await page.locator("[role=alert]").first().waitFor();
    faults.push(...(await faultsOf(page, ["sc=1~x~bad"])));
    expect([...new Set(faults)]).toEqual([]);
  });

  test("exposure", async ({ openReady }) => {
    const page = await opened(openReady, "?tab=exposure&v=1");
    await openAll(page.locator("#rail"));
    const faults = [...(await faultsOf(page))];
    await giveFiles2(page);
    faults.push(...(await faultsOf(page, ["mine.csv"])));
    expect([...new Set(faults)]).toEqual([]);
  });
});
const giveFiles2 = async (page: Page) => {
  const select = page.locator(".choice select").last();
  await select.selectOption({ index: 1 });
  await page.waitForTimeout(500);
  await openAll(page.locator("#rail"));
};
void giveFiles;
void fixture;
void textOf;
void plainIn;
