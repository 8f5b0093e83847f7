import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe } from "vitest";
import { findingsOn } from "../support/axe.ts";
import { expect, test } from "../support/test.ts";

const register = JSON.parse(readFileSync("data/sources.json", "utf8")) as Readonly<
  Record<string, { readonly licence: string; readonly caveat: string; readonly publisher: string }>
>;
const headings = (path: string) =>
  [...readFileSync(path, "utf8").matchAll(/^## (.+)$/gm)].map(([, heading = ""]) => heading);
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("the pages on sources and method", () => {
  test.for([360, 1280])(
    "open with scripts off under a sub-path at %i px, without a sideways scroll",
    async (width, { open }) => {
      const site = await open({ scripts: false, width, height: 800, base: "/sub/path/" });
      const { page, url } = site;
      for (const path of ["sources/", "method/"]) {
        const answer = await page.goto(new URL(path, url).href);
        expect(answer?.status()).toBe(200);
        expect(await overflow(page), path).toBe(0);
      }
      expect(site.elsewhere()).toEqual([]);
    },
  );

  test("sources/ has every series of the register with its publisher, licence and caveat, and links its files", async ({
    open,
  }) => {
    const { page, url } = await open({ scripts: false });
    await page.goto(new URL("sources/", url).href);
    for (const [id, { publisher, licence, caveat }] of Object.entries(register)) {
      const said = (await page.locator(`#source-${id}`).textContent()) ?? "";
      for (const part of [publisher, licence, caveat]) expect(said, id).toContain(part);
    }
    const covers = (id: string) => page.locator(`#source-${id} dt:text-is("Covers") + dd`).textContent();
    expect(await covers("cbeci")).toBe("2019-09 to 2022-01");
    expect(await covers("doing-business")).toBe("2014 to 2019");
    const file = page.locator("#source-cbeci a[href*='data/hashrate']").first();
    const answer = await page.request.get(new URL((await file.getAttribute("href")) ?? "", page.url()).href);
    expect(answer.status()).toBe(200);
    const revised = readFileSync("data/revisions.csv", "utf8").trim().split("\n").length - 1;
    expect(await page.getByRole("region", { name: "Revisions" }).locator("tbody tr").count()).toBe(revised);
    expect(await page.getByText("36.0 % for the United States (April 2025) is left out").count()).toBe(1);
  });

  test("method/ has every part of docs/methods.md, with its tables, and its list of contents leads to them", async ({
    open,
  }) => {
    const { page, url } = await open({ scripts: false });
    await page.goto(new URL("method/", url).href);
    const parts = headings("docs/methods.md");
    expect(await page.locator("main h2").allTextContents()).toEqual(parts);
    expect(parts.at(-1)).toBe("Known limits");
    const tables = readFileSync("docs/methods.md", "utf8").match(/^\| -/gm)?.length;
    expect(await page.locator("main table").count()).toBe(tables);
    for (const part of parts) {
      const target = await page.getByRole("link", { name: part, exact: true }).getAttribute("href");
      expect(await page.locator(target ?? "").count(), part).toBe(1);
    }
  });

  test.for(["dark", "light"] as const)("axe finds nothing on them, %s", async (theme, { open }) => {
    const { page, url } = await open({ theme, width: 360, height: 800 });
    for (const path of ["sources/", "method/"]) {
      await page.goto(new URL(path, url).href);
      expect(await findingsOn(page), path).toEqual([]);
    }
  });

  test("the Sources tab and the pages of stories lead to them", async ({ openReady }) => {
    const { page, url } = await openReady({ query: "?tab=sources" });
    await page.getByRole("link", { name: "Every source on a page of its own" }).click();
    await page.getByRole("heading", { name: "Sources", level: 1 }).waitFor();
    await page.goto(new URL("stories/", url).href);
    await page.getByRole("link", { name: "Method" }).click();
    await page.getByRole("heading", { name: "Method", level: 1 }).waitFor();
  });
});
