import type { Page } from "playwright-core";
import { diceOf, mutated, runsOf } from "../../fuzz/chance.ts";
import { linkSeeds } from "../../fuzz/seeds.ts";
import { expect, test } from "../support/test.ts";

const ran = (page: Page) => page.evaluate(() => "ran" in window);
const alive = (page: Page) => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext");

const [links, stores] = [runsOf(15, 400), runsOf(6, 60)];

test(
  `${links} links broken at random (seed 11) open the page in one tab, one after the other: nothing runs, nothing is complained of`,
  async ({ open }) => {
    const { page, url } = await open();
    const dice = diceOf(11);
    for (let run = 0; run < links; run += 1) {
      const query = mutated(linkSeeds[dice(linkSeeds.length)] ?? "", dice)
        .replaceAll("\u0000", "%00")
        .replaceAll("\ud800", "");
      await page.goto(`${url}?${query.slice(0, 4000)}`);
      await expect.poll(() => page.locator("html").getAttribute("data-ready"), { message: query }).toBe("all");
      expect(await alive(page), query).toMatch(/\d{4}/);
      expect(await ran(page), query).toBe(false);
    }
  },
  runsOf(120_000, 2_400_000),
);

test(
  `${stores} poisoned stores (seed 12): What if lists texts alone, and a question can be kept beside them`,
  async ({ open }) => {
    const dice = diceOf(12);
    const seeds = ['["a","b"]', "[]", '[{"a":1},null,"x"]', '["<img src=x onerror=window.ran=1>"]'];
    const poisons = Array.from({ length: stores }, () => mutated(seeds[dice(seeds.length)] ?? "", dice));
    const { page, url } = await open({ query: "?tab=what-if" });
    for (const poison of poisons) {
      await page.evaluate((text) => {
        localStorage.setItem("hashfall-scenarios", text);
        localStorage.setItem("hashfall-theme", text);
      }, poison);
      await page.goto(`${url}?tab=what-if&sc=1~x~2022-01-05T11~0~1~p!KAZ!50!0!24!1!a!!`);
      await page.getByRole("button", { name: "Keep in this browser" }).click();
      const kept = page.getByRole("list", { name: "Kept in this browser" }).getByRole("listitem");
      await expect.poll(() => kept.count(), { message: poison }).toBeGreaterThan(0);
      expect(await ran(page), poison).toBe(false);
    }
  },
  runsOf(120_000, 2_400_000),
);

test("300 messages of another window, hostile and malformed: none changes the page, its address or its store", async ({
  open,
}) => {
  const { page } = await open({ query: "?pin=KAZ&t=2021-08-15" });
  await page.getByRole("region", { name: "Kazakhstan" }).waitFor();
  await expect.poll(() => page.locator("html").getAttribute("data-ready")).toBe("all");
  const before = [page.url(), await alive(page)];
  const dice = diceOf(13);
  const seeds = ['{"type":"state","query":"?pin=USA"}', '{"verb":"play"}', '["eval","window.ran=1"]', "hashfall", "{}"];
  const messages = Array.from({ length: 300 }, () => mutated(seeds[dice(seeds.length)] ?? "", dice));
  await page.evaluate((all) => {
    const heard = Object.assign(window, { heard: 0 });
    addEventListener("message", ({ source }) => {
      if (source === window) heard.heard += 1;
    });
    for (const text of all) {
      let value: unknown = text;
      try {
        value = JSON.parse(text);
      } catch {
        // Malformed ones are sent as text.
      }
      window.postMessage(value, "*");
      dispatchEvent(new MessageEvent("message", { data: value, origin: "https://elsewhere.invalid" }));
      dispatchEvent(new StorageEvent("storage", { key: "hashfall-scenarios", newValue: text }));
    }
  }, messages);
  await expect.poll(() => page.evaluate(() => (window as unknown as { heard: number }).heard)).toBe(300);
  await page.evaluate(() => new Promise((later) => requestAnimationFrame(() => setTimeout(later, 0))));
  expect([page.url(), await alive(page)]).toEqual(before);
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(await ran(page)).toBe(false);
});
