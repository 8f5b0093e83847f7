import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "playwright-core";
import { afterAll } from "vitest";
import { expect, test } from "../support/test.ts";

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A copy of the built site that a test may change. */
function copyOfSite(): string {
  const folder = mkdtempSync(join(tmpdir(), "hashfall-kept-"));
  folders.push(folder);
  cpSync("dist", folder, { recursive: true });
  return folder;
}

const changed = (path: string, pattern: RegExp, text: string): void => {
  const before = readFileSync(path, "utf8");
  expect(before).toMatch(pattern);
  writeFileSync(path, before.replace(pattern, text));
};

/** The Offline tab of the Share dialog, open. */
async function offlineTab(page: Page) {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("tab", { name: "Offline" }).click();
  return dialog;
}

/** What the browser makes of the app's manifest, and what speaks against installing the app. */
async function installOf(page: Page) {
  const browser = await page.context().newCDPSession(page);
  const { data = "{}", errors, manifest } = await browser.send("Page.getAppManifest");
  const { installabilityErrors } = await browser.send("Page.getInstallabilityErrors");
  const { icons } = JSON.parse(data) as { readonly icons: readonly { readonly src: string; readonly type: string }[] };
  const widths = await page.evaluate(
    (names) =>
      Promise.all(names.map(async (name) => (await createImageBitmap(await (await fetch(`./${name}`)).blob())).width)),
    icons.filter(({ type }) => type === "image/png").map(({ src }) => src),
  );
  // A context of tests keeps nothing after it, as a private window.
  const faults = installabilityErrors.map(({ errorId }) => errorId).filter((id) => id !== "in-incognito");
  return { id: manifest.id, start: manifest.startUrl, faults: [...errors, ...faults], icons: widths };
}

const isControlled = (page: Page) => page.evaluate(() => navigator.serviceWorker.controller !== null);

test("under a sub-path the page can be installed, and after one visit a link opens without a network, with its parts, and the page says that it is the kept copy and of which day, and that it cannot know of a newer version", async ({
  openReady,
}) => {
  const site = await openReady({
    base: "/maps/hashfall/",
    keeps: true,
    expects: [/ERR_CONNECTION_REFUSED.*(version|hashfall)\.json/, /ERR_CONNECTION_REFUSED.*sw\.js/],
  });
  const { page } = site;
  expect(await installOf(page)).toEqual({ id: site.url, start: site.url, faults: [], icons: [192, 512, 512] });
  await expect.poll(() => isControlled(page), { timeout: 40_000 }).toBe(true);
  const dialog = await offlineTab(page);
  await expect
    .poll(() => dialog.textContent())
    .toMatch(/Kept: the page opens without a network, with the figures of \d/);
  await expect.poll(() => dialog.textContent()).toMatch(/[12]\d\d files, \d\.\d\sMB on this device/);
  // The emulated loss of the network does not reach a service worker: the site itself is stopped.
  await site.stopServer();
  await page.goto(`${site.url}?t=2021-08&pin=KAZ`);
  await page.getByRole("region", { name: "Kazakhstan" }).waitFor();
  await expect
    .poll(() => page.locator("#note").textContent())
    .toMatch(/No network: this is the kept copy, with the figures of \d+ \w+ 20\d\d/);
  await page.getByRole("tab", { name: "Exposure" }).click();
  await expect.poll(() => page.locator("#rail").textContent()).toContain("How concentrated");
  const asked = await offlineTab(page);
  await asked.getByRole("button", { name: "Look for a newer version" }).click();
  await expect.poll(() => asked.textContent(), { timeout: 20_000 }).toContain("The site could not be reached");
});

