import { expect } from "vitest";
import { type Journey, type Walk, walkAll } from "./support/journey.ts";
import { headline, mapDrawn, middleOf, moment, pointIn, query, words } from "./support/look.ts";

async function pinByMouse({ hand }: Walk): Promise<void> {
  await hand.clickAt(...(await pointIn(hand, "KAZ")));
  await expect.poll(() => hand.count(["region", "Kazakhstan"])).toBe(1);
  await expect.poll(() => query(hand)).toContain("pin=KAZ");
}

async function pinByKeyboard({ hand }: Walk): Promise<void> {
  await hand.focus(["application", "Map"]);
  await hand.press("ArrowRight");
  await hand.press("Enter");
  await expect.poll(() => hand.count(["region", "United States"])).toBe(1);
  await expect.poll(() => words(hand, "#spoken")).toContain("United States");
}

const journeys = (map: "svg" | "webgl") =>
  [
    [
      `the start page shows the newest estimate on the ${map} map, and nothing complains`,
      async ({ hand, visit }: Walk) => {
        await visit();
        await mapDrawn(hand, map);
        expect(await headline(hand)).toContain("The United States, Russia and China");
        expect(await moment(hand)).toBe("30 Sept 2026");
        expect(hand.complaints()).toEqual([]);
      },
    ],
    [
      `a country is pinned by mouse on the ${map} map`,
      async (walk: Walk) => {
        await walk.visit("?t=2021-08-15");
        await mapDrawn(walk.hand, map);
        await pinByMouse(walk);
        expect(walk.hand.complaints()).toEqual([]);
      },
    ],
    [
      `the ${map} map follows the mouse while it is pressed, and the link keeps where it looks`,
      async ({ hand, visit }: Walk) => {
        await visit();
        await mapDrawn(hand, map);
        await hand.click(["button", "Zoom in"]);
        await expect.poll(() => query(hand)).toMatch(/view=/);
        const before = await query(hand);
        const [x, y] = await middleOf(hand, "#map");
        await hand.drag([x, y], [x + 120, y]);
        await expect.poll(() => query(hand)).not.toBe(before);
        expect(hand.complaints()).toEqual([]);
      },
    ],
    [
      `a country is pinned by keyboard on the ${map} map`,
      async (walk: Walk) => {
        await walk.visit();
        await mapDrawn(walk.hand, map);
        await pinByKeyboard(walk);
        expect(walk.hand.complaints()).toEqual([]);
      },
    ],
  ] as const;

const late: Journey = [
  "the WebGL map’s script: the SVG map stays, and “Try again” brings the other",
  async (walk) => {
    walk.faults.put(/assets\/map-[^/]*\.js/, { status: 503 });
    await walk.visit();
    await expect
      .poll(() => words(walk.hand, "[role=alert]"))
      .toContain("The fast map could not be loaded; the simple one shows the same.");
    await mapDrawn(walk.hand, "svg");
    walk.faults.lift();
    await walk.hand.click(["button", "Try again"]);
    await mapDrawn(walk.hand, "webgl");
  },
];

walkAll([...journeys("webgl"), late], true);
walkAll(journeys("svg"));
