import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { it } from "vitest";
import { faultsIn, readBudgets, sizesOf } from "../../../tools/sizes/sizes.ts";
import { gate } from "../support/faults.ts";
import { expect, test } from "../support/test.ts";

/** The most that the page may weigh before it can be used: HTML, styles and scripts, gzipped, in bytes. */
const budget = 150_000;

it("the start page, its styles and the scripts that it names weigh at most 150 kB gzipped", () => {
  const page = readFileSync("dist/index.html", "utf8");
  const named = [...page.matchAll(/(?:src|href)="\.\/([^"]+\.(?:js|css))"/g)].map(([, path]) => path ?? "");
  expect(named.filter((path) => path.endsWith(".js")).length).toBeGreaterThan(0);
  const files = ["index.html", ...new Set(named)].map((path) => readFileSync(`dist/${path}`));
  const bytes = files.reduce((sum, file) => sum + gzipSync(file, { level: 9 }).length, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(budget);
});

it("no part is larger than its budget in tools/sizes/budgets.json or, without one, than 3,000 bytes; none is missing", () => {
  const sizes = sizesOf("dist");
  expect(sizes["index.js"]).toBeGreaterThan(50_000);
  expect(faultsIn(sizes, readBudgets())).toEqual([]);
});

/** The letters that a visit fetches before a text has a rare one: both families together, in bytes. */
const lettersBudget = 45_000;

test("through both replays a visit fetches one file of letters for each family, 45 kB at most together", async ({
  openReady,
}) => {
  const { page, requests } = await openReady();
  // Two files of each family, of which the second is fetched for rare letters alone. Those that stand in are no files.
  const ofFiles = () =>
    page.evaluate(() =>
      [...document.fonts]
        .filter(({ family }) => !family.includes(" by "))
        .map(({ status }) => status)
        .sort(),
    );
  await expect.poll(ofFiles).toEqual(["loaded", "loaded", "unloaded", "unloaded"]);
  // A replay's button plays it.
  for (const name of ["China exodus", "Kazakhstan shutdown"]) {
    await page.getByRole("button", { name }).click();
    await page.getByRole("button", { name: "Pause", exact: true }).click();
  }
  const letters = requests.filter((url) => url.endsWith(".woff2")).map((url) => new URL(url).pathname);
  expect(letters.map((path) => path.replace(/^.*\/(\w+)-.*$/, "$1")).sort()).toEqual(["sans", "serif"]);
  const bytes = letters.reduce((sum, path) => sum + readFileSync(`dist${path}`).length, 0);
  expect(bytes).toBeLessThanOrEqual(lettersBudget);
});

/** The most that a visit may fetch that only reads the start, all files until the page rests, gzipped, in bytes. */
const visitBudget = 330_000;

test("a visit that only reads the start fetches 330 kB at most until it rests, and no file on grids and laws", async ({
  openReady,
}) => {
  const { page, requests, url } = await openReady({
    prepare: (context) =>
      context.addInitScript(() => {
        new MutationObserver((_, observer) => {
          if (document.documentElement.dataset["ready"] !== "all") return;
          observer.disconnect();
          Object.assign(window, { restsAt: performance.now() });
        }).observe(document, { attributes: true, subtree: true });
      }),
  });
  // What the page fetches ahead, the program of the WebGL map, its land and what paper needs, begins when it rests and is
  // no part of it; without WebGL2, as here, it fetches none of the first two.
  await page.waitForLoadState("networkidle");
  expect(requests.filter((one) => /\/assets\/map(libre)?-/.test(one))).toEqual([]);
  expect(requests.filter((one) => one.includes("/facts/context."))).toEqual([]);
  const fetched = await page.evaluate(() =>
    performance
      .getEntriesByType("resource")
      .filter(({ startTime }) => startTime <= Number(Object(window).restsAt))
      .map(({ name }) => name),
  );
  // A part's script is fetched before it is imported; the import takes it from the browser's cache.
  const sum = [...new Set([url, ...fetched])]
    .map((one) => new URL(one).pathname.replace(/\/$/, "/index.html"))
    .map((path) => ({ path, file: readFileSync(`dist${path}`) }))
    .reduce((all, { path, file }) => all + (path.endsWith(".woff2") ? file : gzipSync(file)).length, 0);
  expect(sum).toBeGreaterThan(200_000);
  expect(sum).toBeLessThanOrEqual(visitBudget);
  await page.getByRole("table", { name: "Countries" }).getByRole("button", { name: "United States" }).click();
  await expect.poll(() => requests.filter((one) => one.includes("/facts/context.")).length).toBe(1);
});

test("nothing is fetched ahead before the last file of the start, the register of sources, has come", async ({
  open,
}) => {
  const held = gate();
  const { page, requests } = await open({
    prepare: (context) => context.route("**/facts/sources.*.json", (route) => held.opened.then(() => route.continue())),
  });
  // The letters come when the page is idle, and more than one idle time after them the page still waits.
  await expect.poll(() => requests.filter((one) => one.endsWith(".woff2")).length).toBe(2);
  await page.evaluate(async () => {
    for (let at = 0; at < 3; at += 1) await new Promise((idle) => requestIdleCallback(idle, { timeout: 2000 }));
  });
  const ahead = () => requests.filter((one) => /\/assets\/(faults|offline)-/.test(one)).length;
  expect(ahead()).toBe(0);
  held.open();
  await expect.poll(ahead).toBeGreaterThan(1);
});
