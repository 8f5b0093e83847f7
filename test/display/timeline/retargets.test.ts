import { describe, expect, it } from "vitest";
import { axisViewAt } from "../../../src/display/timeline/axis.ts";
import { retargetMarks } from "../../../src/display/timeline/retargets.ts";
import { DAY } from "../../../src/kit/time.ts";
import { startChoices } from "../../../src/state/start.ts";
import { timeline } from "../../../src/words/timeline/timeline.ts";
import { realFacts } from "../claims/real.ts";
import { language, network, newest, twoMonths } from "./fixtures.ts";

const within = (span: { from: number; to: number }, of = network, until = Number.POSITIVE_INFINITY) =>
  retargetMarks(of, span, until, timeline, "en-GB");

describe("retargetMarks", () => {
  const span = { from: twoMonths.from - 20 * DAY, to: twoMonths.from + 20 * DAY };

  it("by the hour says where the difficulty fell and by how much: half of the row down from its middle", () => {
    const { retargets, bars } = within(span);
    expect(retargets).toEqual([{ x: "55%", units: 550, text: "retarget −27.94 %", anchor: "start" }]);
    expect(bars).toEqual({ dated: "M550 50v50", modelled: "" });
  });

  it("by the hour on a phone writes the size alone, before its bar, so that the next one's words have room behind it", () => {
    const { retargets } = retargetMarks(network, span, span.to, timeline, "en-GB", 238);
    expect(retargets.map(({ text, anchor }) => [text, anchor])).toEqual([["−27.94 %", "end"]]);
  });

  it("knows nothing of one after the moment", () => {
    expect(within(span, network, twoMonths.from)).toEqual({ retargets: [], bars: { dated: "", modelled: "" } });
  });

  it("in years draws each as a bar and names the largest three: −27.9, +21.5 before it, −16.1", () => {
    const { retargets, bars } = axisViewAt(realFacts, startChoices(newest), language);
    expect(bars.dated.split("M").length).toBeGreaterThan(150);
    expect(retargets.map(({ text, anchor }) => [text, anchor])).toEqual([
      ["−16.1 %", "end"],
      ["+21.5 %", "end"],
      ["−27.9 %", "start"],
    ]);
  });
});
