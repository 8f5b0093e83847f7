import type { Page } from "playwright-core";
import { openHoldings, pasteText, preview } from "../support/holdings.ts";
import { expect, test } from "../support/test.ts";
import { tooSmall } from "./reach.ts";

const exodus = "?span=2021-04-01..2021-12-31&t=2021-06-22";
const blackout = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";
const asked = "?tab=what-if&sc=1~A_test~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!";

/** Views of the page, each with a part that it shows once it is there. */
const views = [
  ["start", "?", ".countries"],
  ["the replay of China", exodus, ".claim-line"],
  ["the replay of Kazakhstan", blackout, "button.ledger-row"],
  ["a pinned country", "?pin=KAZ", ".card .history"],
  ["every shock", "?item=precedents", ".precedent-table"],
  ["Exposure", "?tab=exposure", ".ranking"],
  ["What if", asked, ".what-if-form"],
  ["Sources", "?tab=sources", ".source"],
  ["a pinned pair", "?t=2021-08-15&pin=KAZ,USA", ".pair-chart"],
  ["the score, open to be read", "?tab=exposure&read=score", '.reading-text[data-open="true"]'],
  ["every shock, open to be read", "?read=shocks", ".precedent-table"],
] as const;

/** Goes to a view as Back and Forward do, without loading the page anew, and unfolds all that is folded. */
async function show(page: Page, query: string, part: string): Promise<void> {
  await page.evaluate((to) => {
    const { hashfall } = history.state;
    const scenario = new URLSearchParams(to).get("sc") ?? "";
    const asked = { ...hashfall.asked, scenario };
    history.pushState({ hashfall: { ...hashfall, asked, page: hashfall.page + 1 } }, "", to);
    dispatchEvent(new PopStateEvent("popstate"));
  }, query);
  const unfold = () =>
    page.evaluate(() => {
      for (const fold of document.querySelectorAll<HTMLDetailsElement>("#rail details")) fold.open = true;
    });
  await expect
    .poll(
      async () => {
        await unfold();
        return page.locator(part).first().isVisible();
      },
      { message: query },
    )
    .toBe(true);
}

test("touched, a window of 360 × 640 has no target under 44 × 44 px of reach at its start, in two replays, with a pinned card and pair, all shocks, Exposure, What if and Sources unfolded, and two analyses open to be read; the map keeps 45 % of the height, the bar 96 px", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 360, height: 640, touch: true, computes: true });
  for (const [name, query, part] of views) {
    await show(page, query, part);
    await expect.poll(() => tooSmall(page), { message: name, timeout: 10_000 }).toEqual([]);
    if (query.includes("read=")) continue;
    const map = await page.locator("#map").boundingBox();
    const bar = await page.locator(".time-clock").boundingBox();
    expect([(map?.height ?? 0) / 640 >= 0.45, bar?.height, map?.width], name).toEqual([true, 96, 360]);
  }
  await page.getByRole("button", { name: /^Map: / }).click();
  await page.getByRole("button", { name: "Span" }).click();
  await expect
    .poll(async () => (await tooSmall(page)).filter((one) => !one.endsWith("Key: 0 × 0")), { message: "options" })
    .toEqual([]);
});

test("touched, a window of 844 × 390 has no target under 44 × 44 px of reach at its start, in two replays, with a pinned card and pair, all shocks, Exposure, What if and Sources unfolded, and two analyses open to be read", async ({
  openReady,
}) => {
  const { page } = await openReady({ width: 844, height: 390, touch: true, computes: true });
  for (const [name, query, part] of views) {
    await show(page, query, part);
    await expect.poll(() => tooSmall(page), { message: name, timeout: 10_000 }).toEqual([]);
  }
});

test("touched, windows of 360 × 640 and 844 × 390 have no target under 44 × 44 px of reach in a story’s text and question, in any tab of the Share dialog, and in the skip links once they have the focus", async ({
  openReady,
}) => {
  for (const [width, height] of [
    [360, 640],
    [844, 390],
  ] as const) {
    const { page } = await openReady({ width, height, touch: true, query: "?story=known-then&step=3" });
    await page.locator(".ask-grid").waitFor();
    await expect.poll(() => tooSmall(page, ".story"), { message: `${width}: question` }).toEqual([]);
    await show(page, "?story=exodus-2021&step=2", ".story-way");
    await expect.poll(() => tooSmall(page, ".story"), { message: `${width}: story` }).toEqual([]);
    await show(page, "?", ".countries");
    for (const skip of await page.locator(".skip").all()) {
      await skip.focus();
      const box = await skip.boundingBox();
      expect(box?.height, `${width}: ${await skip.textContent()}`).toBeGreaterThanOrEqual(44);
    }
    await page.getByRole("button", { name: "Share", exact: true }).click();
    for (const tab of await page.getByRole("dialog").getByRole("tab").all()) {
      await tab.click();
      await page.locator("#take-panel :is(textarea, button, input, a)").first().waitFor();
      const name = `${width}: ${await tab.textContent()}`;
      await expect.poll(() => tooSmall(page, "dialog.take"), { message: name }).toEqual([]);
    }
  }
});

test("touched, windows of 1024 × 768 and 1366 × 1024 have no target under 44 × 44 px of reach at their start, in a replay, with a pinned card and pair, in Exposure, and in two analyses open to be read", async ({
  openReady,
}) => {
  for (const [width, height] of [
    [1024, 768],
    [1366, 1024],
  ] as const) {
    const { page } = await openReady({ width, height, touch: true, computes: true });
    for (const [name, query, part] of views.filter(([one]) => /start|Kazakhstan|pinned|Exposure|read/.test(one))) {
      await show(page, query, part);
      await expect.poll(() => tooSmall(page), { message: `${width}: ${name}`, timeout: 10_000 }).toEqual([]);
    }
  }
});

/** A table that is asked about: how its numbers are written, a unit, a word for no country, a double, and a total. */
const asking = [
  ["Site", "Location", "Capacity (MW)", "Hashrate", "Power Price"],
  ["Rockdale", "Texas", "1,200", "", "0.05"],
  ["Oslo", "Norwy", "12", "400", "0.045"],
  ["Colo", "Ohio", "50", "2", "0.05"],
  ["Colo", "Ohio", "60", "2", "0.05"],
  ["Total", "", "1,322", "", ""],
]
  .map((cells) => cells.join("\t"))
  .join("\n");

test("touched, windows of 360 × 640 and 844 × 390 have no target under 44 × 44 px of reach in the preview of pasted holdings, with its lists, its fields and its questions", async ({
  open,
}) => {
  for (const [width, height] of [
    [360, 640],
    [844, 390],
  ] as const) {
    const page = await openHoldings(open, { width, height, touch: true });
    await pasteText(page.locator("body"), asking);
    await preview(page).getByRole("radio", { name: "1,234.5" }).check();
    await preview(page).getByRole("combobox", { name: "Unit of “Hashrate”" }).selectOption("PH/s");
    await preview(page).getByRole("radio", { name: "They are two sites" }).waitFor();
    await preview(page).getByRole("textbox", { name: "Location, Row 3, Oslo" }).waitFor();
    const name = String(width);
    await expect.poll(() => tooSmall(page, "dialog.import"), { message: name, timeout: 10_000 }).toEqual([]);
  }
});
