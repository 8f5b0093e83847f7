import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type OpenSite, openSite } from "./support/site.ts";

let site: OpenSite;
beforeAll(async () => {
  site = await openSite({ query: "?t=2021-08-15" });
  await site.page.waitForSelector("html[data-ready=all]");
});
afterAll(() => site.close());

const card = (name: string) => site.page.getByRole("region", { name, exact: true });
const query = () => site.page.evaluate(() => decodeURIComponent(location.search));

describe("pinning and comparing", () => {
  it("a row pins its country, a second one compares, Escape lets both go", async () => {
    await site.page.getByRole("button", { name: "Pin Kazakhstan" }).click();
    expect(await card("Kazakhstan").isVisible()).toBe(true);
    await site.page.getByRole("button", { name: "Pin United States" }).click();
    expect(await card("United States").isVisible()).toBe(true);
    expect(await card("Kazakhstan").textContent()).toContain("18.1 %");
    await expect.poll(query).toContain("pin=KAZ,USA");
    await site.page.keyboard.press("Escape");
    expect(await card("Kazakhstan").count()).toBe(0);
  });

  it("reads Kazakhstan by keyboard alone on the map: walk, Enter, the card", async () => {
    await site.page.getByRole("application", { name: "Map" }).focus();
    await site.page.keyboard.press("ArrowRight");
    const walked: string[] = [];
    for (let step = 0; step < 12; step += 1) {
      const name = await site.page.locator(".tooltip strong").textContent();
      walked.push(name ?? "");
      if (name === "Kazakhstan") break;
      await site.page.keyboard.press(["United States", "Canada"].includes(name ?? "") ? "ArrowLeft" : "ArrowDown");
    }
    expect(walked.length, walked.join(" → ")).toBeGreaterThan(1);
    expect(new Set(walked).size).toBeGreaterThan(1);
    await site.page.keyboard.press("Enter");
    await expect.poll(() => site.page.locator(".card h3").textContent()).toBe(walked.at(-1));
    await site.page.keyboard.press("Escape");
    await site.page.keyboard.press("Escape");
    expect(await site.page.locator(".card").count()).toBe(0);
  });

  it("a card's curve moves the map's date", async () => {
    await site.page.getByRole("button", { name: "Pin Kazakhstan" }).click();
    const curve = card("Kazakhstan").getByRole("img", { name: "Kazakhstan: Share of the hashrate" });
    await curve.hover({ position: { x: 2, y: 10 } });
    await expect
      .poll(() => site.page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext"))
      .toContain("2019");
    await site.page.keyboard.press("Escape");
    await site.page.keyboard.press("Escape");
  });
});

describe("the search", () => {
  it("/ finds, Enter pins and flies", async () => {
    await site.page.keyboard.press("/");
    const box = site.page.getByRole("searchbox", { name: "Find a country" });
    await box.fill("iran");
    expect(await site.page.getByRole("option").first().textContent()).toBe("Iran IRN");
    await box.press("Enter");
    await expect.poll(() => card("Iran").isVisible()).toBe(true);
    await expect.poll(query, { timeout: 5000 }).toMatch(/view=/);
    await site.page.keyboard.press("Escape");
  });

  it("says when nothing is called so, without reading markup", async () => {
    const box = site.page.getByRole("searchbox", { name: "Find a country" });
    await box.fill("<img src=x onerror=alert(1)>");
    expect(await site.page.getByText("No country is called “<img src=x onerror=alert(1)>”.").isVisible()).toBe(true);
    await box.press("Escape");
  });
});

describe("the table", () => {
  it("sorts by a column and says so", async () => {
    await site.page.goto(`${site.url}?t=2021-08-15`);
    const table = site.page.getByRole("table", { name: "Countries" });
    await table.getByRole("button", { name: "risk" }).click();
    expect(await table.getByRole("columnheader", { name: "risk" }).getAttribute("aria-sort")).toBe("descending");
    expect(await table.getByRole("row").nth(1).textContent()).toMatch(/^Iran/);
  });

  it("leads from a number to its source and licence in one click", async () => {
    await site.page.locator(".table-notes").getByRole("button", { name: "source" }).first().click();
    expect(await site.page.getByRole("tab", { name: "Sources" }).getAttribute("aria-selected")).toBe("true");
    const asked = site.page.locator(".source[data-asked=true]");
    expect(await asked.textContent()).toContain("CC BY-NC-SA");
    await expect.poll(() => asked.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

describe("the legend", () => {
  it("lights the countries of a band while the band has the focus", async () => {
    await site.page.goto(`${site.url}?t=2021-08-15`);
    await site.page.getByRole("button", { name: /^20 % and more/ }).focus();
    await expect
      .poll(() => site.page.getByRole("button", { name: /^20 % and more: 1 country/ }).getAttribute("aria-pressed"))
      .toBe("true");
  });
});
