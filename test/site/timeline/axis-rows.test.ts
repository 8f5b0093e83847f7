import type { Locator } from "playwright-core";
import { expect, test } from "../support/test.ts";

const blackout = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";

test("at 360 and 390 px of Kazakhstan's hours one name stands beside the one row of claims, at its height, and each verdict is written once below it", async ({
  openReady,
}) => {
  for (const size of [
    { width: 360, height: 640 },
    { width: 390, height: 844 },
  ]) {
    const { page } = await openReady({ ...size, query: blackout });
    const row = page.locator(".axis-claims");
    await row.locator(".mark").first().waitFor({ state: "attached" });
    const names = row.locator(".row-name, .claim-lanes li");
    expect(await names.allTextContents()).toEqual(["claims"]);
    const middle = async (one: Locator) => {
      const box = await one.boundingBox();
      return box === null ? Number.NaN : box.y + box.height / 2;
    };
    expect(Math.abs((await middle(names)) - (await middle(row.locator(".mark").first())))).toBeLessThan(2);
    const words = await row.locator(".verdict-words > span").allTextContents();
    expect(words.map((text) => text.replace(/^\S+ /, "")).toSorted()).toEqual([
      "another quantity",
      "cannot be told",
      "not compatible",
    ]);
    expect(await row.locator(".verdict-words").isVisible()).toBe(true);
    expect(await row.locator(".verdict-lane").isVisible()).toBe(false);
  }
});
