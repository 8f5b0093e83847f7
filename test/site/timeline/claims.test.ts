import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { expect, test } from "../support/test.ts";

const replay = "?span=2022-01-02..2022-01-15";
const hours = (page: Page) => page.getByRole("region", { name: "What was claimed, and what the chain can tell" });
const text = (page: Page, selector: string) => page.locator(selector).first().textContent();

describe("claims beside the chain", () => {
  test("the ledger of the Kazakh blackout has 17 answers in three quantities, and the blocks' intervals", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12` });
    await hours(page).getByRole("heading", { name: "How much was lost? 17 answers" }).waitFor();
    await expect.poll(() => hours(page).locator(".ledger-rows li").count()).toBe(20);
    await expect.poll(() => hours(page).getByText("72 h: −7 to +13").count()).toBe(1);
  });

  test("a claim opens with Enter, says why it is not compatible, and stands in the link", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12` });
    const claim = page.locator("#claim-kz-vice-headline");
    await claim.focus();
    await claim.press("Enter");
    await expect.poll(() => text(page, ".claim-card")).toContain("72 h: 425 blocks where 441 were due");
    await expect.poll(() => page.url()).toContain("item=kz-vice-headline");
  });

  test("a link with a claim opens it in the ledger", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12&item=kz-reuters-13` });
    await expect.poll(() => text(page, ".claim-card")).toContain("Drop of global computing power");
  });

  test("known then, on 6 January 2022 at 06:00: Kazakhstan 18.1 %, China 0, five answers, nothing of later", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-06T06:00Z&known=then` });
    await hours(page).getByRole("heading", { name: "How much was lost? 5 answers" }).waitFor();
    const row = (name: string) => page.getByRole("row", { name: new RegExp(`^(Pin )?${name} `) });
    await expect.poll(() => row("Kazakhstan").textContent()).toContain("18.1");
    await expect.poll(() => row("China").locator("td").first().textContent()).toBe("0");
    await expect.poll(() => hours(page).getByText("not yet over").count()).toBe(2);
    expect(await hours(page).getByText("CBECI, Jan 2022").count()).toBe(0);
  });

  test("every statement on connectivity is a button that goes to its time", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-05T11:00Z` });
    const last = page.locator("[id^=start-net-]").last();
    await last.press("Enter");
    await expect
      .poll(() => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))
      .toContain("12:30");
    await expect.poll(() => last.getAttribute("aria-pressed")).toBe("true");
  });
});

describe("the lens", () => {
  test("a field that is emptied to type another number stays empty while the page is drawn anew", async ({
    openReady,
  }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-06T06:00Z` });
    await hours(page).getByLabel("Loss, %").fill("");
    const russia = await page.locator("#map [data-place=RUS]").boundingBox();
    await page.mouse.move((russia?.x ?? 0) + (russia?.width ?? 0) / 2, (russia?.y ?? 0) + (russia?.height ?? 0) / 2);
    await expect.poll(() => text(page, "#tooltip")).toContain("Russia");
    expect(await hours(page).getByLabel("Loss, %").inputValue()).toBe("");
  });

  test("answers a loss of 35 % over 8 hours at once, and puts the question into the link", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-06T06:00Z` });
    await hours(page).getByLabel("Loss, %").fill("35");
    await hours(page).getByLabel("Loss, %").blur();
    await hours(page).getByLabel("Hours").fill("8");
    await hours(page).getByLabel("Hours").blur();
    await expect.poll(() => text(page, ".lens-answer")).toContain("A loss of 35 % lasting 8 h would be seen");
    await expect.poll(() => page.url()).toContain("lens=35,8");
  });

  test("a link asks it: a loss of 50 % over 4 hours", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-06T06:00Z&lens=50,4` });
    await expect.poll(() => text(page, ".lens-answer")).toContain("A loss of 50 % lasting 4 h");
  });
});

