import { type ComponentType, hydrate, render } from "preact";
import { useEffect, useErrorBoundary, useState } from "preact/hooks";
import type { Cell } from "../kit/cell.ts";
import { type Page, PageContext } from "../panels/shared/page.ts";
import { keepText } from "../panels/translated.ts";

/** Where panels get the page and its changes from. */
export type Feed = Pick<Cell<Page>, "get" | "subscribe">;

/**
 * A panel that renders again for every new page. A panel that throws shows a message and a retry button, and does not
 * affect the others.
 */
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
 * Renders a panel into its place. With `same` the place already holds the HTML of this very page from the build, which
 * is hydrated; otherwise it is replaced.
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
