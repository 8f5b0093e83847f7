import type { Page } from "playwright-core";

/** Every visible text with its size on the screen, CSS pixels: that of the letters times the scale of its drawing. */
export const textSizes = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: { text: string; size: number }[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node.parentElement;
      const text = node.textContent?.trim() ?? "";
      if (element === null || text === "" || element.closest("script, style, .unseen, title, desc") !== null) continue;
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue;
      const scale = element instanceof SVGGraphicsElement ? (element.getScreenCTM()?.a ?? 1) : 1;
      found.push({ text, size: Number.parseFloat(getComputedStyle(element).fontSize) * scale });
    }
    return found;
  });
