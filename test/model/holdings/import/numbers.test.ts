import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { amountOf, evidenceOf } from "../../../../src/model/holdings/import/numbers.ts";
import { holdingsFrom, refusalsOf } from "../support/read.ts";

const both = (text: string) => {
  const amount = amountOf(text);
  return amount === null ? null : [amount.readings.point, amount.readings.comma];
};

describe("a number, with a decimal point and with a decimal comma", () => {
  it.each([
    [".75", 0.75, null],
    [",75", null, 0.75],
    ["0.062", 0.062, null],
    ["1 200", 1200, 1200],
    ["1\u00A0200", 1200, 1200],
    ["1\u202F200,5", null, 1200.5],
    ["1'200", 1200, 1200],
    ["1’200.50", 1200.5, null],
    ["1,200", 1200, 1.2],
    ["1.200", 1.2, 1200],
    ["1,200.5", 1200.5, null],
    ["1.200,5", null, 1200.5],
    ["1,200,000", 1_200_000, null],
    ["12,34,567.5", 1_234_567.5, null],
    ["1200,500", null, 1200.5],
    ["1.2E+03", 1200, null],
    ["1,2e3", null, 1200],
    ["１２", 12, 12],
    ["٣٫٥", 3.5, null],
    ["−3", -3, -3],
    ["(3)", -3, -3],
    ["+3", 3, 3],
    ["5.", 5, 5],
  ] as const)("%j is %s and %s", (text, point, comma) => {
    expect(both(text)).toEqual([point, comma]);
  });

  it.each(["", "many", "1.2.3", "1,2,3", "1 2", "5-10", "5–10", "2024-01-05", "12.05.2024", "1/2", "–", "#N/A"])(
    "%j is none",
    (text) => expect(amountOf(text)).toBeNull(),
  );

  it("with a unit or money beside it keeps both", () => {
    expect(amountOf("1.2 EH/s")).toMatchObject({ before: "", after: "EH/s", readings: { point: 1.2 } });
    expect(amountOf("$0.062/kWh")).toMatchObject({ before: "$", after: "/kWh" });
  });
});

describe("the style of a file is decided once", () => {
  const semicolons = (...cells: readonly string[]) =>
    `name;country;MW\n${cells.map((cell, at) => `S${at};Norway;${cell}`).join("\n")}`;
  const sizes = (text: string, answers = {}) => holdingsFrom(text, answers).map(({ megawatts }) => megawatts);

  it("by one cell that can be read one way: beside 12,5 the cell 1,200 is 1.2, and 1.200 is 1,200 MW, which is questioned", () => {
    expect(sizes(semicolons("12,5", "1,200"))).toEqual([12.5, 1.2]);
    expect(refusalsOf(semicolons("12,5", "1.200"))).toEqual(["3 large-power"]);
  });

  it("by a person where it can be read two ways: 1,200 beside 1,000", () => {
    const text = semicolons("1,200", "1,000", "7");
    expect(refusalsOf(text)).toEqual(["2 MW two-ways", "3 MW two-ways"]);
    expect(sizes(text)).toEqual([7]);
    expect(sizes(text, { style: "comma" })).toEqual([1.2, 1, 7]);
    expect(refusalsOf(text, { style: "point" })).toEqual(["2 large-power", "3 large-power"]);
  });

  it("by a person where both are proved, and what does not fit is refused by row", () => {
    const text = semicolons("1,5", "2.25");
    expect(refusalsOf(text)).toEqual(["2 MW two-ways", "3 MW two-ways"]);
    expect(refusalsOf(text, { style: "comma" })).toEqual(["3 MW other-style"]);
    expect(sizes(text, { style: "comma" })).toEqual([1.5]);
  });

  it("1.234 among commas is 1.234, as who separates by commas writes; “1,200” there is asked, “1,5” is 1.5", () => {
    expect(sizes("name,country,MW\nA,Norway,1.234")).toEqual([1.234]);
    expect(refusalsOf('name,country,MW\nA,Norway,"1,200"')).toEqual(["2 MW two-ways"]);
    expect(sizes('name,country,MW\nA,Norway,"1,5"')).toEqual([1.5]);
  });

  it("numbers that JSON stores as numbers have no style: 1.5 beside the text “1,200” is 1.5 either way", () => {
    const text = '[{"name":"A","country":"NOR","MW":1.5},{"name":"B","country":"NOR","MW":"1,25"}]';
    expect(sizes(text)).toEqual([1.5, 1.25]);
  });

  it("a mended cell speaks too: 1,200 mended to 1,25 makes the file's other 1,200 be 1.2", () => {
    const text = semicolons("1,200", "1,200");
    expect(sizes(text, { cells: new Map([["2 2", "1,25"]]) })).toEqual([1.25, 1.2]);
  });
});

describe("cells that state nothing or something else", () => {
  const one = (cell: string) => refusalsOf(`name;country;MW\nA;Norway;${cell}\nB;Norway;1`);
  it.each(["", "n/a", "–", "-", "—", "N/A", "tbd", "none", "..."])("%j has no size", (cell) =>
    expect(one(cell)).toEqual(["2 MW no-size"]),
  );
  it.each([
    ["#N/A", "spreadsheet-error"],
    ["#REF!", "spreadsheet-error"],
    ["#DIV/0!", "spreadsheet-error"],
    ["#BEZUG!", "spreadsheet-error"],
    ["01-Feb", "date"],
    ["1. Feb", "date"],
    ["Feb-01", "date"],
    ["2024-01-02", "date"],
    ["02.01.2024", "date"],
    ["-3", "negative"],
    ["(3)", "negative"],
    ["0", "zero"],
    ["5-10", "not-a-number"],
    ["~5", "not-a-number"],
    ["12 horses", "unknown-unit"],
    ["12 MWh", "energy"],
    ["1e30", "too-large"],
  ])("%j is refused as %s", (cell, kind) => expect(one(cell)).toEqual([`2 MW ${kind}`]));
});

it("printed in any usual way and its own style, a number is read as it was", () => {
  const styles = [
    { style: "point", tags: ["en-GB", "en-IN"] },
    { style: "comma", tags: ["de-DE", "fr-FR", "pt-BR", "ru-RU"] },
  ] as const;
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 99_999_999 }),
      fc.constantFrom(...styles),
      fc.nat(3),
      (number, { style, tags }, pick) => {
        const value = number / 100;
        const text = new Intl.NumberFormat(tags[pick % tags.length] as string, { minimumFractionDigits: 2 }).format(
          value,
        );
        expect(amountOf(text)?.readings[style]).toBe(value);
        expect(evidenceOf(amountOf(text)?.readings ?? { point: 0, comma: 0 })).toBe(style);
      },
    ),
  );
  // The Swiss group by apostrophes and keep the point.
  expect(amountOf(new Intl.NumberFormat("de-CH").format(1_234_567.25))?.readings.point).toBe(1_234_567.25);
});
