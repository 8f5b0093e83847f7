import type { Page } from "playwright-core";

/** The least width and height, CSS pixels, that a finger's target has (WCAG 2.5.5). */
const least = 44;

/**
 * The controls in sight whose reach is less than 44 px wide or high, a line each: `button Help: 27 × 44`. The reach is
 * what `elementFromPoint` gives to a control, along the horizontal and the vertical through its middle, with its label.
 * Links in running text are left out (WCAG 2.5.8), and so are the marks and counts on the time axis, where one press
 * opens the nearest few.
 */
export const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate((enough) => {
    const controls = "button, select, summary, textarea, a[href], input, [role=slider], [role=tab]";
    const ownerOf = (element: Element | null): Element | null => {
      const label = element?.closest("label");
      return element?.closest(controls) ?? label?.control ?? null;
    };
    const isInText = (one: Element): boolean => {
      if (getComputedStyle(one).display !== "inline" && one.localName !== "button") return false;
      const around = one.closest("p, li, dd, dt, figcaption, td, th, caption, blockquote");
      if (around === null) return false;
      const words = (text: string | null) => (text ?? "").replaceAll(/[^\p{L}\d]+/gu, "");
      const inside = [...around.querySelectorAll("a, button")].map((link) => words(link.textContent)).join("");
      return words(around.textContent).length > inside.length;
    };
    const found: string[] = [];
    for (const one of document.querySelectorAll<HTMLElement>(controls)) {
      if (!one.checkVisibility({ opacityProperty: false, visibilityProperty: true }) || one.matches(":disabled"))
        continue;
      if (one.closest(".unseen, .skip, .mark, .tick-count, dialog:not([open])") !== null || isInText(one)) continue;
      const label = one instanceof HTMLInputElement ? (one.labels?.[0] ?? null) : null;
      const shown = one.getClientRects().length > 0 && one.getBoundingClientRect().width > 2 ? one : label;
      if (shown === null) continue;
      shown.scrollIntoView({ block: "center", inline: "center", behavior: "instant" });
      const { left, top, width, height } = shown.getBoundingClientRect();
      const [x, y] = [left + width / 2, top + height / 2];
      const hits = (across: number, down: number) => ownerOf(document.elementFromPoint(across, down)) === one;
      const reach = (step: (by: number) => boolean) => {
        let count = step(0) ? 1 : 0;
        for (const sign of [1, -1]) for (let by = 1; by < enough && step(sign * by); by += 1) count += 1;
        return count;
      };
      const wide = reach((by) => hits(x + by, y));
      const high = reach((by) => hits(x, y + by));
      if (wide >= enough - 1 && high >= enough - 1) continue;
      const name = (one.getAttribute("aria-label") ?? label?.textContent ?? one.textContent ?? "").trim().slice(0, 40);
      found.push(`${one.localName}.${one.className} ${name}: ${wide} × ${high}`);
    }
    scrollTo({ top: 0, behavior: "instant" });
    return found;
  }, least);
