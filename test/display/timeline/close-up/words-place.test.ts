import { describe, expect, it } from "vitest";
import { wordsPlace } from "../../../../src/display/timeline/close-up/words-place.ts";

const text = "next retarget, modelled: +0.7 % (−1.2 to +2.7)";
const outlook = { units: 450, anchor: "end", text } as const;
const past = { units: 460, anchor: "start", text: "retarget +0.41 %" } as const;

describe("the words of the next retarget, 380 of the axis's 1,000 units wide, its short ones 220, 340 on a narrow axis and the shortest 330 on a phone's", () => {
  it("stand at its own side where nothing is in the way", () => {
    expect(wordsPlace("text", outlook, [], 900)).toEqual({ units: 450, anchor: "end" });
  });

  it("stand at its other side where the line of the moment would cross them: 70 to 450 holds 320", () => {
    expect(wordsPlace("text", outlook, [], 320)).toEqual({ units: 450, anchor: "start" });
  });

  it("go behind a past retarget, which takes 180 with its name: from 410 to 590, so at 590", () => {
    const sooner = wordsPlace("text", { units: 400, anchor: "end", text }, [{ ...past, units: 410 }], 320);
    expect(sooner).toEqual({ units: 590, anchor: "start" });
  });

  it("are left out where neither side, behind nor before is room: the moment at 700 leaves 290 and 60", () => {
    const both = [past, { units: 440, anchor: "end", text: "retarget −1 %" } as const];
    expect(wordsPlace("text", outlook, both, 700)).toBeUndefined();
    expect(wordsPlace("short", outlook, both, 700)).toEqual({ units: 260, anchor: "end" });
  });

  it("on a narrow axis stand also where it is 420 pixels wide, where a past one’s 110 pixels are 262 units: 460 and 270 are 730", () => {
    expect(wordsPlace("narrow", outlook, [past], 300)).toBeUndefined();
    expect(wordsPlace("narrow", outlook, [past], 400)).toEqual({ units: 390, anchor: "end" });
  });

  it("on a phone’s axis of 328 px go behind a past one’s size, 60 px from its mark at 470: 470 and 200 and 330 are 1,000", () => {
    const next = { units: 472, anchor: "start", text } as const;
    expect(wordsPlace("phone", next, [{ ...past, units: 470 }], 330)).toEqual({ units: 670, anchor: "start" });
    expect(wordsPlace("phone", next, [{ ...past, units: 480 }], 330)).toBeUndefined();
  });

  it("take 8.5 units a letter where they name a day: 62 letters are 527, and stand before a past one at 530, not at 500", () => {
    const later = {
      units: 1300,
      anchor: "end",
      text: "next retarget about 21 Jan, modelled: +6.8 % (+2.8 to +10.8) →",
    } as const;
    expect(later.text.length).toBe(62);
    expect(wordsPlace("text", later, [{ ...past, units: 530 }], 990)).toEqual({ units: 530, anchor: "end" });
    expect(wordsPlace("text", later, [{ ...past, units: 500 }], 990)).toBeUndefined();
  });
});
