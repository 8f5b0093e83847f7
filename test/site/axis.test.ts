import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSite, openSite } from "./support/site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite();
});
afterAll(() => site.close());

const replay = "?span=2022-01-02..2022-01-15";
const visit = async (query: string) => {
  await site.page.goto(site.url + query);
  await site.page.waitForSelector("html[data-ready=all]");
};
const card = () => site.page.locator("#mark-card");
const claims = () => site.page.getByRole("toolbar", { name: "Claims" });
const claim = (id: string) => site.page.locator(`#mark-${id}`);

describe("claims on the axis", () => {
  it("a link with a claim opens its card: who, when, what, the source, the verdict and why", async () => {
    await visit(`${replay}&t=2022-01-12&item=kz-vice-headline`);
    await expect.poll(() => card().textContent()).toContain("VICE headline; known from 7 January 2022");
    const said = await card().textContent();
    expect(said).toContain("20 %");
    expect(said).toContain("not compatible");
    expect(said).toContain("72 h: 425 blocks where 441 were due");
    expect(await card().getByRole("link").first().getAttribute("href")).toMatch(/^https:/);
  });

  it("Escape closes it, a press opens it again and puts it into the link", async () => {
    await site.page.keyboard.press("Escape");
    await expect.poll(() => card().count()).toBe(0);
    await claim("kz-getblock").click();
    await expect.poll(() => card().textContent()).toContain("13.4 %");
    await expect.poll(() => site.page.url()).toContain("item=kz-getblock");
    await card().getByRole("button", { name: "Close this card" }).click();
    await expect.poll(() => card().count()).toBe(0);
  });

  it("the pointer may go from a mark onto its card; Escape closes it under a still pointer", async () => {
    await site.page.mouse.move(5, 5);
    await claim("kz-nyt").hover();
    await expect.poll(() => card().textContent()).toContain("more than 10 %");
    const box = await card().boundingBox();
    if (box === null) throw new Error("no card");
    await site.page.mouse.move(box.x + 40, box.y + 40, { steps: 2 });
    await site.page.waitForTimeout(700);
    expect(await card().textContent()).toContain("more than 10 %");
    await site.page.keyboard.press("Escape");
    await expect.poll(() => card().count()).toBe(0);
  });

  it("arrow keys go through all of them, and each has its card: 28 claims on this shock, and China's covert share", async () => {
    const first = claims().getByRole("button").first();
    await first.focus();
    const seen = new Set<string>();
    const count = await claims().getByRole("button").count();
    for (let step = 0; step < count; step += 1) {
      seen.add((await card().textContent()) ?? "");
      await site.page.keyboard.press("ArrowRight");
    }
    expect(seen.size).toBe(count);
    expect([...seen].join("").match(/known from/g)?.length).toBeGreaterThanOrEqual(28);
  });

  it("claims of other shocks open by their links, in days and in years, and so does a line of a chronology", async () => {
    for (const [query, text] of [
      ["?span=2021-04-01..2021-12-31&t=2021-08-01&item=cn-2021-june", "38 %"],
      ["?span=2021-04-01..2021-12-31&t=2021-08-01&item=xj-2021-medium", "45 %"],
      [`${replay}&t=2022-01-12&item=kz-2022-055`, "RIPE"],
      [`${replay}&t=2022-01-12&item=kz-share-cbeci`, "18.1 %"],
      ["?t=2022-06-01&item=elliott-coindesk", "40 %"],
    ] as const) {
      await visit(query);
      await expect.poll(() => card().textContent(), { timeout: 8000 }).toContain(text);
    }
  });

  it("in years they come, counted, when somebody looks at the axis", async () => {
    await visit("");
    expect(await claims().count()).toBe(0);
    await site.page.getByRole("slider", { name: "Time" }).hover();
    await claims().waitFor();
    await site.page.locator("#mark-kz-share-web3, #mark-cn-2022-share").first().hover();
    await expect.poll(() => card().textContent()).toContain("VICE");
  });
});

describe("a claim in years", () => {
  it("fetches the blocks with its card and then has its verdict", async () => {
    await visit("?t=2021-07-20&item=xj-2021-medium");
    await expect.poll(() => card().textContent(), { timeout: 8000 }).toMatch(/45 %.*compatible.*24 h: \d+ blocks/);
  });
});

