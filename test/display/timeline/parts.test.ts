import { describe, expect, it } from "vitest";
import { outlookBeside } from "../../../src/display/timeline/close-up/outlook.ts";
import { blockSeams, daySeams } from "../../../src/display/timeline/close-up/seams.ts";
import { priceTrack } from "../../../src/display/timeline/price.ts";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import { inKazakhstan, realFacts } from "../claims/real.ts";
import { factsWith, language, network, ready, twoMonths } from "./fixtures.ts";

const span = { from: twoMonths.from, to: twoMonths.from + 4 * DAY };

describe("priceTrack", () => {
  const priced = { ...network, price: [100, 300, null, 200] };

  it("stands at each day's end on a scale of its own, and a missing day breaks it", () => {
    const track = priceTrack(priced, span, Infinity, "en-GB");
    // Ends of days 1, 2 and 4 of four; $100 at the bottom (90), $300 at the top (10), $200 between them.
    expect(track?.path).toBe("M250 90L500 10M1000 50");
    expect(track?.text).toBe("price: $100 to $300, a scale of its own");
  });

  it("knows no day that is not over: at noon of the third, two; at noon of the second, too few for a line", () => {
    expect(priceTrack(priced, span, span.from + 2.5 * DAY, "en-GB")?.path).toBe("M250 90L500 10");
    expect(priceTrack(priced, span, span.from + 1.5 * DAY, "en-GB")).toBeNull();
  });
});

describe("seams", () => {
  it("stand where days counted from blocks end: three of four are counted", () => {
    expect(daySeams(network, span, Infinity)).toEqual([
      { x: "75%", before: "counted from blocks", after: "daily estimate" },
    ]);
    expect(daySeams(network, span, span.from + 2 * DAY)).toEqual([]);
  });

  it("stand where the block file begins and ends", () => {
    const times = Uint32Array.from([span.from + DAY, span.from + 3 * DAY], (time) => time / 1000);
    const blocks = { firstHeight: 1, times, pools: new Uint8Array(2), poolNames: [] };
    expect(blockSeams(blocks, span, Infinity).map(({ x, before }) => [x, before])).toEqual([
      ["25%", "daily means"],
      ["75%", "measured from blocks"],
    ]);
    expect(blockSeams(blocks, span, span.from + 2 * DAY)).toHaveLength(1);
  });
});

describe("outlookBeside", () => {
  it("at noon of 7 January 2022 expects the retarget of the 8th, which was +0.41 %, within its interval", () => {
    const choices = inKazakhstan("2022-01-07T12:00Z");
    const mark = outlookBeside(realFacts, choices, language, []).outlook;
    const [, low, high] = /\((.+) to (.+)\)/.exec(mark?.text ?? "") ?? [];
    const number = (text = "") => Number(text.replace("−", "-"));
    expect(number(low)).toBeLessThan(0.41);
    expect(number(high)).toBeGreaterThan(0.41);
    const hours = (Number.parseFloat(mark?.x ?? "") / 100) * 14 * 24;
    const retarget = (Date.UTC(2022, 0, 8, 8) - choices.span.from) / HOUR;
    expect(Math.abs(hours - retarget)).toBeLessThan(4);
  });

  it("stands at the edge and names the day where the retarget lies after the span; without blocks there is none", () => {
    const mark = outlookBeside(realFacts, inKazakhstan("2022-01-12"), language, []).outlook;
    expect([mark?.x, mark?.anchor]).toEqual(["100%", "end"]);
    expect(mark?.text).toContain("next retarget about 22 Jan");
    expect(
      outlookBeside(factsWith({ network: ready(network) }), inKazakhstan("2022-01-12"), language, []).outlook,
    ).toBeNull();
  });
});
