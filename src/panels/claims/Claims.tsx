import type { ClaimView } from "../../display/claims/types.ts";
import { openItem } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { Cited } from "../shared/Cited.tsx";

/** A claim in full: the figure, who said it and when, the time that it is about, and its verdicts. */
export function ClaimCard({ claim }: { readonly claim: ClaimView }) {
  return (
    <div class="claim-card">
      <p>
        <strong>{claim.amount}</strong> {claim.text}
      </p>
      <p class="quiet">
        <Cited url={claim.source?.url ?? null} title={claim.source?.title}>
          {claim.said}
        </Cited>
      </p>
      <p class="quiet">
        {claim.time} {claim.twice}
      </p>
      <ul>
        {claim.verdicts.map((verdict, index) => (
          <li key={`${verdict.tone}${index}`} data-tone={verdict.tone}>
            <strong>
              {verdict.glyph} {verdict.finding}
            </strong>
            . {verdict.reason} <span class="quiet">{verdict.measured}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** A list of claims; a press opens one and puts it into the link. Nothing without claims. */
export function ClaimList(props: {
  readonly title: string;
  readonly note: string;
  readonly claims: readonly ClaimView[];
  act(change: Change): void;
}) {
  const { title, note, claims, act } = props;
  if (claims.length === 0) return null;
  return (
    <div class="claims">
      <h3>{title}</h3>
      <ul>
        {claims.map((claim) => (
          <li key={claim.id}>
            <button
              type="button"
              id={`claim-${claim.id}`}
              class="claim-line"
              aria-expanded={claim.open}
              onClick={() => act(openItem(claim.open ? null : claim.id))}
            >
              <span>{claim.kind === "pool-loss" ? claim.subject : claim.label}</span>
              <span class="claim-amount">{claim.amount}</span>
            </button>
            {claim.open ? <ClaimCard claim={claim} /> : null}
          </li>
        ))}
      </ul>
      {note === "" ? null : <p class="claims-note">{note}</p>}
    </div>
  );
}
