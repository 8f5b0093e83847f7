import type { Page } from "playwright-core";

/** Opens the tab Picture of the Share dialog and waits for the first picture. */
export async function opened(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Share", exact: true }).click();
  await page.getByRole("dialog").getByRole("tab", { name: "Picture" }).click();
  await page.getByRole("dialog").getByRole("img").waitFor();
}

/** The file that a press on a button saves. */
export async function saved(page: Page, name: string): Promise<Buffer> {
  const [download] = await Promise.all([page.waitForEvent("download"), page.getByRole("button", { name }).click()]);
  const chunks: Buffer[] = [];
  for await (const chunk of await download.createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** The chart in a picture's file, without title and foot. */
export const chartIn = (svg: string): string => svg.slice(svg.indexOf('id="chart"'), svg.indexOf('id="foot"'));
