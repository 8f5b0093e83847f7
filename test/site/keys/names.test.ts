import type { Page } from "playwright-core";
import { openHoldings } from "../support/holdings.ts";
import { expect, test } from "../support/test.ts";

/**
 * The names that two or more buttons, links or folds share, or two or more headings. Those in closed folds count too, but for the history of a
 * card, in which two rows may say the same.
 */
const namesakes = (page: Page) =>
  page.evaluate(() => {
    const named = new Map<string, Set<string>>();
    for (const one of document.querySelectorAll("button, summary, a[href], [role=button], h2, h3, h4")) {
      const fold = one.closest("details:not([open], .history)");
      if (!(one as HTMLElement).checkVisibility() && (fold === null || !fold.checkVisibility())) continue;
      const name = (one.getAttribute("aria-label") ?? one.textContent ?? "").replaceAll(/\s+/g, " ").trim();
      // Two links of one name may lead to the same page; that of a publisher beside a statement is told by its line.
      const isLink = one instanceof HTMLAnchorElement;
      const line = isLink ? (one.closest("li")?.textContent ?? "") : "";
      const key = isLink ? one.href : `${named.size}`;
      const said = `${/^H/.test(one.tagName) ? "heading: " : ""}${name} ${line}`;
      named.set(said, (named.get(said) ?? new Set()).add(key));
    }
    return [...named].filter(([, places]) => places.size > 1).map(([name]) => name);
  });

test.for([
  "",
  "?t=2021-08-15&pin=KAZ,USA",
  "?layer=electricity&pin=IRN",
  "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z",
  "?span=2022-01-02..2022-01-15&t=2022-01-12&item=kz-vice-headline",
  "?span=2021-04-01..2021-12-31&t=2021-06-22",
  "?item=precedents",
  "?tab=exposure",
  "?tab=exposure&read=backtest",
  "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z&read=ledger",
  "?tab=countries&read=shocks",
  "?tab=sources",
  "?tab=what-if&sc=1~A~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!&vs=1~B~2022-01-05T11~0~1",
])("no two buttons or links have the same name, and no two headings: %s", async (query, { openReady }) => {
  const { page } = await openReady({ query });
  await expect.poll(() => page.getByRole("tabpanel").getByRole("heading").count()).toBeGreaterThan(0);
  await expect.poll(() => namesakes(page)).toEqual([]);
});

test("a row's head is its country, a verdict says after how many hours, a source of what it is", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?span=2022-01-02..2022-01-15&t=2022-01-12&pin=KAZ" });
  await page.getByRole("rowheader", { name: "United States", exact: true }).waitFor();
  await page.getByRole("button", { name: /^source ?: Kazakhstan, Share of the hashrate$/ }).waitFor();
  const verdicts = page.getByRole("button", { name: /Kevin Zhang.*6 h: .+ 24 h: .+ 72 h: / });
  await expect.poll(() => verdicts.count()).toBe(1);
});

test("choosing a company in the list of example holdings adds nothing: its button does", async ({ open }) => {
  const page = await openHoldings(open);
  const list = page.getByLabel("Start from a public company’s sites");
  await list.selectOption({ index: 2 });
  const add = page.getByRole("button", { name: "Add these sites" });
  await expect.poll(() => add.isEnabled()).toBe(true);
  expect(await list.inputValue()).not.toBe("");
  expect(await page.getByRole("button", { name: "Remove all" }).count()).toBe(0);
  await add.press("Enter");
  await expect.poll(() => page.getByRole("button", { name: "Remove all" }).count()).toBe(1);
});
