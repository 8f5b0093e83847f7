import fc from "fast-check";
import { afterEach, describe, expect, it } from "vitest";
import { minutesAndSeconds } from "../../../src/display/format/durations.ts";
import {
  asPrinted,
  decimalPrinter,
  fixed,
  numbersFor,
  plainNumber,
  withSign,
} from "../../../src/display/format/numbers.ts";
import { oneDigit, percent } from "../../../src/display/format/percent.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { lineOf } from "../../../src/display/timeline/line.ts";
import { layerIds } from "../../../src/state/choices.ts";
import { claimsWords } from "../../../src/words/claims.ts";
import { en } from "../../../src/words/en.ts";
import { fractionWords } from "../../../src/words/headline.ts";
import { lengthOfTime, minutes } from "../../../src/words/timeline/durations.ts";
import { smallFacts, smallStart } from "../../support/small-facts.ts";
import { filesIn } from "../../support/source-files.ts";

const english = en.locale;
const speak = (locale: string) => Object.assign(en, { locale });

describe("numbers with always so many decimals", () => {
  afterEach(() => speak(english));

  it.each([
    [0.25, 2, "0.25"],
    [-0.25, 2, "−0.25"],
    [0, 1, "0.0"],
    [-0, 1, "0.0"],
    [1234.5, 2, "1234.50"],
  ])("%d with %d decimals is %s", (value, decimals, text) => {
    expect(decimalPrinter("en-GB", decimals)(value)).toBe(text);
    expect(fixed(value, decimals)).toBe(text);
  });

  it("have a comma where the page's language has one", () => {
    speak("de");
    expect([fixed(-0.25, 2), percent(0.026), percent(0.18), oneDigit(4.1), plainNumber(0.003)]).toEqual([
      "−0,25",
      "2,6",
      "18",
      "4,1",
      "0,003",
    ]);
  });

  it("have a sign where it is asked for", () => {
    expect([withSign(-2, "2"), withSign(2, "2"), withSign(-2, "2", ""), withSign(2, "2", "")]).toEqual([
      "−2",
      "+2",
      "−2",
      "2",
    ]);
  });
});

