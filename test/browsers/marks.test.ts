import { expect } from "vitest";
import type { Hand } from "./support/hand.ts";
import { walkAll } from "./support/journey.ts";
import { coloursAt, words } from "./support/look.ts";

interface Mark {
  readonly id: string;
  readonly shape: string;
  readonly colour: string;
  readonly middle: readonly [x: number, y: number];
  /** Whether the mark, or another that lies over it, is what a pointer meets there. */
  readonly met: boolean;
  /** Whether nothing lies over its middle. */
  readonly bare: boolean;
  /** The names of all marks that stand over its middle, its own among them. */
  readonly here: readonly string[];
}

/** Every mark of the axis with what it should be painted in. */
const marksOf = (hand: Hand): Promise<readonly Mark[]> =>
  hand.ask(() => {
    const context = document.createElement("canvas").getContext("2d");
    // Engines write a mixed colour in different ways; a canvas makes three numbers of each.
    const plain = (colour: string): string => {
      if (context === null) return colour;
      context.fillStyle = colour;
      context.fillRect(0, 0, 1, 1);
      return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3).join();
    };
    const marks = [...document.querySelectorAll<HTMLElement>(".mark")];
    const boxes = marks.map((mark) => mark.getBoundingClientRect());
    return marks.map((mark) => {
      const { left, top, width, height } = mark.getBoundingClientRect();
      const middle = [left + width / 2, top + height / 2] as const;
      const over = (box: DOMRect) =>
        box.left <= middle[0] && box.right >= middle[0] && box.top <= middle[1] && box.bottom >= middle[1];
      const [first] = document
        .elementsFromPoint(...middle)
        .filter((one) => one.closest(".needles, .time-slider") === null);
      const face = mark.querySelector(".claim-face") ?? mark;
      return {
        id: mark.id,
        shape: mark.dataset["shape"] ?? "",
        colour: plain(getComputedStyle(face).backgroundColor),
        middle,
        met: first?.closest(".mark") != null,
        bare: first?.closest(".mark") === mark,
        here: marks
          .filter((_, index) => over(boxes[index] as DOMRect))
          .map((one) => one.getAttribute("aria-label") ?? ""),
      };
    });
  });

/** The marks that are not seen where they stand, by the colours of a picture. */
async function unseen(hand: Hand, marks: readonly Mark[]): Promise<readonly string[]> {
  const painted = await coloursAt(
    hand,
    marks.map(({ middle }) => middle),
  );
  const near = (one: string, other = "") =>
    one.split(",").every((value, index) => Math.abs(Number(value) - Number(other.split(",")[index])) <= 3);
  return marks.filter(({ colour }, index) => !near(colour, painted[index])).map(({ id, colour }) => `${id} ${colour}`);
}

/** Whether a card's title is one of these marks' own. */
const nameIn = (names: readonly string[], title: string): boolean =>
  title !== "" && names.some((name) => name.startsWith(title));

walkAll([
  [
    "every dot, bar and diamond of the years is painted in its own colour, and a pointer meets it",
    async ({ hand, visit }) => {
      await visit();
      const marks = await marksOf(hand);
      const count = (shape: string) => marks.filter((mark) => mark.shape === shape).length;
      expect(count("dot")).toBeGreaterThan(10);
      expect(count("bar")).toBeGreaterThan(5);
      expect(count("diamond")).toBeGreaterThan(3);
      expect(marks.filter(({ met }) => !met)).toEqual([]);
      // The time's own needle stands over the newest estimate.
      const seen = marks.filter(({ bare, shape, id }) => bare && shape !== "span" && !id.includes("2026-q3"));
      expect(seen.length).toBeGreaterThan(marks.length / 2);
      expect(await unseen(hand, seen)).toEqual([]);
    },
  ],
  [
    "every claim of the hours has a face that a pointer meets",
    async ({ hand, visit }) => {
      await visit("?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z");
      await expect
        .poll(async () => (await marksOf(hand)).filter(({ shape }) => shape === "claim").length)
        .toBeGreaterThan(5);
      const marks = await marksOf(hand);
      expect(marks.filter(({ met }) => !met)).toEqual([]);
    },
  ],
  [
    "on a phone a pointer meets every mark, or the lane there shows its card",
    async ({ hand, visit }) => {
      await visit();
      await hand.resize(360, 640);
      const marks = await marksOf(hand);
      expect(marks.length).toBeGreaterThan(20);
      const unmet = marks.filter(({ met }) => !met);
      // WebKit meets a short bar only in a part of its width: the lane it lies in has to stand for it.
      expect(unmet.filter(({ shape }) => hand.engine !== "WebKit" || shape !== "bar")).toEqual([]);
      for (const { middle, here } of unmet) {
        // No card of the mark before may be taken for this one's.
        await hand.point(180, 1);
        await expect.poll(() => words(hand, ".mark-card-title")).toBe("");
        await hand.point(Math.round(middle[0]), Math.round(middle[1]));
        await expect.poll(async () => nameIn(here, await words(hand, ".mark-card-title"))).toBe(true);
      }
    },
  ],
]);
