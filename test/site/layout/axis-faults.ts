import type { Page } from "playwright-core";

/**
 * What is wrong with the words of the time axis as they are drawn, each fault as a sentence: two that overlap, one that
 * is cut by its row or the window, one under a mark, and one that the needle strikes through; and a ring of the next retarget
 * that is cut. Empty when all is well.
 */
export const axisFaults = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const axis = document.querySelector(".axis") as HTMLElement;
    const all = (selector: string) => [...axis.querySelectorAll(selector)];
    const shown = (one: Element) => one.checkVisibility({ opacityProperty: true, visibilityProperty: true });
    const wordsOf = (one: Element) => one.textContent?.trim().replace(/\s+/g, " ") ?? "";
    const texts = all(
      "svg text, .row-name, .lane-names li, .claim-lanes li, .verdict-words > span, .row-waits, .tick-count > *, .axis-key > summary",
    )
      .filter((one) => shown(one) && wordsOf(one) !== "")
      .map((one) => {
        const range = document.createRange();
        range.selectNodeContents(one);
        const box = one instanceof SVGElement ? one.getBoundingClientRect() : range.getBoundingClientRect();
        // Letters fill the middle of their line.
        const air = box.height * 0.2;
        return {
          one,
          text: wordsOf(one),
          left: box.left,
          right: box.right,
          top: box.top + air,
          bottom: box.bottom - air,
        };
      })
      .filter(({ left, right }) => right > left);
    type Box = { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
    const meet = (a: Box, b: Box) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 0.5 &&
      Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 0.5;
    const overlapping = texts.flatMap((a, index) =>
      texts.slice(index + 1).flatMap((b) => (meet(a, b) ? [`“${a.text}” and “${b.text}” overlap`] : [])),
    );
    const clips = (one: Element) => getComputedStyle(one).overflowX !== "visible";
    const cut = texts.flatMap(({ one, text, left, right }) => {
      const frames = [{ left: 0, right: innerWidth }];
      if (one.closest(".axis-words") !== null) frames.push(axis.getBoundingClientRect());
      for (let at: Element | null = one; at !== null && at !== axis; at = at.parentElement)
        if (clips(at)) frames.push(at.getBoundingClientRect());
      return frames.some((frame) => left < frame.left - 0.5 || right > frame.right + 0.5) ? [`“${text}” is cut`] : [];
    });
    const marks = all(".mark, .column-frame, .outlook circle")
      .filter((one) => shown(one) && !one.matches("[data-shape=diamond], [data-shape=span]"))
      .map((one) => one.getBoundingClientRect());
    const under = texts.flatMap((one) =>
      marks.some((mark) => meet(mark, one)) ? [`a mark stands in “${one.text}”`] : [],
    );
    const needle = axis.querySelector(".needle")?.getBoundingClientRect();
    // Above the needle, on a ground that hides it or with an edge around its letters.
    const isRaised = (one: Element) => {
      const { strokeWidth, paintOrder } = getComputedStyle(one);
      let hides = paintOrder === "stroke" && Number.parseFloat(strokeWidth) >= 3;
      for (let at: Element | null = one; at !== null && at !== axis; at = at.parentElement) {
        const { backgroundColor, zIndex } = getComputedStyle(at);
        hides ||= backgroundColor !== "rgba(0, 0, 0, 0)";
        if (hides && Number(zIndex) > 0) return true;
      }
      return false;
    };
    const line = needle && { left: needle.left - 1, right: needle.right + 1, top: needle.top, bottom: needle.bottom };
    const struck = texts.flatMap((text) =>
      line && meet(line, text) && !isRaised(text.one) ? [`the needle strikes through “${text.text}”`] : [],
    );
    const ring = axis.querySelector(".outlook circle")?.getBoundingClientRect();
    const row = axis.querySelector(".outlook")?.getBoundingClientRect();
    const half = ring && row && (ring.left < row.left || ring.right > row.right) ? ["the ring is cut"] : [];
    return [...overlapping, ...cut, ...under, ...struck, ...half];
  });
