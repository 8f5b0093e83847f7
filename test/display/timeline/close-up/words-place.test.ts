import { describe, expect, it } from "vitest";
import { wordsPlace } from "../../../../src/display/timeline/close-up/words-place.ts";

// Ten letters are 69 px, and 15 px stay free beside them: 84 units of an axis of 1,000 px, whose type is larger by an
// eighth: 93.
const text = "tenletters";
const outlook = { units: 450, anchor: "end", inSpan: true } as const;
// Five letters, 35 px, are 37 of the larger type, with 22 px beside them 59 units.
const past = { units: 455, anchor: "start", text: "fives" } as const;

describe("the words of the next retarget, 93 px wide with what stays free, a past one's 59, on an axis of 1,000 px", () => {
  it("stand at its own side where nothing is in the way", () => {
    expect(wordsPlace(text, outlook, [], 900, 1000)).toEqual({ units: 450, anchor: "end" });
  });

  it("stand at its other side where the line of the moment would cross them: 357 to 450 holds 400", () => {
    expect(wordsPlace(text, outlook, [], 400, 1000)).toEqual({ units: 450, anchor: "start" });
  });

  it("are left out where the nearest room is farther than 150 px: past retargets take 204 to 440 and 455 to 632", () => {
    const before = [440, 381, 322, 263].map((units) => ({ ...past, units, anchor: "end" }) as const);
    const all = [...before, past, { ...past, units: 514 }, { ...past, units: 573 }];
    expect(wordsPlace(text, outlook, all, 900, 1000)).toBeUndefined();
    expect(wordsPlace(text, outlook, all.slice(0, 6), 900, 1000)?.anchor).toBe("start");
    expect(wordsPlace(text, { ...outlook, inSpan: false }, all, 900, 1000)).toBeDefined();
  });

  it("go behind a past retarget: with its words it takes 455 to 514", () => {
    const place = wordsPlace(text, outlook, [past], 400, 1000);
    expect([place?.anchor, Math.round(place?.units ?? 0)]).toEqual(["start", 514]);
  });

  it("are left out where no side has room: on 200 px ten letters are 420 units, and five, 248, stand behind the past one's, which end at 738", () => {
    expect(wordsPlace(text, outlook, [past], 450, 200)).toBeUndefined();
    const place = wordsPlace("five!", outlook, [past], 450, 200);
    expect([place?.anchor, Math.round(place?.units ?? 0)]).toEqual(["start", 738]);
  });
});
