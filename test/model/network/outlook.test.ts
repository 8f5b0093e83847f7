import { describe, expect, it } from "vitest";
import type { Blocks } from "../../../src/facts/types.ts";
import { ratioInterval } from "../../../src/model/network/counts/poisson.ts";
import { outlookAt } from "../../../src/model/network/outlook.ts";
import type { Epochs } from "../../../src/model/network/time-index.ts";

const begin = Date.UTC(2021, 0, 4);
const second = (count: number) => begin + 1000 * count;
const epochs: Epochs = [{ height: 2016, time: begin, difficulty: 1e12, change: null }];

/** Blocks every so many seconds from the epoch's first. */
function every(seconds: number, count: number): Blocks {
  const times = Uint32Array.from({ length: count }, (_, place) => begin / 1000 + place * seconds);
  return { firstHeight: 2016, times, pools: new Uint8Array(count), poolNames: ["unknown"] };
}

describe("how the next retarget is shaping", () => {
  it("an hour in, six intervals of ten minutes: 2,015 of them end after 1,209,000 s, and the change is +0.05 %", () => {
    const found = outlookAt(every(600, 100), epochs, second(3600));
    expect(found).toMatchObject({ blocksInto: 7, elapsed: 3600, due: second(1_209_000) });
    // 1,209,600 / 1,209,000 = 1.000496; the target is rounded to three bytes.
    expect(found?.change).toBeCloseTo(0.05, 2);
  });

  it("what may still come is bounded by the counts of what came and of what is left: 6 and 2,009", () => {
    const found = outlookAt(every(600, 100), epochs, second(3600));
    const { low, high } = ratioInterval(2009, 6);
    expect(found?.dueFrom).toBeCloseTo(second(3600 * (1 + low)), 3);
    expect(found?.dueTo).toBeCloseTo(second(3600 * (1 + high)), 3);
    expect((found?.low ?? 0) < (found?.change ?? 0) && (found?.change ?? 0) < (found?.high ?? 0)).toBe(true);
  });

  it("needs a second block, and no more", () => {
    expect(outlookAt(every(600, 100), epochs, second(599))).toBeNull();
    expect(outlookAt(every(600, 100), epochs, second(600))?.blocksInto).toBe(2);
  });

  it("needs some time: two blocks of the first second say nothing", () => {
    expect(outlookAt(every(0, 5), epochs, begin)).toBeNull();
  });

  it("is not asked past the newest block, before the first epoch, or of an epoch whose beginning the file lacks", () => {
    const blocks = every(600, 100);
    expect(outlookAt(blocks, epochs, second(99 * 600))?.blocksInto).toBe(100);
    expect(outlookAt(blocks, epochs, second(99 * 600) + 1)).toBeNull();
    expect(outlookAt(blocks, epochs, begin - 1)).toBeNull();
    expect(outlookAt({ ...blocks, firstHeight: 2017 }, epochs, second(3600))).toBeNull();
    expect(outlookAt({ ...blocks, times: new Uint32Array() }, epochs, second(3600))).toBeNull();
  });

  it("at the end of the epoch nothing is left to chance", () => {
    const end = 2015 * 600;
    const found = outlookAt(every(600, 2016), epochs, second(end));
    expect(found).toMatchObject({ blocksInto: 2016, due: second(end), dueFrom: second(end), dueTo: second(end) });
  });
});
