import type { Page } from "playwright-core";
import { expect } from "vitest";
import { roomWays } from "./room-ways.ts";
import { fileOf, type Look, openParts, press, pressAll, rested, type Way } from "./steps.ts";

/** Rows of which one is sound, and the others are asked of or refused. */
const rows = `name,country,MW,EH/s,price,status
Alpha,Kazakhstan,50,,4,
Beta,Congo,10,,,
Gamma,Atlantis,10,,,
Delta,Norway,abc,,,
Total,Norway,60,2000,900 EUR,sold
,Norway,-4,,,
`;
const written = [
  "Alpha",
  "Beta",
  "Gamma",
  "Delta",
  "Total",
  "Atlantis",
  "Congo",
  "abc",
  "EUR",
  "sold",
  "mine.csv",
  "name",
  "country",
  "price",
  "status",
];

/** How a figure of the holdings’ file is known, in codes by which the page reads the file again. */
const codes = ["stated", "own J/TH", "assumed J/TH", "none"];

const countries: Way = {
  name: "the map’s layers, a pinned pair and the tooltips",
  query: "?pin=KAZ,USA&v=1",
  onTablets: true,
  async walk(page, look) {
    await openParts(page);
    await look();
    await pressAll(page.locator("#stage-top input[type=radio]"), look);
    for (const place of ["KAZ", "CHN", "FRA"]) {
      await page.locator(`#map svg path[data-place=${place}]`).first().hover({ force: true });
      await page.locator("#tooltip > .tooltip").waitFor();
      await look();
    }
    await pressAll(page.locator(".mark >> nth=-1"), () => look());
  },
};

const top: Way = {
  name: "the search, the date, the link and the help",
  query: "?foo=1&layer=nothing&v=1",
  async walk(page, look) {
    await look("foo=1", "layer=nothing");
    const find = page.locator("#find");
    for (const text of ["Ka", "Congo", "Yugoslavia", "Kazakstan", "qqqq", "Texas"]) {
      await find.fill(text);
      await rested(page);
      await look("foo=1", "layer=nothing", text);
    }
    await find.fill("");
    for (const text of ["qqqq", "1990"]) {
      await page.locator("[name=date]").fill(text);
      await page.locator("[name=date]").press("Enter");
      await look("foo=1", "layer=nothing", text);
    }
    await shared(page, look, "foo=1", "layer=nothing", page.url());
    await press(page.locator("#top > .pill").first());
    await page.locator("dialog").waitFor();
    await look("foo=1", "layer=nothing", page.url());
  },
};

/** Looks at each tab of the Share dialog, and at the picture of the time axis, which is drawn from the page itself. */
async function shared(page: Page, look: Look, ...own: readonly string[]): Promise<void> {
  await press(page.locator(".top-share .pill").first());
  await page.locator("dialog.take").waitFor();
  await pressAll(page.locator("dialog.take [role=tab]"), async () => {
    await page.waitForLoadState("networkidle");
    await rested(page);
    // A tab whose code is on its way has nothing to press yet.
    await page.locator("#take-panel :is(textarea, button, input, a)").first().waitFor();
    const texts = await page
      .locator("dialog.take textarea")
      .evaluateAll((all: HTMLTextAreaElement[]) => all.map(({ value }) => value));
    const versions = texts.join().match(/data=[-0-9a-f.]+|[-0-9]+\.[0-9a-f]{36}/g) ?? [];
    // The code of a frame is markup around its words and its address.
    const markup = texts
      .filter((text) => text.startsWith("<iframe"))
      .flatMap((text) => ["iframe src", 'embed=1" title=', ...(/width=.*?href/s.exec(text) ?? [])]);
    // The names of columns and the states in a file are codes, the same in every language.
    const cells = await page.locator("dialog.take .take-table :is(th, td)").allTextContents();
    await look(...own, "hashfall.txt", "countries.csv", "countries.json", "data=", ...versions, ...cells, ...markup);
    const chart = page.locator("#take-panel select:has(option[value=map])");
    if ((await chart.count()) === 0) return;
    await chart.selectOption({ value: "timeline" });
    const save = page.locator(".take-picture + .take-acts .pill:enabled").nth(1);
    let svg = "";
    // Until the chart is drawn, the button hands out the map.
    await expect.poll(async () => (svg = await fileOf(page, save))).toContain('id="chart"');
    look.file("svg", svg, page.url(), ...(svg.match(/data=[-0-9a-f.]+|[-0-9]+\.[0-9a-f]{36}/g) ?? []));
  });
  await press(page.locator("dialog.take .take-head > .pill"));
  await page.locator("dialog.take").waitFor({ state: "detached" });
}

