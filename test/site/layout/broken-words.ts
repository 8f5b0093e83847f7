import type { Page } from "playwright-core";

/**
 * The words in buttons, tabs and folds' heads that a line ends inside of, each as `“Kazakhstan” in “Play Kazakhstan”`. A
 * hyphen or a slash may end a line; text for screen readers alone is left out.
 */
export const brokenWords = (page: Page): Promise<readonly string[]> =>
  page.evaluate(async () => {
    await document.fonts.ready;
    const found = new Set<string>();
    const range = document.createRange();
    for (const one of document.querySelectorAll("button, summary, [role=tab], label, .pill")) {
      if (!one.checkVisibility({ visibilityProperty: true }) || one.closest(".unseen, dialog:not([open])") !== null)
        continue;
      const walker = document.createTreeWalker(one, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const holder = node.parentElement;
        if (holder === null || holder.closest("option, select, .unseen, svg") !== null) continue;
        for (const { 0: word, index } of (node.textContent ?? "").matchAll(/[\p{L}\p{N}’']+/gu)) {
          range.setStart(node, index);
          range.setEnd(node, index + word.length);
          const lines = [...range.getClientRects()].filter(({ width }) => width > 0);
          if (new Set(lines.map(({ top }) => Math.round(top))).size > 1)
            found.add(`“${word}” in “${(one.textContent ?? "").trim().replaceAll(/\s+/g, " ").slice(0, 60)}”`);
        }
      }
    }
    return [...found];
  });
