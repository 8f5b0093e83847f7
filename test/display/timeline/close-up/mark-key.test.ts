import { expect, it } from "vitest";
import { markKeyOf } from "../../../../src/display/timeline/close-up/mark-key.ts";
import type { ClaimMark, EventMark } from "../../../../src/display/timeline/types.ts";

const mark = (changes: Partial<EventMark>): EventMark => ({
  id: "m",
  ids: [],
  x: "0%",
  width: "0%",
  y: "0%",
  shape: "dot",
  claim: null,
  tone: "plain",
  at: 0,
  name: "",
  when: "",
  lines: [],
  more: "",
  rest: [],
  side: "start",
  ...changes,
});
const claim = (changes: Partial<ClaimMark>) =>
  mark({
    shape: "claim",
    claim: { units: 0, quantity: "network-loss", tone: "", glyph: "", count: "", cards: [], ...changes },
  });
const texts = (marks: readonly EventMark[]) => markKeyOf(marks).map(({ text }) => text);

it("two events, one that lasts, a replay, a statement and a reading are named once each; a folded event and an estimate are not", () => {
  const marks = [
    mark({}),
    mark({}),
    mark({ shape: "bar" }),
    mark({ shape: "bar", tone: "featured" }),
    mark({ tone: "quiet" }),
    mark({ shape: "reading" }),
    mark({ shape: "span", folded: true }),
    mark({ shape: "diamond", tone: "featured" }),
  ];
  expect(texts(marks)).toEqual([
    "an event",
    "an event that lasts",
    "a replay",
    "a statement on the internet, beside its row",
    "a single reading of the network",
  ]);
});

it("a circle, a diamond for a share or a level, and a number of claims are named; without claims none is", () => {
  const marks = [
    claim({}),
    claim({ quantity: "country-share" }),
    claim({ quantity: "network-level" }),
    claim({ quantity: "mixed", tone: "mixed", count: "28" }),
  ];
  expect(texts(marks)).toEqual([
    "a claim of the network’s loss",
    "a claim of a share or a level",
    "claims of several quantities",
    "a number: so many claims share the mark",
  ]);
  expect(markKeyOf(marks).at(-1)?.face?.count).toBe("28");
  expect(texts([])).toEqual([]);
});
