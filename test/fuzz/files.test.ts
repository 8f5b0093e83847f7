import { expect, it } from "vitest";
import { frameAt } from "../../src/display/frame/frame.ts";
import { finderOf } from "../../src/display/holdings/import/context.ts";
import { accepted, fileOf, nameIn, presetWords } from "../../src/display/scenario/form/edit.ts";
import { simulatorOf } from "../../src/display/scenario/simulator.ts";
import { gazetteerFor } from "../../src/display/search/places.ts";
import { decodeText } from "../../src/kit/decode.ts";
import { askScenario } from "../../src/state/scenario/scenario.ts";
import { axisOf, startChoices } from "../../src/state/start.ts";
import { anyTable, readWith } from "../model/holdings/support/read.ts";
import { realFacts, realFiles } from "../support/real-facts.ts";
import { diceOf, mutated, runsOf, within } from "./chance.ts";
import { holdingsSeeds } from "./seeds.ts";

const newest = Date.UTC(2026, 8, 30);
const start = startChoices(newest);
const axis = axisOf(newest);
const runs = runsOf(200, 2000);

const enginesWords = /undefined|\[object|JSON at position/;

/** A sentence without what it quotes: a file may say `undefined` itself. */
const unquoted = (problem: string, text: string): string => (enginesWords.test(text) ? "" : problem);

it(`${runs} scenario files broken at random (seed 1): each is taken and answered, or refused with a sentence`, () => {
  const seeds = presetWords(newest).flatMap(({ word }) => fileOf({ facts: realFacts, axis }, word)?.text ?? []);
  expect(seeds.length).toBeGreaterThan(4);
  const dice = diceOf(1);
  let taken = 0;
  for (let run = 0; run < runs; run += 1) {
    const text = mutated(seeds[dice(seeds.length)] ?? "", dice);
    within(text, () => nameIn(text));
    const edited = within(text, () => accepted({ facts: realFacts, axis }, text));
    if (!edited.ok) {
      expect(edited.problems.length, text).toBeGreaterThan(0);
      for (const problem of edited.problems) expect(unquoted(problem, text), text).not.toMatch(enginesWords);
      continue;
    }
    taken += 1;
    if (taken > runsOf(10, 100)) continue;
    const choices = { ...start, tab: "what-if" as const };
    const asked = { ...choices, ...askScenario(edited.word)(choices) };
    simulatorOf({ facts: realFacts, axis, frame: frameAt(realFacts, asked), words: { locale: "en-GB" } });
  }
  expect(taken).toBeGreaterThan(runs / 50);
});

it(`${runs} holdings files broken at random (seed 2), in UTF-8, UTF-16 and Windows' letters: each row is taken or refused with its place`, () => {
  const find = finderOf(gazetteerFor({ facts: { ...realFacts, names: { state: "ready", value: realFiles.names } } }));
  const dice = diceOf(2);
  let [taken, refused] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    const text = mutated(holdingsSeeds[dice(holdingsSeeds.length)] ?? "", dice);
    const letters = decodeText(encoded(text, dice(4)));
    const read = within(text, () => ("kind" in anyTable(letters) ? null : readWith(letters, find)));
    if (read === null) {
      refused += 1;
      continue;
    }
    for (const holding of read.holdings) {
      for (const value of [holding.hashrate, holding.megawatts, holding.efficiency, holding.price])
        expect(value === null || (Number.isFinite(value) && value >= 0), text).toBe(true);
      expect(holding.place, text).toMatch(/^[A-Z]{3}$/);
    }
    for (const problem of read.problems) expect(problem.cell.length, text).toBeLessThanOrEqual(61);
    expect(read.holdings.length + read.problems.length, text).toBeGreaterThan(0);
    taken += read.holdings.length;
    refused += read.problems.length;
  }
  expect(taken).toBeGreaterThan(runs / 10);
  expect(refused).toBeGreaterThan(runs / 5);
});

/** A text as some program saves it: UTF-8 with and without its mark, UTF-16, one byte a letter. */
function encoded(text: string, way: number): ArrayBuffer {
  const bytes =
    way === 0
      ? Buffer.from(text, "utf8")
      : way === 1
        ? Buffer.from(`\ufeff${text}`, "utf8")
        : way === 2
          ? Buffer.from(`\ufeff${text}`, "utf16le")
          : Buffer.from(text, "latin1");
  return Uint8Array.from(bytes).buffer;
}
