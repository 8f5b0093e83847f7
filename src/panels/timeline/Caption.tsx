import type { CaptionView, Said } from "../../display/timeline/events/caption.ts";
import { Cited } from "../shared/Cited.tsx";

/** The newest line of a replay's chronology with its source; other lines of the same time can be unfolded. */
export function Caption({ view }: { readonly view: CaptionView | null }) {
  if (view === null) return null;
  return (
    <figure class="caption">
      <blockquote>{view.text}</blockquote>
      <figcaption>
        <By said={view} />
      </figcaption>
      {view.rest.length === 0 ? null : (
        <details key={view.id} class="caption-rest">
          <summary>{view.more}</summary>
          <ul>
            {view.rest.map((said) => (
              <li key={said.id}>
                {said.text} <By said={said} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </figure>
  );
}

function By({ said: { by, source } }: { readonly said: Said }) {
  return (
    <Cited url={source?.url ?? null} title={source?.title} quiet={true}>
      {by}
    </Cited>
  );
}
