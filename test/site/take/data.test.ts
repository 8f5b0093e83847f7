import { parse } from "csv-parse/sync";
import { strFromU8, unzipSync } from "fflate";
import type { Download, Page } from "playwright-core";
import { textOf } from "../support/download.ts";
import { give } from "../support/holdings.ts";
import { expect, test } from "../support/test.ts";

type Row = Readonly<Record<string, string>>;

/** A file of CSV as a reader that is not ours reads it. */
const rowsOf = (text: string) => parse(text, { columns: true, bom: true }) as Row[];

async function opened(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("dialog").getByRole("tab", { name: "Data" }).click();
  await page.getByRole("button", { name: "Save all as a zip" }).waitFor();
}

async function saved(page: Page, name: string): Promise<Download> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    page.getByRole("button", { name, exact: true }).click(),
  ]);
  return download;
}

async function bytesOf(download: Download): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

/** The cells of the table on the page, in its order. */
const shownRows = (page: Page) =>
  page
    .getByRole("table", { name: "Countries" })
    .locator("tbody tr")
    .evaluateAll((rows) => rows.map((row) => [...row.children].map((cell) => cell.textContent?.trim() ?? "")));

test("countries.csv has the rows of the table in its order, with the same shares, each with its status and licence", async ({
  openReady,
}) => {
  const { page } = await openReady({ query: "?t=2021-08&sort=name", alone: true });
  const shown = await shownRows(page);
  await opened(page);
  const text = await textOf(await saved(page, "Save countries.csv"));
  expect(text.startsWith("\uFEFF")).toBe(false);
  await expect
    .poll(() => page.getByRole("dialog").getByRole("status").allTextContents())
    .toContain(
      "countries.csv was handed to the browser to save. If no file came, the browser refused it: allow downloads for this page, then press again.",
    );
  const rows = rowsOf(text);
  expect(rows.length).toBeGreaterThan(9);
  expect(rows).toHaveLength(shown.length);
  for (const [index, row] of rows.entries()) {
    const share = Number(row["share_percent"]);
    const printed = share === 0 ? "0" : share.toFixed(share < 1 ? 2 : 1);
    expect(shown[index]?.[0]).toContain(row["country"]);
    expect(shown[index]?.[1]).toContain(printed);
    expect([row["share_status"], row["share_period"], row["share_source"]]).toEqual(["reported", "2021-08", "cbeci"]);
    expect(row["share_licence"]).toBe("CC BY-NC-SA 4.0");
    if (row["electricity_us_cents_per_kwh"] === "") expect(row["electricity_status"]).toBe("none");
  }
  // A browser that refuses the download does not tell the page: the sentence is there, and the dialog goes on.
  const browser = await page.context().newCDPSession(page);
  await browser.send("Page.setDownloadBehavior", { behavior: "deny" });
  const refused = await saved(page, "Save countries.json");
  expect(await refused.failure()).toBe("canceled");
  await expect.poll(() => page.getByRole("dialog").textContent()).toContain("countries.json was handed to the browser");
});

