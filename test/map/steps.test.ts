import { expect, it, vi } from "vitest";
import { finished, inTasks, type Steps } from "../../src/map/steps.ts";

/** Five parts that take 5 ms each, and what has been done. */
function* fiveParts(done: string[]): Steps<number> {
  for (let part = 1; part <= 5; part++) {
    vi.setSystemTime(Date.now() + 5);
    done.push(`part ${part}`);
    yield;
  }
  return 15;
}

it("work of five parts of 5 ms gives way after every second part, when 8 ms have passed, and has the answer of the work done at once", async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  vi.spyOn(performance, "now").mockImplementation(() => Date.now());
  try {
    const done: string[] = [];
    const others = setInterval(() => done.push("another task"));
    expect(await inTasks(fiveParts(done))).toBe(15);
    clearInterval(others);
    const order = done.join(", ").replaceAll(/(another task, )+/g, "another task, ");
    expect(order).toBe("part 1, part 2, another task, part 3, part 4, another task, part 5");
    expect(finished(fiveParts([]))).toBe(15);
  } finally {
    vi.useRealTimers();
    vi.restoreAllMocks();
  }
});
