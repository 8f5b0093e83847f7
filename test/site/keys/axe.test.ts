import type { Locator, Page } from "playwright-core";
import { findingsOn, oddSizesOn } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

/** A view of the page, what of it must be there before it is looked at, and what is done for it after its link. */
interface State {
  readonly query: string;
  readonly there: (page: Page) => Locator;
  readonly act?: (page: Page) => Promise<unknown>;
}

const kazakhstan = "?span=2022-01-02..2022-01-15";
const china = "?span=2021-04-01..2021-09-30";
const heading =
  (name: string | RegExp) =>
  (page: Page): Locator =>
    page.getByRole("heading", { name }).first();
const moment =
  (text: string) =>
  (page: Page): Locator =>
    page.locator(".clock-title", { hasText: text });
const dialog = (page: Page): Locator => page.getByRole("dialog");
const press = (name: string | RegExp) => (page: Page) => page.getByRole("button", { name }).first().click();

const states = {
  start: { query: "?", there: heading(/hold about/) },
  risk: { query: "?layer=risk&tab=sources", there: heading("Every figure, its source and its licence") },
  exposure: { query: "?layer=bivariate&tab=exposure", there: heading("How concentrated") },
  parts: {
    query: "?tab=exposure&parts=concentration,score,atRisk,backtest,holdings",
    there: heading("Would we have known?"),
  },
  question: { query: "?tab=what-if", there: (page) => page.getByRole("tabpanel", { name: "What if" }) },
  answer: {
    query: "?tab=what-if&sc=1~Half~2022-01-05T11~0~1~o!all!50!0!!0!n!!",
    there: heading(/a block comes every 19 min/),
  },
  modelled: {
    query:
      "?tab=what-if&sc=1~A~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!&vs=1~B~2022-01-05T11~0~1&replay=2022-01-06,2022-01-02..2022-01-20,10",
    there: heading(/a block comes every 10 min/),
  },
  pin: { query: "?t=2021-08-15&pin=KAZ", there: heading("Kazakhstan") },
  pair: { query: "?t=2021-08-15&pin=KAZ,USA", there: heading("United States") },
  kazakhstanStart: { query: `${kazakhstan}&t=2022-01-02`, there: moment("2 Jan 2022") },
  kazakhstanMiddle: { query: `${kazakhstan}&t=2022-01-06T06:00Z`, there: moment("6 Jan 2022, 06:00") },
  kazakhstanEnd: { query: `${kazakhstan}&t=2022-01-15`, there: moment("15 Jan 2022") },
  chinaStart: { query: `${china}&t=2021-04-01`, there: moment("1 Apr 2021") },
  chinaMiddle: { query: `${china}&t=2021-06-22`, there: moment("22 Jun 2021") },
  chinaEnd: { query: `${china}&t=2021-09-30`, there: moment("30 Sept 2021") },
  story: { query: "?story=kazakhstan-2022&step=2", there: (page) => page.locator(".story-said") },
  knownThen: { query: "?t=2021-08-15&known=then", there: (page) => page.getByRole("switch", { checked: true }) },
  claim: { query: `${kazakhstan}&t=2022-01-12&item=kz-vice-headline`, there: heading(/How much was lost/) },
  shocks: { query: "?item=precedents", there: (page) => page.locator(".precedents") },
  electricity: { query: "?layer=electricity&t=2025-06-01", there: (page) => page.locator(".legend", { hasText: "¢" }) },
  change: { query: "?layer=change&t=2021-08-15", there: moment("Aug 2021") },
  atRisk: { query: "?layer=at-risk", there: heading(/expected to lose their internet/) },
  share: { query: "?layer=share&t=2021-07", there: dialog, act: press(/^Share$/) },
  picture: {
    query: "?t=2021-06",
    there: (page) => dialog(page).getByRole("img"),
    act: async (page) => {
      await press(/^Share$/)(page);
      await dialog(page).getByRole("tab", { name: "Picture" }).click();
    },
  },
  help: { query: "?t=2021-05", there: dialog, act: press(/^Help$/) },
  search: {
    query: "?t=2021-04",
    there: (page) => page.getByRole("option").first(),
    act: (page) => page.getByRole("searchbox", { name: "Find a country" }).fill("kaz"),
  },
  layers: {
    query: "?layer=risk",
    there: (page) => page.getByRole("radio", { name: "Electricity" }),
    act: press(/^Map: /),
  },
  span: { query: "?t=2022-01-07", there: (page) => page.getByRole("switch"), act: press(/^Span$/) },
} as const satisfies Record<string, State>;

/** Shows a view without a question as the Back button would, without another load of the page. */
async function show(page: Page, { query, act }: State): Promise<void> {
  await page.evaluate((address) => {
    const asked = { scenario: "", rival: "", past: [], future: [], time: null };
    history.replaceState({ hashfall: { page: history.state.hashfall.page + 1000, asked } }, "", address);
    dispatchEvent(new PopStateEvent("popstate"));
    for (const box of [document.documentElement, ...document.querySelectorAll(".panel")]) box.scrollTop = 0;
  }, query);
  await act?.(page);
}

/** The five sizes of text in a window of up to 1280 px, and the map's labels. */
const sizes = [12, 14, 16, 22, 32];

/** The windows and the states that each shows; the first by its link, since a question is no page of the history. */
const windows = [
  [
    "dark",
    1280,
    800,
    ["answer", "start", "exposure", "pair", "kazakhstanMiddle", "chinaEnd", "story", "claim", "electricity", "share"],
  ],
  [
    "light",
    1280,
    800,
    [
      "modelled",
      "parts",
      "question",
      "pin",
      "chinaMiddle",
      "kazakhstanStart",
      "shocks",
      "change",
      "picture",
      "knownThen",
    ],
  ],
  ["light", 360, 640, ["risk", "kazakhstanEnd", "search", "atRisk", "help"]],
  ["dark", 390, 844, ["chinaStart", "layers", "span"]],
] as const satisfies readonly (readonly ["dark" | "light", number, number, readonly (keyof typeof states)[]])[];

test.for(windows)(
  "axe with all its rules finds nothing, and text has the five sizes alone: %s, %i × %i, %j",
  { timeout: 240_000 },
  async ([theme, width, height, names], { openReady }) => {
    const [first] = names;
    const { page } = await openReady({ theme, width, height, query: states[first].query });
    for (const name of names) {
      if (name !== first) await show(page, states[name]);
      await states[name].there(page).waitFor();
      await expect.poll(() => findingsOn(page), { message: name, timeout: 30_000 }).toEqual([]);
      expect(await oddSizesOn(page, sizes), name).toEqual([]);
      await page.keyboard.press("Escape");
    }
  },
);

test("the four windows show each of the 28 states once", () => {
  expect(windows.flatMap(([, , , names]) => names).sort()).toEqual(Object.keys(states).sort());
  expect(Object.keys(states).length).toBe(28);
});
