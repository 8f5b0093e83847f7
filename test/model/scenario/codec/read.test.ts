import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { jsonLinesOf } from "../../../../src/kit/json/json-lines.ts";
import { HOUR } from "../../../../src/kit/time.ts";
import { readCompact } from "../../../../src/model/scenario/codec/compact.ts";
import { kindLetters, kindOfLetter } from "../../../../src/model/scenario/codec/kind-letters.ts";
import { printCompact, printScenario } from "../../../../src/model/scenario/codec/print.ts";
import { type Bounds, readScenario } from "../../../../src/model/scenario/codec/read.ts";
import { presetIds, presetScenario } from "../../../../src/model/scenario/question/presets.ts";
import { type Scenario, type Shock, shockKinds } from "../../../../src/model/scenario/question/scenario.ts";
import { scenario, shock, start } from "../small-world.ts";

const known = new Set(["KAZ", "CHN", "USA", "RUS", "CN-SC"]);
const bounds: Bounds = {
  place: (code) => known.has(code),
  from: Date.UTC(2019, 0, 15),
  to: Date.UTC(2026, 8, 30),
};

/** What is refused, as `field (line): rule detail`. */
const refused = (text: string): readonly string[] => {
  const reading = readScenario(text, bounds);
  return reading.ok
    ? []
    : reading.problems.map(({ field, line, rule, detail }) => `${field} (${line}): ${rule} ${detail}`.trim());
};

/** The file of one shock with some of its fields, and the scenario's, changed. */
const file = (changes: object = {}, whole: object = {}): string => {
  const value = JSON.parse(printScenario(scenario(shock({ end: start + HOUR, back: { how: "at-once" } }))));
  Object.assign(value.shocks[0], changes);
  return JSON.stringify({ ...value, ...whole }, null, 1);
};

const anyShock: fc.Arbitrary<Shock> = fc
  .record({
    name: fc.string({ maxLength: 20 }).map((name) => name.replace(/[<>]/g, "")),
    kind: fc.constantFrom(...shockKinds),
    target: fc.oneof(
      fc.constant({ by: "everyone" } as const),
      fc.record({ by: fc.constant("risk" as const), from: fc.integer({ min: 0, max: 100 }) }),
      fc.record({ by: fc.constant("riskiest" as const), count: fc.integer({ min: 1, max: 50 }) }),
      fc.record({
        by: fc.constant("places" as const),
        places: fc.subarray(["KAZ", "CHN", "CN-SC"], { minLength: 1 }),
      }),
    ),
    loss: fc.integer({ min: 0, max: 10_000 }).map((hundredths) => hundredths / 100),
    from: fc.integer({ min: 0, max: 1000 }),
    lasts: fc.option(fc.integer({ min: 0, max: 1000 })),
    rampHours: fc.integer({ min: 0, max: 1000 }),
    back: fc.oneof(
      fc.constant({ how: "at-once" } as const),
      fc.record({ how: fc.constant("linear" as const), hours: fc.integer({ min: 1, max: 99 }) }),
      fc.record({ how: fc.constant("exponential" as const), halfLifeHours: fc.integer({ min: 1, max: 99 }) }),
    ),
    move: fc.option(
      fc.record({
        part: fc.integer({ min: 0, max: 100 }),
        delayHours: fc.integer({ min: 0, max: 999 }),
        overHours: fc.integer({ min: 0, max: 999 }),
        to: fc.constantFrom("everywhere" as const, [{ place: "USA", weight: 2.5 }]),
      }),
    ),
  })
  .map(({ from, lasts, back, ...rest }) => ({
    ...rest,
    start: start + from * HOUR,
    end: lasts === null ? null : start + (from + lasts) * HOUR,
    back: lasts === null ? { how: "never" } : back,
  }));

const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  version: fc.constant(1 as const),
  name: fc.string({ unit: "grapheme", maxLength: 20 }).map((name) => name.replace(/[<>]/g, "").slice(0, 80)),
  start: fc.constant(start),
  fees: fc.integer({ min: 0, max: 100 }).map((tenths) => tenths / 10),
  seed: fc.integer({ min: 0, max: 999_999 }),
  shocks: fc.array(anyShock, { maxLength: 4 }),
});

describe("the door", () => {
  it("reads back every scenario that is printed, as a file and as a word of a link that needs no escape", () => {
    fc.assert(
      fc.property(anyScenario, (asked) => {
        expect(readScenario(printScenario(asked), bounds)).toEqual({ ok: true, scenario: asked });
        const word = printCompact(asked);
        expect(word).toMatch(/^[A-Za-z0-9\-_.~!,:$]*$/);
        expect(new URLSearchParams(`sc=${word}`).get("sc")).toBe(word);
        expect(readCompact(word, bounds)).toEqual({ ok: true, scenario: asked });
      }),
    );
  });

  it("reads the letters i, p, b and o of a link as the four kinds, and no other letter", () => {
    expect(shockKinds.map((kind) => kindLetters[kind])).toEqual(["i", "p", "b", "o"]);
    expect(["i", "p", "b", "o", "x"].map(kindOfLetter)).toEqual([...shockKinds, "x"]);
  });

  it("lets every preset through", () => {
    for (const id of presetIds) {
      const asked = presetScenario(id, id, bounds.to);
      expect(readScenario(printScenario(asked), bounds)).toEqual({ ok: true, scenario: asked });
    }
  });

  it("writes the Kazakh preset as one short word", () => {
    const word = "1~Kazakhstan_again~2022-01-05T11~0~1~i!KAZ!100!0!136!1!l6!!";
    expect(printCompact(presetScenario("kazakhstan", "Kazakhstan again", 0))).toBe(word);
  });
});

