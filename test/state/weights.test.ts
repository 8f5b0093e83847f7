import { expect, it } from "vitest";
import { components } from "../../src/model/score/score.ts";
import { startChoices } from "../../src/state/start.ts";
import { printWeights, readWeights, usualWeights, weigh, weighAsUsual } from "../../src/state/weights.ts";

const start = startChoices(Date.UTC(2026, 8, 30));

it("two weights are written in fixed order, whatever order they were chosen in", () => {
  expect(printWeights({ legal: 1, stability: 2 })).toBe("stability.2,legal.1");
  expect(readWeights("stability.2,legal.1")).toEqual({ weights: { stability: 2, legal: 1 } });
});

it("all ten weights are written in the order in which the page lists them, from stability to legal", () => {
  const weights = Object.fromEntries(components.map((one) => [one, 1]));
  expect(printWeights(weights)).toBe(components.map((one) => `${one}.1`).join(","));
  expect(printWeights(weights)).toMatch(/^stability\.1,(\w+\.1,){8}legal\.1$/);
});

it("a weight of zero is not written, and nothing at all is a word", () => {
  expect(printWeights({ stability: 0, law: 3 })).toBe("law.3");
  expect(printWeights({})).toBe("none");
  expect(readWeights("none")).toEqual({ weights: {} });
});

it("nonsense is refused: an unknown name, 11, a fraction, the same name twice", () => {
  for (const text of ["", "luck.1", "stability.11", "stability.1.5", "law.1,law.2", "stability", "constructor.1"]) {
    expect(readWeights(text), text).toBeNull();
  }
});

it("weighing changes one weight in whole steps from 0 to 10, and the usual is one press away", () => {
  expect(weigh("legal", 12.4)(start).weights).toEqual({ stability: 1, legal: 10 });
  expect(weigh("stability", -1)(start).weights).toEqual({ stability: 0 });
  expect(weighAsUsual()(start).weights).toBe(usualWeights);
});
