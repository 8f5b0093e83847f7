import type { Page } from "playwright-core";
import { textOf } from "./download.ts";
import type { OpenSite } from "./site.ts";
import type { Open } from "./test.ts";

/** The Exposure tab with the part for one's own holdings unfolded. */
export async function openHoldings(open: Open, query = "?tab=exposure"): Promise<OpenSite> {
  const site = await open({ query, webgl: false });
  await site.page.locator("summary", { hasText: "My holdings" }).click();
  return site;
}

/** Gives the page a file by its dialog. */
export const give = (page: Page, text: string, letters: "utf8" | "latin1" = "utf8"): Promise<void> =>
  page
    .getByLabel("Choose a CSV or JSON file")
    .setInputFiles({ name: "mine.csv", mimeType: "text/csv", buffer: Buffer.from(text, letters) });

/** What the page says of the holdings. */
export const report = (page: Page) => page.getByRole("region", { name: "Report on my holdings" });

/** The text of the report as a CSV file. */
export async function exported(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent("download"),
    report(page).getByRole("button", { name: "Export as CSV" }).click(),
  ]);
  return textOf(download);
}
