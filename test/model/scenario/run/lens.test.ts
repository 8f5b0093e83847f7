import { describe, expect, it } from "vitest";
import { hashrateOf } from "../../../../src/model/network/hashrate.ts";
import { difficultyFromBits } from "../../../../src/model/network/retarget.ts";
import { hoursUntilSeen } from "../../../../src/model/scenario/run/lens.ts";
import { epochPathOf } from "../../../../src/model/scenario/run/path.ts";
import { hashrateSteps } from "../../../../src/model/scenario/run/steps.ts";

const bits = 0x170e1ef9;
const balanced = hashrateOf(difficultyFromBits(bits));
const start = { bits, height: 687_456, blocksInto: 1, epochStart: 0 };

/** Hours of counting until a loss in % is seen that lasts so many hours. */
function seenAfter(loss: number, lasts: number): number | null {
  const rates = hashrateSteps([0, lasts * 3600], [balanced * (1 - loss / 100), balanced]);
  return hoursUntilSeen(
    { rates, epochs: epochPathOf(start, rates, { epochs: 8, until: 0 }), before: balanced },
    0,
    1000,
  );
}

describe("hours until a loss is seen, one-sided 5 %, chance of 80 %", () => {
  // docs/vectors.md, "Hours until a loss is seen": Poisson sums in Python, six blocks an hour.
  it.each([
    [10, 101],
    [13, 58],
    [15, 44],
    [18, 31],
    [35, 8],
    [50, 4],
  ])("%i %% lost is seen after %i hours, as the table of docs/vectors.md has it", (loss, hours) => {
    expect(seenAfter(loss, 500)).toBe(hours);
  });

  it("15 % that come back after 30 of the 44 hours are never seen", () => {
    expect(seenAfter(15, 30)).toBeNull();
  });

  it("a gain is no loss", () => {
    expect(seenAfter(-20, 500)).toBeNull();
  });
});
