import { frameAt } from "../display/frame/frame.ts";
import { axisViewAt } from "../display/timeline/axis.ts";
import { partsOfYears } from "../display/timeline/chart.ts";
import type { Facts } from "../facts/types.ts";
import { type Cell, nextTask } from "../kit/cell.ts";
import { Tooltip } from "../panels/map/Tooltip.tsx";
import { panels } from "../panels/panels.ts";
import type { Page } from "../panels/shared/page.ts";
import type { Choices } from "../state/choices.ts";
import { stepOf } from "../state/step.ts";
import { timeline } from "../words/timeline/timeline.ts";
import { mount } from "./mount.tsx";

/** What `takeOver` needs of the running page. */
interface PageParts {
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
 * Starts the panels of the given ids, which then follow the page. With `same` they hydrate the HTML that the build
 * rendered, and render the build's choices first; otherwise they are rendered anew. With `live` each answers at once, and
 * `src/boot.js` keeps no more of its events.
 */
export async function takeOver(ground: PageParts, ids: readonly string[], same: boolean, live = false): Promise<void> {
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
    if (live) placeOf(id).dataset["live"] = "";
    // One panel per task, so that input between them is not delayed.
    await nextTask();
  }
  if (ids.includes("top")) mount(placeOf("tooltip"), page, Tooltip, false);
}

/** Makes the chart of the axis by years in several short tasks, so that its panel finds all parts made. */
export async function drawYears({ page }: PageParts): Promise<void> {
  for (const part of [...partsOfYears, axisViewAt]) {
    const { facts, frame, words } = page.get();
    if (stepOf(frame.choices.span) !== "month") return;
    part(facts, frame.choices, { locale: words.locale, timeline });
    await nextTask();
  }
}

/**
 * The page value with which the build rendered; the current one where that is equal, so that nothing is rendered twice.
 */
function built({ page, shelf, start }: PageParts): Page {
  const { choices, theme } = page.get().frame;
  if (theme === "dark" && JSON.stringify(choices) === JSON.stringify(start)) return page.get();
  return { ...page.get(), frame: frameAt(shelf.current(), start), facts: shelf.current() };
}