describe("with and without", () => {
  test("draws the difficulty that would have followed when it is asked to, and not before", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-12` });
    await expect.poll(() => text(page, ".without")).toContain("+3.62 %");
    expect(await page.locator(".difficulty-without").count()).toBe(0);
    await hours(page).getByLabel("Show the difficulty that would have followed").check();
    await expect.poll(() => page.locator(".difficulty-without").count()).toBe(1);
  });
});

describe("every shock", () => {
  test("a link to all of them leads there: the button and the first curves are in sight", async ({ open }) => {
    const { page } = await open({ query: "?item=precedents" });
    const top = async () => {
      const box = await page.getByRole("button", { name: "Every shock, measured on one axis" }).boundingBox();
      return box?.y ?? Number.NaN;
    };
    // The rail begins at 98 px of the 800, under its tabs, and ends over the time axis.
    await expect.poll(async () => 52 < (await top()) && (await top()) < 160).toBe(true);
    await expect.poll(() => page.locator(".curve").first().isVisible()).toBe(true);
  });

  test("eight are measured on one axis, and 24 h sorts Changji first, after a reload too", async ({ openReady }) => {
    const { page } = await openReady();
    await page.getByRole("button", { name: "Every shock, measured on one axis" }).click();
    await expect.poll(() => page.locator(".curve").count()).toBe(8);
    await page.getByRole("button", { name: "24 h" }).click();
    await expect.poll(() => text(page, ".precedent-table tbody th")).toContain("Changji");
    await expect.poll(() => page.url()).toContain("shocks=day");
    await page.reload();
    await expect.poll(() => text(page, ".precedent-table tbody th")).toContain("Changji");
  });

  test("each leads to its own hours: Winter Storm Fern", async ({ openReady }) => {
    const { page } = await openReady();
    await page.getByRole("button", { name: "Every shock, measured on one axis" }).click();
    // The axis has buttons of this name, too: the curve's is meant.
    await page
      .locator(".precedents")
      .getByRole("button", { name: /Winter Storm Fern/ })
      .first()
      .click();
    await expect.poll(() => page.url()).toContain("item=us-fern-2026");
    await hours(page)
      .getByText(/Winter Storm Fern/)
      .first()
      .waitFor();
  });

  test.for([
    { width: 1280, height: 800 },
    { width: 360, height: 640 },
  ])(
    "the table shows all its figures at $width × $height: none lies beyond the edge of its box",
    async (size, { openReady }) => {
      const { page } = await openReady({ ...size });
      await page.getByRole("button", { name: "Every shock, measured on one axis" }).click();
      const row = page.locator(".precedent-table tbody tr").filter({ hasText: "Xinjiang blackout" });
      await expect.poll(async () => (await row.textContent())?.replace(/\s+/g, " ")).toContain("−28.5−41.9 … −12.8");
      const cut = () =>
        row.locator("td").evaluateAll((cells) => {
          const edge = cells[0]?.closest(".precedents")?.getBoundingClientRect().right ?? 0;
          return cells.filter((cell) => cell.getBoundingClientRect().right > edge + 1).length;
        });
      await expect.poll(cut).toBe(0);
    },
  );
});

describe("a window for the line", () => {
  test("is chosen on the axis and stands in the link", async ({ openReady }) => {
    const { page } = await openReady({ query: `${replay}&t=2022-01-06T06:00Z` });
    await page.getByText("Key", { exact: true }).click();
    await page.getByRole("combobox", { name: "Measured over" }).selectOption("72");
    await expect.poll(() => text(page, ".axis-key-line")).toContain("over the 72 h before");
    await expect.poll(() => page.url()).toContain("window=72");
  });
});

describe("a damaged block file", () => {
  const whole = gunzipSync(readFileSync("data/network/blocks.bin"));
  const elsewhere = Buffer.from(whole);
  elsewhere.writeUInt32LE(5_664_063, 4);
  const cases: readonly (readonly [name: string, status: number, body: string | Buffer, reason: string])[] = [
    ["of another kind", 200, "not blocks", "facts/blocks.bin came cut off or damaged"],
    ["empty", 200, "", "facts/blocks.bin came cut off or damaged"],
    ["cut off", 200, whole.subarray(0, 400_000), "facts/blocks.bin came cut off or damaged"],
    [
      "with a wrong beginning",
      200,
      Buffer.concat([Buffer.from("X"), whole.subarray(1)]),
      "facts/blocks.bin came cut off or damaged",
    ],
    ["with a height of another time", 200, elsewhere, "facts/blocks.bin came cut off or damaged"],
    ["that is not there", 404, "no", "the server has no facts/blocks.bin"],
  ];
  for (const [name, status, body, reason] of cases) {
    test(`${name} leaves days on the axis and every claim in the ledger, and says why`, async ({ open }) => {
      const { page } = await open({
        query: `${replay}&t=2022-01-12`,
        prepare: (context) => context.route("**/blocks.*.bin", (route) => route.fulfill({ status, body })),
        expects: status === 404 ? [/^console error: .*404.*blocks/] : [],
      });
      await expect.poll(() => page.locator(".claims-state").textContent()).toContain(reason);
      await expect.poll(() => page.locator(".ledger-rows li").count()).toBe(17);
      await expect.poll(() => page.locator(".axis-note").first().textContent()).toContain("daily means");
      await expect.poll(() => page.locator(".chart .line").first().getAttribute("d")).toMatch(/^M.*L/);
    });
  }
});

describe("what follows is fetched late", () => {
  test("the start page asks for neither claims nor blocks", async ({ openReady }) => {
    const site = await openReady();
    await site.page.waitForLoadState("networkidle");
    expect(site.requests.filter((address) => /claims|blocks|Hours|Precedents/.test(address))).toEqual([]);
  });
});
