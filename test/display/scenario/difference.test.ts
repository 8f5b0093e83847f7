import { describe, expect, it } from "vitest";
import { answerOf } from "../../../src/display/scenario/answer.ts";
import { differenceCurve } from "../../../src/display/scenario/compare/difference.ts";
import { presetWords } from "../../../src/display/scenario/form/edit.ts";
import { fanOf } from "../../../src/model/scenario/fan/fan.ts";
import { axis, facts, newest } from "./facts.ts";

function outcomeOf(id: string, change = (word: string) => word) {
  const answer = answerOf(facts, axis, change(presetWords(newest).find((one) => one.id === id)?.word ?? ""));
  if (answer.state !== "answered") throw new Error("no answer");
  return answer.outcome;
}
const half = outcomeOf("half");
const usa = outcomeOf("usa");
const heights = (path: string) => new Set([...path.matchAll(/,([\d.]+)/g)].map(([, height]) => height));

describe("the difference of two scenarios", () => {
  it("is one line at 0 where they are the same, in the runs too", () => {
    const { world, scenario, horizon } = half;
    const fan = fanOf({ world, scenario, rival: { world, scenario }, runs: 50, horizon });
    const curve = differenceCurve(half, half, fan, null);
    expect(curve.same).toBe(true);
    expect([...heights(curve.path)]).toEqual([String(curve.zero)]);
    expect(curve.bands.length).toBeGreaterThan(0);
    for (const { d } of curve.bands) expect([...heights(d)]).toEqual([String(curve.zero)]);
    expect(curve.label).toBe(
      "Difference of the two block intervals: at most 0, this one less Half the network for good",
    );
  });

  it("says by how much the first is slower at most, and leaves the line", () => {
    const curve = differenceCurve(half, usa, null, 86_400);
    expect(curve.same).toBe(false);
    expect(curve.bands).toEqual([]);
    expect(curve.label).toContain("at most +9 min 59 s");
    expect(heights(curve.path).size).toBeGreaterThan(3);
    expect(curve.now).toBeGreaterThan(50);
  });

  it("of a network that is gone stays in its box", () => {
    const gone = outcomeOf("half", (word) => word.replace("!50!", "!100!"));
    const curve = differenceCurve(gone, half, null, null);
    expect(curve.path).not.toMatch(/NaN|Infinity/);
    expect(curve.label).not.toMatch(/NaN|Infinity/);
  });
});