test("the zip of a view with a pinned country and a scenario has each table twice, equal as CSV and as JSON, and citations", async ({
  openReady,
}) => {
  const { page } = await openReady({
    query: "?pin=KAZ&t=2022-01-06T12:00Z&span=2022-01-02..2022-01-15&sc=1~Half~2021-12-30T00~0~1~o!KAZ!50!0!!0!n!!",
  });
  await opened(page);
  await expect
    .poll(() => page.getByRole("combobox", { name: "Table" }).locator("option").allTextContents())
    .toContain("The scenario’s fan of runs");
  await page.getByLabel("byte-order mark").check();
  const files = unzipSync(await bytesOf(await saved(page, "Save all as a zip")));
  const names = Object.keys(files).map((name) => name.replace("hashfall-view/", ""));
  for (const id of ["countries", "card-KAZ", "timeline", "scenario-path", "scenario-shares", "scenario-fan"]) {
    expect(names).toContain(`${id}.csv`);
    expect(names).toContain(`${id}.json`);
  }
  const read = (name: string) => strFromU8(files[`hashfall-view/${name}`] ?? new Uint8Array());
  expect(read("README.txt")).toMatch(/data=\d{4}-\d\d-\d\d\./);
  expect(read("citations.bib")).toMatch(/^@misc\{hashfall-/);
  for (const name of names.filter((one) => one.endsWith(".csv"))) {
    const csv = rowsOf(read(name));
    const json = JSON.parse(read(name.replace(".csv", ".json"))) as {
      readonly columns: string[];
      readonly rows: Row[];
    };
    expect([...(files[`hashfall-view/${name}`] ?? [])].slice(0, 3), name).toEqual([0xef, 0xbb, 0xbf]);
    expect(json.rows.length, name).toBeGreaterThan(0);
    const plain = (value: unknown) => (value === null ? "" : String(value).replace(/^'(?=[=+\-@])/, ""));
    const lines = (table: readonly Row[]) =>
      table.map((row) => json.columns.map((column) => plain(row[column])).join(" | "));
    expect(lines(csv), name).toEqual(lines(json.rows));
  }
  const hours = rowsOf(read("timeline.csv")).filter(({ quantity }) => quantity === "hashrate over 24 h");
  expect(hours.length).toBeGreaterThan(300);
  expect(hours.every(({ low, value, high }) => Number(low) < Number(value) && Number(value) < Number(high))).toBe(true);
  const fan = rowsOf(read("scenario-fan.csv"));
  expect(new Set(fan.map(({ runs, status }) => `${runs} ${status}`))).toEqual(new Set(["1000 modelled"]));
});

test("with known then no row of timeline.csv ends after the moment, 1 June 2021", async ({ openReady }) => {
  const { page } = await openReady({ query: "?t=2021-06-01&known=then&span=2021-04..2021-12" });
  await opened(page);
  await page.getByRole("combobox", { name: "Table" }).selectOption("timeline");
  const rows = rowsOf(await textOf(await saved(page, "Save timeline.csv")));
  const days = rows.filter(({ quantity }) => quantity === "hashrate");
  expect(days).toHaveLength(61);
  expect(days.at(-1)?.["to"]).toBe("2021-06-01");
  expect(new Set(days.map(({ status, unit, source }) => [status, unit, source].join()))).toEqual(
    new Set(["measured,EH/s,blocks"]),
  );
  expect(rows.filter(({ quantity, from = "" }) => quantity === "share" && from > "2021-06-01")).toEqual([]);
});

test("own holdings are among the tables as soon as there are some, and in the zip only where that is wanted; nothing is sent", async ({
  openReady,
}) => {
  const { page, elsewhere, requests } = await openReady({ query: "?tab=exposure&parts=holdings" });
  await give(page, "name,country,EH/s\nSecret site,Norway,3\nOther,Kazakhstan,1");
  const before = requests.length;
  await opened(page);
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Table" }).selectOption({ label: "My holdings: the report" });
  const rows = rowsOf(await textOf(await saved(page, "Save holdings-report.csv")));
  const ofNorway = rows.filter((row) => row["country"] === "Norway");
  expect(ofNorway.slice(0, 2).map((row) => [row["quantity"], row["value"], row["unit"], row["status"]])).toEqual([
    ["hashrate", "3", "EH/s", "claimed"],
    ["share_of_holdings", "75", "%", "claimed"],
  ]);
  const names = async () => Object.keys(unzipSync(await bytesOf(await saved(page, "Save all as a zip"))));
  expect((await names()).filter((name) => name.includes("holdings"))).toEqual([]);
  await dialog.getByLabel("With my holdings in the zip").check();
  expect((await names()).filter((name) => name.endsWith("holdings-sites.csv"))).toHaveLength(1);
  expect(elsewhere()).toEqual([]);
  expect(requests.slice(before).filter((url) => /Secret|Norway/.test(decodeURIComponent(url)))).toEqual([]);
});
