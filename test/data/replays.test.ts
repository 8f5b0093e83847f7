import { describe, expect, it } from "vitest";
import { replays } from "../../src/facts/replays.ts";
import { stepOf } from "../../src/state/step.ts";
import { replayWords } from "../../src/words/replays/replays.ts";
import { darkTitles, exodusEnds } from "../../src/words/replays/telling.ts";
import { event, json, problemsIn } from "./fixture.ts";

const row = {
  id: "exodus",
  from: "2021-04-01",
  to: "2021-12-31",
  step: "day",
  place: "CHN",
  mark: "exodus",
  chronology: "events/told.json",
  connectivity: null,
  events: ["ban"],
  begins: "2021-04-01",
};
const line = {
  id: "told-1",
  at: "2021-04-02",
  precision: "day",
  text: "A blackout",
  low: null,
  high: null,
  unit: "",
  by: "A newspaper",
  region: "",
  to: null,
  kind: "outage",
  source: "press",
};

/** What is wrong with these rows beside one event of 21 May and a chronology of one line, of 2 April. */
const problemsWith = (...rows: readonly object[]): readonly string[] =>
  problemsIn({ "events/events.json": json([event]), "events/told.json": json([line]), "replays.json": json(rows) });

describe("a row of the table of replays", () => {
  it("is taken where its place, span, files and events are sound", () => expect(problemsWith(row)).toEqual([]));

  it("is refused by line and column: a place of no code, an end before its start, a file and an event that are not there", () => {
    expect(problemsWith({ ...row, place: "CHX" })).toEqual(["replays.json:7:place: CHX is not an ISO 3166 code"]);
    expect(problemsWith({ ...row, to: "2021-03-31" })).toEqual([
      "replays.json:5:to: 2021-03-31 is before 2021-04-01, where it begins",
    ]);
    expect(problemsWith({ ...row, chronology: "events/none.json" })).toEqual([
      "replays.json:9:chronology: data/events/none.json is missing",
    ]);
    expect(problemsWith({ ...row, events: ["flood"] })).toEqual([
      "replays.json:12:events: flood is not in data/events/events.json",
    ]);
  });

  it("is refused where it is longer than its step is shown for: 46 days by the hour, 401 by the day", () => {
    expect(problemsWith({ ...row, step: "hour", to: "2021-05-15" })).toEqual([]);
    expect(problemsWith({ ...row, step: "hour", to: "2021-05-16" })).toEqual([
      "replays.json:6:step: 46 days are too many by the hour: the axis shows 45",
    ]);
    expect(problemsWith({ ...row, to: "2022-05-06" })).toEqual([
      "replays.json:6:step: 401 days are too many by the day: the axis shows 400",
    ]);
  });

  it("is refused where it begins outside its days, or more than 24 steps before anything happens: hours, or days", () => {
    expect(problemsWith({ ...row, begins: "2021-03-31" })).toEqual([
      "replays.json:14:begins: 2021-03-31 is outside 2021-04-01 to 2021-12-31",
    ]);
    expect(problemsWith({ ...row, begins: "2021-04-27" })).toEqual([]);
    expect(problemsWith({ ...row, begins: "2021-04-26" })).toEqual([
      "replays.json:14:begins: nothing happens in the 24 days from 2021-04-26 on",
    ]);
    const byHour = { ...row, step: "hour", to: "2021-05-01" };
    expect(problemsWith({ ...byHour, begins: "2021-04-01T00:00Z" })).toEqual([]);
    expect(problemsWith({ ...byHour, begins: "2021-04-02T01:00Z" })).toEqual([
      "replays.json:14:begins: nothing happens in the 24 hours from 2021-04-02T01:00Z on",
    ]);
  });

  it("is refused where its exodus names a kind that no line has, months in no order or too few, provinces of another country, or hours", () => {
    const weighed = ["2021-04", "2021-07", "2022-01"];
    const exodus = { kinds: ["flow"], compared: ["2021-04", "2021-06"], weighed, provinces: true };
    const refused = (change: object, of: object = {}) =>
      problemsWith({ ...row, ...of, exodus: { ...exodus, ...change } }).filter((one) => !one.includes("kind flow"));
    expect(problemsWith({ ...row, exodus })).toEqual([
      "replays.json:16:exodus.kinds: no line of data/events/told.json is of the kind flow",
    ]);
    expect(refused({ compared: ["2021-06", "2021-04"] })).toEqual([
      "replays.json:19:exodus.compared: its months are not in order of time",
    ]);
    expect(refused({ compared: ["2021-13"] })).toEqual(["replays.json:19:exodus.compared: is not a month"]);
    expect(refused({ weighed: ["2021-07", "2021-04", "2022-01"] })).toEqual([
      "replays.json:23:exodus.weighed: its months are not in order of time",
    ]);
    expect(refused({ weighed: ["2021-04", "2022-01"] })).toEqual([
      "replays.json:23:exodus.weighed: must be three months: before, during, after",
    ]);
    expect(refused({}, { place: "KAZ" })).toEqual([
      "replays.json:28:exodus.provinces: of KAZ none are held: data/hashrate/china-provinces.csv has China's",
    ]);
    expect(refused({}, { step: "hour", to: "2021-05-01" })).toEqual([
      "replays.json:15:exodus: stands in a replay by the hour: an exodus is shown by the day",
    ]);
  });

  it("is refused where the story that it names is not there", () => {
    expect(problemsWith({ ...row, story: "untold" })).toEqual([
      expect.stringMatching(/^replays\.json:\d+:story: data\/stories\/untold\.json is missing$/),
    ]);
  });

  it("is refused where it follows nothing, and where its id or its mark stands twice", () => {
    expect(problemsWith({ ...row, chronology: null })).toEqual(["replays.json:9:chronology: it follows no file"]);
    expect(problemsWith(row, { ...row, id: "again" })).toEqual(["replays.json:22:mark: exodus stands twice"]);
  });
});

describe("the replays of data/", () => {
  it("have words each, and no words are of a replay that is not there", () => {
    expect(replays.map(({ id }) => id).toSorted()).toEqual(Object.keys(replayWords).toSorted());
    for (const { id, step, story, exodus } of replays) {
      expect(replayWords[id]?.story !== undefined, id).toBe(story !== undefined);
      expect(replayWords[id]?.watch !== undefined, id).toBe(story !== undefined);
      expect(darkTitles[id] !== undefined, id).toBe(step === "hour");
      expect(exodusEnds[id] !== undefined, id).toBe(exodus !== undefined);
    }
  });

  it("are shown by the step that their row names", () => {
    for (const { span, step } of replays) expect(stepOf(span)).toBe(step);
  });
});
