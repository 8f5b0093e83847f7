import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstCharacters } from "../../tools/build/letters.ts";
import { filesIn } from "../support/source-files.ts";

const letters = readFileSync("src/app/start/letters.ts", "utf8");

/** The characters of a list of ranges, `U+20-7E, U+A0`, by its name in the source. */
function charactersOf(name: "first" | "rest"): readonly string[] {
  const [, list = ""] = new RegExp(`const ${name} =([^;]+);`).exec(letters) ?? [];
  return (list.match(/U\+[\dA-F]+(?:-[\dA-F]+)?/g) ?? []).flatMap((range) => {
    const [from = "", to = from] = range.slice(2).split("-");
    const start = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - start + 1 }, (_, index) =>
      String.fromCodePoint(start + index),
    );
  });
}

const [named, rest] = [charactersOf("first"), charactersOf("rest")];
const cut = new Set(firstCharacters);

/** Letters of Latin and signs that our fonts have, beyond those of the first files. */
const wanting = (text: string): readonly string[] =>
  [...new Set(text)].filter((character) => rest.includes(character) && !/\s/.test(character));

describe("the letters of the first files", () => {
  it("that are cut into the files are all named, from A to Z and two more at most", () => {
    expect(named).toEqual(expect.arrayContaining(["A", "Z"]));
    // U+B0 to U+B3 and U+2190 to U+2193 are named whole.
    expect([...cut].filter((character) => !named.includes(character))).toEqual([]);
    expect(named.length).toBeLessThanOrEqual(cut.size + 2);
  });

  it("are named by no second file, so that a first letter never fetches both", () => {
    expect(rest).toContain("æ");
    expect(rest.filter((character) => named.includes(character))).toEqual([]);
  });

  it("write the page's own words and the name of every place", () => {
    const words = filesIn("src/words").map(([, source]) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""));
    const names = readFileSync("public/geo/places.json", "utf8");
    expect(wanting([...words, names].join(""))).toEqual([]);
    expect(wanting("Žižkov æ")).toEqual(["æ"]);
  });
});