const replayed = (name: string, query: string): Way => ({
  name,
  query,
  onTablets: true,
  async walk(page, look) {
    await openParts(page);
    await look();
    await pressAll(page.locator(".mark").nth(3), () => look());
  },
});

const whatIf: Way = {
  name: "What if",
  query: "?tab=what-if&pin=KAZ&v=1",
  async walk(page, look) {
    await look();
    const pills = page.locator(".what-if-presets .pill");
    await press(pills.nth(6));
    await page.locator(".what-if-answer").waitFor();
    await openParts(page);
    await look();
    await press(page.locator(".what-if-wide"));
    await press(pills.nth(2));
    await look();
    await press(page.locator(".what-if-replay .pill"));
    await look();
    await press(page.locator(".what-if-replay .source-link"));
    const loss = page.locator(".what-if-fold input[type=number]").first();
    await loss.fill("500");
    await loss.press("Tab");
    await look(...fields);
    await givenScenario(page, '{"version": 1, "start": [], "shocks": {}, "extra": 1}');
    await look(...fields);
  },
};

/** What the test’s own file calls its fields. */
const fields = ["extra", "version", "start", "shocks", "name", "fees", "seed"];

const givenScenario = (page: Page, text: string) =>
  page
    .locator(".what-if-open input")
    .setInputFiles([{ name: "mine.json", mimeType: "application/json", buffer: Buffer.from(text) }]);

const forged: Way = {
  name: "a forged question",
  query: "?tab=what-if&sc=1~x~bad&v=1",
  async walk(_, look) {
    await look("sc=1~x~bad", "bad:00Z", ...fields);
  },
};

/** The file of ranks, whose name stands on the page once it was handed out. */
const ranks = "hashfall-ranks.csv";

const exposure: Way = {
  name: "Exposure, holdings and the files that it hands out",
  query: "?tab=exposure&v=1",
  async walk(page, look) {
    await openParts(page);
    await look();
    look.file("csv", await fileOf(page, page.locator("[data-part=backtest] .pill").last()));
    await giveMine(page);
    await openParts(page);
    await look(...written, ranks);
    await press(page.locator(".import-take"));
    await page.locator("[data-part=holdings] .choice select").first().selectOption({ index: 1 });
    await press(page.locator("[data-part=holdings] .choice ~ .pill").first());
    await page.locator(".report").waitFor();
    await page.locator(".report ~ *, .assumptions select").last().waitFor();
    await openParts(page);
    await look(...written, ranks, page.url());
    look.file("csv", await fileOf(page, page.locator(".report-acts .pill").first()), ...written, ...codes);
  },
};

async function giveMine(page: Page): Promise<void> {
  await page
    .locator(".file-drop input[type=file]")
    .setInputFiles([{ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(rows) }]);
  await page.locator("dialog").waitFor();
}

const damaged: Way = {
  name: "files that came damaged, those of a replay’s story and of its blocks among them, and a part that is lost",
  query: "?story=exodus-2021&step=2&pin=KAZ&t=2022-01-05T12:00Z&span=2022-01-02..2022-01-15&v=1",
  damaged: /\/facts\/(risk|context|blocks)\.|\/story\.json/,
  lost: /\/assets\/Exposure-/,
  async walk(page, look) {
    await page.locator(".notices p").nth(2).waitFor();
    // The kind of a fault is an argument of its sentence, so that the pseudo-language leaves this word as it is.
    const own = ["damaged", "facts/risk.json", "facts/context.json", "facts/blocks.bin", "exodus-2021/story.json"];
    await look(...own);
    await pressAll(page.locator("#stage-top input[type=radio]"), () => look(...own));
    await press(page.locator("#tab-exposure"));
    // The first alert is the story’s.
    await page.locator("#panel-exposure [role=alert]").nth(1).waitFor();
    await look(...own);
  },
};

export const ways: readonly Way[] = [
  countries,
  top,
  replayed("Kazakhstan by the hour", "?t=2022-01-05T12:00Z&span=2022-01-02..2022-01-15&v=1"),
  replayed("Kazakhstan, known then", "?t=2022-01-05T12:00Z&span=2022-01-02..2022-01-15&known=then&v=1"),
  replayed("the exodus", "?t=2021-07-01&span=2021-04-01..2021-12-31&v=1"),
  whatIf,
  forged,
  exposure,
  replayed("the sources", "?tab=sources&v=1"),
  damaged,
  ...roomWays,
];
