import { describe, expect, it } from "vitest";
import { HOUR } from "../../../../src/kit/time.ts";
import { readCompact } from "../../../../src/model/scenario/codec/compact.ts";
import { printCompact, printScenario } from "../../../../src/model/scenario/codec/print.ts";
import { type Bounds, readScenario } from "../../../../src/model/scenario/codec/read.ts";
import type { Scenario } from "../../../../src/model/scenario/question/scenario.ts";
import { scenario, shock, start } from "../small-world.ts";

const bounds: Bounds = {
  place: (code) => ["KAZ", "CHN", "USA", "CN-SC"].includes(code),
  from: Date.UTC(2019, 0, 15),
  to: Date.UTC(2026, 8, 30),
};

/** What is refused of a file whose one shock and whose head are changed, as `field: rule detail`. */
function refused(changes: object, whole: object = {}): readonly string[] {
  const value = JSON.parse(printScenario(scenario(shock({ end: start + HOUR, back: { how: "at-once" } }))));
  Object.assign(value.shocks[0], changes);
  const reading = readScenario(JSON.stringify({ ...value, ...whole }), bounds);
  return reading.ok ? [] : reading.problems.map(({ field, rule, detail }) => `${field}: ${rule} ${detail}`.trim());
}

const target = (more: object) => ({ target: more });
const move = (more: object) => ({ move: { part: 50, delayHours: 0, overHours: 0, to: "everywhere", ...more } });

describe("what the door refuses of a shock, in full", () => {
  it.each([
    [{ kind: "flood" }, ["shocks[0].kind: not-one-of internet, power, ban, own"]],
    [{ loss: -0.1 }, ["shocks[0].loss: too-small 0"]],
    [{ loss: 100.1 }, ["shocks[0].loss: too-big 100"]],
    [{ loss: null }, ["shocks[0].loss: not-a-number null"]],
    [{ rampHours: -1 }, ["shocks[0].rampHours: too-small 0"]],
    [{ rampHours: 87_601 }, ["shocks[0].rampHours: too-big 87600"]],
    [{ name: 5 }, ["shocks[0].name: not-a-text 5"]],
    [{ name: "x".repeat(81) }, ["shocks[0].name: too-long 80"]],
    [{ name: "a>b" }, ["shocks[0].name: markup"]],
    [{ start: 5 }, ["shocks[0].start: not-an-hour 5"]],
    [{ end: "soon" }, ["shocks[0].end: not-an-hour soon"]],
    [{ end: "2045-01-01T00:00Z" }, ["shocks[0].end: outside-time 2045-01-01T00:00Z"]],
    [{ return: "never" }, ["shocks[0].return: not-an-object"]],
    [{ return: { how: "slowly" } }, ["shocks[0].return.how: not-one-of at-once, linear, exponential, never"]],
    [{ return: { how: "never" } }, ["shocks[0].end: end-and-never"]],
    [{ return: { how: "linear" } }, ["shocks[0].return.hours: not-a-number null"]],
    [{ return: { how: "linear", hours: 0 } }, ["shocks[0].return.hours: too-small 1"]],
    [{ return: { how: "exponential" } }, ["shocks[0].return.halfLifeHours: not-a-number null"]],
    [{ return: { how: "exponential", halfLifeHours: 0 } }, ["shocks[0].return.halfLifeHours: too-small 1"]],
    [target({ by: "luck", places: ["KAZ"] }), ["shocks[0].target.by: not-one-of places, risk, riskiest, everyone"]],
    [target({ by: "places" }), ["shocks[0].target.places: not-a-list"]],
    [target({ by: "places", places: [5] }), ["shocks[0].target.places[0]: unknown-place 5"]],
    [target({ by: "risk" }), ["shocks[0].target.from: not-a-number null"]],
    [target({ by: "risk", from: 101 }), ["shocks[0].target.from: too-big 100"]],
    [target({ by: "riskiest" }), ["shocks[0].target.count: not-a-number null"]],
    [target({ by: "riskiest", count: 0 }), ["shocks[0].target.count: too-small 1"]],
    [target({ by: "riskiest", count: 51 }), ["shocks[0].target.count: too-big 50"]],
    [target({ by: "riskiest", count: 1.5 }), ["shocks[0].target.count: not-a-whole-number 1.5"]],
    [move({ part: 101 }), ["shocks[0].move.part: too-big 100"]],
    [move({ delayHours: -1 }), ["shocks[0].move.delayHours: too-small 0"]],
    [move({ overHours: 0.5 }), ["shocks[0].move.overHours: not-a-whole-number 0.5"]],
    [move({ to: [] }), ["shocks[0].move.to: none"]],
    [move({ to: "nowhere" }), ["shocks[0].move.to: not-a-list"]],
    [move({ to: [5] }), ["shocks[0].move.to[0]: not-an-object"]],
    [move({ to: [{ place: "XXX", weight: 1 }] }), ["shocks[0].move.to[0].place: unknown-place XXX"]],
    [move({ to: [{ place: "USA", weight: 0 }] }), ["shocks[0].move.to[0].weight: too-small 0.01"]],
    [move({ to: [{ place: "USA", weight: 1001 }] }), ["shocks[0].move.to[0].weight: too-big 1000"]],
    [move({ to: [{ place: "KAZ", weight: 1 }] }), ["shocks[0].move.to[0].place: shocked-itself KAZ"]],
    [{ move: 5 }, ["shocks[0].move: not-an-object"]],
  ])("%j: %j", (changes, problems) => expect(refused(changes)).toEqual(problems));

  it("machines cannot go from China to a province of it; a province's may go to the rest of it", () => {
    const to = (place: string) => move({ to: [{ place, weight: 1 }] });
    const places = (...codes: readonly string[]) => target({ by: "places", places: codes });
    expect(refused({ ...places("CHN"), ...to("CN-SC") })).toEqual(["shocks[0].move.to[0].place: shocked-itself CN-SC"]);
    expect(refused({ ...places("CN-SC"), ...to("CHN") })).toEqual([]);
    // Whom the riskiest are is not known at the door.
    expect(refused({ ...target({ by: "riskiest", count: 3 }), ...to("KAZ") })).toEqual([]);
  });

  it("the bounds themselves are let through", () => {
    for (const changes of [
      { loss: 0 },
      { loss: 100 },
      { rampHours: 87_600 },
      { name: "x".repeat(80) },
      { end: printedHour(0) },
      { return: { how: "linear", hours: 1 } },
      { return: { how: "exponential", halfLifeHours: 1 } },
      target({ by: "risk", from: 0 }),
      target({ by: "risk", from: 100 }),
      target({ by: "riskiest", count: 50 }),
      move({ to: [{ place: "USA", weight: 0.01 }] }),
      move({ to: [{ place: "USA", weight: 1000 }] }),
      { move: null },
    ]) {
      expect(refused(changes), JSON.stringify(changes)).toEqual([]);
    }
  });
});

