import { inflateSync } from "node:zlib";
import { expect } from "vitest";
import type { Hand } from "./support/hand.ts";
import { walkAll } from "./support/journey.ts";
import { mapDrawn } from "./support/look.ts";

/** Sizes and colours of the pictures in a PDF: how many different values their bytes have tells a map from a blank. */
function picturesIn(pdf: Buffer): readonly { readonly width: number; readonly values: number }[] {
  const text = pdf.toString("latin1");
  const found: { width: number; values: number }[] = [];
  for (const { index, 1: head = "" } of text.matchAll(
    /<<((?:(?!>>).)*\/Subtype\s*\/Image(?:(?!endobj).)*?)>>\s*stream\r?\n/gs,
  )) {
    const from = text.indexOf("stream", index) + "stream".length;
    const start = text[from] === "\r" ? from + 2 : from + 1;
    const bytes = pdf.subarray(start, text.indexOf("endstream", start));
    const width = Number(/\/Width (\d+)/.exec(head)?.[1]);
    if (!head.includes("FlateDecode")) continue;
    found.push({ width, values: new Set(inflateSync(bytes)).size });
  }
  return found;
}

/** What the page shows on paper, where the engine's driver cannot print: its rules for paper, put on the screen. */
const asOnPaper = (hand: Hand): Promise<void> =>
  hand.ask(() => {
    const walk = (rules: CSSRuleList) => {
      for (const rule of rules) {
        if (rule instanceof CSSMediaRule && rule.conditionText === "print") rule.media.mediaText = "all";
        if ("cssRules" in rule) walk(rule.cssRules as CSSRuleList);
      }
    };
    for (const sheet of document.styleSheets) walk(sheet.cssRules);
    dispatchEvent(new Event("beforeprint"));
  });

walkAll([
  [
    "the WebGL map is on paper",
    async ({ hand, visit }) => {
      await visit();
      await mapDrawn(hand, "webgl");
      const paper = await hand.paper();
      if (paper !== null) {
        const pictures = picturesIn(paper);
        expect(pictures.filter(({ width, values }) => width > 300 && values > 20).length).toBeGreaterThan(0);
        return;
      }
      await asOnPaper(hand);
      const values = await hand.ask(() => {
        const still = [...document.querySelectorAll<HTMLCanvasElement>(".map-gl > canvas")][0];
        const data = still?.getContext("2d")?.getImageData(0, 0, still.width, still.height).data ?? [];
        return new Set(data).size;
      });
      expect(values).toBeGreaterThan(20);
    },
  ],
]);
