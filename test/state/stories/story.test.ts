import { describe, expect, it } from "vitest";
import { startChoices } from "../../../src/state/start.ts";
import { goToStep, isView, leaveStory, openStory } from "../../../src/state/stories/story.ts";

const start = startChoices(Date.UTC(2026, 8, 30));
const view = { ...start, at: Date.UTC(2022, 0, 4), layer: "risk", pins: ["KAZ"] } as const;

describe("the steps of a story", () => {
  it("take the view of their link, and leave theme, width of the rail, version of the figures and presenting as they are", () => {
    const before = {
      ...start,
      theme: "light",
      rail: 500,
      figures: "2026-11-28.0a1b",
      presenting: true,
      playing: true,
    } as const;
    const after = { ...before, ...goToStep("kazakhstan-2022", 3, view)(before) };
    expect(after).toEqual({
      ...view,
      theme: "light",
      rail: 500,
      figures: "2026-11-28.0a1b",
      presenting: true,
      playing: false,
      story: "kazakhstan-2022",
      storyStep: 3,
    });
    expect(isView(after, view)).toBe(true);
    expect(isView({ ...after, layer: "share" }, view)).toBe(false);
  });

  it("a story that is opened or left keeps the view", () => {
    expect(openStory("exodus-2021")(view)).toEqual({ story: "exodus-2021", storyStep: 0 });
    expect(leaveStory()(view)).toEqual({ story: null, storyStep: 1 });
  });
});
