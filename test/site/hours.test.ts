import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSite, openSite } from "./support/site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
  await site.page.waitForSelector("html[data-ready=all]");
});
afterAll(() => site.close());

const replay = "?span=2022-01-02..2022-01-15";
const visit = async (query: string) => {
  await site.page.goto(site.url + query);
  await site.page.waitForSelector("html[data-ready=all]");
};
const hours = () => site.page.getByRole("region", { name: "What was claimed, and what the chain can tell" });
const text = (selector: string) => site.page.locator(selector).first().textContent();

describe("claims beside the chain", () => {
  it("the ledger of the Kazakh blackout has 17 answers in three quantities, and the blocks' intervals", async () => {
    await visit(`${replay}&t=2022-01-12`);
    await hours().getByRole("heading", { name: "How much was lost? 17 answers" }).waitFor();
    expect(await hours().locator(".ledger-rows li").count()).toBe(20);
    expect(await hours().getByText("72 h: −7 to +13").count()).toBe(1);
  });

  it("a claim opens with Enter, says why it is not compatible, and stands in the link", async () => {
    await visit(`${replay}&t=2022-01-12`);
    const claim = site.page.locator("#claim-kz-vice-headline");
    await claim.focus();
    await claim.press("Enter");
    await expect.poll(() => text(".claim-card")).toContain("72 h: 425 blocks where 441 were due");
    await expect.poll(() => site.page.url()).toContain("item=kz-vice-headline");
    await visit(`${replay}&t=2022-01-12&item=kz-reuters-13`);
    await expect.poll(() => text(".claim-card")).toContain("Drop of global computing power");
  });

  it("known then, on 6 January 2022 at 06:00: Kazakhstan 18.1 %, China 0, five answers, nothing of later", async () => {
    await visit(`${replay}&t=2022-01-06T06:00Z&known=then`);
    await hours().getByRole("heading", { name: "How much was lost? 5 answers" }).waitFor();
    const row = (name: string) => site.page.getByRole("row", { name: new RegExp(`^(Pin )?${name} `) });
    expect(await row("Kazakhstan").textContent()).toContain("18.1");
    expect(await row("China").locator("td").first().textContent()).toBe("0");
    expect(await hours().getByText("CBECI, Jan 2022").count()).toBe(0);
    expect(await hours().getByText("not yet over").count()).toBe(2);
  });

  it("every statement on connectivity is a button that goes to its time", async () => {
    await visit(`${replay}&t=2022-01-05T11:00Z`);
    const last = site.page.locator("[id^=start-net-]").last();
    await last.press("Enter");
    await expect
      .poll(() => site.page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))
      .toContain("12:30");
    await expect.poll(() => last.getAttribute("aria-pressed")).toBe("true");
  });
});

describe("the lens", () => {
  it("answers a loss of 35 % over 8 hours at once, and the link asks it again", async () => {
    await visit(`${replay}&t=2022-01-06T06:00Z`);
    await hours().getByLabel("Loss, %").fill("35");
    await hours().getByLabel("Loss, %").blur();
    await hours().getByLabel("Hours").fill("8");
    await hours().getByLabel("Hours").blur();
    await expect.poll(() => text(".lens-answer")).toContain("A loss of 35 % lasting 8 h would be seen");
    await expect.poll(() => site.page.url()).toContain("lens=35,8");
    await visit(`${replay}&t=2022-01-06T06:00Z&lens=50,4`);
    await expect.poll(() => text(".lens-answer")).toContain("A loss of 50 % lasting 4 h");
  });
});

describe("with and without", () => {
  it("draws the difficulty that would have followed when it is asked to", async () => {
    await visit(`${replay}&t=2022-01-12`);
    await expect.poll(() => text(".without")).toContain("+3.62 %");
    expect(await site.page.locator(".difficulty-without").count()).toBe(0);
    await hours().getByLabel("Show the difficulty that would have followed").check();
    expect(await site.page.locator(".difficulty-without").count()).toBe(1);
  });
});

