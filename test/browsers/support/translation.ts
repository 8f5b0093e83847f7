import { expect } from "vitest";
import type { Hand } from "./hand.ts";

/** How a browser's translation treats a text node. */
export type Way =
  /** The node stays, inside two new elements. */
  | "wrapped"
  /** The node goes; its translation stands in new elements. */
  | "replaced"
  /** The node stays in its place with other words. */
  | "rewritten"
  /** All nodes of an element are taken out; its first text has the words of all its texts, and its elements follow. */
  | "rearranged";

/** Every text of the page, as it is said to a reader: what a translation added is taken off again. */
const said = (hand: Hand): Promise<readonly string[]> =>
  hand.ask(() => {
    const lines: string[] = [];
    for (const place of ["top", "stage-top", "stage-foot", "rail", "clock", "axis", "tooltip", "spoken"]) {
      const box = document.getElementById(place);
      const leaves = [...(box?.querySelectorAll("*") ?? [])].filter(
        (one) =>
          one.localName !== "font" &&
          [...one.childNodes].some((node) => node.nodeType === 3 || node.nodeName === "FONT"),
      );
      for (const leaf of leaves) {
        const own = [...leaf.childNodes]
          .map((node) => (node.nodeType === 3 || node.nodeName === "FONT" ? node.textContent : "|"))
          .join("")
          .replace(/⟦|⟧/g, "")
          .trim();
        if (own.replaceAll("|", "") !== "") lines.push(`#${place} ${leaf.localName}: ${own}`);
      }
    }
    return lines;
  });

/** Treats every text node of the page as a translation would, right now. */
export const translate = (hand: Hand, way: Way): Promise<number> =>
  hand.ask((how) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (/^(script|style|noscript)$/.test(node.parentElement?.localName ?? "")) continue;
      if ((node as Text).data.trim() !== "") texts.push(node as Text);
    }
    const font = (content: Node) => {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      outer.append(inner);
      inner.append(content);
      return outer;
    };
    const marked = (text: string) => `⟦${text}⟧`;
    for (const text of texts) {
      if (how === "rewritten") text.data = marked(text.data);
      else if (how === "replaced") text.replaceWith(font(document.createTextNode(marked(text.data))));
      else if (how === "wrapped") {
        const outer = document.createElement("font");
        text.replaceWith(outer);
        outer.append(font(text));
      } else if (text.parentElement !== null) {
        // As Firefox does it, which translates an element as a whole.
        const parent = text.parentElement;
        const nodes = [...parent.childNodes];
        const own = nodes.filter((node) => node.nodeType === 3) as Text[];
        if (own[0] !== text) continue;
        for (const node of nodes) node.remove();
        text.data = marked(own.map(({ data }) => data).join(""));
        parent.append(text, ...nodes.filter((node) => node.nodeType !== 3));
      }
    }
    return texts.length;
  }, way);

/** Where a text stands among the elements beside it is a translation's own, as long as the page has not touched it. */
const wordsAlone = (lines: readonly string[] = []): readonly string[] =>
  lines.map((line) => line.replaceAll(/[|\s]+/g, " ").trim());

/** What a page says, as far as this way of translating leaves it the page's. */
export const compared = (way: Way, lines: readonly string[] | undefined) =>
  way === "rearranged" ? wordsAlone(lines) : lines;

/** Waits until the page has said the same four times, over a second and a half: the map has flown by then, too. */
export async function atRest(hand: Hand): Promise<readonly string[]> {
  let before: readonly string[] = [];
  let times = 0;
  await expect
    .poll(
      async () => {
        const now = await said(hand);
        const same = JSON.stringify(now) === JSON.stringify(before);
        before = now;
        const waits = now.some((line) =>
          /One moment|being (fetched|drawn)|on their way|Looking the name up|Drawing|still loading/.test(line),
        );
        times = same && !waits ? times + 1 : 0;
        return times;
      },
      { interval: 500 },
    )
    .toBeGreaterThanOrEqual(3);
  return before;
}
