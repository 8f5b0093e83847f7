import type { Browser, BrowserContext, Page } from "playwright-core";
import type { SiteOptions } from "./site.ts";

/** A page for one test, and how it is given back. */
export interface Given {
  readonly context: BrowserContext;
  readonly page: Page;
  close(): Promise<void>;
}

/** A context that tests borrow one after another. */
interface Lender {
  readonly context: BrowserContext;
  /** A file of the site that stays open: it keeps the process that draws the site, and opens each page within it. */
  readonly anchor: Page;
  isFree: boolean;
  /** Whether a test has changed what the next page would see, and what cannot be taken back. */
  isTouched: boolean;
}

/** The lender of each browser. */
const lenders = new Map<Browser, Lender>();

/**
 * Whether a test gets along with a context that others had before: it wants nothing that is set for a whole context, and
 * counts nothing that a page shares with earlier ones, such as memory and the cache.
 */
export const canBorrow = ({
  alone,
  prepare,
  file,
  keeps,
  root,
  base,
  held,
  webgl,
  scripts,
  touch,
}: SiteOptions): boolean =>
  !alone && !touch && !prepare && !keeps && !held && !webgl && scripts !== false && ![file, root, base].some(Boolean);

/**
 * A new page of the context that tests lend each other, with nothing in its storage; null while another page of it is
 * open. A process that draws the site is started once in place of once a test, which is a third of what a page costs.
 */
export async function borrow(browser: Browser, options: object, site: string): Promise<Given | null> {
  const mine = lenders.get(browser) ?? (await lenderIn(browser, options, site));
  lenders.set(browser, mine);
  if (!mine.isFree) return null;
  mine.isFree = false;
  const opened = mine.context.waitForEvent("page");
  // Its opener is in its process; whoever looks for an opener finds none.
  await mine.anchor.evaluate(() => {
    const page = window.open("about:blank");
    if (page !== null) page.opener = null;
  });
  return { context: mine.context, page: await opened, close: () => giveBack(browser, mine) };
}

async function lenderIn(browser: Browser, options: object, site: string): Promise<Lender> {
  const context = await browser.newContext(options);
  const anchor = await context.newPage();
  await anchor.goto(`${site}hashfall.json`);
  const made: Lender = { context, anchor, isFree: true, isTouched: false };
  const touch = () => {
    made.isTouched = true;
  };
  for (const name of lasting) callFirst(context, name, touch);
  for (const name of ["install", "setFixedTime", "setSystemTime", "pauseAt"] as const)
    callFirst(context.clock, name, touch);
  return made;
}

/** What a test can do to a context, or to a process, that would last beyond its page. */
const lasting = [
  "addCookies",
  "addInitScript",
  "exposeBinding",
  "exposeFunction",
  "grantPermissions",
  "newCDPSession",
  "newPage",
  "route",
  "routeWebSocket",
  "setExtraHTTPHeaders",
  "setGeolocation",
  "setOffline",
] as const;

function callFirst<Name extends string>(of: Record<Name, unknown>, name: Name, first: () => void): void {
  const method = of[name] as (...given: unknown[]) => unknown;
  of[name] = (...given: unknown[]) => {
    first();
    return method.apply(of, given);
  };
}

/** Closes the page and empties what it may have kept; where that fails, or a test touched the context, ends it. */
async function giveBack(browser: Browser, mine: Lender): Promise<void> {
  const isClean = !mine.isTouched && (await clean(mine).catch(() => false));
  if (isClean) mine.isFree = true;
  else {
    if (lenders.get(browser) === mine) lenders.delete(browser);
    await mine.context.close();
  }
}

async function clean({ context, anchor }: Lender): Promise<boolean> {
  await Promise.all(context.pages().map((page) => (page === anchor ? null : page.close())));
  return anchor.evaluate(async () => {
    localStorage.clear();
    sessionStorage.clear();
    const [databases, caches] = [await indexedDB.databases(), await globalThis.caches.keys()];
    return databases.length + caches.length === 0 && document.cookie === "";
  });
}
