import { describe, expect, it } from "vitest";
import { keepAside, keepDraft, readAside, readDraft } from "../../../src/state/stories/drafts.ts";

/** A storage that takes so many texts. */
function storageOf(most: number) {
  const kept = new Map<string, string>();
  return () => ({
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, text: string) => {
      if (!kept.has(key) && kept.size >= most) throw new Error("full");
      kept.set(key, text);
    },
    removeItem: (key: string) => void kept.delete(key),
  });
}

const denied = () => {
  throw new Error("denied");
};

describe("the kept draft", () => {
  it("stands apart from what it replaced and from a text that is not read: three texts, one of them forgotten", () => {
    const storage = storageOf(3);
    expect([
      keepDraft(storage, "now"),
      keepAside(storage, "before", "then"),
      keepAside(storage, "unread", "?"),
    ]).toEqual([true, true, true]);
    expect(keepAside(storage, "before", null)).toBe(true);
    expect([readDraft(storage), readAside(storage, "before"), readAside(storage, "unread")]).toEqual([
      "now",
      null,
      "?",
    ]);
  });

  it("says where a full storage takes no second text, and where storage is denied", () => {
    const full = storageOf(1);
    expect([keepDraft(full, "now"), keepAside(full, "unread", "?"), readDraft(full)]).toEqual([true, false, "now"]);
    expect([keepDraft(denied, "now"), keepAside(denied, "before", null), readDraft(denied)]).toEqual([
      false,
      false,
      null,
    ]);
  });
});
