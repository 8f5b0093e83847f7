import { describe, expect, it } from "vitest";
import { headInView } from "../../src/panels/reading/head-in-view.ts";

const heads = (...tops: readonly number[]) => tops.map((top, index) => ({ key: "abc"[index] ?? "", top }));
const inMiddle = { height: 1000, isAtEnd: false };

describe("the heading whose part is in view, in a window 1,000 px high with its line at 350", () => {
  it("is the last that has passed the line: of −900, 349 and 351 the second", () =>
    expect(headInView(heads(-900, 349, 351), inMiddle)).toBe("b"));

  it("is the first while none has passed it, and nothing without headings", () => {
    expect(headInView(heads(360, 700), inMiddle)).toBe("a");
    expect(headInView([], inMiddle)).toBeNull();
  });

  it("is the last in the window at the end of the text: of −200, 600 and 990 the third, of 1,010 the second", () => {
    const atEnd = { height: 1000, isAtEnd: true };
    expect(headInView(heads(-200, 600, 990), atEnd)).toBe("c");
    expect(headInView(heads(-200, 600, 1010), atEnd)).toBe("b");
  });
});
