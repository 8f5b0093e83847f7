import type { Page } from "playwright-core";
import { describe } from "vitest";
import { replays } from "../../../src/facts/replays.ts";
import { DAY, HOUR } from "../../../src/kit/time.ts";
import { runsOf } from "../../fuzz/chance.ts";
import { expect, type Open, test } from "../support/test.ts";
import { type Heap, heapOf } from "./heap.ts";

/** A page on a CPU four times slower, with the browser's own tools. */
async function slowPage(openReady: Open, query: string) {
  const { page } = await openReady({ query, computes: true });
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  return { page, devtools };
}

const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

const speedOf = (page: Page) => page.getByRole("combobox", { name: "Steps a second" });

/** Minutes of play of each replay: none in the gate, ten in a soak, or as many as `PLAY_MINUTES` says. */
const minutes = Number(process.env["PLAY_MINUTES"] ?? runsOf(0, 10));

/** Minutes of play before the heap is first measured: what is made once, in the first ten rounds or so, is no growth. */
const warming = Math.max(1, minutes / 10);

const names = { china: "China exodus", kazakhstan: "Kazakhstan shutdown", iran: "Iran, June 2025" } as const;

/**
 * The replays with the steps that are counted at 1 step a second: five in the gate; in a soak all of them, or as many
 * as its minutes have seconds.
 */
const counted = replays.map(({ id, step, begins, span }) => {
  const length = step === "day" ? DAY : HOUR;
  const steps = Math.min(minutes > 0 ? Math.round(minutes * 60) : 5, Math.floor((span.to - begins) / length));
  return { name: names[id as keyof typeof names], begins, span, length, steps };
});

/** Notes each moment, in ms, that the slider says, once for each frame in which it is a new one. */
function noteMoments(slider: Element): void {
  const seen: number[] = [];
  Object.assign(window, { seen });
  const note = () => {
    // The rest of the text changes when more figures have come.
    const [, day, hour = "00:00"] =
      /(\d{1,2} \w{3,4} \d{4})(?:, (\d\d:00))?/.exec(slider.getAttribute("aria-valuetext") ?? "") ?? [];
    const now = Date.parse(`${day} ${hour} UTC`);
    if (now !== seen.at(-1)) seen.push(now);
    requestAnimationFrame(note);
  };
  note();
}

for (const { name, begins, span, length, steps } of counted) {
  test(`at 1 step a second on a CPU four times slower, ${name} leaves out none of its first ${steps} steps`, {
    timeout: steps * 2000 + 60_000,
  }, async ({ openReady }) => {
    const day = (moment: number) => new Date(moment).toISOString().slice(0, 10);
    const at = length === DAY ? day(begins) : `${new Date(begins).toISOString().slice(0, 16)}Z`;
    const { page } = await slowPage(openReady, `?span=${day(span.from)}..${day(span.to)}&t=${at}&speed=1`);
    expect(await speedOf(page).inputValue()).toBe("1");
    await page.getByRole("slider", { name: "Time" }).evaluate(noteMoments);
    await button(page, "Play").click();
    const seen = () => page.evaluate(() => (window as unknown as { readonly seen: readonly number[] }).seen);
    const timeout = steps * 2000 + 20_000;
    await expect.poll(async () => (await seen()).length, { timeout, interval: 500 }).toBeGreaterThan(steps);
    const expected = Array.from({ length: steps + 1 }, (_, step) => begins + step * length);
    expect((await seen()).slice(0, steps + 1)).toEqual(expected);
  });
}

/** Plays a replay in a loop, 60 steps a second, for a number of minutes. Returns how many times it was played. */
async function playFor(page: Page, name: string, length: number): Promise<number> {
  const end = Date.now() + length * 60_000;
  let rounds = 0;
  for (; Date.now() < end; rounds += 1) {
    await button(page, name).click();
    await button(page, "Pause").waitFor();
    // The replay's button sets a speed of its own, 10 steps a second.
    await speedOf(page).selectOption("60");
    await button(page, "Play").waitFor({ timeout: 120_000 });
    await expect.poll(() => new URL(page.url()).searchParams.get("speed"), { timeout: 20_000 }).toBe("60");
  }
  return rounds;
}

describe.runIf(minutes > 0)("long play", () => {
  test.for(Object.values(names))(
    `%s plays for ${minutes} minutes at the highest speed on a CPU four times slower: its heap grows by less than 5 percent, with the code that V8 compiles and without`,
    { timeout: (warming + minutes) * 60_000 * 2 + 120_000 },
    async (name, { openReady }) => {
      const { page, devtools } = await slowPage(openReady, "");
      expect(await speedOf(page).getByRole("option").last().getAttribute("value")).toBe("60");
      await playFor(page, name, warming);
      const before = await heapOf(devtools);
      const rounds = await playFor(page, name, minutes);
      const after = await heapOf(devtools);
      const said = ({ held, compiled }: Heap) =>
        `${(held / 1e6).toFixed(2)} MB and ${(compiled / 1e6).toFixed(2)} MB of code`;
      console.log(`${name}, ${rounds} times: ${said(before)} before, ${said(after)} after`);
      expect(after.held / before.held).toBeLessThan(1.05);
      expect((after.held + after.compiled) / (before.held + before.compiled)).toBeLessThan(1.05);
    },
  );
});
