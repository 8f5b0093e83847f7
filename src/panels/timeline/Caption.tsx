import type { Caption as CaptionView } from "../../display/timeline/types.ts";

/** What somebody said at this moment of a replay, with who and when. */
export function Caption({ view }: { readonly view: CaptionView | null }) {
  if (view === null) return null;
  return (
    <figure class="caption">
      <blockquote>{view.text}</blockquote>
      <figcaption>
        {view.source === null ? (
          view.by
        ) : (
          <a href={view.source.url} title={view.source.title} rel="noreferrer noopener" target="_blank">
            {view.by}
          </a>
        )}{" "}
        <span class="quiet">{view.more}</span>
      </figcaption>
    </figure>
  );
}
