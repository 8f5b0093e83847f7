import type { Page } from "playwright-core";
import { expect, test } from "../support/test.ts";

/** The colour of a part's background, or of another property; of `::before` where asked. */
const painted = (page: Page, selector: string, property = "background-color", pseudo?: string) =>
  page
    .locator(selector)
    .first()
    .evaluate((one, [name, part]) => getComputedStyle(one, part).getPropertyValue(name ?? ""), [
      property,
      pseudo,
    ] as const);

const replay = "?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z";

test.for(["dark", "light"] as const)(
  "with forced colours, %s, everything drawn stands out from the canvas: the key, swatches, Play, the chosen layer and tab",
  async (theme, { openReady }) => {
    const { page } = await openReady({ theme, query: replay });
    await page.emulateMedia({ forcedColors: "active", colorScheme: theme });
    await expect.poll(() => page.locator(".axis-key-item[data-tone=down]").count()).toBeGreaterThan(0);
    const canvas = await painted(page, "body");
    for (const part of [".play"]) {
      await expect.poll(() => painted(page, part), { message: part }).not.toBe(canvas);
      expect(await painted(page, part), part).not.toBe("rgba(0, 0, 0, 0)");
    }
    // A swatch is a picture, which keeps its colours; its edge stands out where its colour is the canvas's.
    expect(await painted(page, ".swatch", "outline-style")).toBe("solid");
    expect(await painted(page, ".swatch", "outline-color")).not.toBe(canvas);
    const key = await painted(page, ".axis-key-item[data-tone=down]", "background-color", "::before");
    expect(key).not.toBe(canvas);
    expect(key).not.toBe("rgba(0, 0, 0, 0)");
    for (const [chosen, other, property] of [
      [".layers-choice input:checked + span", ".layers-choice input:not(:checked) + span", "background-color"],
      [".tab[aria-selected=true]", ".tab[aria-selected=false]", "border-bottom-color"],
    ] as const) {
      expect(await painted(page, chosen, property), chosen).not.toBe(await painted(page, other, property));
    }
  },
);
