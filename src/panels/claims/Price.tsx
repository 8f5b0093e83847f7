import type { PriceView } from "../../display/claims/types.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { Cited } from "../shared/Cited.tsx";

/** The price around the shock, and what was said to have moved it. */
export function PricePart({ view }: { readonly view: PriceView | null }) {
  if (view === null) return null;
  return (
    <details class="fold">
      <summary>{words.price.title}</summary>
      <svg class="price" viewBox="0 0 100 24" preserveAspectRatio="none" role="img" aria-label={view.caption}>
        {view.now === null ? null : <path class="price-now" d={`M${view.now} 0V24`} />}
        <path class="price-line" d={view.path} />
      </svg>
      <p class="claims-note">{view.caption}</p>
      <p class="claims-note">{words.price.note}</p>
      <ul class="causes">
        {view.causes.map(({ text, by, url }) => (
          <li key={text + by}>
            {text}{" "}
            <Cited url={url} quiet={true}>
              {by}
            </Cited>
          </li>
        ))}
      </ul>
    </details>
  );
}
