import { describe, expect, it } from "vitest";
import { addMonths, DAY, floorDay, floorHour, floorMonth, HOUR, parseTime, printTime } from "../../src/kit/time.ts";

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

describe("printTime", () => {
  it("prints the shortest form that reads back: a month, a day, a minute, a second", () => {
    expect(printTime(Date.UTC(2022, 2, 1))).toBe("2022-03");
    expect(printTime(Date.UTC(2022, 2, 9))).toBe("2022-03-09");
    expect(printTime(noon)).toBe("2022-01-05T12:00Z");
    expect(printTime(noon + 7000)).toBe("2022-01-05T12:00:07Z");
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