const printedHour = (hours: number) => `${new Date(start + hours * HOUR).toISOString().slice(0, 16)}Z`;

describe("what the door refuses of the whole", () => {
  it.each([
    [{ fees: 101 }, ["fees: too-big 100"]],
    [{ fees: -1 }, ["fees: too-small 0"]],
    [{ seed: 1.5 }, ["seed: not-a-whole-number 1.5"]],
    [{ seed: 1_000_000 }, ["seed: too-big 999999"]],
    [{ name: 5 }, ["name: not-a-text 5"]],
    [{ version: "1" }, ["version: other-version 1"]],
    [{ version: 0 }, ["version: other-version 1"]],
    [{ version: 1.5 }, ["version: other-version 1"]],
    [{ shocks: {} }, ["shocks: not-a-list"]],
    [{ shocks: [5] }, ["shocks[0]: not-an-object"]],
    [{ shocks: [[]] }, ["shocks[0]: not-an-object"]],
    [{ shocks: [null] }, ["shocks[0]: not-an-object"]],
  ])("%j: %j", (whole, problems) => expect(refused({}, whole)).toEqual(problems));

  it("no more than twenty problems are named, and a strange word by its first forty letters", () => {
    const bad = JSON.stringify({
      ...JSON.parse(printScenario(scenario())),
      shocks: Array.from({ length: 30 }, () => 5),
    });
    const reading = readScenario(bad, bounds);
    expect(reading.ok ? [] : reading.problems).toHaveLength(20);
    expect(refused({ kind: "internet", loss: "y".repeat(50) })).toEqual([
      `shocks[0].loss: not-a-number ${"y".repeat(40)}`,
    ]);
    expect(refused(target({ by: "places", places: ["Z".repeat(50)] }))).toEqual([
      `shocks[0].target.places[0]: unknown-place ${"Z".repeat(40)}`,
    ]);
  });

  it("what may be missing is: fees are 0, the seed is 1, a shock has no name and moves nothing", () => {
    const value = JSON.parse(printScenario(scenario(shock())));
    const { fees: _fees, seed: _seed, ...head } = value;
    const { name: _name, move: _move, ...rest } = value.shocks[0];
    const reading = readScenario(JSON.stringify({ ...head, shocks: [rest] }), bounds);
    expect(reading).toEqual({ ok: true, scenario: { ...scenario(shock()), fees: 0, seed: 1 } });
  });
});

