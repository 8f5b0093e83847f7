import { describe, expect, it } from "vitest";
import { endStretch, isPlayedOut, isWithin, playStretch, stretchFaults } from "../../../src/state/stories/stretch.ts";

const hour = 3_600_000;
const from = Date.UTC(2022, 0, 5, 8);
const until = Date.UTC(2022, 0, 5, 10, 30);
const stretch = { from, until };
const span = { from: Date.UTC(2022, 0, 2), to: Date.UTC(2022, 0, 16) - 1000 };
const playing = (at: number) => ({ at, span, playing: true });

describe("the stretch from 08:00 to 10:30 that a step plays by the hour", () => {
  it("begins at 08:00 playing, and ends at 10:30 standing", () => {
    const choices = {} as Parameters<ReturnType<typeof playStretch>>[0];
    expect(playStretch(stretch)(choices)).toEqual({ at: from, playing: true });
    expect(endStretch(stretch)(choices)).toEqual({ at: until, playing: false });
  });

  it("holds 08:00 and 10:29, not 07:59 and not 10:30", () => {
    const within = [from, until - 60_000, from - 60_000, until].map((at) => isWithin({ at }, stretch));
    expect(within).toEqual([true, true, false, false]);
  });

  it("is played out at 10:00, because the next step, 11:00, would pass 10:30; at 09:00 it is not", () => {
    expect(isPlayedOut(playing(from + 2 * hour), from + hour, stretch)).toBe(true);
    expect(isPlayedOut(playing(from + hour), from, stretch)).toBe(false);
  });

  it("is played out where a late beat has gone past it: from 09:00 to 12:00", () => {
    expect(isPlayedOut(playing(from + 4 * hour), from + hour, stretch)).toBe(true);
  });

  it("does not stop who plays on from its end, who drags the time past it at rest, or who goes back in it", () => {
    expect(isPlayedOut(playing(until + hour), until, stretch)).toBe(false);
    expect(isPlayedOut({ at: until + hour, span, playing: false }, from, stretch)).toBe(false);
    expect(isPlayedOut(playing(from + hour), from + 2 * hour, stretch)).toBe(false);
  });
});

it.each([
  ["2022-01-05T08:00Z", "2022-01-05T10:30Z", []],
  ["in May", "2022-01-05T10:30Z", ["from: moment"]],
  ["2022-01-05T08:00Z", "2022-02-30", ["until: moment"]],
  ["2022-01-05T10:30Z", "2022-01-05T10:30Z", ["until: order"]],
  ["2022-01-01", "2022-01-05T10:30Z", ["from: before axis"]],
  ["2022-01-05T08:00Z", "2022-01-05T10:00Z", ["until: not the end"]],
])(
  "a stretch written from %s until %s, on an axis from 2 January whose link stands at 10:30, has the faults %j",
  (from, until_, faults) => {
    const found = stretchFaults({ from, until: until_ }, { at: until, span });
    expect(found.map(({ key, code }) => `${key}: ${code}`)).toEqual(faults);
  },
);
