import { expect } from "vitest";
import { type Hand, until } from "./support/hand.ts";
import { type Journey, ready, type Walk, walkAll } from "./support/journey.ts";
import { moment, query } from "./support/look.ts";
import { atRest, compared, translate, type Way } from "./support/translation.ts";

/** What a visitor does, step by step; after each the page is compared with one that nobody translated. */
const steps: readonly { readonly what: string; readonly go: (hand: Hand) => Promise<void> }[] = [
  { what: "a month back", go: (hand) => key(hand, "ArrowLeft") },
  { what: "to the event before", go: (hand) => key(hand, "PageUp") },
  { what: "to the first month", go: (hand) => key(hand, "Home") },
  { what: "to the next event", go: (hand) => key(hand, "PageDown") },
  { what: "the layer Political risk", go: (hand) => hand.click(["radio", called("Political risk")]) },
  { what: "the layer Electricity", go: (hand) => hand.click(["radio", called("Electricity")]) },
  { what: "the layer Hashrate share", go: (hand) => hand.click(["radio", called("Hashrate share")]) },
  { what: "circles", go: (hand) => hand.click(["checkbox", called("EH/s as circles")]) },
  { what: "pin by search", go: (hand) => search(hand, "kazakh") },
  { what: "a second pin", go: (hand) => search(hand, "russia") },
  { what: "known then", go: (hand) => hand.click(["switch", called("known then")]) },
  { what: "known now", go: (hand) => hand.click(["switch", called("known then")]) },
  { what: "a date that is none", go: (hand) => typed(hand, "yesterday") },
  { what: "6 January 2022", go: (hand) => typed(hand, "2022-01-06") },
  { what: "Exposure", go: (hand) => hand.click(["tab", called("Exposure")]) },
  { what: "What if", go: (hand) => hand.click(["tab", called("What if")]) },
  { what: "half the network", go: (hand) => hand.click(["button", called("Half the network for good")]) },
  { what: "Sources", go: (hand) => hand.click(["tab", called("Sources")]) },
  { what: "Countries", go: (hand) => hand.click(["tab", called("Countries")]) },
  { what: "nothing pinned", go: (hand) => hand.press("Escape") },
];

/** A name that a translation may have marked; only what it marked is let through. */
const called = (name: string): RegExp => new RegExp(`^[⟦⟧]*${name}[⟦⟧]*$`);

async function key(hand: Hand, name: string): Promise<void> {
  await hand.focus(["slider", called("Time")]);
  await hand.press(name);
  await claims(hand);
}

/** They are fetched when the axis is first reached, and nothing says that they are on their way. */
const claims = (hand: Hand): Promise<true> =>
  until("the claims on the axis", () => hand.ask(() => document.querySelector(".claim-face") && true));

async function search(hand: Hand, name: string): Promise<void> {
  await hand.write(["searchbox", called("Find a country")], name);
  await hand.press("Enter");
}

async function typed(hand: Hand, date: string): Promise<void> {
  await hand.write(["textbox", called("Go to a date")], date);
  await hand.press("Enter");
}

async function walkThrough({ hand, visit }: Walk, way: Way | null): Promise<Map<string, readonly string[]>> {
  const found = new Map<string, readonly string[]>();
  await visit();
  for (const { what, go } of steps) {
    if (way !== null) await translate(hand, way);
    await go(hand);
    found.set(what, await atRest(hand));
  }
  return found;
}

/** What an untouched page says, for each engine once. */
const plainly = new Map<string, Promise<Map<string, readonly string[]>>>();
function plain(walk: Walk): Promise<Map<string, readonly string[]>> {
  const known = plainly.get(walk.hand.engine) ?? walkThrough(walk, null);
  plainly.set(walk.hand.engine, known);
  return known;
}

const ways: readonly Way[] = ["wrapped", "replaced", "rewritten", "rearranged"];

const throughout = ways.map(
  (way): Journey => [
    `with every text ${way} before each of ${steps.length} steps, the page says after each what an untouched page says`,
    async (walk) => {
      const untouched = await plain(walk);
      const touched = await walkThrough(walk, way);
      for (const { what } of steps)
        expect([what, compared(way, touched.get(what))]).toEqual([what, compared(way, untouched.get(what))]);
      expect(walk.hand.complaints()).toEqual([]);
    },
  ],
);

const early = ways.map(
  (way): Journey => [
    `with every text ${way} before the page comes to life, it says the same as an untouched page, then and a step later`,
    async ({ hand, visit, faults, site }) => {
      // The first visit of this window, so that no figure comes out of its cache.
      faults.hold(/facts\/(hashrate|events)/);
      await hand.open(site.url);
      await until("the picture of the page", () => hand.ask(() => document.querySelector(".needle") && true));
      expect(await hand.ask(() => "map" in document.documentElement.dataset)).toBe(false);
      await translate(hand, way);
      faults.lift();
      await ready(hand);
      const start = await atRest(hand);
      await key(hand, "PageUp");
      const later = await atRest(hand);
      expect(hand.complaints()).toEqual([]);
      await visit();
      expect(compared(way, start)).toEqual(compared(way, await atRest(hand)));
      await key(hand, "PageUp");
      expect(compared(way, later)).toEqual(compared(way, await atRest(hand)));
      expect(hand.complaints()).toEqual([]);
    },
  ],
);

const late = ways.map(
  (way): Journey => [
    `with every text ${way} while the claims are on their way, they come and say the same as on an untouched page`,
    async ({ hand, visit, faults, site }) => {
      await visit();
      faults.hold(/facts\/claims/);
      await hand.focus(["slider", called("Time")]);
      await hand.press("ArrowLeft");
      await until(
        "the question for the claims",
        async () => site.asked.some((one) => /facts\/claims/.test(one)) || null,
      );
      await translate(hand, way);
      expect(await hand.ask(() => document.querySelector(".claim-face") !== null)).toBe(false);
      faults.lift();
      await claims(hand);
      const touched = await atRest(hand);
      await visit();
      await key(hand, "ArrowLeft");
      expect(compared(way, touched)).toEqual(compared(way, await atRest(hand)));
      expect(hand.complaints()).toEqual([]);
    },
  ],
);

walkAll([
  [
    "a translation is told to leave the site’s name alone, and nothing else",
    async ({ hand, visit }) => {
      await visit();
      const kept = await hand.ask(() => [...document.querySelectorAll("[translate=no]")].map((one) => one.textContent));
      expect(kept).toEqual(["Hashfall"]);
      expect(await hand.ask(() => document.querySelector("h1")?.translate)).toBe(false);
    },
  ],
  ...throughout,
  ...early,
  ...late,
  [
    "with every text wrapped again and again during a replay, the clock, the headline and the table never lag behind",
    async ({ hand, visit }) => {
      await visit();
      await hand.click(["button", called("China exodus")]);
      for (let time = 0; time < 5; time += 1) {
        await translate(hand, time % 2 === 0 ? "replaced" : "wrapped");
        const before = await moment(hand);
        await expect.poll(() => moment(hand)).not.toBe(before);
      }
      await hand.click(["button", called("Pause")]);
      const touched = await atRest(hand);
      const day = new Date(`${await moment(hand)} UTC`).toISOString().slice(0, 10);
      await expect.poll(() => query(hand)).toContain(`t=${day}`);
      await visit(await query(hand));
      expect(touched).toEqual(await atRest(hand));
      expect(hand.complaints()).toEqual([]);
    },
  ],
]);