describe("the word of a link, sign by sign", () => {
  const full: Scenario = {
    ...scenario(
      shock({ kind: "internet", target: { by: "everyone" }, loss: 12.5, start: start + 3 * HOUR, rampHours: 2 }),
      shock({
        name: "A b",
        kind: "power",
        target: { by: "risk", from: 60 },
        end: start + 5 * HOUR,
        back: { how: "linear", hours: 7 },
        move: { part: 60, delayHours: 1, overHours: 2, to: "everywhere" },
      }),
      shock({
        kind: "ban",
        target: { by: "riskiest", count: 3 },
        end: start,
        back: { how: "exponential", halfLifeHours: 9 },
      }),
      shock({
        target: { by: "places", places: ["KAZ", "CN-SC"] },
        end: start + HOUR,
        back: { how: "at-once" },
        move: {
          part: 1,
          delayHours: 0,
          overHours: 0,
          to: [
            { place: "USA", weight: 2.5 },
            { place: "CHN", weight: 1 },
          ],
        },
      }),
    ),
    name: "Ü 1~",
    fees: 0.5,
    seed: 7,
  };
  const word =
    "1~$220$_1$126$~2021-06-14T00~0.5~7~i!all!12.5!3!!2!n!!~p!r60!100!0!5!0!l7!60,1,2!A_b~b!n3!100!0!0!0!e9!!~o!KAZ,CN-SC!100!0!1!0!a!1,0,0,USA:2.5,CHN:1!";

  it("is made of its parts, each in its place", () => expect(printCompact(full)).toBe(word));

  it("is read back as the same", () => expect(readCompact(word, bounds)).toEqual({ ok: true, scenario: full }));

  it.each([
    ["1~a~2021-06-14T00~0~1~x!all!1!0!!0!n!!", "shocks[0].kind: not-one-of"],
    ["1~a~2021-06-14T00~0~1~o!rx!1!0!!0!n!!", "shocks[0].target.places[0]: unknown-place"],
    ["1~a~2021-06-14T00~0~1~o!xr60!1!0!!0!n!!", "shocks[0].target.places[0]: unknown-place"],
    ["1~a~2021-06-14T00~0~1~o!nx!1!0!!0!n!!", "shocks[0].target.places[0]: unknown-place"],
    ["1~a~2021-06-14T00~0~1~o!n3x!1!0!!0!n!!", "shocks[0].target.places[0]: unknown-place"],
    ["1~a~2021-06-14T00~0~1~o!all!x1!0!!0!n!!", "shocks[0].loss: not-a-number"],
    ["1~a~2021-06-14T00~0~1~o!all!1x!0!!0!n!!", "shocks[0].loss: not-a-number"],
    ["1~a~2021-06-14T00~0~1~o!all!1!0!!0!q!!", "shocks[0].return.how: not-one-of"],
    ["1~a~2021-06-14T00~0~1~o!all!1!0!!0!lx!!", "shocks[0].return.hours: not-a-number"],
    ["1~a~2021-06-14T00~0~1~o!all!1!x!!0!n!!", "shocks[0].start: not-an-hour"],
    ["1~a~never~0~1~o!all!1!0!!0!n!!", "start: not-an-hour"],
    ["1~a~2021-06-14T00~0~1~o!all!1!9e99!!0!n!!", "shocks[0].start: not-an-hour"],
    ["2~a~2021-06-14T00~0~1", "version: other-version"],
    ["", "version: other-version"],
  ])("%s is refused: %s", (text, problem) => {
    const reading = readCompact(text, bounds);
    const problems = reading.ok ? [] : reading.problems.map(({ field, rule }) => `${field}: ${rule}`);
    expect(problems).toContain(problem);
  });

  it("a number may have a minus, a fraction and a power of ten; a code point that no sign has stays as it is written", () => {
    const of = (loss: string) => readCompact(`1~a~2021-06-14T00~0~1~o!all!${loss}!0!!0!n!!`, bounds);
    expect(of("5e-7")).toMatchObject({ ok: true, scenario: { shocks: [{ loss: 5e-7 }] } });
    expect(of("-1")).toMatchObject({ problems: [{ field: "shocks[0].loss", rule: "too-small" }] });
    expect(readCompact("1~$9999999$_$65$~2021-06-14T00~0~1", bounds)).toMatchObject({
      scenario: { name: "$9999999$ A" },
    });
    expect(readCompact("1~$1114111$~2021-06-14T00~0~1", bounds)).toMatchObject({
      scenario: { name: String.fromCodePoint(0x10ffff) },
    });
  });
});

it("a scenario with a moment that is none prints nothing for it", () => {
  const text = printScenario({ ...scenario(), start: Number.NaN });
  expect(JSON.parse(text).start).toBe("");
  expect(text.startsWith('{\n  "version": 1,')).toBe(true);
  expect(text.endsWith("}\n")).toBe(true);
});
