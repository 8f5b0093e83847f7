import { fileState } from "../../display/frame/shown.ts";
import { sourceLine } from "../../display/take/behind/line.ts";
import { usedFrom } from "../../display/take/behind/used.ts";
import { sourcesBehind } from "../../display/take/behind/view.ts";
import { filesOfChart } from "../../display/take/data/needed.ts";
import { type Cell, nextTask } from "../../kit/cell.ts";
import type { Page } from "../../panels/shared/page.ts";
import { wholeAxisAsked } from "../../panels/timeline/close-up/asked.ts";

/** The sources of all that the view shows, with their licences, in one line; empty while the register is missing. */
const sourcesOf = (page: Page): string => sourceLine(page.facts, sourcesBehind(page).map(usedFrom), page.words);

/**
 * Fetches the axis's claims, price and single readings, which the page otherwise fetches when a pointer or the focus
 * reaches the axis. Resolves when each has come or failed.
 */
async function complete(page: Cell<Page>): Promise<void> {
  wholeAxisAsked.set(true);
  const files = filesOfChart(page.get(), "timeline");
  const coming = () => files.filter((file) => fileState(page.get(), file).state === "waiting");
  for (const file of coming()) page.get().retry(file);
  await Promise.all([
    import("../../panels/timeline/close-up/CloseUp.tsx").catch(() => null),
    until(page, () => coming().length === 0),
  ]);
  // The panels draw what has come in a task of their own.
  for (let task = 0; task < 3; task += 1) await nextTask();
}

function until(page: Cell<Page>, isSo: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    if (isSo()) return resolve();
    const stop = page.subscribe(() => {
      if (!isSo()) return;
      stop();
      resolve();
    });
  });
}

/** What paper needs beside the page itself, fetched when a view wants it or a key prints. */
export const sheet = { sourcesOf, complete };
