import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Target } from "./support/hand.ts";
import { type Walk, walkAll } from "./support/journey.ts";
import { headline, mapDrawn, moment, pointIn, query, words } from "./support/look.ts";

const card: Target = ["region", "Kazakhstan"];

/** Without the file of the WebGL map the page keeps the SVG map. */
async function visitSvg({ faults, visit, hand }: Walk): Promise<void> {
  faults.put(/assets\/map-.*\.js/, { status: 503 });
  await visit();
  await mapDrawn(hand, "svg");
}

async function pinByMouse({ hand }: Walk): Promise<void> {
  await hand.clickAt(...(await pointIn(hand, "KAZ")));
  await expect.poll(() => hand.count(card)).toBe(1);
  await expect.poll(() => query(hand)).toContain("pin=KAZ");
}

async function pinByKeyboard({ hand }: Walk): Promise<void> {
  await hand.focus(["application", "Map"]);
  await hand.press("ArrowRight");
  await hand.press("Enter");
  await expect.poll(() => hand.count(["region", "United States"])).toBe(1);
  await expect.poll(() => words(hand, "#spoken")).toContain("United States");
}

/** A file on this machine's disk. */
function fileOf(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "hashfall-journey-")), name);
  writeFileSync(path, text);
  return path;
}

walkAll([
  [
    "the start page shows the newest estimate on the WebGL map, and nothing complains",
    async ({ hand, visit }) => {
      await visit();
      await mapDrawn(hand, "webgl");
      expect(await headline(hand)).toContain("The United States, Russia and China");
      expect(await moment(hand)).toBe("30 Sept 2026");
      expect(hand.complaints()).toEqual([]);
    },
  ],
  [
    "China’s exodus plays by days and stops where it is told to",
    async ({ hand, visit }) => {
      await visit();
      await hand.click(["button", "China exodus"]);
      await expect.poll(() => moment(hand)).toMatch(/^([2-9]|[12]\d|30) (Apr|May|June|July) 2021$/);
      await hand.click(["button", "Pause"]);
      expect(await hand.count(["button", "Play"])).toBe(1);
      expect(hand.complaints()).toEqual([]);
    },
  ],
  [
    "Kazakhstan’s shutdown goes by hours: Home, one step, ten steps, and the headline of 6 January",
    async ({ hand, visit }) => {
      await visit("?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z");
      await expect.poll(() => headline(hand)).toBe("Kazakhstan is dark. The blocks hardly show it.");
      await hand.focus(["slider", "Time"]);
      await hand.press("Home");
      await expect.poll(() => moment(hand)).toMatch(/^2 Jan 2022, 00:00/);
      await hand.press("ArrowRight");
      await expect.poll(() => moment(hand)).toMatch(/^2 Jan 2022, 01:00/);
      await hand.press("PageUp");
      await expect.poll(() => moment(hand)).toMatch(/^2 Jan 2022, 11:00/);
      await hand.click(["button", "Kazakhstan shutdown"]);
      await expect.poll(() => moment(hand)).toMatch(/^2 Jan 2022, (0[1-9]|1\d|2[0-3]):00/);
      await hand.click(["button", "Pause"]);
      expect(hand.complaints()).toEqual([]);
    },
  ],
  [
    "a country is pinned by mouse on the WebGL map",
    async (walk) => {
      await walk.visit("?t=2021-08-15");
      await mapDrawn(walk.hand, "webgl");
      await pinByMouse(walk);
      expect(walk.hand.complaints()).toEqual([]);
    },
  ],
  [
    "a country is pinned by mouse on the SVG map",
    async (walk) => {
      await visitSvg(walk);
      await pinByMouse(walk);
    },
  ],
  [
    "a country is pinned by keyboard on the WebGL map",
    async (walk) => {
      await walk.visit();
      await mapDrawn(walk.hand, "webgl");
      await pinByKeyboard(walk);
      expect(walk.hand.complaints()).toEqual([]);
    },
  ],
  [
    "a country is pinned by keyboard on the SVG map",
    async (walk) => {
      await visitSvg(walk);
      await pinByKeyboard(walk);
    },
  ],
  [
    "the search finds a country by its first letters and pins it",
    async ({ hand, visit }) => {
      await visit();
      await hand.press("/");
      await hand.write(["searchbox", "Find a country"], "kazakh");
      await hand.press("Enter");
      await expect.poll(() => hand.count(card)).toBe(1);
      expect(hand.complaints()).toEqual([]);
    },
  ],
  [
    "a question is asked of the simulator, its runs are drawn in a worker, and its link brings it back",
    async ({ hand, visit }) => {
      await visit();
      await hand.click(["tab", "What if"]);
      await hand.click(["button", "Half the network for good"]);
      await expect.poll(() => headline(hand)).toBe("A block every 20 min 2 s instead of every 10 min 1 s.");
      await expect.poll(() => hand.ask(() => document.querySelectorAll(".what-if-inner").length)).toBe(1);
      await expect.poll(() => query(hand)).toContain("sc=1~Half_the_network");
      await visit(await query(hand));
      await expect.poll(() => headline(hand)).toBe("A block every 20 min 2 s instead of every 10 min 1 s.");
      expect(hand.complaints()).toEqual([]);
    },
  ],
  [
    "holdings are taken from a file and handed out again",
    async ({ hand, visit }) => {
      await visit("?tab=exposure");
      await hand.click(["button", /My holdings/]);
      await hand.attach(
        "input[type=file]",
        fileOf("mine.csv", "name,country,EH/s\nRig,United States,6\nÉtoile,Kazakhstan,2\n"),
      );
      await expect.poll(() => words(hand, ".report")).toContain("8.0");
      const { name, text } = await hand.handedOut(() => hand.click(["button", "Export as CSV"]));
      expect(name).toMatch(/\.csv$/);
      expect(text).toMatch(/Étoile,Kazakhstan,2,/);
      expect(hand.complaints()).toEqual([]);
    },
  ],
  [
    "a link with a moment, a layer and two pins opens that view, and going back leaves it",
    async ({ hand, visit, site }) => {
      await visit();
      await visit("?t=2022-01-05T12:00Z&layer=risk&pin=KAZ,USA&known=then&span=2022-01-02..2022-01-15&v=1");
      await expect.poll(() => moment(hand)).toMatch(/^5 Jan 2022, 12:00/);
      await expect.poll(() => hand.count(card)).toBe(1);
      expect(await hand.ask(() => document.querySelector<HTMLInputElement>("input[name=layer]:checked")?.value)).toBe(
        "risk",
      );
      await hand.back();
      await expect.poll(() => moment(hand)).toBe("30 Sept 2026");
      expect(await hand.ask(() => location.href)).toBe(site.url);
      expect(hand.complaints()).toEqual([]);
    },
  ],
  [
    "what is typed as a date is gone to, and what is no date is said to be none",
    async ({ hand, visit }) => {
      await visit();
      await hand.write(["textbox", "Go to a date"], "6 Jan 2022 06:00");
      await hand.press("Enter");
      await expect.poll(() => moment(hand)).toMatch(/^(6 )?Jan 2022/);
      await hand.write(["textbox", "Go to a date"], "yesterday");
      await hand.press("Enter");
      await expect.poll(() => words(hand, ".typed-refusal")).toContain("“yesterday” is not a date.");
    },
  ],
]);
