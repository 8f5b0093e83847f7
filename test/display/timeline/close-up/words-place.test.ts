import { describe, expect, it } from "vitest";
import { wordsPlace } from "../../../../src/display/timeline/close-up/words-place.ts";

const outlook = { x: "45%", anchor: "end" } as const;
const past = { x: "46%", anchor: "start", text: "retarget +0.41 %" } as const;

describe("the words of the next retarget, 38 % of the axis wide, its short ones 22 %", () => {
  it("stand at its own side where nothing is in the way", () => {
    expect(wordsPlace("text", outlook, [], "90%")).toEqual({ x: 45, anchor: "end" });
  });

  it("stand at its other side where the line of the moment would cross them: 7 to 45 holds 32", () => {
    expect(wordsPlace("text", outlook, [], "32%")).toEqual({ x: 45, anchor: "start" });
  });

  it("go behind a past retarget, which takes 18 % with its name: from 41 to 59, so at 59", () => {
    const sooner = wordsPlace("text", { x: "40%", anchor: "end" }, [{ ...past, x: "41%" }], "32%");
    expect(sooner).toEqual({ x: 59, anchor: "start" });
  });

  it("are left out where neither side, behind nor before is room: the moment at 70 leaves 29 and 6", () => {
    const both = [past, { x: "44%", anchor: "end", text: "retarget −1 %" } as const];
    expect(wordsPlace("text", outlook, both, "70%")).toBeUndefined();
    expect(wordsPlace("short", outlook, both, "70%")).toEqual({ x: 26, anchor: "end" });
  });
});
