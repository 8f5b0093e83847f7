import { describe, expect, it } from "vitest";
import { nearMarks } from "../../../../src/display/timeline/close-up/near.ts";
import type { EventMark } from "../../../../src/display/timeline/types.ts";
import { timeline } from "../../../../src/words/timeline/timeline.ts";

const mark = (id: string, at: number, changes: Partial<EventMark> = {}): EventMark => ({
  id,
  ids: [id],
  x: "0%",
  width: "0%",
  y: "25%",
  shape: "dot",
  claim: null,
  tone: "plain",
  at,
  name: id,
  when: `day ${at}`,
  lines: [],
  more: "",
  rest: [],
  side: "end",
  ...changes,
});
const view = {
  lanes: [
    { name: "rules", y: "25%", rows: 1 },
    { name: "events", y: "75%", rows: 1 },
  ],
  words: timeline,
} as const;

describe("nearMarks", () => {
  it("is no list for a press that reaches one mark, or none", () => {
    const one = mark("a", 1);
    expect(nearMarks([one], one, view)).toBeNull();
    expect(nearMarks([], one, view)).toBeNull();
  });

  it("lists three marks of days 9, 2 and 5, the nearest first, by date, and says that they are 3", () => {
    const found = [mark("a", 9), mark("b", 2), mark("c", 5)];
    const list = nearMarks(found, found[0] as EventMark, view);
    expect(list?.entries.map(({ mark: { id } }) => id)).toEqual(["b", "c", "a"]);
    expect([list?.id, list?.side, list?.more, list?.name]).toEqual(["mark-a", "end", "", "3 marks at this place"]);
  });

  it("of eight marks it lists the nearest six, not the earliest, and says that there are 2 more", () => {
    // The nearest is the latest: days 8, 7, … 1.
    const found = [8, 7, 6, 5, 4, 3, 2, 1].map((day) => mark(`d${day}`, day));
    const list = nearMarks(found, found[0] as EventMark, view);
    expect(list?.entries.map(({ mark: { at } }) => at)).toEqual([3, 4, 5, 6, 7, 8]);
    expect(list?.name).toMatch(/^8 marks/);
    expect(list?.more).toMatch(/^2 more/);
  });

  it("names the row of each: with two lanes, 25 % is the middle of the rules and 75 % that of the events", () => {
    const found = [
      mark("rule", 1),
      mark("event", 2, { y: "75%", shape: "bar" }),
      mark("claim", 3, { shape: "claim", y: "50%" }),
      mark("estimate", 4, { shape: "diamond", y: "64%" }),
      mark("reading", 5, { shape: "reading", y: "10%" }),
    ];
    const list = nearMarks(found, found[0] as EventMark, view);
    expect(list?.entries.map(({ row }) => row)).toEqual(["rules", "events", "claims", "estimates", "single readings"]);
  });
});
