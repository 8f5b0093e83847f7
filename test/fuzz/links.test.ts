import { expect, it } from "vitest";
import { frameAt } from "../../src/display/frame/frame.ts";
import { fromQuery, toQuery } from "../../src/state/link/link.ts";
import { axisOf, startChoices } from "../../src/state/start.ts";
import { realFacts } from "../support/real-facts.ts";
import { diceOf, mutated, runsOf, within } from "./chance.ts";
import { linkSeeds } from "./seeds.ts";

const newest = Date.UTC(2026, 8, 30);
const start = startChoices(newest);
const runs = runsOf(600, 10_000);

it.each(linkSeeds)("the link that all begins with is understood: %s", (query) => {
  expect(fromQuery(query, start).dropped).toEqual([]);
});

it(`${runs} links mended and broken at random (seed 20261128): none throws or takes 100 ms, and what was taken is said again as it was taken`, () => {
  const dice = diceOf(20_261_128);
  let taken = 0;
  for (let run = 0; run < runs; run += 1) {
    const query = mutated(linkSeeds[dice(linkSeeds.length)] ?? "", dice);
    const { choices } = within(query, () => fromQuery(query, start));
    const { from, to } = axisOf(newest);
    expect(choices.at >= from && choices.at <= to, query).toBe(true);
    const again = toQuery(choices, start);
    expect(fromQuery(again, start).dropped, `${query}\n${again}`).toEqual([]);
    expect(toQuery(fromQuery(again, start).choices, start), query).toBe(again);
    taken += again === "" ? 0 : 1;
  }
  // Links that change nothing would prove nothing.
  expect(taken).toBeGreaterThan(runs / 3);
});

it(`${runsOf(40, 400)} of them are shown: no frame throws, and none of its words is NaN, undefined or Invalid Date`, () => {
  const dice = diceOf(7);
  for (let run = 0; run < runsOf(40, 400); run += 1) {
    const query = mutated(linkSeeds[dice(linkSeeds.length)] ?? "", dice);
    const { choices } = fromQuery(query, start);
    const frame = within(query, () => frameAt(realFacts, choices));
    const words = JSON.stringify([
      frame.headline,
      frame.spoken,
      frame.legend,
      frame.table,
      frame.moment,
      frame.tableNotes,
    ]);
    expect(words, query).not.toMatch(/NaN|undefined|Invalid/);
  }
});