describe("what the door refuses, by field and line", () => {
  it.each([
    ["text that is no JSON", '{\n "version": 1,\n oops }', ["(3): not-json"]],
    ["JSON that ends early", '{\n "version": 1', ["(2): not-json"]],
    ["a list", "[]", ["(1): not-an-object"]],
    ["another version", file({}, { version: 7 }), ["version (2): other-version 1"]],
    [
      "an unknown country",
      file({ target: { by: "places", places: ["KAZ", "XYZ"] } }),
      ["shocks[0].target.places[1] (15): unknown-place XYZ"],
    ],
    ["an end before its start", file({ end: "2021-06-13T23:00Z" }), ["shocks[0].end (19): end-before-start"]],
    [
      "a start before the scenario's",
      file({ start: "2021-06-13T23:00Z" }),
      ["shocks[0].start (18): start-before-scenario"],
    ],
    ["a loss over 100 %", file({ loss: 101 }), ["shocks[0].loss (17): too-big 100"]],
    ["a loss that is no number", file({ loss: "all" }), ["shocks[0].loss (17): not-a-number all"]],
    ["markup in a name", file({ name: "<img src=x>" }), ["shocks[0].name (9): markup"]],
    ["markup in the scenario's name", file({}, { name: "<b>" }), ["name (3): markup"]],
    ["minutes", file({ start: "2021-06-14T00:30Z" }), ["shocks[0].start (18): not-an-hour 2021-06-14T00:30Z"]],
    ["a shock that never ends and returns", file({ end: null }), ["shocks[0].end (19): end-and-never"]],
    [
      "a moment before the network series",
      file({}, { start: "2009-01-03T18:00Z" }),
      ["start (4): outside-time 2009-01-03T18:00Z"],
    ],
    [
      "a field that nobody knows",
      file({}, { prize: 1 }),
      ["prize (27): unknown-field version, name, start, fees, seed, shocks"],
    ],
    [
      "a country twice",
      file({ target: { by: "places", places: ["KAZ", "KAZ"] } }),
      ["shocks[0].target.places[1] (15): twice KAZ"],
    ],
    ["nobody", file({ target: { by: "places", places: [] } }), ["shocks[0].target.places (13): none"]],
    ["half an hour's ramp", file({ rampHours: 0.5 }), ["shocks[0].rampHours (20): not-a-whole-number 0.5"]],
  ])("%s", (_what, text, problems) => {
    expect(refused(text)).toEqual(problems);
  });

  it("machines that are sent into the shock", () => {
    const move = { part: 50, delayHours: 0, overHours: 0, to: [{ place: "KAZ", weight: 1 }] };
    expect(refused(file({ move }))).toEqual([expect.stringContaining("shocks[0].move.to[0].place")]);
  });

  it("a destination that is named twice: only one of its parts could count", () => {
    const twice = [1, 2].map((weight) => ({ place: "USA", weight }));
    const move = { part: 50, delayHours: 0, overHours: 0, to: twice };
    expect(refused(file({ move }))).toEqual([expect.stringContaining("shocks[0].move.to[1].place")]);
  });

  it("what is missing, where it should stand", () => {
    const { loss: _, ...rest } = JSON.parse(file()).shocks[0];
    expect(refused(file({}, { shocks: [rest] }))).toEqual(["shocks[0].loss (8): missing"]);
  });

  it("a hundred thousand shocks, and a file over 1 MB", () => {
    expect(refused(file({}, { shocks: Array.from({ length: 100_000 }, () => 0) }))).toEqual([
      "shocks (7): too-many 40",
    ]);
    expect(refused(`"${"x".repeat(1_000_000)}"`)).toEqual(["(null): too-large 1"]);
  });

  it("any text at all, without a throw", () => {
    fc.assert(fc.property(fc.string(), (text) => void expect(readScenario(text, bounds).ok).toBe(false)));
    fc.assert(fc.property(fc.string(), (text) => void expect(readCompact(text, bounds).ok).toBe(false)));
    fc.assert(
      fc.property(fc.jsonValue(), (value) => void expect(readScenario(JSON.stringify(value), bounds).ok).toBe(false)),
    );
  });

  it("a scenario of an older version is brought up step by step, a newer one refused by its number", () => {
    const older = JSON.stringify({ ...JSON.parse(file()), version: 1, title: "Old", name: undefined });
    const step = ({ title, ...rest }: Readonly<Record<string, unknown>>) => ({ ...rest, version: 2, name: title });
    const reading = readScenario(older, bounds, [step]);
    expect(reading.ok && reading.scenario.name).toBe("Old");
    expect(readScenario(file({}, { version: 3 }), bounds, [step])).toMatchObject({
      problems: [{ field: "version", rule: "other-version", detail: "2" }],
    });
  });
});

describe("the lines of a JSON text", () => {
  it("each value by its path", () => {
    const text = '{\n "a": [1,\n  {"b": "x:y,}"}],\n "c": null\n}';
    expect(Object.fromEntries(jsonLinesOf(text, ["", "a", "a[0]", "a[1]", "a[1].b", "c", "d", "a[2].b"]))).toEqual({
      "": 1,
      a: 2,
      "a[0]": 2,
      "a[1]": 3,
      "a[1].b": 3,
      c: 4,
    });
  });
});
