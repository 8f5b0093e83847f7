import { describe, expect, it } from "vitest";
import { besideRing, rangeFreeOf } from "../../../../src/display/timeline/close-up/ring.ts";

// On an axis of 1,000 px the type is larger: five letters take 34.5 px × 1.08, 37 units.
const past = { x: "40%", units: 400, text: "fives", anchor: "start" } as const;
const other = { x: "36%", units: 360, text: "fives", anchor: "end" } as const;

describe("the words of past retargets beside the ring of the next one, by the day, 4 px from their bars", () => {
  it("stay where the ring, 6 units to either side of 460, is off them: they end at 441", () => {
    const all = [past];
    expect(besideRing(all, 460, 1000, "day")).toBe(all);
  });

  it("go to the other side of their bar where the ring at 440 would stand in them", () => {
    expect(besideRing([past], 440, 1000, "day").map(({ anchor }) => anchor)).toEqual(["end"]);
  });

  it("are left out where the other side, 359 to 396, has another's bar at 360", () => {
    expect(besideRing([past, other], 440, 1000, "day")).toEqual([other]);
  });

  it("end the range of its time, 350 to 600, 4 px off them: at 445 where it is expected at 500", () => {
    const [from, to] = rangeFreeOf([past], [350, 500, 600], 1000, "day");
    expect([Math.round(from), to]).toEqual([445, 600]);
  });
});