describe("every shock", () => {
  it("a link to all of them leads there: the button and the first curves are in sight", async () => {
    const linked = await openSite({ query: "?item=precedents" });
    const top = async () => {
      const box = await linked.page.getByRole("button", { name: "Every shock, measured on one axis" }).boundingBox();
      return box?.y ?? Number.NaN;
    };
    // The rail begins at 98 px of the 800, under its tabs, and ends over the time axis.
    await expect.poll(top).toBeLessThan(160);
    expect(await top()).toBeGreaterThan(52);
    await linked.close();
  });

  it("is measured on one axis, sorts, and leads to its own hours", async () => {
    await visit("");
    await site.page.getByRole("button", { name: "Every shock, measured on one axis" }).click();
    await site.page.locator(".curve").first().waitFor();
    expect(await site.page.locator(".curve").count()).toBe(8);
    const first = () => text(".precedent-table tbody th");
    await site.page.getByRole("button", { name: "24 h" }).click();
    await expect.poll(first).toContain("Changji");
    await site.page
      .getByRole("button", { name: /^Winter Storm Fern/ })
      .first()
      .click();
    await expect.poll(() => site.page.url()).toContain("item=us-fern-2026");
    await hours()
      .getByText(/Winter Storm Fern/)
      .first()
      .waitFor();
  });
});

describe("the table of every shock", () => {
  it("shows all its figures in the rail and on a phone: none lies beyond the edge of its box", async () => {
    for (const viewport of [
      { width: 1280, height: 800 },
      { width: 360, height: 640 },
    ]) {
      const narrow = await openSite(viewport);
      await narrow.page.waitForSelector("html[data-ready=all]");
      await narrow.page.getByRole("button", { name: "Every shock, measured on one axis" }).click();
      const row = narrow.page.locator(".precedent-table tbody tr").filter({ hasText: "Xinjiang blackout" });
      await row.waitFor();
      expect((await row.textContent())?.replace(/\s+/g, " ")).toContain("−28.5−41.9 … −12.8");
      const cut = await row.locator("td").evaluateAll((cells) => {
        const edge = cells[0]?.closest(".precedents")?.getBoundingClientRect().right ?? 0;
        return cells.filter((cell) => cell.getBoundingClientRect().right > edge + 1).length;
      });
      expect(cut).toBe(0);
      await narrow.close();
    }
  });
});

describe("a window for the line", () => {
  it("is chosen on the axis and stands in the link", async () => {
    await visit(`${replay}&t=2022-01-06T06:00Z`);
    await site.page.getByRole("combobox", { name: "Measured over" }).selectOption("72");
    await expect.poll(() => text(".axis-key-line")).toContain("over the 72 h before");
    await expect.poll(() => site.page.url()).toContain("window=72");
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
    it(`${name} leaves days on the axis and every claim in the ledger, and says why`, async () => {
      const broken = await openSite({
        query: `${replay}&t=2022-01-12`,
        prepare: (context) => context.route("**/blocks.*.bin", (route) => route.fulfill({ status, body })),
      });
      const note = broken.page.locator(".hours-note");
      await expect.poll(() => note.textContent()).toContain(reason);
      await expect.poll(() => broken.page.locator(".ledger-rows li").count()).toBe(17);
      await expect.poll(() => broken.page.locator(".axis-note").first().textContent()).toContain("daily means");
      expect(await broken.page.locator(".chart .line").first().getAttribute("d")).toMatch(/^M.*L/);
      expect(broken.errors.filter((error) => !error.includes("404"))).toEqual([]);
      await broken.close();
    });
  }
});

describe("what follows is fetched late", () => {
  it("the start page asks for neither claims nor blocks", async () => {
    const fresh = await openSite();
    await fresh.page.waitForSelector("html[data-ready=all]");
    expect(fresh.requests.filter((address) => /claims|blocks|Hours|Precedents/.test(address))).toEqual([]);
    expect(fresh.errors).toEqual([]);
    await fresh.close();
  });
});
