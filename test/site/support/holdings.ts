import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";
import { textOf } from "./download.ts";
import type { Open } from "./test.ts";

/** A file as the page's dialog for files takes it; a text is UTF-8. */
export interface GivenFile {
  readonly name: string;
  readonly content: string | Buffer;
}

/** The preview of an import. */
export const preview = (page: Page): Locator => page.getByRole("dialog");

/** Gives My holdings files by the dialog for files. */
export async function giveFiles(page: Page, ...files: readonly GivenFile[]): Promise<void> {
  await page.getByLabel("Choose a CSV or JSON file").setInputFiles(
    files.map(({ name, content }) => ({
      name,
      mimeType: "application/octet-stream",
      buffer: Buffer.isBuffer(content) ? content : Buffer.from(content),
    })),
  );
}

/** Gives My holdings a file, waits for its preview, and takes what can be taken. */
export async function takeFile(page: Page, file: GivenFile): Promise<void> {
  await giveFiles(page, file);
  await takeIt(page);
}

/** Gives the page a file by its dialog and takes what its preview offers. */
export const give = (page: Page, text: string, letters: "utf8" | "latin1" = "utf8"): Promise<void> =>
  takeFile(page, { name: "mine.csv", content: Buffer.from(text, letters) });

/** Takes what the open preview offers. */
export async function takeIt(page: Page): Promise<void> {
  await preview(page)
    .getByRole("button", { name: /^Take \d+ sites?$/ })
    .click();
  await preview(page).waitFor({ state: "detached" });
}

/** Drops files on an element of the page, as a person's pointer would; `folders` are told by their entry. */
export async function dropFiles(target: Locator, files: readonly GivenFile[]): Promise<void> {
  const given = files.map(({ name, content }) => ({ name, bytes: [...Buffer.from(content)] }));
  await target.evaluate((element, dropped) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of dropped) dataTransfer.items.add(new File([Uint8Array.from(bytes)], name));
    for (const type of ["dragover", "drop"]) {
      element.dispatchEvent(new DragEvent(type, { bubbles: true, cancelable: true, dataTransfer }));
    }
  }, given);
}

/** Pastes cells as a spreadsheet's clipboard has them: as text, and as a page that nobody parses. */
export async function pasteText(target: Locator, text: string): Promise<void> {
  await target.evaluate((element, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", pasted);
    clipboardData.setData(
      "text/html",
      `<table><tr><td><img src=x onerror="document.title='run'">${pasted}</td></tr></table>`,
    );
    element.dispatchEvent(new ClipboardEvent("paste", { bubbles: true, cancelable: true, clipboardData }));
  }, text);
}

/** A small file that a tool wrote, from the fixtures. */
export const fixture = (name: string): Buffer => readFileSync(`test/fixtures/holdings/${name}`);

/** Opens the page with My holdings open. */
export async function openHoldings(open: Open, options: Parameters<Open>[0] = {}): Promise<Page> {
  const { page } = await open({ query: "?tab=exposure", ...options });
  await page.locator("summary", { hasText: "My holdings" }).click();
  return page;
}

/** The report on the holdings. */
export const report = (page: Page): Locator => page.getByRole("region", { name: "Report on my holdings" });

/** The rows of the table of sites, each in one line with its note. */
export async function held(page: Page): Promise<readonly string[]> {
  const rows = await page.getByRole("table", { name: "Sites" }).getByRole("row").allInnerTexts();
  return rows.slice(1).map((row) => row.replaceAll(/\s+/g, " ").trim());
}

/** The text of the report as a CSV file. */
export async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    report(page).getByRole("button", { name: "Export as CSV" }).click(),
  ]);
  return textOf(download);
}
