import { decode } from "fast-png";
import { beforeAll, describe, expect, it } from "vitest";
import { replays } from "../../../src/facts/replays.ts";
import { replayCards, startCard, storyCards } from "../../../tools/cards/cards.ts";
import { sharedProperties } from "../../../tools/cards/head.ts";
import { replayPage } from "../../../tools/cards/page.ts";
import { cardPainter } from "../../../tools/cards/paint.ts";
import { siteAddress } from "../../../tools/cards/site.ts";
import { storyFacts } from "../../../tools/stories/facts.ts";
import { linkReader } from "../../../tools/stories/views.ts";

const site = "https://example.org/hashfall/";
const facts = storyFacts("data");
const start = startCard(facts, site);
const ofReplays = replayCards(facts, site);
const ofStories = storyCards(facts, null);
let paint: Awaited<ReturnType<typeof cardPainter>>;
beforeAll(async () => {
  paint = await cardPainter(facts.places);
});

describe("the cards of shared links", () => {
  it("are one for the start, for each replay and for each story, in the folders of their pages", () => {
    expect(start.folder).toBe("");
    expect(ofReplays.map(({ folder }) => folder)).toEqual(replays.map(({ id }) => `replays/${id}/`));
    expect(ofStories.map(({ folder }) => folder)).toEqual(facts.stories.map(({ id }) => `stories/${id}/`));
  });

  it("say the headline of the view that their link opens, and the page's address, or its name without one", () => {
    const read = linkReader(facts);
    for (const { query, frame, sentence, text, replay, folder } of ofReplays) {
      const { choices, dropped } = read(query);
      expect(dropped).toEqual([]);
      expect([choices.at, choices.span]).toEqual([frame.choices.at, replay.span]);
      expect(sentence).toBe(frame.headline.title);
      expect(text.link).toBe(`${site}${folder}`);
    }
    expect(ofStories.every(({ text }) => text.link === "Hashfall")).toBe(true);
  });

  it("of Kazakhstan's shutdown is of the middle of its cut, 8 January 2022, and says that Kazakhstan's internet is down", () => {
    const card = ofReplays.find(({ replay }) => replay.id === "kazakhstan");
    expect(card?.frame.moment).toMatch(/^8 Jan(uary)? 2022/);
    expect(card?.sentence).toMatch(/^Kazakhstan’s internet is down/);
  });

  it("are PNGs of 1200 × 630 px with more than 100 colours, the same each time, below 300 kB", () => {
    const bytes = paint(start.frame, start.text);
    const { width, height, data, channels } = decode(bytes, { checkCrc: true });
    expect([width, height]).toEqual([1200, 630]);
    const colours = new Set<number>();
    for (let at = 0; at < data.length; at += channels * 7) {
      colours.add(((data[at] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at + 2] ?? 0));
    }
    expect(colours.size).toBeGreaterThan(100);
    expect(bytes.length).toBeLessThan(300_000);
    expect(Buffer.compare(paint(start.frame, start.text), bytes)).toBe(0);
  });
});

describe("what the heads of pages say of them", () => {
  const page = { kind: "website", title: "A", sentence: "B", picture: "card.png", alternative: "C" } as const;

  it("has whole addresses where the build is told the site's, and the picture beside the page where it is not", () => {
    const told = new Map(sharedProperties({ ...page, address: `${site}stories/x/` }));
    expect(told.get("og:url")).toBe(`${site}stories/x/`);
    expect(told.get("og:image")).toBe(`${site}stories/x/card.png`);
    const untold = new Map(sharedProperties({ ...page, address: null }));
    expect([untold.get("og:url"), untold.get("og:image")]).toEqual([undefined, "card.png"]);
  });

  it("is in the page of each replay, which leads to its view and to its story", () => {
    for (const card of ofReplays) {
      const html = replayPage(card);
      expect(html).toContain('<meta property="og:image" content="card.png"');
      expect(html).toContain('<meta name="twitter:card" content="summary_large_image"');
      expect(html).toContain(`href="../../?${card.query.replaceAll("&", "&amp;")}"`);
      expect(html.includes(`href="../../stories/${card.replay.story}/"`)).toBe(card.replay.story !== undefined);
      expect(html).not.toMatch(/<script|style="/);
    }
  });
});

describe("HASHFALL_SITE", () => {
  it("is an address of the web with its slash, or nothing", () => {
    expect(siteAddress("https://example.org/hashfall")).toBe("https://example.org/hashfall/");
    expect(siteAddress("https://example.org")).toBe("https://example.org/");
    expect(siteAddress("")).toBeNull();
  });

  it.each(["example.org", "ftp://example.org/", "https://example.org/?a=1", "https://example.org/#top"])(
    "%s is refused by name",
    (told) => {
      expect(() => siteAddress(told)).toThrow(`HASHFALL_SITE=${told} is no address of a site`);
    },
  );
});
