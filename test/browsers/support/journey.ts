import { afterAll, beforeAll, describe, it } from "vitest";
import { type Found, findEngines } from "./engines.ts";
import type { Hand } from "./hand.ts";
import { type Engine, startChromium, startFirefox } from "./playwright.ts";
import { type Faults, type Site, serveSite } from "./serve.ts";
import { startWebKit } from "./webkit.ts";

/** What a journey is given: a window, and the built site with the faults that it may have. */
export interface Walk {
  readonly hand: Hand;
  readonly site: Site;
  readonly faults: Faults;
  /** Opens the site with a query and waits until the page is usable to its end. */
  visit(query?: string): Promise<void>;
}

/** One journey: a sentence, and the steps that prove it. */
export type Journey = readonly [title: string, walk: (walk: Walk) => Promise<void>];

const engines = await findEngines();
const starts = { Chromium: startChromium, Firefox: startFirefox, WebKit: startWebKit };

/**
 * Walks every journey in every engine that is installed, or in $ENGINE alone, each in a window of its own; says which
 * engine is skipped. WebGL is drawn only where it is asked for.
 */
export function walkAll(journeys: readonly Journey[], webgl = false): void {
  const asked = process.env["ENGINE"];
  for (const found of engines) {
    if (asked !== undefined && asked !== found.engine) continue;
    if ("missing" in found) {
      console.log(`skipped: ${found.missing}`);
      describe.skip(`${found.engine}, skipped: ${found.missing}`, () => {
        it.each(journeys)("%s", () => {});
      });
    } else describe(found.engine, () => walkIn(found, journeys, webgl));
  }
}

function walkIn(found: Exclude<Found, { missing: string }>, journeys: readonly Journey[], webgl: boolean): void {
  let engine: Engine;
  beforeAll(async () => {
    engine = await starts[found.engine]({ ...found, webgl });
  });
  afterAll(() => engine?.close());
  it.each(journeys)("%s", async (_, walk) => {
    const site = await serveSite();
    const hand = await engine.open();
    const visit = async (query = "") => {
      await hand.open(site.url + (webgl ? `${query === "" ? "?" : `${query}&`}map=webgl` : query));
      await ready(hand);
    };
    try {
      await walk({ hand, site, faults: site.faults, visit });
    } finally {
      await hand.close();
      await site.close();
    }
  });
}

/** Waits until the page has all that it starts with. */
export async function ready(hand: Hand): Promise<void> {
  const { until } = await import("./hand.ts");
  await until("the whole page", () =>
    hand.ask(() => (document.documentElement.dataset["ready"] === "all" ? true : null)),
  );
  // A kept page would answer for a server that a journey has fail.
  await hand.ask(() => localStorage.setItem("hashfall-offline", "no"));
}
