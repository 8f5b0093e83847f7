import type { Page } from "playwright-core";

/** The least width and height, CSS pixels, that a finger's target has (WCAG 2.5.5). */
const least = 44;

/**
 * The controls in sight, of the page or of the part that a selector names, whose reach is less than 44 px wide or high, a
 * line each: `button Help: 27 × 44`. The reach is what `elementFromPoint` gives to a control with its label, along the
 * horizontal and the vertical through its middle. Two kinds are left out: links in a block that has other words, also
 * where such a link wraps to a line of its own (WCAG 2.5.8), and the marks and counts on the time axis, where one press
 * opens the nearest few.
 */
export const tooSmall = (page: Page, within = "body"): Promise<readonly string[]> =>
  page.evaluate(
    ([enough, part]) => {
      const controls = "button, select, summary, textarea, a[href], input, [role=slider], [role=tab]";
      const ownerOf = (element: Element | null): Element | null => {
        const label = element?.closest("label");
        return element?.closest(controls) ?? label?.control ?? null;
      };
      /** Whether the block that holds a link, or a button that looks like one, has other words in its lines. */
      const isInText = (one: Element): boolean => {
        if (getComputedStyle(one).display !== "inline" && one.localName !== "button") return false;
        const isInline = (at: Element) => /^(inline|contents)$/.test(getComputedStyle(at).display);
        const lineOf = (at: Element | null): Element | null =>
          at !== null && isInline(at) ? lineOf(at.parentElement) : at;
        const around = lineOf(one.parentElement);
        if (around === null || /flex|grid/.test(getComputedStyle(around).display)) return false;
        const walker = document.createTreeWalker(around, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          const holder = node.parentElement;
          if (holder === null || holder.closest("a, button, .unseen") !== null || lineOf(holder) !== around) continue;
          if (/[\p{L}\d]/u.test(node.textContent ?? "")) return true;
        }
        return false;
      };
      const found: string[] = [];
      const whole = document.querySelector(part);
      if (whole === null) throw new Error(`the page has no ${part}`);
      for (const one of whole.querySelectorAll<HTMLElement>(controls)) {
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
        const name = (one.getAttribute("aria-label") ?? label?.textContent ?? one.textContent ?? "")
          .trim()
          .slice(0, 40);
        found.push(`${one.localName}.${one.className} ${name}: ${wide} × ${high}`);
      }
      scrollTo({ top: 0, behavior: "instant" });
      return found;
    },
    [least, within] as const,
  );