/** What writes a number or its sign: an English decimal point, another printer, a minus made by hand. */
const byHand = /\.toFixed\(|\.toLocaleString\(|Intl\.NumberFormat|["`']−|−\$\{/;
/** Files that need coordinates as SVG reads them, in every language. */
const coordinates = ["src/display/scenario/time/axis-curves.ts", "src/panels/take/chart/coordinates.ts"];

const code = (source: string) => source.replace(/\/\*[\s\S]*?\*\/|(?<=^|\s)\/\/[^\n]*/g, "");

describe("the number that a print stands for", () => {
  it.each([
    ["share", 15.63, 15.6],
    ["share", 0.125, 0.13],
    ["share", 1.005, 1],
    ["share", 0.995, 1],
    ["share", 1e-9, 0],
    ["amount", 1234.5, 1235],
    ["amount", -1234.5, -1235],
    ["amount", 2.25, 2.3],
    ["amount", 62, 62],
  ] as const)("%s of %d is %d", (by, value, printed) => expect(asPrinted(by, value)).toBe(printed));

  it("is what English digits say, for any value from −10⁶ to 10⁶", () => {
    const english = numbersFor("en-GB");
    const anyValue = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(anyValue, fc.constantFrom("share", "amount"), (value, by) => {
        const read = Number(english[by](value).replaceAll(",", "").replace("−", "-"));
        expect(asPrinted(by, value) + 0).toBe(read + 0);
      }),
    );
  });
});

it("the axis of hashrate prints 500 and 1.000 where the page's language groups thousands by a point", () => {
  speak("de-DE");
  const points = [200, 1500].map((value, index) => ({ x: 500 * index, value, low: null, high: null }));
  const scale = lineOf(points, "log", "")?.scale ?? [];
  speak(english);
  expect(scale.map(({ text }) => text)).toEqual(["200", "500", "1.000"]);
});

it("a running clock has two digits a part: 00:00, 05:09, 75:00", () => {
  expect([-3, 309.9, 4500].map((seconds) => minutesAndSeconds(seconds, "en-GB"))).toEqual(["00:00", "05:09", "75:00"]);
});

describe("src/display/format/", () => {
  it("is the only place of src/display/, src/panels/ and src/words/ that writes numbers and signs", () => {
    const others = filesIn("src/display", "src/panels", "src/words").filter(
      ([path]) => !path.startsWith("src/display/format/"),
    );
    const found = others.filter(([, source]) => byHand.test(code(source))).map(([path]) => path);
    expect(found).toEqual(coordinates);
  });

  it.each([
    ["const text = area.toFixed(2);", true],
    ["new Intl.NumberFormat(locale)", true],
    ['const sign = change < 0 ? "−" : "+";', true],
    [`const text = \`−$${"{size}"}\`;`, true],
    ["/** `−3.9` */ const text = fixed(change, 1);", false],
  ])("%s: %s", (source, found) => expect(byHand.test(code(source))).toBe(found));
});

/** Words with a decimal that is not a value: how numbers may be typed into a file, and the shape of a picture. */
const typedOrShape = ["src/words/holdings/holdings.ts", "src/words/holdings/import.ts", "src/words/take/picture.ts"];

describe("the words of the page in a language with a decimal comma", () => {
  const german = numbersFor("de-DE");

  it("have the language's comma: 5,5 hours, 40,3 days, 3,8 million years, 11,1 years old, 3,2 %, one in 3,9", () => {
    const [hour, day, year] = [3600, 86_400, 365.25 * 86_400];
    expect([5.5 * hour, 40.3 * day, 3.8e6 * year, 12_300 * year].map((wait) => minutes(wait, german))).toEqual([
      "5,5 hours",
      "40,3 days",
      "3,8 million years",
      "12.300 years",
    ]);
    expect(lengthOfTime(5.7 * day, german)).toBe("5,7 days");
    expect(en.age(4054, (value, decimals) => decimalPrinter("de-DE", decimals)(value))).toBe("11,1 years old");
    expect(fractionWords(3.2, german.price)).toBe("3,2\u00a0%");
    expect(claimsWords.luck.few(3.94, german.amount)).toBe("luck this bad comes once in 3,9 such windows");
  });

  it("have it in the legend, which names the edges of the bands: < 0,5, 0,03 to 1,2, < −10 to 10+", () => {
    const labels = (locale: string) => {
      speak(locale);
      return layerIds
        .filter((layer) => layer !== "bivariate")
        .map((layer) => {
          const frame = frameAt(smallFacts, { ...smallStart, layer }, { theme: "dark", words: en });
          return frame.legend.bands.map(({ label }) => label).join(" ");
        });
    };
    expect(labels("de-DE")).toEqual([
      "0 < 0,5 0,5 2 5 10 20+",
      "< 4 4 6 8 11 15 20+",
      "< 15 15 30 45 60 75 90+",
      "0 < 0,25 0,25 1 2,5 5 10+",
      "0 < 0,03 0,03 0,1 0,3 0,6 1,2+",
      "< −10 −10 −2 0 0,1 2 10+",
    ]);
    expect(labels("en-GB")[0]).toBe("0 < 0.5 0.5 2 5 10 20+");
  });

  it("hold no decimals themselves, so that each is printed by the language's rules", () => {
    const withDecimal = /"[^"\n]*\d\.\d[^"\n]*"|`[^`]*\d\.\d[^`]*`/;
    const found = filesIn("src/words").filter(([, source]) =>
      withDecimal.test(code(source).replaceAll(/\$\{[^{}]*\}/g, "")),
    );
    expect(found.map(([path]) => path)).toEqual(typedOrShape);
  });
});
