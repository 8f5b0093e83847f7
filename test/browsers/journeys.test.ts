import { expect } from "vitest";
import { walkAll } from "./support/journey.ts";

walkAll([
  [
    "the start page shows the newest estimate, on the WebGL map, and nothing complains",
    async ({ hand, visit }) => {
      await visit();
      await expect.poll(() => hand.ask(() => document.documentElement.dataset["map"])).toBe("webgl");
      expect(await hand.text(["heading", /hold about two thirds/])).toContain("United States");
      expect(await hand.count(["button", "Pin Kazakhstan"])).toBe(0);
      expect(hand.complaints()).toEqual([]);
    },
  ],
]);
