import { describe, expect, it } from "vitest";
import { medianOf, readLetters, readNumbers } from "../../../src/model/stories/class-answers.ts";

const range = { from: 0, to: 100 };

describe("the answers of a class", () => {
  it("are numbers apart by spaces, lines, semicolons or commas; 12,5 and 20% are 12.5 and 20", () => {
    expect(readNumbers("5 12,5\n20%;30, 40", range)).toEqual({ answers: [5, 12.5, 20, 30, 40], faults: [] });
  });

  it("name each entry that cannot be counted by its place: the second and the third of four", () => {
    expect(readNumbers("5 abc 140 7", range)).toEqual({
      answers: [5, 7],
      faults: [
        { entry: 2, written: "abc", why: "number" },
        { entry: 3, written: "140", why: "range" },
      ],
    });
    expect(readLetters("a B e", 3)).toEqual({ answers: [0, 1], faults: [{ entry: 3, written: "e", why: "letter" }] });
  });

  it("have 12 as the middle of 5, 12 and 20, and 8.5 of 5 and 12", () => {
    expect([medianOf([20, 5, 12]), medianOf([5, 12]), medianOf([])]).toEqual([12, 8.5, null]);
  });
});
