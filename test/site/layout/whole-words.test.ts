import { expect, test } from "../support/test.ts";
import { brokenWords } from "./broken-words.ts";

const views = [
  ["the start", "?", ".countries"],
  ["the replay of Kazakhstan", "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z", "button.ledger-row"],
  ["What if", "?tab=what-if", ".what-if-presets"],
  ["the score, open to be read", "?tab=exposure&read=score", ".weights"],
  ["a story with a question", "?story=known-then&step=3", ".ask-grid"],
] as const;

const windows = [
  [320, 480],
  [360, 640],
  [640, 360],
  [768, 1024],
  [844, 390],
  [1280, 800],
] as const;

test("with letters of 200 % no line ends inside a word of a button, a tab or a label, from 320 to 1280 px of width, at the start, in a replay, What if, the score and a story", async ({
  openReady,
}) => {
  for (const [name, query, part] of views) {
    const { page } = await openReady({ width: 360, height: 640, query, computes: true });
    await page.locator(part).first().waitFor();
    const devtools = await page.context().newCDPSession(page);
    for (const [width, height] of windows) {
      await devtools.send("Page.setFontSizes", { fontSizes: { standard: 32 } });
      await page.setViewportSize({ width, height });
      await expect.poll(() => page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe("32px");
      await expect.poll(() => brokenWords(page), { message: `${name}, ${width} × ${height}` }).toEqual([]);
    }
  }
});
