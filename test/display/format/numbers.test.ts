import { afterEach, describe, expect, it } from "vitest";
import { decimalPrinter, fixed, plainNumber, withSign } from "../../../src/display/format/numbers.ts";
import { oneDigit, percent } from "../../../src/display/format/percent.ts";
import { en } from "../../../src/words/en.ts";
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

describe("src/display/format/", () => {
  it("is the only place of src/display/ and src/panels/ that writes numbers and signs", () => {
    const others = filesIn("src/display", "src/panels").filter(([path]) => !path.startsWith("src/display/format/"));
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
