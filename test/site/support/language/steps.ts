import type { Locator, Page } from "playwright-core";
import { axisFaults } from "../../layout/axis-faults.ts";
import { cutText } from "../../layout/cut-text.ts";
import { textOf } from "../download.ts";
import { plainAmong } from "./english.ts";
import { type Export, textsOf } from "./exported.ts";
import { overflowsOf, type Piece, piecesOf } from "./pieces.ts";

/** What looks at the page as it stands; `own` are texts that the test itself has written into it. */
export interface Look {
  (...own: readonly string[]): Promise<void>;
  /** Looks at the texts in a file that the page has handed out. */
  file(kind: Export["kind"], text: string, ...own: readonly string[]): void;
}

/** A way through the page in the pseudo-language: where it begins, and what is done and looked at. */
export interface Way {
  readonly name: string;
  readonly query: string;
  /** Files that come to nothing on this way. */
  readonly damaged?: RegExp;
  /** Parts of the page’s code in whose place a web page comes. */
  readonly lost?: RegExp;
  /** Whether it is looked at in the window of a tablet, too: where the map, its legend and the axis are what changes. */
  readonly onTablets?: boolean;
  readonly walk: (page: Page, look: Look) => Promise<void>;
}

/** Windows in px: of a phone, of a tablet on its side, of a desk. */
const phone = { width: 360, height: 800 };
const tablet = { width: 1024, height: 768 };
const desk = { width: 1280, height: 800 };

/** What is wrong with a page at any time of a walk: plain English, what is wider than the window, and text that is cut. */
export async function faultsOn(page: Page, { walk, onTablets = false }: Way): Promise<readonly string[]> {
  const faults = new Set<string>();
  await rested(page);
  const windows = onTablets ? [phone, tablet, desk] : [phone, desk];
  const look = async (...own: readonly string[]) => {
    // The window that the page has comes first: each change of it is a layout of the whole page.
    const now = page.viewportSize()?.width;
    for (const size of now === phone.width ? windows : windows.toReversed()) {
      if (page.viewportSize()?.width !== size.width) await page.setViewportSize(size);
      await rested(page);
      const found: readonly Piece[] = await piecesOf(page);
      const onAxis = size === tablet ? await axisFaults(page) : [];
      for (const fault of [
        ...plainAmong(found, own),
        ...(await overflowsOf(page)),
        ...(await cutText(page)),
        ...onAxis,
      ])
        faults.add(fault);
    }
  };
  const file = (kind: Export["kind"], text: string, ...own: readonly string[]) => {
    const held = textsOf({ name: "a file", kind, text }).map(([where, said]) => ({ text: said, where }));
    for (const fault of plainAmong(held, own)) faults.add(fault);
  };
  await walk(page, Object.assign(look, { file }));
  return [...faults];
}

/** Waits until the page has not changed for a tenth of a second. */
export async function rested(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((resolve) => {
        let timer = setTimeout(done, 100);
        const observer = new MutationObserver(() => {
          clearTimeout(timer);
          timer = setTimeout(done, 100);
        });
        function done() {
          observer.disconnect();
          resolve();
        }
        observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
        setTimeout(done, 3000);
      }),
  );
}

/** Presses something wherever it stands, under others too. */
export const press = (one: Locator): Promise<void> => one.evaluate((element) => (element as HTMLElement).click());

export async function pressAll(all: Locator, after: () => Promise<void>): Promise<void> {
  for (const one of await all.all()) {
    await press(one);
    await after();
  }
}

/** Waits until no part of the rail is being fetched. */
async function loaded(page: Page): Promise<void> {
  await page.waitForLoadState("networkidle");
  // What is on its way has one line in its place.
  await page.locator("#rail .panel > p.quiet:only-child").waitFor({ state: "detached" });
  await rested(page);
}

/** Opens each part of the rail that is closed, and those inside it. */
export async function openParts(page: Page): Promise<void> {
  const closed = page.locator("#rail details:not([open]) > summary");
  await loaded(page);
  // One after the other: each tells the page's state that it is open, and may bring others.
  for (let parts = 0; parts < 60 && (await closed.count()) > 0; parts++) {
    await press(closed.first());
    await rested(page);
    if ((await closed.count()) === 0) await loaded(page);
  }
}

/** The text of a file that a button hands out. */
export async function fileOf(page: Page, button: Locator): Promise<string> {
  const [download] = await Promise.all([page.waitForEvent("download"), press(button)]);
  return textOf(download);
}
