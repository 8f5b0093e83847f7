import { expect } from "vitest";
import type { Hand } from "./support/hand.ts";
import { type Walk, walkAll } from "./support/journey.ts";
import { mapDrawn } from "./support/look.ts";

/** What the page shows on paper: its rules for paper, put on the screen. */
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
      await asOnPaper(hand);
      const places = await hand.ask(() => {
        const drawn = [...document.querySelectorAll(".map-gl > svg [data-place]")];
        const hidden = [...document.querySelectorAll(".map-gl canvas")].every(
          (one) => !one.checkVisibility({ visibilityProperty: true }),
        );
        return hidden ? drawn.length : 0;
      });
      expect(places).toBeGreaterThan(150);
    },
  ],
] as const;

walkAll(journeys, true);
