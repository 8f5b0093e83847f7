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
    const canvas = await painted(page, "html");
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

/** What is drawn on the axis and in its key. An estimate's mark is its column, over which its button lies unseen. */
const drawn = `.mark:not([data-shape="claim"], [data-shape="diamond"]), .claim-face, .column-frame, .strip rect, .knob,
  .axis-key-line:not(:empty), .axis-key-price, .axis-key-item, .key-mark`;

/**
 * The parts of the axis and its key in the canvas's colour, by fill and by border, and the items of the key that differ
 * from what they explain, by colour or, where they have a letter, by whether the browser lays a ground under it. Colours
 * are compared by what they paint.
 */
const axisFaults = (page: Page) =>
  page.evaluate((parts) => {
    const paper = new OffscreenCanvas(1, 1).getContext("2d", { willReadFrequently: true });
    if (paper === null) throw new Error("the browser has no canvas to paint on");
    const canvas = getComputedStyle(document.documentElement).backgroundColor;
    const paint = (colour: string): string => {
      for (const one of [canvas, colour === "none" ? canvas : colour]) {
        paper.fillStyle = one;
        paper.fillRect(0, 0, 1, 1);
      }
      return paper.getImageData(0, 0, 1, 1).data.slice(0, 3).join(" ");
    };
    const styleOf = (one: Element) => getComputedStyle(one, one.matches("[class^=axis-key]") ? "::before" : undefined);
    const bare = paint(canvas);
    /** The fill, or the border where there is no fill of another colour than the canvas's. */
    const inkOf = (one: Element): string => {
      const { fill, stroke, backgroundColor, borderTopColor, borderTopWidth } = styleOf(one);
      const border = Number.parseFloat(borderTopWidth) > 0 ? borderTopColor : "none";
      const inks = one instanceof SVGElement ? [fill, stroke] : [backgroundColor, border];
      return inks.map(paint).find((ink) => ink !== bare) ?? bare;
    };
    /** What an item of the key explains; null for a frame without a verdict, which explains its shape alone. */
    const explainedBy = (one: HTMLElement): string | null => {
      const { tone, shape } = one.dataset;
      if (one.matches(".axis-key-line")) return ".chart .line:not(.line-daily, .line-modelled)";
      if (one.matches(".axis-key-price")) return ".axis-price path";
      if (one.matches(".key-mark")) return `.mark[data-shape=${shape}][data-tone=${tone}]`;
      if (one.matches(".claim-face"))
        return tone === "" || tone === "mixed" ? null : `.mark .claim-face[data-tone=${tone}]`;
      if (tone === "column") return ".column-frame";
      return tone === "mean" ? ".line-modelled" : `:is(.area, .strip rect)[data-tone="${tone}"]`;
    };
    const all = [...document.querySelectorAll<HTMLElement>(parts)];
    const nameOf = (one: HTMLElement) =>
      [one.getAttribute("class"), one.dataset["shape"], one.dataset["tone"]].filter(Boolean).join(" ");
    const lookOf = (one: Element) =>
      one.matches(".claim-face") ? `${inkOf(one)}, ${styleOf(one).forcedColorAdjust}` : inkOf(one);
    return all.flatMap((one) => {
      const faint = inkOf(one) === bare ? [`${nameOf(one)}: as the canvas`] : [];
      const other = one.closest(".axis-key-body") === null ? null : explainedBy(one);
      if (other === null) return faint;
      const that = document.querySelector(other);
      const look = that === null ? "nothing" : lookOf(that);
      return look === lookOf(one) ? faint : [...faint, `${nameOf(one)}: ${lookOf(one)}, but ${other}: ${look}`];
    });
  }, drawn);

test.for(["dark", "light"] as const)(
  "with forced colours, %s, in years and in the hours of Kazakhstan each mark, the strip, the knob and each item of the key stands out from the canvas, and each item has the colour of what it explains",
  async (theme, { openReady }) => {
    for (const [name, query, kinds] of [
      ["years", "?", [".column-frame", ".mark[data-shape=bar]", ".mark[data-shape=reading]", ".axis-price"]],
      ["hours", replay, [".strip rect", ".mark[data-shape=span]", ".mark[data-tone=quiet]"]],
    ] as const) {
      const { page } = await openReady({ theme, query });
      await page.emulateMedia({ forcedColors: "active", colorScheme: theme });
      await page.locator(".axis-key > summary").click();
      for (const part of [...kinds, ".knob", ".key-mark", ".key-entry .claim-face", ".mark .claim-face"])
        await page.locator(part).first().waitFor({ state: "attached" });
      await expect.poll(() => axisFaults(page), { message: name }).toEqual([]);
    }
  },
);
