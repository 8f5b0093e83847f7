import { resolve } from "node:path";
import type { Plugin } from "vite";
import { storyFacts } from "../stories/facts.ts";
import { type Card, replayCards, startCard, storyCards } from "./cards.ts";
import { sharedProperties } from "./head.ts";
import { replayPage } from "./page.ts";
import { cardPainter } from "./paint.ts";
import { siteAddress } from "./site.ts";

/**
 * The Vite plugin that makes what shared links show: `card.png` beside the start, each story and each replay, the pages
 * of the replays, and the properties in the start's head. HASHFALL_SITE is the address that the site will have.
 */
export function cardsPlugin(): Plugin {
  const site = siteAddress();
  let made: ReturnType<typeof cardFiles> | null = null;
  return {
    name: "hashfall:cards",
    apply: (config, { command }) => command === "build" && config.build?.ssr === undefined,
    async generateBundle() {
      made ??= cardFiles(resolve("data"), site);
      for (const [fileName, source] of (await made).files) this.emitFile({ type: "asset", fileName, source });
    },
    transformIndexHtml: {
      order: "post",
      async handler() {
        made ??= cardFiles(resolve("data"), site);
        const { start } = await made;
        const properties = sharedProperties({
          kind: "website",
          title: start.title,
          sentence: start.sentence,
          picture: "card.png",
          alternative: start.text.title,
          address: site,
        });
        return [
          ...properties.map(([property, content]) => meta({ property, content })),
          meta({ name: "twitter:card", content: "summary_large_image" }),
        ];
      },
    },
  };
}

const meta = (attrs: Record<string, string>) => ({ tag: "meta", attrs, injectTo: "head" as const });

/** The start's card, and all files by path in dist/. */
async function cardFiles(
  dataDir: string,
  site: string | null,
): Promise<{ readonly start: Card; readonly files: ReadonlyMap<string, string | Uint8Array> }> {
  const facts = storyFacts(dataDir);
  const paint = await cardPainter(facts.places);
  const start = startCard(facts, site);
  const replays = replayCards(facts, site);
  const pictures = [start, ...replays, ...storyCards(facts, site)].map(
    ({ folder, frame, text }) => [`${folder}card.png`, paint(frame, text)] as const,
  );
  const pages = replays.map((card) => [`${card.folder}index.html`, replayPage(card)] as const);
  return { start, files: new Map<string, string | Uint8Array>([...pictures, ...pages]) };
}
