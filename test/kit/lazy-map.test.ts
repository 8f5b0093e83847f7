import { describe, expect, it } from "vitest";
import { lazyMap } from "../../src/kit/lazy-map.ts";

describe("lazyMap", () => {
  it("makes only what is asked for, once, and leaves out what has no value", () => {
    const made: number[] = [];
    const roots = lazyMap([4, 9, -1], (key) => {
      made.push(key);
      return key < 0 ? undefined : Math.sqrt(key);
    });
    expect([roots.get(9), roots.get(9), roots.has(-1)]).toEqual([3, 3, false]);
    expect(made).toEqual([9, -1]);
    expect([...roots]).toEqual([
      [4, 2],
      [9, 3],
    ]);
    expect(roots.size).toBe(2);
    expect(made).toEqual([9, -1, 4]);
  });
});
