import { inflateSync } from "node:zlib";
import { expect } from "vitest";
import type { Hand } from "./support/hand.ts";
import { type Walk, walkAll } from "./support/journey.ts";
import { mapDrawn } from "./support/look.ts";

interface Picture {
  readonly width: number;
  /** How many different values its bytes have: a blank one has two or three, a map with soft edges over a hundred. */
  readonly values: number;
}

/** The pictures of a PDF that are packed without loss. */
function picturesIn(pdf: Buffer): readonly Picture[] {
  return pdf
    .toString("latin1")
    .split("endobj")
    .flatMap((piece) => {
      const [head = "", ...rest] = piece.split(/\bstream\r?\n/);
      if (!/\/Subtype\s*\/Image/.test(head) || !/\/FlateDecode/.test(head)) return [];
      const [packed = ""] = rest.join("stream\n").split("endstream");
      const width = Number(/\/Width (\d+)/.exec(head)?.[1]);
      return [{ width, values: new Set(inflateSync(Buffer.from(packed, "latin1"))).size }];
    });
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

const journeys = [
  [
    "the WebGL map is on paper",
    async ({ hand, visit }: Walk) => {
      await visit();
      await mapDrawn(hand, "webgl");
      const paper = await hand.paper();
      if (paper !== null) {
        const pictures = picturesIn(paper);
        expect(pictures.filter(({ width, values }) => width > 300 && values > 150).length).toBeGreaterThan(0);
        return;
      }
      await asOnPaper(hand);
      const values = await hand.ask(() => {
        const still = [...document.querySelectorAll<HTMLCanvasElement>(".map-gl > canvas")][0];
        const data = still?.getContext("2d")?.getImageData(0, 0, still.width, still.height).data ?? [];
        return new Set(data).size;
      });
      expect(values).toBeGreaterThan(150);
    },
  ],
] as const;

walkAll(journeys, true);
