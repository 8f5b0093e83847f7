import { describe, expect, it } from "vitest";
import { cards } from "../../../src/words/card/card.ts";
import type { InLanguage } from "../../../src/words/en.ts";
import { headlines } from "../../../src/words/headline.ts";
import { commandWords } from "../../../src/words/search.ts";
import { missingFrom, missingWords } from "../../../tools/build/missing-words.ts";
import { pseudo } from "../../../tools/build/pseudo.ts";

describe("the pseudo-language", () => {
  it("leaves a pattern as it is: the search still divides “Norway and Iran”", () => {
    expect("Norway and Iran".split(pseudo(commandWords).joint)).toEqual(["Norway ", " Iran"]);
  });

  it("puts each text in brackets and makes it at least 40 % longer", () => {
    const { title, ours } = headlines.noMapYet;
    const told = pseudo(headlines.noMapYet);
    expect(pseudo("Share of it")).toBe("[Shareare off itt]");
    expect(told.title).toMatch(/^\[.+\]$/);
    expect(told.title.length).toBeGreaterThanOrEqual(1.4 * title.length);
    expect(told.ours.length).toBeGreaterThanOrEqual(1.4 * ours.length);
  });

  it("leaves what a sentence is given outside its brackets", () => {
    const words = pseudo(headlines);
    expect(words.by("Luxor", "estimate", "Q3 2026", null)).toBe("Luxor (estimate), Q3 2026. ");
    expect(words.exposureTitle("Iran")).toBe("[Weightedhted byy politicaltical risksk,] Iran [weighsghs mostst.]");
    expect(JSON.parse(JSON.stringify(words.reportedZero("Iran")).replace("\u00a0", " "))).toEqual([
      "Iran [iss reportedrted att] ",
      { strong: "0 %" },
      "[, andnd thatat iss disputeduted.] ",
    ]);
  });

  it("leaves units, numbers and signs as they are, and a function its number of arguments", () => {
    expect([pseudo("EH/s"), pseudo("< 0.5"), pseudo(" · "), pseudo("")]).toEqual(["EH/s", "< 0.5", " · ", ""]);
    expect(pseudo((one: string, other: string) => one + other)).toHaveLength(2);
    expect(pseudo({ locale: "en-GB", fileName: "mine.csv" })).toEqual({ locale: "de-DE", fileName: "mine.csv" });
  });
});

describe("a language of which words are missing", () => {
  it("does not compile", () => {
    const fuels: InLanguage<typeof cards.fuels> = pseudo(cards.fuels);
    // @ts-expect-error: there are seven fuels.
    const few: InLanguage<typeof cards.fuels> = { coal: "Kohle" };
    expect(missingFrom(cards.fuels, fuels)).toEqual([]);
    expect(missingFrom(cards.fuels, few, "fuels")).toContain("fuels.wind is missing");
  });

  it("is refused by the name of each word, of one that is empty, and of a sentence without its gaps", () => {
    const english = { one: "One", more: (count: number) => `${count} more`, list: ["a", "b"] };
    expect(missingFrom(english, { one: "", more: "mehr", list: ["a"] })).toEqual([
      "one is empty",
      "more is a text, and the English is a sentence with gaps",
      "list[1] is missing",
    ]);
    expect(missingFrom(english, english)).toEqual([]);
  });

  it("is refused where it has no folder", async () => {
    await expect(missingWords("xx")).rejects.toThrow("There is no folder languages/xx");
  });
});
