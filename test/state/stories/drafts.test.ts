import { describe, expect, it } from "vitest";
import {
  forgetAside,
  keepBefore,
  keepDraft,
  putAside,
  readBefore,
  readDraft,
  readUnread,
} from "../../../src/state/stories/drafts.ts";

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
    expect([keepDraft(storage, "now"), keepBefore(storage, "then"), putAside(storage, "?")]).toEqual([
      true,
      true,
      true,
    ]);
    expect(keepBefore(storage, null)).toBe(true);
    expect([readDraft(storage), readBefore(storage), readUnread(storage)]).toEqual(["now", null, ["?"]]);
  });

  it("puts a second text that is not read beside the first, the same text once, and forgets one of the two", () => {
    const storage = storageOf(9);
    for (const text of ["first", "second", "first"]) expect(putAside(storage, text)).toBe(true);
    expect(readUnread(storage)).toEqual(["first", "second"]);
    forgetAside(storage, "first");
    expect(readUnread(storage)).toEqual(["second"]);
    putAside(storage, "third");
    expect(readUnread(storage).toSorted()).toEqual(["second", "third"]);
  });

  it("says where a full storage takes no second text, and where storage is denied", () => {
    const full = storageOf(1);
    expect([keepDraft(full, "now"), putAside(full, "?"), readDraft(full)]).toEqual([true, false, "now"]);
    expect([keepDraft(denied, "now"), keepBefore(denied, null), readDraft(denied), readUnread(denied)]).toEqual([
      false,
      false,
      null,
      [],
    ]);
  });
});
