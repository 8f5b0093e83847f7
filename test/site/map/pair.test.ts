import { readFileSync } from "node:fs";
import { expect, test } from "../support/test.ts";

/** The figure of a country in a month, as the file in `data/` has it. */
function figureOf(file: string, code: string, month: string): number {
  const line = readFileSync(`data/hashrate/${file}.csv`, "utf8")
    .split("\n")
    .find((one) => one.startsWith(`${code},${month},`));
  return Number(line?.split(",")[2]);
}

test("two pins are one table: values as in the data, their difference, both curves on one scale, both rows lit, no year on five lines", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?t=2021-08-15&pin=KAZ,USA" });
  const table = page.getByRole("table", { name: "Kazakhstan and United States" });
  const cells = (label: RegExp) =>
    table
      .getByRole("row")
      .filter({ has: page.getByRole("rowheader", { name: label }) })
      .getByRole("cell")
      .allInnerTexts();
  const [kazakhstan, states] = ["KAZ", "USA"].map((code) => figureOf("cbeci-share", code, "2021-08"));
  expect([kazakhstan, states]).toEqual([18.1, 35.4]);
  await expect.poll(() => cells(/^Share of the hashrate/)).toEqual(["18.1", "35.4", "−17.3"]);
  expect(await cells(/^Hashrate, EH\/s/)).toEqual(["21.9", "42.7", "−20.8"]);
  // No miner of either had told its price by then: unknown, and no difference.
  expect((await cells(/^Miners/)).map((cell) => cell.split(/\s/)[0])).toEqual(["unknown", "unknown", "–"]);
  await table
    .getByRole("img", { name: "Share of the hashrate, %: Kazakhstan and United States on one scale" })
    .waitFor();
  const lit = page.getByRole("table", { name: "Countries" }).locator("tr[data-pinned=true] th");
  expect((await lit.allInnerTexts()).sort()).toEqual(["Kazakhstan", "United States"]);
  for (const name of ["Kazakhstan", "United States"]) {
    const card = page.getByRole("region", { name, exact: true });
    expect(await card.getByRole("heading", { name, exact: true }).count()).toBe(1);
    const fresh = await card.locator(".fresh").boundingBox();
    // Three lines of 20 px.
    expect(fresh?.height).toBeLessThan(65);
  }
  await page.getByRole("button", { name: "Unpin United States" }).first().click();
  await expect.poll(() => table.count()).toBe(0);
  await expect
    .poll(() => page.getByRole("region", { name: "Kazakhstan", exact: true }).textContent())
    .toContain("18.1 %");
  await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe("map");
  // Back undoes the last thing: both are pinned again.
  await page.goBack();
  await table.waitFor();
});
