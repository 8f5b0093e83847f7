import { describe, expect, it } from "vitest";
import {
  estimatedBytes,
  picturesIn,
  rangeOfBytes,
  type Scene,
  samplesOf,
  scenesOfStory,
  scenesOfTime,
  timeOf,
} from "../../../../src/display/take/film/scenes.ts";
import {
  fieldOf,
  paceWords,
  partOf,
  spanBetween,
  stepsBetween,
  subjectsOf,
} from "../../../../src/display/take/film/subjects.ts";
import { enterScenarioTime } from "../../../../src/state/scenario/scenario-time.ts";
import { startChoices } from "../../../../src/state/start.ts";

const day = (text: string) => Date.parse(text);
const base = startChoices(day("2026-09-30"), day("2026-10-10"));
/** 100 days: shown by the day. */
const span = { from: day("2021-04-01"), to: day("2021-07-10") };
const days = (scenes: readonly Scene[]) => scenes.map((scene) => new Date(timeOf(scene).at).toISOString().slice(0, 10));

describe("a film through 100 days in 10 s with 10 frames a second", () => {
  const scenes = scenesOfTime(base, span, 10, 10);

  it("has 100 frames and one second of sources, 110 in all", () => {
    expect(scenes.length).toBe(110);
    expect(scenes.filter(({ ends }) => ends).length).toBe(10);
    expect(scenes.slice(-10).every(({ ends }) => ends)).toBe(true);
  });

  it("begins on its first day, ends on its last, and never goes back; each frame is the start of a day", () => {
    const told = days(scenes);
    expect([told[0], told.at(-1)]).toEqual(["2021-04-01", "2021-07-10"]);
    expect(told).toEqual(told.toSorted());
    expect(scenes.every((scene) => timeOf(scene).at % 86_400_000 === 0)).toBe(true);
  });

  it("has 1 April as its opening in all of its 110 frames, so that a globe whose heaviest label changes does not turn", () => {
    expect([...new Set(scenes.map(({ opening }) => opening.at))]).toEqual([day("2021-04-01")]);
  });

  it("has one picture for each of its days, and one with the sources", () => {
    expect(picturesIn(scenes)).toBe(new Set(days(scenes)).size + 1);
  });

  it("is estimated from two pictures at its start, two after a third, and two after two thirds", () => {
    expect(days(samplesOf(scenes))).toEqual([
      "2021-04-01",
      "2021-04-02",
      "2021-05-04",
      "2021-05-05",
      "2021-06-07",
      "2021-06-08",
    ]);
  });
});

it("in a scenario's time the scenario's moment moves, and the moment of the facts stays", () => {
  const time = { at: span.from, span, speed: 1 };
  const choices = { ...base, ...enterScenarioTime(time, false)(base) };
  const scenes = scenesOfTime(choices, span, 5, 10);
  expect(days(scenes).at(-1)).toBe("2021-07-10");
  expect(new Set(scenes.map(({ choices: { at } }) => at))).toEqual(new Set([base.at]));
});

it("a story of 2 steps in 4 s shows each for 20 frames, under the title of the step, then the sources for 10", () => {
  const step = (title: string) => ({ link: title, title, text: [], caption: [], sources: [] });
  const story = { id: "s", title: "S", summary: "", steps: [step("One"), step("Two")] };
  const scenes = scenesOfStory(story, () => base, 4, 10);
  expect(scenes.map(({ title }) => title).join("")).toBe("One".repeat(20) + "Two".repeat(30));
  expect(scenes.filter(({ ends }) => ends).length).toBe(10);
});

it("of a story of 8 steps, From step 3 and To step 5 film “3”, “4” and “5”, and the sources of these alone", () => {
  const source = (title: string) => ({ title, publisher: "", url: "", date: "" });
  const step = (title: string) => ({ link: title, title, text: [], caption: [], sources: [source(title)] });
  const story = { id: "s", title: "S", summary: "", steps: ["1", "2", "3", "4", "5", "6", "7", "8"].map(step) };
  const steps = stepsBetween("3", "5", 8);
  expect(steps).toEqual({ from: 3, to: 5 });
  const scenes = scenesOfStory(partOf(story, steps ?? { from: 1, to: 8 }), () => base, 3, 1);
  expect(scenes.map(({ title, progress }) => [title, Math.round(progress * 3)])).toEqual([
    ["3", 1],
    ["4", 2],
    ["5", 3],
    ["5", 3],
  ]);
  expect(scenes.at(-1)?.cited.map(({ title }) => title)).toEqual(["3", "4", "5"]);
});

