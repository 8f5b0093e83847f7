import { describe, expect, it } from "vitest";
import {
  addMonths,
  DAY,
  floorDay,
  floorHour,
  floorMonth,
  HOUR,
  isoDay,
  parseTime,
  printTime,
} from "../../src/kit/time.ts";

const noon = Date.UTC(2022, 0, 5, 12);

describe("parseTime", () => {
  it("reads a year, a month and a day as their first moment in UTC", () => {
    expect(parseTime("2022")).toBe(Date.UTC(2022, 0, 1));
    expect(parseTime("2022-03")).toBe(Date.UTC(2022, 2, 1));
    expect(parseTime("2022-03-09")).toBe(Date.UTC(2022, 2, 9));
    expect(parseTime("2024-02-29")).toBe(Date.UTC(2024, 1, 29));
  });

  it("reads minutes and seconds", () => {
    expect(parseTime("2022-01-05T12:00Z")).toBe(noon);
    expect(parseTime("2022-01-05T12:00:07Z")).toBe(noon + 7000);
  });

  it("gives null for dates that no calendar has and for anything else", () => {
    for (const text of ["2021-02-30", "2021-13", "2021-00", "2021-02-03T24:00Z", "2021-02-03T10:60Z"]) {
      expect([text, parseTime(text)]).toEqual([text, null]);
    }
    for (const text of [
      "2021-02-03T25:00Z",
      "2021-02-03T10:00:60Z",
      "2021-06-31",
      "2021-01-00",
      "2100-02-29",
      "0021",
    ]) {
      expect([text, parseTime(text)]).toEqual([text, null]);
    }
    for (const text of ["", "now", "21-01", "2021-1", "2021-02-03T10Z", "2021-02-03T10:00", "2021-02-03 ", "NaN"]) {
      expect([text, parseTime(text)]).toEqual([text, null]);
    }
  });
});

// The cases of the JSON Schema test suite for dates (json-schema-org, draft2020-12, optional/format/date.json).
describe("the dates of the JSON Schema test suite", () => {
  it.each([
    "1963-06-19",
    ..."01-31 03-31 04-30 05-31 06-30 07-31 08-31 09-30 10-31 11-30 12-31 02-29".split(" ").map((day) => `2020-${day}`),
    "2021-02-28",
    "0400-02-29",
  ])("%s is a date", (text) => {
    const time = parseTime(text);
    expect(new Date(time ?? Number.NaN).toISOString()).toBe(`${text}T00:00:00.000Z`);
  });

  it.each([
    ..."01-32 02-30 03-32 04-31 05-32 06-31 07-32 08-32 09-31 10-32 11-31 12-32".split(" ").map((day) => `2020-${day}`),
    "06/19/1963",
    "2013-350",
    "1998-1-20",
    "1998-01-1",
    "1998-13-01",
    "2021-02-29",
    "1963-06-1৪",
    "2020-0৪-01",
    "20230328",
    "2023-W01",
    "2023-W13-2",
    "2022W527",
    "0100-02-29",
    "2100-02-29",
    " 2024-01-15",
    "2024-01-15 ",
    "2024-00-15",
    "2024-01-00",
    "",
    "2020 -01-01",
    "2020-01-01X",
    "2020-01-01Z",
    "2020-01-01 00:00:00Z",
    "20-01-01",
    "998-01-01",
    "12020-01-01",
    "+2020-01-01",
    "-2020-01-01",
    "২020-01-01",
    "YYYY-01-01",
    "2020-001-01",
    "2020-MM-01",
    "2020-01-001",
    "2020-01-DD",
    "2020:01:01",
    "2020.01.01",
    "2020 01 01",
    "2020-01/01",
    "2020--01-01",
    "2020-01--01",
  ])("“%s” is none", (text) => expect(parseTime(text)).toBeNull());

  it("two of its cases differ here: a moment of UTC is taken too, and no year before 100 is", () => {
    expect(parseTime("2020-11-28T23:55:45Z")).toBe(Date.UTC(2020, 10, 28, 23, 55, 45));
    expect(parseTime("0001-01-01")).toBeNull();
  });
});

// RFC 3339, section 5.8, its five examples; only those that are whole seconds of UTC are taken.
it.each([
  ["1985-04-12T23:20:50.52Z", null],
  ["1996-12-19T16:39:57-08:00", null],
  ["1996-12-20T00:39:57Z", 851_042_397_000],
  ["1990-12-31T23:59:60Z", null],
  ["1990-12-31T15:59:60-08:00", null],
  ["1937-01-01T12:00:27.87+00:20", null],
])("RFC 3339's example %s is %s", (text, time) => expect(parseTime(text)).toBe(time));

describe("printTime", () => {
  it("prints the shortest form that reads back: a month, a day, a minute, a second", () => {
    expect(printTime(Date.UTC(2022, 2, 1))).toBe("2022-03");
    expect(printTime(Date.UTC(2022, 2, 9))).toBe("2022-03-09");
    expect(printTime(noon)).toBe("2022-01-05T12:00Z");
    expect(printTime(noon + 7000)).toBe("2022-01-05T12:00:07Z");
  });
});

describe("isoDay", () => {
  it("of the last and the first millisecond of a day in UTC is that day", () => {
    expect(isoDay(Date.UTC(2022, 0, 6) - 1)).toBe("2022-01-05");
    expect(isoDay(Date.UTC(2022, 0, 6))).toBe("2022-01-06");
  });
});

describe("addMonths", () => {
  it("keeps the day where the month has it and takes its last day where not", () => {
    expect(addMonths(Date.UTC(2021, 11, 1), 1)).toBe(Date.UTC(2022, 0, 1));
    expect(addMonths(Date.UTC(2021, 0, 31), 1)).toBe(Date.UTC(2021, 1, 28));
    expect(addMonths(Date.UTC(2024, 2, 31), -1)).toBe(Date.UTC(2024, 1, 29));
    expect(addMonths(noon, -13)).toBe(Date.UTC(2020, 11, 5, 12));
  });
});

describe("floorHour, floorDay, floorMonth", () => {
  it("give the start of the hour, the day and the month that a moment lies in", () => {
    const moment = noon + 59 * 60_000;
    expect(floorHour(moment)).toBe(noon);
    expect(floorDay(moment)).toBe(noon - 12 * HOUR);
    expect(floorMonth(moment)).toBe(noon - 12 * HOUR - 4 * DAY);
  });
});
