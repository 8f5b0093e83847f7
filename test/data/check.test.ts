import { describe, expect, it } from "vitest";
import { checkData } from "../../tools/data/check.ts";
import { compileTexts } from "../../tools/data/compile/facts.ts";
import { refuse } from "../../tools/data/problems.ts";
import type { DataTexts } from "../../tools/data/read.ts";
import { cbeci, china, directory, event, json, other } from "./fixture.ts";

/** The build's message for a data directory, or "" where nothing is wrong. */
function message(texts: DataTexts): string {
  try {
    refuse(checkData(texts).problems);
    return "";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

describe("checkData(texts)", () => {
  const path = "data/hashrate/cbeci-share.csv";

  it("takes a month of 60 and 40 %", () => expect(message(cbeci(china, other))).toBe(""));

  it("names file, line and column of a code that ISO does not have", () =>
    expect(message(cbeci(china.replace("CHN", "CHI"), other))).toBe(`${path}:2:place: CHI is not an ISO 3166 code`));

  it("refuses the 13th month", () =>
    expect(message(cbeci(china.replace("2021-01", "2021-13"), other))).toContain(
      `${path}:2:period: 2021-13 is not a month`,
    ));

  it("refuses 31 June as a date of publication", () =>
    expect(message(cbeci(china, other.replace("2021-07-15", "2021-06-31")))).toBe(
      `${path}:3:published: 2021-06-31 is not a date`,
    ));

  it("refuses a unit that is not the table's", () =>
    expect(message(cbeci(china.replace("%", "EH/s"), other))).toBe(`${path}:2:unit: EH/s is not one of %`));

  it("refuses a source that is not in the register", () =>
    expect(message(cbeci(china.replace("reported,cbeci", "reported,luxor"), other))).toBe(
      `${path}:2:source: luxor is not in data/sources.json`,
    ));

  it("refuses a share of 160 %, and of −60 %", () => {
    expect(message(cbeci(china.replace(",60,", ",160,"), other))).toContain(
      `${path}:2:value: 160 is not a share, 0–100`,
    );
    expect(message(cbeci(china.replace(",60,", ",-60,"), other))).toContain(
      `${path}:2:value: -60 is not a share, 0–100`,
    );
  });

  it("refuses a month that sums to 100.06, at its first row, and takes 100.05", () => {
    expect(message(cbeci(china.replace(",60,", ",60.06,"), other))).toBe(
      `${path}:2:value: the shares of 2021-01 sum to 100.06, not 100 ± 0.05`,
    );
    expect(message(cbeci(china.replace(",60,", ",60.05,"), other))).toBe("");
  });

  it("refuses a row of eleven cells under a header of twelve", () =>
    expect(message(cbeci(china, other.replace(",no", "")))).toContain(`${path}:3:label: 11 cells, the header has 12`));

  it("refuses a quote that is never closed", () =>
    expect(message(cbeci(china, other.replace("Other", '"Other')))).toMatch(/cbeci-share\.csv:3:.*Quote Not Closed/));

  it("refuses a column that the schema does not have", () => {
    const text = "place,period,worth\nCHN,2021-01,60\n";
    expect(message(directory({ "hashrate/cbeci-share.csv": text }))).toContain(
      `${path}:1:worth: the columns are to be`,
    );
  });

  it("refuses a file that the schema does not have", () =>
    expect(message(directory({ "hashrate/guesses.csv": "place\n" }))).toBe(
      "data/hashrate/guesses.csv:1:: is not a file of the schema",
    ));

  it("refuses a low bound above the high one", () =>
    expect(message(cbeci(china.replace("60,,", "60,61,59"), other))).toBe(`${path}:2:low: 61 is above high, 59`));

  it("tells all problems at once, a line each", () => {
    const both = message(cbeci(china.replace("CHN", "CHI"), other.replace("reported", "guessed")));
    expect(both.split("\n")).toEqual([
      `${path}:2:place: CHI is not an ISO 3166 code`,
      `${path}:3:status: guessed is not one of measured, reported, claimed, modelled`,
    ]);
  });
});

describe("checkData(texts): events", () => {
  // Line 1 opens the list and each event takes 18 lines: the second one begins at line 20, its id at 21.
  const withEvent = (changes: object) =>
    directory({ "events/events.json": json([event, { ...event, id: "two", ...changes }]) });
  const path = "data/events/events.json";

  it("takes an event whose source is in the register", () => expect(message(withEvent({}))).toBe(""));

  it("names the line on which an event cites what is not in the register", () =>
    expect(message(withEvent({ sources: ["rumour"] }))).toBe(
      `${path}:35:sources: rumour is not in data/events/sources.json`,
    ));

  it("refuses an event without a source", () =>
    expect(message(withEvent({ sources: [] }))).toBe(`${path}:34:sources: names no source`));

  it("refuses a country of no code, and 30 February", () => {
    expect(message(withEvent({ countries: ["CHI"] }))).toBe(`${path}:25:countries: CHI is not an ISO 3166 code`);
    expect(message(withEvent({ start: "2021-02-30" }))).toBe(`${path}:22:start: 2021-02-30 is not a time`);
  });

  it("refuses a short name of 29 letters, and takes one of 28", () => {
    expect(message(withEvent({ short: "x".repeat(28) }))).toBe("");
    expect(message(withEvent({ short: "x".repeat(29) }))).toMatch(
      /^data\/events\/events\.json:\d+:short: is longer than 28 letters$/,
    );
  });

  it("refuses two events of one id", () =>
    expect(message(withEvent({ id: "ban" }))).toBe(`${path}:21:id: ban stands twice`));

  it("says where JSON breaks off", () =>
    expect(message(directory({ "events/events.json": "[\n  {\n    oops\n" }))).toMatch(
      /^data\/events\/events\.json:3:: not JSON/,
    ));

  it("says where JSON breaks off before the end: `oops` in line 3 of 5", () =>
    expect(message(directory({ "events/events.json": "[\n  1,\n  oops,\n  2, 3, 4, 5, 6, 7, 8, 9, 10\n]\n" }))).toMatch(
      /^data\/events\/events\.json:3:: not JSON/,
    ));
});

describe("compileTexts(texts)", () => {
  it("refuses a directory without the tables, naming each", () =>
    expect(() => compileTexts(directory({}))).toThrow("data/hashrate/cbeci-share.csv:1:: is missing"));
});
