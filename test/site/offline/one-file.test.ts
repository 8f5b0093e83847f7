import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { decode } from "fast-png";
import { afterAll, beforeAll, it } from "vitest";
import { expect, test } from "../support/test.ts";

let folder = "";

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "hashfall-single-"));
  const env = { ...process.env, NODE_ENV: "production" };
  await promisify(execFile)("npm", ["run", "build:single", "--", "--blocks", "--out", folder], {
    env,
    maxBuffer: 2 ** 26,
  });
}, 300_000);

afterAll(() => rmSync(folder, { recursive: true, force: true }));

it("hashfall.html has at most 3,000,000 bytes, hashfall.json says how many, and no element names another file", () => {
  const { size } = statSync(join(folder, "hashfall.html"));
  expect(size).toBeLessThanOrEqual(3_000_000);
  expect(JSON.parse(readFileSync(join(folder, "hashfall.json"), "utf8"))).toEqual({
    bytes: size,
    withBlocks: statSync(join(folder, "hashfall-blocks.html")).size,
  });
  const page = readFileSync(join(folder, "hashfall.html"), "utf8");
  const elements =
    page.replace(/<script type="module">[\s\S]*<\/script>/, "").match(/<(?:script|link|img)[^>]*>/g) ?? [];
  expect(elements.filter((one) => /(?:src|href)="(?!data:)/.test(one))).toEqual([]);
});

test("the file with the blocks draws them by the hour, where the one without them cannot", async ({ openReady }) => {
  const { page } = await openReady({ file: join(folder, "hashfall-blocks.html") });
  await page.getByRole("button", { name: "Kazakhstan shutdown" }).click();
  await page.getByRole("button", { name: "Pause", exact: true }).click();
  await expect.poll(() => page.locator(".axis-plot[data-row=blocks] path").count()).toBeGreaterThan(0);
  expect(await page.getByText("this page is one file, which does not hold").count()).toBe(0);
});

test("from the disk and without a network it plays both replays, asks the simulator, opens every tab and saves a picture", async ({
  openReady,
}) => {
  const site = await openReady({ file: join(folder, "hashfall.html") });
  const { page } = site;

  for (const [replay, passed] of [
    ["China exodus", /(Apr|May|June|July) 2021/],
    ["Kazakhstan shutdown", /Jan 2022/],
  ] as const) {
    await page.getByRole("button", { name: replay }).click();
    await expect.poll(() => page.getByRole("slider", { name: "Time" }).getAttribute("aria-valuetext")).toMatch(passed);
    await page.getByRole("button", { name: "Pause", exact: true }).click();
  }
  await page.getByRole("tab", { name: "What if" }).click();
  await page.getByRole("button", { name: "Half the network for good" }).click();
  await expect.poll(() => page.locator(".what-if-inner").count()).toBeGreaterThan(0);
  await page.getByRole("tab", { name: "Exposure" }).click();
  await page.getByRole("heading", { name: /^How concentrated/ }).waitFor();
  await page.getByRole("tab", { name: "Sources" }).click();
  await page.getByRole("link", { name: /licences of the programs/ }).waitFor();
  const [licences] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("link", { name: /licences of the programs/ }).click(),
  ]);
  expect(readFileSync(await licences.path(), "utf8")).toContain("preact");
  await page.getByRole("link", { name: /^Method/ }).click();
  await expect
    .poll(() => page.getByRole("status").allTextContents())
    .toContainEqual(expect.stringContaining("This file does not hold method/: the site has it."));
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect.poll(() => dialog.textContent()).toContain("the link opens on this machine only");
  await dialog.getByRole("tab", { name: "Picture" }).click();
  await dialog.getByRole("img").waitFor();
  const [picture] = await Promise.all([
    page.waitForEvent("download"),
    dialog.getByRole("button", { name: "Save PNG" }).click(),
  ]);
  expect(decode(readFileSync(await picture.path())).width).toBe(1920);
  await dialog.getByRole("tab", { name: "Offline" }).click();
  await expect
    .poll(() => dialog.textContent())
    .toMatch(/This page is the one file, with the figures of \d+ \w+ 20\d\d/);
  await page.keyboard.press("Escape");
  // By the hour it wants the blocks, which it does not hold, and says so.
  await page.getByText("this page is one file, which does not hold").first().waitFor();
  expect(await page.locator(".axis-plot[data-row=blocks] path").count()).toBe(0);
  expect(await page.evaluate(() => document.fonts.check('16px "Inter Variable"'))).toBe(true);
  expect(site.requests.filter((url) => !/^(file|data|blob):/.test(url))).toEqual([]);
}, 120_000);
