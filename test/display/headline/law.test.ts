import fc from "fast-check";
import { expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { newestEstimate } from "../../../src/model/shares/shares.ts";
import { startChoices } from "../../../src/state/start.ts";
import type { TextPart } from "../../../src/words/headline.ts";
import { times } from "../../support/chance.ts";
import { realFacts, realFiles } from "../../support/real-facts.ts";

const newest = newestEstimate(realFiles.hashrate);
const start = startChoices(newest);
const plain = (parts: readonly TextPart[]) =>
  parts.map((part) => (typeof part === "string" ? part : part.strong)).join("");
const moments = fc.integer({ min: Date.UTC(2019, 8, 1), max: newest });

/** The points of the network that a view's own marks put in countries at risk 60 or more: counted country by country. */
function counted(
  at: number,
  layer: "share" | "risk",
): { readonly text: string; readonly sum: number; readonly open: number } {
  const frame = frameAt(realFacts, { ...start, at, layer });
  let sum = 0;
  let rated = 0;
  for (const [place, share] of frame.reading.shares?.share ?? []) {
    const risk = frame.reading.risks.get(place)?.risk;
    if (risk === undefined) continue;
    rated += share;
    if (risk >= 60) sum += share;
  }
  return { text: `${frame.headline.title} ${plain(frame.headline.text)}`, sum, open: 100 - rated };
}

it(`no headline says “at least” of more than its countries add up to, nor leaves a tenth of it out, at 200 random moments`, () => {
  let told = 0;
  fc.assert(
    fc.property(moments, fc.constantFrom("share" as const, "risk" as const), (at, layer) => {
      const { text, sum, open } = counted(at, layer);
      const [, least, percent] =
        /([Aa]t least )?(\d[\d.]*)\s%\sof the network (?:is in countries|answers)/.exec(text) ?? [];
      if (percent === undefined) return;
      told += 1;
      // Where something is unnamed or unrated the sentence says so.
      expect(least !== undefined, text).toBe(open >= 0.05);
      if (least === undefined) expect(Math.abs(Number(percent) - sum), text).toBeLessThanOrEqual(0.051);
      else {
        expect(Number(percent), text).toBeLessThanOrEqual(sum + 1e-9);
        expect(sum - Number(percent), text).toBeLessThan(0.1);
      }
    }),
    times(200),
  );
  expect(told).toBeGreaterThan(100);
});
