import type { Page } from "playwright-core";

/** Drops a file on the map: a text, filled with spaces up to a size. */
export async function dropFile(page: Page, name: string, text: string, size = 0): Promise<void> {
  const dataTransfer = await page.evaluateHandle(
    (file) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([file.text.padEnd(file.size)], file.name, { type: "application/json" }));
      return transfer;
    },
    { name, text, size },
  );
  await page.dispatchEvent("#map", "drop", { dataTransfer });
}