describe("known then on the axis", () => {
  it("on 6 January 2022 at 06:00 nothing later is drawn, and what is empty says so", async () => {
    await visit(`${replay}&t=2022-01-06T06:00Z&known=then`);
    await claims().waitFor();
    const ids = await site.page.locator(".mark").evaluateAll((marks) => marks.map(({ id }) => id));
    expect(ids).toContain("mark-kz-getblock");
    expect(ids).not.toContain("mark-kz-vice-headline");
    expect(ids).not.toContain("mark-kz-nyt");
    expect(await site.page.locator(".chart .retarget").count()).toBe(0);
    expect(await site.page.locator(".chart").getByText("not yet known").count()).toBe(1);
    await visit("?t=2022-01-06&known=then");
    await expect.poll(() => site.page.locator(".chart").textContent()).toContain("not yet published on 6 Jan 2022");
  });
});

describe("what else stands on the axis of hours", () => {
  it("the next retarget as modelled, and the price on a scale of its own", async () => {
    await visit(`${replay}&t=2022-01-06T06:00Z`);
    await expect.poll(() => site.page.locator(".outlook").textContent()).toMatch(/next retarget, modelled: \+0\.\d %/);
    expect(await site.page.locator(".axis-price").textContent()).toContain("$41,513 to $47,353, a scale of its own");
    expect(await site.page.locator(".axis-price path").getAttribute("d")).toMatch(/^M/);
  });

  it("a block under the pointer tells its pool and that the label is weak, and so does the slider to the keyboard", async () => {
    const slider = site.page.getByRole("slider", { name: "Time" });
    const box = await slider.boundingBox();
    if (box === null) throw new Error("no slider");
    await site.page.mouse.move(box.x + box.width * 0.4, box.y + box.height - 24);
    await expect
      .poll(() => site.page.locator(".ghost").textContent())
      .toMatch(/block 717,\d{3}, \d\d:\d\d, .+ by a weak label/);
    await site.page.mouse.move(5, 5);
    await slider.focus();
    await slider.press("ArrowRight");
    await expect
      .poll(() => slider.getAttribute("aria-valuetext"))
      .toMatch(/^6 Jan 2022, 07:00, block 717,\d{3}.+weak label$/);
  });

  it("where the block file ends, the daily series goes on behind a labelled seam", async () => {
    await visit("?span=2026-04-12..2026-05-06&t=2026-04-20");
    await expect.poll(() => site.page.locator(".seam").textContent()).toBe("measured from blocksdaily means");
    expect(await site.page.locator(".line-daily").getAttribute("d")).toMatch(/^M/);
  });

  it("on a phone a finger beside a small mark means it", async () => {
    const phone = await openSite({ query: `${replay}&t=2022-01-12`, width: 360, height: 640 });
    await phone.page.waitForSelector("html[data-ready=all]");
    const mark = phone.page.locator(".axis-claims .mark").last();
    await mark.waitFor();
    const box = await mark.boundingBox();
    if (box === null) throw new Error("no mark");
    await phone.page.mouse.click(box.x - 5, box.y + box.height / 2);
    await expect.poll(() => phone.page.locator("#mark-card").textContent()).toContain("Drop of global computing power");
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await phone.close();
  });

  it("on a phone the next retarget is said in words, the price is drawn, and in years claims stand on the axis", async () => {
    const phone = await openSite({ query: `${replay}&t=2022-01-06T06:00Z`, width: 360, height: 640 });
    await phone.page.waitForSelector("html[data-ready=all]");
    const seen = (text: string) => phone.page.getByText(text, { exact: true }).isVisible();
    await expect.poll(() => seen("next, modelled: +0.7 %")).toBe(true);
    await expect.poll(() => seen("price $41,513–$47,353")).toBe(true);
    expect((await phone.page.locator(".axis-price path").boundingBox())?.height).toBeGreaterThan(3);
    await phone.page.goto(`${phone.url}?item=elliott-ycharts`);
    const mark = phone.page.locator('.axis-claims .mark[data-open="true"]');
    await expect.poll(() => mark.isVisible()).toBe(true);
    expect(await phone.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await phone.close();
  });

  it("on a phone the window is chosen in the sheet", async () => {
    const phone = await openSite({ query: `${replay}&t=2022-01-06T06:00Z`, width: 360, height: 640 });
    await phone.page.waitForSelector("html[data-ready=all]");
    await phone.page.getByRole("combobox", { name: "Measured over" }).selectOption("6");
    await expect.poll(() => phone.page.url()).toContain("window=6");
    await phone.close();
  });
});

describe("with and without", () => {
  it("stands in the link", async () => {
    await visit(`${replay}&t=2022-01-12`);
    await site.page.getByLabel("Show the difficulty that would have followed").check();
    await expect.poll(() => site.page.url()).toContain("without=1");
    await site.page.reload();
    await expect.poll(() => site.page.locator(".difficulty-without").count()).toBe(1);
  });
});
