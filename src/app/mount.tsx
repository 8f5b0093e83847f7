import { type ComponentType, hydrate, render } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import type { Cell } from "../kit/cell.ts";
import { type Page, PageContext } from "../panels/shared/page.ts";
import { keepText } from "../panels/translated.ts";

/** Where panels hear of a new page. */
export type Feed = Pick<Cell<Page>, "get" | "subscribe">;

/** One panel in its page, fed with every new one; a panel that cannot be drawn says so, and leaves the others alone. */
export function Fed({ feed, Panel }: { readonly feed: Feed; readonly Panel: ComponentType }) {
  const [page, setPage] = useState(feed.get());
  useEffect(() => {
    setPage(feed.get());
    return feed.subscribe(setPage);
  }, [feed]);
  const [error, again] = useErrorBoundary((reason) => console.error(reason));
  if (error !== undefined) {
    return (
      <p role="alert">
        {page.words.partFailed}{" "}
        <button type="button" class="pill" onClick={again}>
          {page.words.retry}
        </button>
      </p>
    );
  }
  return (
    <PageContext.Provider value={page}>
      <Panel />
    </PageContext.Provider>
  );
}

/**
 * Puts a panel into its place. `same` says that the place holds this very page already, rendered at build time: then
 * it is taken over as it stands, else it is made anew.
 */
export function mount(place: HTMLElement, feed: Feed, Panel: ComponentType, same: boolean): void {
  const panel = <Fed feed={feed} Panel={Panel} />;
  if (same) hydrate(panel, place);
  else {
    place.replaceChildren();
    render(panel, place);
  }
  keepText(place);
}