test("a newer version is never taken in mid-use: the page says which figures are older, and Update opens it at the same view once no other window shows it", async ({
  openReady,
}) => {
  const root = copyOfSite();
  const { page, url } = await openReady({
    root,
    keeps: true,
    query: "?t=2021-08",
    expects: [/ERR_INTERNET_DISCONNECTED.*version\.json/],
  });
  await expect.poll(() => isControlled(page), { timeout: 40_000 }).toBe(true);
  changed(join(root, "version.json"), /"figures":"[^"]+"/, '"figures":"2031-05-04.0000"');
  changed(join(root, "index.html"), /<title>/, "<title>Newer ");
  changed(join(root, "sw.js"), /(index\.html\\",\\"revision\\":\\")\w+/, "$1newer");
  const dialog = await offlineTab(page);
  await dialog.getByRole("button", { name: "Look for a newer version" }).click();
  await expect
    .poll(() => dialog.textContent(), { timeout: 40_000 })
    .toContain("A newer version is here and waits for you.");
  await page.keyboard.press("Escape");
  const note = page.locator("#note");
  await expect
    .poll(() => note.textContent())
    .toMatch(/This page is the kept copy, with the figures of .* 20\d\d\. The site has newer figures, of 4 May 2031\./);
  expect(await page.title()).not.toMatch(/^Newer/);
  const other = await page.context().newPage();
  await other.goto(page.url());
  await note.getByRole("button", { name: "Update" }).click();
  await expect.poll(() => note.textContent()).toContain("Another window shows this page. Close it first");
  expect(await page.title()).not.toMatch(/^Newer/);
  await other.close();
  await (await offlineTab(page)).getByRole("button", { name: "Update", exact: true }).click();
  await expect.poll(() => page.title(), { timeout: 40_000 }).toMatch(/^Newer Hashfall/);
  expect(page.url()).toContain("?t=2021-08");
  // The newer version is the kept one: it opens without a network, too.
  await page.locator("html[data-ready=all]").waitFor();
  await page.context().setOffline(true);
  await page.goto(`${url}?t=2021-08&pin=KAZ`);
  await page.getByRole("region", { name: "Kazakhstan" }).waitFor();
  expect(await page.title()).toMatch(/^Newer Hashfall/);
});

test("where a file does not come or the disk is full, nothing is kept and the tab says so; Keep tries again and Remove takes all of it away, and nothing of another site", async ({
  openReady,
}) => {
  const root = copyOfSite();
  rmSync(join(root, "licences.txt"));
  const { page, url } = await openReady({ root, keeps: true });
  const dialog = await offlineTab(page);
  await expect.poll(() => dialog.textContent(), { timeout: 40_000 }).toContain("The browser did not keep the page");
  cpSync("dist/licences.txt", join(root, "licences.txt"));
  // A disk with 100 kB left.
  const browser = await page.context().newCDPSession(page);
  const { origin } = new URL(url);
  await browser.send("Storage.overrideQuotaForOrigin", { origin, quotaSize: 100_000 });
  const said = await dialog.evaluateHandle((shown) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(shown.textContent ?? "")).observe(shown, { childList: true, subtree: true });
    return texts;
  });
  await dialog.getByRole("button", { name: "Keep the page" }).click();
  // It is being kept, and fails again.
  await expect
    .poll(() => said.evaluate((texts) => texts.join("\n")), { timeout: 40_000 })
    .toMatch(/Being kept[\s\S]*The browser did not keep the page.*The disk may be full/);
  await browser.send("Storage.overrideQuotaForOrigin", { origin });
  await dialog.getByRole("button", { name: "Keep the page" }).click();
  await expect
    .poll(() => dialog.textContent(), { timeout: 40_000 })
    .toContain("Kept: the page opens without a network");
  await page.evaluate(() => caches.open("another-site"));
  await dialog.getByRole("button", { name: "Remove from this browser" }).click();
  await expect.poll(() => dialog.textContent()).toContain("Not kept: you removed it.");
  await expect.poll(() => page.evaluate(() => caches.keys())).toEqual(["another-site"]);
  // A worker that the browser stops and starts again keeps nothing either.
  await browser.send("ServiceWorker.enable");
  await browser.send("ServiceWorker.stopAllWorkers");
  const blocks = readdirSync("dist/facts").find((name) => name.startsWith("blocks."));
  for (let fetched = 0; fetched < 3; fetched++)
    await page.evaluate(async (path) => (await fetch(path)).arrayBuffer(), `./facts/${blocks}`);
  expect(await page.evaluate(() => caches.keys())).toEqual(["another-site"]);
});

test("a browser without service workers is named, and the page as one file is offered, without and with the blocks, with its size where the site has it", async ({
  openReady,
}) => {
  const { page } = await openReady({
    prepare: async (context) => {
      await context.addInitScript(() => Reflect.deleteProperty(Navigator.prototype, "serviceWorker"));
      await context.route("**/hashfall.json", (route) =>
        route.fulfill({ json: { bytes: 2_424_123, withBlocks: 3_512_345 } }),
      );
    },
  });
  const dialog = await offlineTab(page);
  await expect.poll(() => dialog.textContent()).toContain("This browser keeps no pages");
  for (const [name, size] of [
    ["hashfall.html", "2.4"],
    ["hashfall-blocks.html", "3.5"],
  ] as const) {
    const link = dialog.getByRole("link", { name: new RegExp(`^Save ${name}, ${size}\\sMB$`) });
    await link.waitFor();
    expect(await link.getAttribute("href")).toBe(`./${name}`);
    await link.click();
    await expect.poll(() => dialog.textContent()).toContain(`${name} was handed to the browser to save.`);
  }
});
