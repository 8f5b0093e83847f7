import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { WrittenStory } from "../../../src/facts/stories/shape.ts";

const kept = new Map<string, string>();
const path = "../../../src/panels/stories/own/useOwn.ts";
let visits = 0;
/** Another visit of the same browser: the module that holds the draft starts anew, its storage stays. */
const visit = async (): Promise<typeof import("../../../src/panels/stories/own/useOwn.ts")> => {
  visits += 1;
  return import(`${path}?visit=${visits}`);
};
const storyOf = (title: string): WrittenStory => ({
  version: 1,
  title,
  steps: [{ link: "t=2022", title: "A", text: ["x"], caption: "c", sources: ["cbeci"] }],
});

beforeEach(() => {
  kept.clear();
  vi.stubGlobal("localStorage", {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => void kept.set(key, text),
    removeItem: (key: string) => void kept.delete(key),
  });
});
afterEach(() => void vi.unstubAllGlobals());

describe("the draft of one's own story", () => {
  it("keeps each of two texts that it does not read, one of a first visit and one of a second", async () => {
    kept.set("hashfall-story", '{"version":7}');
    expect((await visit()).draftNow().unread).toEqual(['{"version":7}']);
    kept.set("hashfall-story", '{"version":8}');
    const own = await visit();
    expect(own.draftNow().unread).toEqual(['{"version":7}', '{"version":8}']);
    own.openDraft(storyOf("Mine"));
    expect(own.draftNow().isKept).toBe(true);
    expect((await visit()).draftNow()).toMatchObject({
      story: { title: "Mine" },
      unread: ['{"version":7}', '{"version":8}'],
    });
  });

  it("counts the stories that took its place, so that an editor closes the step of the one before: 2 files", async () => {
    const own = await visit();
    own.openDraft(storyOf("One"));
    own.openDraft(storyOf("Two"));
    expect(own.draftNow()).toMatchObject({
      story: { title: "Two" },
      before: { title: "One" },
      replaced: { times: 2, by: "file" },
    });
  });
});
