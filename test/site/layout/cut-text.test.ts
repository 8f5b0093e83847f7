import type { Locator, Page } from "playwright-core";
import { expect, test } from "../support/test.ts";
import { cutText } from "./cut-text.ts";

/** Windows in CSS pixels, each with its letters: 1 as usual, 2 where a reader asks for 200 %. 320 × 256 is 400 % of zoom. */
const windows = [
  [280, 400, 1],
  [320, 256, 1],
  [390, 844, 1],
  [844, 390, 1],
  [568, 320, 1],
  [480, 320, 1],
  [1100, 600, 1],
  [1280, 800, 1],
  [1920, 1080, 1],
  [4000, 800, 1],
  [360, 640, 2],
  [844, 390, 2],
  [1280, 800, 2],
] as const;

interface View {
  readonly query: string;
  /** What is there once the view is shown. */
  readonly there: (page: Page) => Locator;
}

const part = (selector: string) => (page: Page) => page.locator(selector).first();
const kazakhstan = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";
const asked = "sc=1~A_test~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!&vs=1~B~2022-01-05T11~0~1~o!all!50!0!!0!n!!";

/** The first is opened by its link, the others as Back and Forward show them. */
const views: Readonly<Record<string, View>> = {
  "What if with two answers": { query: `?tab=what-if&${asked}`, there: part(".what-if-difference") },
  "the start": { query: "?", there: part(".method") },
  "the replay of Kazakhstan": { query: `${kazakhstan}&pin=KAZ`, there: part("button.ledger-row") },
  "a pinned pair": { query: "?t=2021-08-15&pin=KAZ,USA", there: part(".pair-chart") },
  "all parts of Exposure": {
    query: "?tab=exposure&parts=concentration,score,atRisk,backtest,holdings",
    there: part(".ranking"),
  },
  "the score, open to be read": { query: "?tab=exposure&read=score", there: part('.reading-text[data-open="true"]') },
  "every shock, open to be read": { query: "?read=shocks", there: part(".precedent-table") },
  "a story with a question": { query: "?story=known-then&step=3", there: part(".ask-grid") },
  "a room": { query: `${kazakhstan}&present=1`, there: part(".room-legend") },
};

async function show(page: Page, query: string): Promise<void> {
  await page.evaluate((to) => {
    const asked = { scenario: "", rival: "", past: [], future: [], time: null };
    history.replaceState({ hashfall: { page: history.state.hashfall.page + 1000, asked } }, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, query);
}

const painted = (page: Page) =>
  page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

test("no text is cut, lies over other text or stands outside the window, from 280 to 4000 px of width and with letters of 200 %, in nine views", async ({
  openReady,
}) => {
  const [[, first]] = Object.entries(views) as [[string, View]];
  const { page } = await openReady({ query: first.query, computes: true });
  const devtools = await page.context().newCDPSession(page);
  for (const [name, { query, there }] of Object.entries(views)) {
    if (query !== first.query) await show(page, query);
    await there(page).waitFor();
    for (const [width, height, letters] of windows) {
      await devtools.send("Page.setFontSizes", { fontSizes: { standard: 16 * letters } });
      await page.setViewportSize({ width, height });
      await painted(page);
      const message = `${name}, ${width} × ${height}, letters of ${100 * letters} %`;
      await expect.poll(() => cutText(page), { message }).toEqual([]);
    }
  }
});
