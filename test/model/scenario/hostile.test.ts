import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nameIn } from "../../../src/display/scenario/form/edit.ts";
import { scenarioProblemWords } from "../../../src/display/scenario/problems.ts";
import { tooDeepAt } from "../../../src/kit/json/json-depth.ts";
import { readCompact } from "../../../src/model/scenario/codec/compact.ts";
import { printScenario } from "../../../src/model/scenario/codec/print.ts";
import { type Bounds, readScenario } from "../../../src/model/scenario/codec/read.ts";
import { readKept } from "../../../src/state/kept.ts";
import { times } from "../../support/chance.ts";
import { scenario, shock, start } from "./small-world.ts";

const known = new Set(["KAZ", "CHN", "USA"]);
const bounds: Bounds = { place: (code) => known.has(code), from: Date.UTC(2019, 0, 15), to: Date.UTC(2026, 8, 30) };

/** The sentences with which a text is refused; none where it is taken. */
const refusal = (text: string): readonly string[] => {
  const reading = readScenario(text, bounds);
  return reading.ok ? [] : scenarioProblemWords(reading.problems, true);
};

const nested = (depth: number, inner = ""): string => "[".repeat(depth) + inner + "]".repeat(depth);
const good = JSON.parse(printScenario(scenario(shock())));
/** A scenario's file with one field of it, by its path, replaced by a JSON text as it stands. */
const fileWith = (path: string, json: string): string => {
  const value = structuredClone(good);
  const steps = path.split(".");
  const last = steps.pop() as string;
  const box = steps.reduce((inner, step) => inner[step], value);
  box[last] = "PLACE OF THE TEXT";
  return JSON.stringify(value).replace('"PLACE OF THE TEXT"', json);
};

describe("JSON that nests without end", () => {
  it.each([
    ["50,000 lists in each other", nested(50_000)],
    ["50,000 objects in each other", `${'{"a":'.repeat(50_000)}1${"}".repeat(50_000)}`],
    ["a million brackets that are never closed", "[".repeat(999_999)],
    ["places 5,000 deep", fileWith("shocks.0.target", `{"by":"places","places":${nested(5000)}}`)],
    ["a loss 5,000 deep", fileWith("shocks.0.loss", nested(5000))],
    ["shocks 5,000 deep", fileWith("shocks", nested(5000))],
  ])("%s is refused in one sentence", (_what, text) => {
    expect(refusal(text)).toEqual([
      "The scenario, line 1: nests lists or objects in each other more than 20 deep; no scenario does.",
    ]);
  });

  it("21 brackets are one too many and 20 are not, and those in a text do not count", () => {
    expect(tooDeepAt(nested(20), 20)).toBeNull();
    expect(tooDeepAt(nested(21), 20)).toBe(20);
    expect(tooDeepAt(JSON.stringify({ a: `\\"${"[".repeat(30)}` }), 20)).toBeNull();
    expect(tooDeepAt(`["${"[".repeat(30)}`, 20)).toBeNull();
  });

  it("says the line on which it goes too deep", () => {
    expect(refusal(`{"version":\n1,\n"name":\n${nested(30)}}`)[0]).toContain("line 4");
  });
});

const oddities = [
  '{"toString":1}',
  '{"__proto__":{"toString":null}}',
  '{"valueOf":{}}',
  '{"constructor":{"prototype":1}}',
  "[]",
  "[[1]]",
  "[1e400]",
  "1e400",
  "-1e400",
  "-0.000001",
  "1e300",
  "null",
  "true",
  '""',
  '"\\u0000"',
  '"\\ud800"',
  `"${"x".repeat(5000)}"`,
  `[${"1,".repeat(5000)}1]`,
  `{${Array.from({ length: 500 }, (_, index) => `"k${index}":1`).join(",")}}`,
];
const fields = [
  "version",
  "name",
  "start",
  "fees",
  "seed",
  "shocks",
  "shocks.0",
  ...["name", "kind", "target", "loss", "start", "end", "rampHours", "return", "move"].map(
    (name) => `shocks.0.${name}`,
  ),
  ...["target.by", "target.places", "target.places.0", "return.how"].map((name) => `shocks.0.${name}`),
];

