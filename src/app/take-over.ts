import { frameAt } from "../display/frame/frame.ts";
import type { Facts } from "../facts/types.ts";
import { type Cell, nextTask } from "../kit/cell.ts";
import { Tooltip } from "../panels/map/Tooltip.tsx";
import { panels } from "../panels/panels.ts";
import type { Page } from "../panels/shared/page.ts";
import type { Choices } from "../state/choices.ts";
import { mount } from "./mount.tsx";

/** What panels are built from. */
interface Ground {
  readonly page: Cell<Page>;
  readonly shelf: { current(): Facts };
  readonly start: Choices;
}

/** An element that index.html promises. */
export function placeOf(id: string): HTMLElement {
  const place = document.getElementById(id);
  if (place === null) throw new Error(`index.html has no #${id}`);
  return place;
}

/**
 * Panels take over what the build rendered, under exactly its choices, and follow the page from then on; `same` is
 * false where the build's picture does not hold, and they are made anew.
 */
export async function takeOver(ground: Ground, ids: readonly string[], same: boolean): Promise<void> {
  const { page } = ground;
  const asBuilt = built(ground);
  for (const id of ids) {
    const Panel = panels[id];
    if (Panel === undefined) throw new Error(`no panel for #${id}`);
    let first = true;
    const get = () => {
      if (!first) return page.get();
      first = false;
      return same ? asBuilt : page.get();
    };
    mount(placeOf(id), { get, subscribe: page.subscribe }, Panel, same);
    // One panel a task: a finger that comes between them is not kept waiting.
    await nextTask();
  }
  if (ids.includes("top")) mount(placeOf("tooltip"), page, Tooltip, false);
}

/** The page as the build rendered it; where it is the visitor's own already, nothing has to be rendered twice. */
function built({ page, shelf, start }: Ground): Page {
  const { choices, theme } = page.get().frame;
  if (theme === "dark" && JSON.stringify(choices) === JSON.stringify(start)) return page.get();
  return { ...page.get(), frame: frameAt(shelf.current(), start), facts: shelf.current() };
}
