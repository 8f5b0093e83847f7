import type { BrowserContext, Page } from "playwright-core";

/** Words that come from an engine and not from this page. */
export const enginesWords =
  /Cannot read|undefined|NaN|\[object|Unexpected (token|end)|JSON\b|at position|Failed to fetch|NetworkError|TypeError|dynamically imported|HTTP \d/;

/** What can stand in a file's place. */
export const bodies = {
  cut: '{"a":[1,2',
  garbage: "\u0000\u0001ÿ not a file",
  foreign: "<!doctype html><title>Sign in to this network</title>",
} as const;

/** Answers every file of a pattern with the same wrong thing. */
export const instead = (context: BrowserContext, files: RegExp, body: string): Promise<unknown> =>
  context.route(files, (route) => route.fulfill({ status: 200, body }));

/** Every notice above the map. */
export const notices = (page: Page): Promise<readonly string[]> => page.locator(".notices p").allTextContents();

export const readyState = (page: Page): Promise<string | null> => page.locator("html").getAttribute("data-ready");

/** A promise that is kept when somebody opens it. */
export function gate(): { readonly opened: Promise<void>; open(): void } {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  return { opened, open: () => open() };
}