describe("values of any other kind", () => {
  it("a loss with a toString of its own is refused by its field", () => {
    expect(refusal(fileWith("shocks.0.loss", '{"toString":1}'))).toEqual([
      "shocks[0].loss, line 1: is not a number: an object.",
    ]);
    expect(refusal(fileWith("shocks.0.loss", "[[1]]"))).toEqual(["shocks[0].loss, line 1: is not a number: a list."]);
  });

  it("in each of 20 fields each of 19 oddities is refused by a sentence of some path, or means what it says", () => {
    for (const field of fields) {
      for (const json of oddities) {
        const text = fileWith(field, json);
        const said = refusal(text);
        const reading = readScenario(text, bounds);
        // What is taken is printed as it is read: nothing odd has become something else.
        if (reading.ok) expect(readScenario(printScenario(reading.scenario), bounds)).toEqual(reading);
        expect(said.every((sentence) => sentence.length < 250)).toBe(true);
        expect(said.length).toBeLessThanOrEqual(20);
      }
    }
  });

  it("any JSON at all in any field never throws, 500 times", () => {
    fc.assert(
      fc.property(fc.constantFrom(...fields), fc.json({ maxDepth: 30 }), (field, json) => {
        expect(Array.isArray(refusal(fileWith(field, json)))).toBe(true);
      }),
      times(500, 20210521),
    );
  });

  it("a hundred thousand unknown fields are twenty sentences", () => {
    const many = `{${Array.from({ length: 90_000 }, (_, index) => `"k${index}":1`).join(",")}}`;
    expect(refusal(many)).toHaveLength(20);
  });
});

describe("a word of a link that is far too long", () => {
  it("with 59,000 shocks is refused as too many, and so are 20,000 places and 20,000 destinations", () => {
    const head = "1~x~2021-06-14T00~0~1~";
    const said = (word: string) => {
      const reading = readCompact(word, bounds);
      return reading.ok ? [] : scenarioProblemWords(reading.problems, false);
    };
    expect(said(`${head}${"~".repeat(59_000)}`)).toEqual(["shocks: has more than 40 entries."]);
    expect(said(`${head}o!${"KAZ,".repeat(20_000)}KAZ!50!0!!0!n!!`)).toEqual([
      "shocks[0].target.places: has more than 300 entries.",
    ]);
    expect(said(`${head}o!KAZ!50!0!!0!n!50,1,1${",USA:1".repeat(20_000)}!`)).toContain(
      "shocks[0].move.to: has more than 300 entries.",
    );
  });

  it("says a number that is none as it stands: fees of 1e999 are not taken for none", () => {
    const reading = readCompact("1~x~2021-06-14T00~1e999~1~o!KAZ!50!0!!0!n!!", bounds);
    expect(reading.ok ? [] : scenarioProblemWords(reading.problems, false)).toEqual(["fees: is not a number: 1e999."]);
  });
});

describe("what this browser kept", () => {
  const kept = (text: string) => readKept(() => ({ getItem: () => text }));

  it("is a list of texts of which each goes through the same door, however it nests", () => {
    const poison = [nested(50_000), fileWith("shocks.0.loss", '{"toString":1}'), { toString: 1 }, null, 7, [[]]];
    const texts = kept(JSON.stringify(poison));
    expect(texts).toHaveLength(2);
    expect(texts.flatMap(refusal)).toHaveLength(2);
    expect(texts.map(nameIn)).toEqual(["My own question", "My own question"]);
  });

  it("is nothing where the storage itself nests without end or holds something else", () => {
    expect([nested(200_000), "{}", "null", "[", '{"length":1e9}'].map(kept)).toEqual([[], [], [], [], []]);
  });

  it.each(['say "hi" \\', "é ☃ 𝕏", "tab\tand \u0001", "/", "x".repeat(80)])(
    "names a scenario as it is called: %j",
    (name) => {
      expect(nameIn(printScenario({ ...scenario(), name }))).toBe(name);
      expect(nameIn(`{"name": ${JSON.stringify(name).replaceAll("é", "\\u00e9")}}`)).toBe(name);
    },
  );

  it("never names a scenario by a megabyte: a name of 900,000 letters has none", () => {
    expect(nameIn(`{"name": "${"x".repeat(900_000)}"}`)).toBe("My own question");
    expect(nameIn(`{"name": "${'\\"'.repeat(400_000)}`)).toBe("My own question");
  });
});

describe("the day on which a scenario begins", () => {
  it("may be the first and the last that are known, and no hour more", () => {
    const at = (moment: string) =>
      refusal(fileWith("start", `"${moment}"`)).filter((sentence) => sentence.startsWith("start"));
    expect(at("2019-01-15T00:00Z")).toEqual([]);
    expect(at("2019-01-14T23:00Z")[0]).toContain("outside the time that is covered");
    expect(at("9999-12-31T23:00Z")[0]).toContain("outside the time that is covered");
    expect(start).toBeGreaterThan(bounds.from);
  });
});
