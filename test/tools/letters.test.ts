import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { firstCharacters } from "../../tools/build/letters.ts";
import { filesIn } from "../support/source-files.ts";

const styles = readFileSync("src/panels/styles/fonts.css", "utf8");

/** The characters of each face's `unicode-range`, in the order of the file. */
const faces = [...styles.matchAll(/unicode-range:\s*([^;]+);/g)].map(([, list = ""]) =>
  list.split(",").flatMap((range) => {
    const [from = "", to = from] = range.trim().slice(2).split("-");
    const first = Number.parseInt(from, 16);
    return Array.from({ length: Number.parseInt(to, 16) - first + 1 }, (_, index) =>
      String.fromCodePoint(first + index),
    );
  }),
);
const [serif = [], serifRest = [], sans = [], sansRest = []] = faces;
const first = new Set(firstCharacters);

/** Letters of Latin and signs that our fonts have, beyond those of the first files. */
const wanting = (text: string): readonly string[] =>
  [...new Set(text)].filter((character) => serifRest.includes(character) && !/\s/.test(character));

describe("the letters of the first files", () => {
  it("are the same for both families, and every one that is cut into the files is named by the styles", () => {
    expect(faces).toHaveLength(4);
    expect(sans).toEqual(serif);
    expect(sansRest).toEqual(serifRest);
    // U+B0 to U+B3 and U+2190 to U+2193 are named whole.
    expect([...first].filter((character) => !serif.includes(character))).toEqual([]);
    expect(serif.length).toBeLessThanOrEqual(first.size + 2);
  });

  it("are named by no second file, so that a first letter never fetches both", () => {
    expect(serifRest.filter((character) => serif.includes(character))).toEqual([]);
  });

  it("write the page's own words and the name of every place", () => {
    const words = filesIn("src/words").map(([, source]) => source.replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, ""));
    const names = readFileSync("public/geo/places.json", "utf8");
    expect(wanting([...words, names].join(""))).toEqual([]);
    expect(wanting("Žižkov æ")).toEqual(["æ"]);
  });
});
