import { describe, expect, it } from "vitest";
import { axisViewAt } from "../../../../src/display/timeline/axis.ts";
import { closeUp } from "../../../../src/display/timeline/close-up/close-up.ts";
import { namedOf } from "../../../../src/display/timeline/events/named.ts";
import { startChoices } from "../../../../src/state/start.ts";
import { timeline } from "../../../../src/words/timeline/timeline.ts";
import { presetsOf } from "../../../support/replays.ts";
import { realFacts } from "../../claims/real.ts";
import { newest } from "../fixtures.ts";

const presets = presetsOf(newest);
/** The axis of a window, px, as the site gives it. */
const axes = {
  "1024 × 768": { width: 445, height: 165 },
  "1280 × 800": { width: 730, height: 135 },
  "1440 × 900": { width: 835, height: 155 },
} as const;

const viewOf = (preset: keyof typeof presets, size: keyof typeof axes) => {
  const { span, at } = { ...startChoices(newest), ...presets[preset] };
  const setting = { locale: "en-GB", timeline, ...axes[size] };
  return axisViewAt(realFacts, { ...startChoices(newest), span, at }, setting, { closeUp, narrow: false });
};
const counts = (preset: keyof typeof presets) =>
  (["1024 × 768", "1280 × 800", "1440 × 900"] as const).map((size) => viewOf(preset, size).names.length);

describe("the names of events on the axes of windows of 1024 × 768, 1280 × 800 and 1440 × 900 px", () => {
  it("are six each in Kazakhstan's hours", () => expect(counts("kazakhstan")).toEqual([6, 6, 6]));
  it("are six each in Iran's hours", () => expect(counts("iran")).toEqual([6, 6, 6]));
  it("are six each in China's days", () => expect(counts("china")).toEqual([6, 6, 6]));
  it("are five, six and six in years: on 445 px the longest take most of a row", () =>
    expect(counts("all")).toEqual([5, 6, 6]));

  it.each(["1024 × 768", "1280 × 800", "1440 × 900"] as const)(
    "leave a hollow ring of stated connectivity free in Kazakhstan's hours: %s",
    (size) => {
      const rings = viewOf("kazakhstan", size).marks.filter(
        ({ tone, shape, folded }) => tone === "quiet" && shape === "dot" && folded !== true,
      );
      expect(rings.length).toBeGreaterThanOrEqual(1);
    },
  );
});

describe("marks that names spare", () => {
  const thing = (name: string, left: number, weight: number) => ({
    one: { id: name, name, short: null, weight, lane: "events" as const },
    left,
    right: left + 10,
  });
  const ring = thing("", 560, 0);
  const placesOf = (all: readonly ReturnType<typeof thing>[]) =>
    [...namedOf(all, { width: 1000, around: 0, spared: [ring] })].map(([{ one }, name]) => [
      one.id,
      name?.anchor ?? null,
    ]);

  it("a name that would cover a ring at 560 after its mark at 500 stands before its mark", () => {
    expect(placesOf([thing("ten letter", 500, 1), ring])).toEqual([
      ["ten letter", "end"],
      ["", null],
    ]);
  });

  it("where another mark at 480 leaves no room before it, the name covers the ring, which has no mark then", () => {
    expect(placesOf([thing("ten letter", 500, 2), thing("to the left", 480, 1), ring])).toEqual([
      ["ten letter", "start"],
      ["to the left", "end"],
    ]);
  });
});
