import { describe, expect, it } from "vitest";
import { timeKey } from "../../src/app/input/time-keys.ts";
import type { Page } from "../../src/panels/shared/page.ts";

const key = (name: string) =>
  ({ key: name, shiftKey: false, ctrlKey: false, altKey: false, metaKey: false }) as KeyboardEvent;
const pageWith = (choices: { presenting: boolean; story: string | null }) =>
  ({ frame: { choices, scenario: null } }) as unknown as Page;

describe("timeKey", () => {
  it("leaves → and Page Down to what is presented, also before its code has come; 1 still chooses a layer", () => {
    const page = pageWith({ presenting: true, story: null });
    expect(timeKey(key("ArrowRight"), null, page)).toBeNull();
    expect(timeKey(key("PageDown"), null, page)).toBeNull();
    expect(timeKey(key("1"), null, page)).not.toBeNull();
  });

  it("leaves Page Down and Page Up to a story, also before it has come; → steps through time beside it", () => {
    const page = pageWith({ presenting: false, story: "exodus-2021" });
    expect(timeKey(key("PageDown"), null, page)).toBeNull();
    expect(timeKey(key("PageUp"), null, page)).toBeNull();
    expect(timeKey(key("ArrowRight"), null, page)).not.toBeNull();
  });
});
