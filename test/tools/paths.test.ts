import { describe, expect, it } from "vitest";
import { shortPaths } from "../../tools/build/paths.ts";

describe("shortPaths", () => {
  it("writes the steps of a line from point to point, in tenths", () => {
    expect(shortPaths('<path class="line" d="M0.2 92L2.1 90.2L4 88.1"/>')).toBe(
      '<path class="line" d="M.2 92l1.9-1.8 1.9-2.1"/>',
    );
  });

  it("adds no error up: 400 steps of 0.26 end at 104, where steps rounded alone would end at 120", () => {
    const points = Array.from({ length: 401 }, (_, index) => `${(index * 0.26).toFixed(2)} ${index % 2}`);
    const [, steps = ""] = /d="M([^"]+)"/.exec(shortPaths(`<path d="M${points.join("L")}"/>`)) ?? [];
    const numbers = steps.match(/-?(?:\d+\.?\d*|\.\d+)/g)?.map(Number) ?? [];
    const ended = numbers.filter((_, index) => index % 2 === 0).reduce((sum, step) => sum + step, 0);
    expect(numbers).toHaveLength(802);
    expect(Math.abs(ended - 104)).toBeLessThanOrEqual(0.1);
  });

  it("changes nothing but path data: words, and attributes whose names end in d, stay", () => {
    const page = '<p id="d" data-d="M0 0L10 10">Drawn as d=&quot;M0 0L10 10&quot;</p>';
    expect(shortPaths(page)).toBe(page);
  });

  it("leaves path data that cannot be read as it is", () => {
    expect(shortPaths('<path d="no path at all"/>')).toBe('<path d="no path at all"/>');
  });
});
