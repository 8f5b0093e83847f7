import type { Page } from "playwright-core";

/** A text of the page and where it stands: `button.pill` or `button.pill[title]`. */
export interface Piece {
  readonly text: string;
  readonly where: string;
}

/** Every text of the page, once: what is shown, what is hidden, what is read out, what stands in fields and in tooltips. */
export function piecesOf(page: Page): Promise<readonly Piece[]> {
  return page.evaluate(() => {
    const attributes =
      "title aria-label aria-description aria-valuetext aria-roledescription placeholder alt label".split(" ");
    const named = (element: Element | null) =>
      element === null
        ? ""
        : [
            element.localName,
            element.id === "" ? "" : `#${element.id}`,
            ...[...element.classList].map((name) => `.${name}`),
          ].join("");
    const whereOf = (element: Element | null) =>
      [element?.closest("[id]") ?? null, element?.parentElement ?? null, element].map(named).join(" > ");
    const found = new Map<string, string>();
    const add = (text: string | null, element: Element, part = "") => {
      if (text !== null && !found.has(text) && /\p{L}{2}/u.test(text)) found.set(text, whereOf(element) + part);
    };
    const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const element = node instanceof Element ? node : node.parentElement;
      if (element === null || element.closest("script, style, noscript") !== null) continue;
      if (!(node instanceof Element)) add(node.textContent, element);
      else {
        for (const name of attributes) add(node.getAttribute(name), node, `[${name}]`);
        if (node.matches("input:not([type=radio],[type=checkbox],[type=file],[type=range]), textarea"))
          add((node as HTMLInputElement).value, node, "[value]");
        if (node.matches("meta[name=description]")) add(node.getAttribute("content"), node, "[content]");
      }
    }
    return [...found].map(([text, where]) => ({ text, where }));
  });
}

/** What is wider than the window, so that the page scrolls sideways; and a pair's table that is wider than the reading. */
export function overflowsOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const named = (element: Element) =>
      `${element.localName}.${[...element.classList].join(".")} “${(element.textContent ?? "").slice(0, 60)}”`;
    const isShown = (element: Element) =>
      element.checkVisibility({ visibilityProperty: true }) && element.clientWidth > 1;
    const root = document.documentElement;
    const window = root.clientWidth;
    const isScrolled = (element: Element): boolean => {
      for (let one = element.parentElement; one !== null && one !== document.body; one = one.parentElement) {
        if (getComputedStyle(one).overflowX !== "visible") return true;
      }
      return false;
    };
    const wide = [...document.querySelectorAll(".pair")]
      .filter((one) => isShown(one) && one.scrollWidth > one.clientWidth + 1)
      .map((one) => `the pair is ${one.scrollWidth} px wide in ${one.clientWidth}`);
    if (root.scrollWidth <= window) return wide;
    return [...document.body.querySelectorAll("*")]
      .filter((one) => isShown(one) && one.getBoundingClientRect().right > window + 1 && !isScrolled(one))
      .slice(0, 6)
      .map((one) => `the page is ${root.scrollWidth} px wide in ${window}: ${named(one)}`);
  });
}
