import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect } from "vitest";
import type { Hand, Target } from "./support/hand.ts";
import { ready, walkAll } from "./support/journey.ts";
import { headline, middleOf, moment, query, words } from "./support/look.ts";

const card: Target = ["region", "Kazakhstan"];

/** A file on this machine's disk. */
function fileOf(name: string, text: string): string {
  const path = join(mkdtempSync(join(tmpdir(), "hashfall-journey-")), name);
  writeFileSync(path, text);
  return path;
}

walkAll([
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
    "Kazakhstan’s shutdown goes by hours: Home, one step, the next event, and the headline of 6 January",
    async ({ hand, visit }) => {
      await visit("?span=2022-01-02..2022-01-15&t=2022-01-06T06:00Z");
      await expect.poll(() => headline(hand)).toMatch(/^Kazakhstan’s internet is down; 17 answers put Bitcoin’s loss/);
      await hand.focus(["slider", "Time"]);
      await hand.press("Home");
      await expect.poll(() => moment(hand)).toMatch(/^2 Jan 2022, 00:00/);
      await hand.press("ArrowRight");
      await expect.poll(() => moment(hand)).toMatch(/^2 Jan 2022, 01:00/);
      await hand.press("PageDown");
      await expect.poll(() => moment(hand)).toMatch(/^4 Jan 2022, 00:00/);
      await hand.click(["button", "Kazakhstan shutdown"]);
      await expect.poll(() => moment(hand)).toMatch(/^2 Jan 2022, (0[1-9]|1\d|2[0-3]):00/);
      await hand.click(["button", "Pause"]);
      expect(hand.complaints()).toEqual([]);
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
      await expect
        .poll(() => headline(hand))
        .toBe(
          "50.0 % of the hashrate is lost worldwide, and a block comes every 20 min 1 s instead of every 10 min 0 s.",
        );
      await expect.poll(() => hand.ask(() => document.querySelectorAll(".what-if-inner").length)).toBe(1);
      await expect.poll(() => query(hand)).toContain("sc=1~Half_the_network");
      await visit(await query(hand));
      await expect
        .poll(() => headline(hand))
        .toBe(
          "50.0 % of the hashrate is lost worldwide, and a block comes every 20 min 1 s instead of every 10 min 0 s.",
        );
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
      await hand.click(["button", /^Take 2 sites$/]);
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
  [
    "a press in the middle of the time axis goes to the middle of the years",
    async ({ hand, visit }) => {
      await visit();
      await hand.clickAt(...(await middleOf(hand, ".time-slider")));
      await expect.poll(() => moment(hand)).toMatch(/202[23]$/);
    },
  ],
  [
    "after a reload every control says what it says in a fresh window at the same address",
    async ({ hand, visit }) => {
      await visit();
      await hand.click(["radio", "Electricity"]);
      await hand.click(["checkbox", "EH/s as circles"]);
      await hand.choose(["combobox", "Steps a second"], "4×");
      await hand.focus(["slider", "Time"]);
      await hand.press("PageUp");
      await hand.write(["textbox", "Go to a date"], "May 2021");
      await expect.poll(() => query(hand)).toMatch(/circles.*layer|layer.*circles/);
      const address = await query(hand);
      await hand.reload();
      await ready(hand);
      const reloaded = await controls(hand);
      await hand.open("about:blank");
      await visit(address);
      expect(await controls(hand)).toEqual(reloaded);
    },
  ],
  [
    "with the line cut the page goes on with what it has, and takes up the rest when the line is back",
    async ({ hand, visit, faults }) => {
      await visit();
      faults.put(/./, "cut");
      await hand.click(["radio", "Political risk"]);
      await hand.focus(["slider", "Time"]);
      await hand.press("PageUp");
      await expect.poll(() => headline(hand)).toMatch(/risk/);
      await hand.click(["tab", "Exposure"]);
      await expect.poll(() => words(hand, ".panel")).toContain("could not be loaded: no answer.");
      faults.lift();
      // Other files that did not come have a button of that name too.
      await hand.clickAt(...(await middleOf(hand, ".panel [role=alert] button")));
      await expect.poll(() => words(hand, ".panel")).toContain("My holdings");
    },
  ],
]);

/** What every control of the page holds. */
const controls = (hand: Hand): Promise<readonly string[]> =>
  hand.ask(() =>
    [...document.querySelectorAll<HTMLInputElement>("input, select")].map(
      ({ type, name, value, checked, className }) => `${type} ${name || className}: ${value} ${checked ?? ""}`,
    ),
  );