it("steps of a story of 8 are whole numbers from 1 to 8, the first not after the last; anything else is refused", () => {
  expect(stepsBetween("1", "8", 8)).toEqual({ from: 1, to: 8 });
  expect(stepsBetween("8", "8", 8)).toEqual({ from: 8, to: 8 });
  for (const [from, to] of [
    ["0", "8"],
    ["1", "9"],
    ["5", "4"],
    ["", "8"],
    ["1.5", "8"],
    ["-1", "8"],
    ["1e0", "8"],
    ["one", "8"],
  ] as const) {
    expect([from, to, stepsBetween(from, to, 8)]).toEqual([from, to, null]);
  }
});

it("the size: one whole picture of 50 kB and 4 changes, 85 % of 2 kB and 15 % of 9 kB, are 62.2 kB as GIF; MP4 adds 60 B for each of 9 still frames", () => {
  const scenes = scenesOfTime(base, span, 0.4, 10);
  // Four days and the sources.
  expect([picturesIn(scenes), scenes.length]).toEqual([5, 14]);
  const sizes = [50_000, 2000, 9000, 2000, 9000, 2000];
  expect(estimatedBytes(sizes, scenes, "gif", 10)).toBe(62_200);
  expect(estimatedBytes(sizes, scenes, "mp4", 10)).toBe(62_200 + (14 - 5) * 60);
  expect(estimatedBytes([], scenes, "gif", 10)).toBeNull();
  // A GIF has half to twice its estimate, a video a third to three times.
  expect(rangeOfBytes(6000, "gif")).toEqual([3000, 12_000]);
  expect([rangeOfBytes(6000, "mp4"), rangeOfBytes(6000, "webm")]).toEqual(Array(2).fill([2000, 18_000]));
});

describe("what a film may be of", () => {
  it("is the view's time, each replay and each story of the site", () => {
    const ids = subjectsOf(base, [{ id: "told", title: "Told" }]).map(({ id }) => id);
    expect(ids[0]).toBe("view");
    expect(ids).toContain("china");
    expect(ids.at(-1)).toBe("story:told");
  });

  it("is the time of a scenario that is asked under any tab, from the moment at which its replay begins; not twice while it is shown", () => {
    const entered = { at: span.from, span, speed: 10 };
    const subject = subjectsOf(base, [], entered).find(({ id }) => id === "scenario");
    if (subject === undefined || subject.label === null) throw new Error("no film of the scenario");
    expect([subject.label, subject.span, subject.base.asked.time]).toEqual(["The scenario’s time", span, entered]);
    const shown = { ...base, ...enterScenarioTime(entered, false)(base) };
    expect(
      subjectsOf(shown, [], entered)
        .map(({ label }) => label)
        .filter((one) => one === "The scenario’s time"),
    ).toHaveLength(1);
    expect(subjectsOf(base, [], null).some(({ id }) => id === "scenario")).toBe(false);
  });

  it("from 21 May to 22 May is two whole days; the same the other way round, or in another year, is refused", () => {
    const limits = span;
    expect(spanBetween("2021-05-21", "2021-05-22", limits)).toEqual({
      from: day("2021-05-21"),
      to: day("2021-05-22T23:59:59Z"),
    });
    expect(spanBetween("2021-05-22", "2021-05-20", limits)).toBeNull();
    expect(spanBetween("2022-05-21", "2022-05-22", limits)).toBeNull();
    expect(spanBetween("", "2021-05-22", limits)).toBeNull();
    expect(spanBetween("2021-02-30", "2021-05-22", limits)).toBeNull();
  });

  it("by the hour its fields hold hours: 2022-01-06T06:00", () => {
    const at = day("2022-01-06T06:00:00Z");
    expect(fieldOf(at, true)).toBe("2022-01-06T06:00");
    expect(fieldOf(at, false)).toBe("2022-01-06");
  });

  it("100 days in 10 s go at 10 days a second", () => {
    expect(paceWords(span, 10, "en-GB")).toBe("10 days");
  });
});
