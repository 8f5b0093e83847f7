import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wrapped } from "../../../src/map/take/texts.ts";

const setting = { size: 10, fill: "#000" };
/** The lines of a text in a width of so many letters: a letter takes 0.6 of the font size, 6 px. */
const inLetters = (text: string, letters: number) => wrapped(text, 6 * letters, setting);

describe("the lines of a picture’s text", () => {
  it("“China’s share is 0 %, after 46.0 % in May.” in 18 letters: “0 %” and “46.0 %” stay whole", () => {
    expect(inLetters("China’s share is 0 %, after 46.0 % in May.", 18)).toEqual([
      "China’s share is",
      "0 %, after 46.0 %",
      "in May.",
    ]);
  });

  it.each([
    "0 %",
    "4.1 ¢",
    "900 EH/s",
    "30 J/TH",
    "120 MW",
    "5 kWh",
    "80 USD",
    "12:00 UTC",
    "46.0\u00a0%",
    "3\u00a0days",
    "12 min 15 s",
    "2 h 5 min",
    "45 d",
  ])("“%s” is on one line, in every width that holds it", (amount) => {
    const text = `It is said that it was ${amount} then, and no more than that.`;
    for (let letters = amount.length + 1; letters < text.length; letters += 1) {
      expect([letters, inLetters(text, letters).some((line) => line.includes(amount))]).toEqual([letters, true]);
    }
  });

  it("a number and the word after it may stand on two lines: “in 2021 / China fell”", () => {
    expect(inLetters("in 2021 China fell", 10)).toEqual(["in 2021", "China fell"]);
  });

  it("joined by spaces, the lines are the text, and no line is longer than asked", () => {
    const word = fc.constantFrom("China", "46.0", "%", "EH/s", "a", "–", "and", "2021", "BTC");
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 30 }),
        fc.integer({ min: 12, max: 60 }),
        (words, letters) => {
          const lines = inLetters(words.join(" "), letters);
          expect(lines.join(" ")).toBe(words.join(" "));
          expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(letters);
        },
      ),
    );
  });
});
