import type { Page } from "playwright-core";
import { test as base, expect } from "vitest";
import { type OpenSite, openSite, type SiteOptions } from "./site.ts";

export { expect };

export interface OpenOptions extends SiteOptions {
  /**
   * The complaints that this test expects, each as `console error: …`, `page error: …` or `request elsewhere: …`.
   * Every other one fails the test, and so does an expected one that never comes.
   */
  readonly expects?: readonly RegExp[];
}

export type Open = (options?: OpenOptions) => Promise<OpenSite>;

interface Opened {
  readonly site: OpenSite;
  readonly expects: readonly RegExp[];
}

/**
 * A test of the built site. `open` gives a page of its own that is closed whatever happens, and any console error, page
 * error or request elsewhere fails the test unless it says that it expects it. `openReady` waits, too, until the page has
 * fetched all that it fetches by itself, its letters with it.
 */
export const test = base.extend<{ readonly open: Open; readonly openReady: Open }>({
  // biome-ignore lint/correctness/noEmptyPattern: Vitest reads from the pattern that this fixture needs no other.
  open: async ({}, use) => {
    const opened: Opened[] = [];
    await use(async ({ expects = [], ...options } = {}) => {
      const site = await openSite(options);
      opened.push({ site, expects });
      return site;
    });
    const objections: string[] = [];
    for (const { site, expects } of opened) {
      // What the page has said already is on its way here, and comes before the answer to a question.
      await site.page.evaluate("0").catch(() => null);
      await waitFor(() => missingFrom(site.complaints(), expects).length === 0);
      objections.push(...objectionsTo(site.complaints(), expects));
    }
    await Promise.all(opened.map(({ site }) => site.close()));
    if (objections.length > 0) throw new Error(`What the page complained of:\n${objections.join("\n")}`);
  },
  openReady: async ({ open }, use) => {
    await use(async (options) => {
      const site = await open(options);
      await site.page.locator("html[data-ready=all]").waitFor();
      await lettersOf(site.page);
      return site;
    });
  },
});

/**
 * Waits until the page has put in its own letters, or has tried. Before that `document.fonts.ready` says that nothing is
 * missing, since the page adds the letters only once it has fetched them.
 */
async function lettersOf(page: Page): Promise<void> {
  await page.waitForFunction(() => [...document.fonts].some(({ family }) => family.includes("Inter Variable")));
}

/** What speaks against a page's complaints: each that nobody expects, and each expected one that never came. */
export function objectionsTo(complaints: readonly string[], expects: readonly RegExp[]): readonly string[] {
  const unexpected = complaints.filter((complaint) => !expects.some((pattern) => pattern.test(complaint)));
  return [...unexpected, ...missingFrom(complaints, expects).map((pattern) => `never came: ${pattern}`)];
}

function missingFrom(complaints: readonly string[], expects: readonly RegExp[]): readonly RegExp[] {
  return expects.filter((pattern) => !complaints.some((complaint) => pattern.test(complaint)));
}

/** A complaint may come a moment after what it is about was seen. */
async function waitFor(holds: () => boolean): Promise<void> {
  const until = Date.now() + 2000;
  while (!holds() && Date.now() < until) await new Promise((later) => setTimeout(later, 50));
}
