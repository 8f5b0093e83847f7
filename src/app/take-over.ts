import { frameAt } from "../display/frame/frame.ts";
import type { Facts } from "../facts/types.ts";
import { type Cell, nextTask } from "../kit/cell.ts";
import { OverMap } from "../panels/map/Tooltip.tsx";
import type { Panels } from "../panels/panels.ts";
import type { Page } from "../panels/shared/page.ts";
import type { Choices } from "../state/choices.ts";
import { mount } from "./mount.tsx";

/** What `takeOver` needs of the running page. */
export interface PageParts {
  readonly page: Cell<Page>;
  readonly shelf: { current(): Facts };
  readonly start: Choices;
}

/** The element of index.html with an id; throws if it is missing. */
export function placeOf(id: string): HTMLElement {
  const place = document.getElementById(id);
  if (place === null) throw new Error(`index.html has no #${id}`);
  return place;
}

/**
 * Starts panels in their places, which then follow the page. With `same` they hydrate the HTML that the build rendered,
 * and render the build's choices first; otherwise they are rendered anew. With `live` each answers at once, and
 * `src/boot.js` keeps no more of its events.
 */
export async function takeOver(ground: PageParts, panels: Panels, same: boolean, live = false): Promise<void> {
  const { page } = ground;
  const asBuilt = built(ground);
  for (const [id, Panel] of Object.entries(panels)) {
    let first = true;
    const get = () => {
      if (!first) return page.get();
      first = false;
      return same ? asBuilt : page.get();
    };
    mount(placeOf(id), { get, subscribe: page.subscribe }, Panel, same);
    if (live) placeOf(id).dataset["live"] = "";
    // One panel per task, so that input between them is not delayed.
    await nextTask();
  }
  if ("top" in panels) mount(placeOf("tooltip"), page, OverMap, false);
}

/**
 * The page value with which the build rendered; the current one where that is equal, so that nothing is rendered twice.
 */
function built({ page, shelf, start }: PageParts): Page {
  const { choices, theme } = page.get().frame;
  if (theme === "dark" && JSON.stringify(choices) === JSON.stringify(start)) return page.get();
  return { ...page.get(), frame: frameAt(shelf.current(), start), facts: shelf.current() };
}

/**
 * Makes the page answer everything outside the places with the given ids, and repeats what the visitor did there before.
 * `src/boot.js` keeps what the visitor does inside them.
 */
export async function answerOutside(...ids: readonly string[]): Promise<void> {
  const { dataset } = document.documentElement;
  const places = ids.map((id) => `#${id}`).join();
  if (places === "") delete dataset["wait"];
  else dataset["wait"] = places;
  const { early = [] } = window as { readonly early?: readonly unknown[] };
  if (early.length > 0) (await import("./early.ts").catch(() => null))?.catchUp(document, places);
}
