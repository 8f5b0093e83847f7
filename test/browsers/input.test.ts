import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import { scenarioFile } from "../support/scenario-file.ts";
import type { Hand } from "./support/hand.ts";
import { type Journey, walkAll } from "./support/journey.ts";
import { moment, query, words } from "./support/look.ts";

/** Turns a wheel over the middle of the axis so many times, each by so many pixels, as a trackpad tells it. */
const turn = (hand: Hand, times: number, deltaY: number): Promise<void> =>
  hand.ask(
    ({ count, delta }) => {
      const field = document.querySelector(".time-slider");
      const { left, width, top, height } = field?.getBoundingClientRect() ?? new DOMRect();
      const middle = { clientX: left + width / 2, clientY: top + height / 2, bubbles: true, cancelable: true };
      for (let one = 0; one < count; one += 1) {
        field?.dispatchEvent(new WheelEvent("wheel", { ...middle, deltaX: 0, deltaY: delta }));
      }
    },
    { count: times, delta: deltaY },
  );

/** Days between the ends of what the axis shows, by the link. */
async function daysShown(hand: Hand): Promise<number> {
  const [from = "", to = ""] = new URLSearchParams(await query(hand)).get("span")?.split("..") ?? [];
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** A scenario file in UTF-16, with its mark, little end first or big. */
function utf16File(bigEnd: boolean): string {
  const text = JSON.stringify(scenarioFile({}, { name: "São Luís" }));
  const bytes = Buffer.from(`\uFEFF${text}`, "utf16le");
  const path = join(mkdtempSync(join(tmpdir(), "hashfall-utf16-")), "scenario.json");
  writeFileSync(path, bigEnd ? bytes.swap16() : bytes);
  return path;
}

const utf16 = [false, true].map(
  (bigEnd): Journey => [
    `a scenario file in UTF-16 with its ${bigEnd ? "big" : "little"} end first is read to its letters`,
    async ({ hand, visit }) => {
      await visit("?tab=what-if");
      await expect.poll(() => hand.ask(() => document.querySelectorAll(".what-if-open input").length)).toBe(1);
      await hand.attach(".what-if-open input", utf16File(bigEnd));
      await expect.poll(() => words(hand, ".what-if-answer")).toContain("São Luís");
      expect(hand.complaints()).toEqual([]);
    },
  ],
);

walkAll([
  [
    "30 turns of 4 pixels zoom the axis as far as one of 120, by a fifth, and 20 turns of 0/0 change nothing",
    async ({ hand, visit }) => {
      const after = async (times: number, delta: number) => {
        await hand.open("about:blank");
        await visit("?span=2019-09..2026-09-29&t=2022");
        const whole = await daysShown(hand);
        await turn(hand, 20, 0);
        await turn(hand, times, delta);
        await expect.poll(() => daysShown(hand)).toBeLessThan(whole);
        return (await daysShown(hand)) / whole;
      };
      const one = await after(1, -120);
      expect(one).toBeGreaterThan(0.79);
      expect(one).toBeLessThan(0.81);
      expect(await after(30, -4)).toBeCloseTo(one, 3);
    },
  ],
  [
    "after China exodus is clicked, Space pauses and plays on, and never begins again",
    async ({ hand, visit }) => {
      await visit();
      await hand.click(["button", "China exodus"]);
      await expect.poll(() => moment(hand)).toMatch(/^([2-9]|[12]\d|30) (Apr|May|June|July) 2021$/);
      await hand.press("Space");
      await expect.poll(() => hand.count(["button", "Play"])).toBe(1);
      const day = async () => Date.parse(`${await moment(hand)} UTC`);
      const paused = await day();
      await hand.press("Space");
      await expect.poll(day).toBeGreaterThan(paused);
      expect(await hand.count(["button", "Pause"])).toBe(1);
    },
  ],
  [
    "Enter that ends a composition picks nothing, by its flag or by the key code that WebKit gives it; the next one picks",
    async ({ hand, visit }) => {
      await visit();
      await hand.write(["searchbox", "Find a country"], "kazakh");
      await expect.poll(() => hand.ask(() => document.querySelectorAll(".search-option").length)).toBeGreaterThan(0);
      await hand.ask(() => {
        for (const composing of [{ isComposing: true }, { keyCode: 229 }]) {
          const enter = { key: "Enter", bubbles: true, cancelable: true, ...composing };
          document.activeElement?.dispatchEvent(new KeyboardEvent("keydown", enter));
        }
      });
      expect(await hand.count(["region", "Kazakhstan"])).toBe(0);
      await hand.press("Enter");
      await expect.poll(() => hand.count(["region", "Kazakhstan"])).toBe(1);
    },
  ],
  ...utf16,
]);
