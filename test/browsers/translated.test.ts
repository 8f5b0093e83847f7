import { expect } from "vitest";
import { type Hand, until } from "./support/hand.ts";
import { type Journey, ready, type Walk, walkAll } from "./support/journey.ts";
import { moment, query } from "./support/look.ts";

/** How a browser's translation treats a text node. */
type Way =
  /** The node stays, inside two new elements. */
  | "wrapped"
  /** The node goes; its translation stands in new elements. */
  | "replaced"
  /** The node stays in its place with other words. */
  | "rewritten"
  /** All nodes of an element are taken out; its first text has the words of all its texts, and its elements follow. */
  | "rearranged";

/** Every text of the page, as it is said to a reader: what a translation added is taken off again. */
const said = (hand: Hand): Promise<readonly string[]> =>
  hand.ask(() => {
    const lines: string[] = [];
    for (const place of ["top", "stage-top", "stage-foot", "rail", "clock", "axis", "tooltip", "spoken"]) {
      const box = document.getElementById(place);
      const leaves = [...(box?.querySelectorAll("*") ?? [])].filter(
        (one) =>
          one.localName !== "font" &&
          [...one.childNodes].some((node) => node.nodeType === 3 || node.nodeName === "FONT"),
      );
      for (const leaf of leaves) {
        const own = [...leaf.childNodes]
          .map((node) => (node.nodeType === 3 || node.nodeName === "FONT" ? node.textContent : "|"))
          .join("")
          .replace(/⟦|⟧/g, "")
          .trim();
        if (own.replaceAll("|", "") !== "") lines.push(`#${place} ${leaf.localName}: ${own}`);
      }
    }
    return lines;
  });

/** Treats every text node of the page as a translation would, right now. */
const translate = (hand: Hand, way: Way): Promise<number> =>
  hand.ask((how) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      if (/^(script|style|noscript)$/.test(node.parentElement?.localName ?? "")) continue;
      if ((node as Text).data.trim() !== "") texts.push(node as Text);
    }
    const font = (content: Node) => {
      const [outer, inner] = [document.createElement("font"), document.createElement("font")];
      outer.append(inner);
      inner.append(content);
      return outer;
    };
    const marked = (text: string) => `⟦${text}⟧`;
    for (const text of texts) {
      if (how === "rewritten") text.data = marked(text.data);
      else if (how === "replaced") text.replaceWith(font(document.createTextNode(marked(text.data))));
      else if (how === "wrapped") {
        const outer = document.createElement("font");
        text.replaceWith(outer);
        outer.append(font(text));
      } else if (text.parentElement !== null) {
        // As Firefox does it, which translates an element as a whole.
        const parent = text.parentElement;
        const nodes = [...parent.childNodes];
        const own = nodes.filter((node) => node.nodeType === 3) as Text[];
        if (own[0] !== text) continue;
        for (const node of nodes) node.remove();
        text.data = marked(own.map(({ data }) => data).join(""));
        parent.append(text, ...nodes.filter((node) => node.nodeType !== 3));
      }
    }
    return texts.length;
  }, way);

/** Where a text stands among the elements beside it is a translation's own, as long as the page has not touched it. */
const wordsAlone = (lines: readonly string[] = []): readonly string[] =>
  lines.map((line) => line.replaceAll(/[|\s]+/g, " ").trim());

/** What a page says, as far as this way of translating leaves it the page's. */
const compared = (way: Way, lines: readonly string[] | undefined) => (way === "rearranged" ? wordsAlone(lines) : lines);

/** What a visitor does, step by step; after each the page is compared with one that nobody translated. */
const steps: readonly { readonly what: string; readonly go: (hand: Hand) => Promise<void> }[] = [
  { what: "a month back", go: (hand) => key(hand, "ArrowLeft") },
  { what: "ten months back", go: (hand) => key(hand, "PageDown") },
  { what: "to the first month", go: (hand) => key(hand, "Home") },
  { what: "forward", go: (hand) => key(hand, "PageUp") },
  { what: "the layer Political risk", go: (hand) => hand.click(["radio", called("Political risk")]) },
  { what: "the layer Electricity", go: (hand) => hand.click(["radio", called("Electricity")]) },
  { what: "the layer Hashrate share", go: (hand) => hand.click(["radio", called("Hashrate share")]) },
  { what: "circles", go: (hand) => hand.click(["checkbox", called("EH/s as circles")]) },
  { what: "pin by search", go: (hand) => search(hand, "kazakh") },
  { what: "a second pin", go: (hand) => search(hand, "russia") },
  { what: "known then", go: (hand) => hand.click(["button", called("known then")]) },
  { what: "known now", go: (hand) => hand.click(["button", called("known now")]) },
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

/** Waits until the page has said the same four times, over a second and a half: the map has flown by then, too. */
async function atRest(hand: Hand): Promise<readonly string[]> {
  let before: readonly string[] = [];
  let times = 0;
  await expect
    .poll(
      async () => {
        const now = await said(hand);
        const same = JSON.stringify(now) === JSON.stringify(before);
        before = now;
        const waits = now.some((line) =>
          /One moment|being (fetched|drawn)|on their way|Looking the name up|Drawing|still loading/.test(line),
        );
        times = same && !waits ? times + 1 : 0;
        return times;
      },
      { interval: 500 },
    )
    .toBeGreaterThanOrEqual(3);
  return before;
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
      await key(hand, "PageDown");
      const later = await atRest(hand);
      expect(hand.complaints()).toEqual([]);
      await visit();
      expect(compared(way, start)).toEqual(compared(way, await atRest(hand)));
      await key(hand, "PageDown");
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
