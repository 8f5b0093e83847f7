import type { Ledger, LedgerRow } from "../../display/claims/types.ts";
import { openItem } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { ClaimCard } from "./Claims.tsx";

type Act = { act(change: Change): void };

/** Claims as dots and ranges on one axis, the measured intervals under them, and a verdict for each window. */
export function LedgerPart({ ledger, act }: Act & { readonly ledger: Ledger }) {
  if (ledger.groups.length === 0) return ledger.none === "" ? null : <p class="claims-state">{ledger.none}</p>;
  return (
    <div class="ledger">
      <h3>{ledger.title}</h3>
      <Axis ledger={ledger} />
      {ledger.groups.map(({ title, rows }) => (
        <section key={title} aria-label={title}>
          <h4>{title}</h4>
          <ol class="ledger-rows">
            {rows.map((row) => (
              <li key={row.id} data-kind={row.kind}>
                <Answer row={row} ticks={ledger.ticks} act={act} />
              </li>
            ))}
          </ol>
        </section>
      ))}
      <p class="claims-note">{words.ledger.legend}</p>
      <p class="claims-note">
        {(["cannot be told", "compatible", "not compatible", "another quantity"] as const).map((finding) => (
          <span key={finding} class="ledger-key">
            {words.glyphs[finding]} {words.findings[finding]}
          </span>
        ))}
      </p>
    </div>
  );
}

function Axis({ ledger }: { readonly ledger: Ledger }) {
  return (
    <div class="ledger-row ledger-axis" aria-hidden="true">
      <span />
      <svg class="ledger-plot" aria-hidden="true">
        {ledger.ticks.map(({ x, text, anchor }) => (
          <text key={text} x={x} y="12" text-anchor={anchor}>
            {text}
          </text>
        ))}
      </svg>
      <span class="ledger-verdicts">
        {ledger.windows.map((window) => (
          <span key={window}>{window}</span>
        ))}
      </span>
    </div>
  );
}

function Answer({ row, ticks, act }: Act & { readonly row: LedgerRow; readonly ticks: Ledger["ticks"] }) {
  const { claim } = row;
  if (claim === null) {
    return (
      <div class="ledger-row">
        <Row row={row} ticks={ticks} />
      </div>
    );
  }
  return (
    <>
      <button
        type="button"
        class="ledger-row"
        id={`claim-${row.id}`}
        aria-expanded={claim.open}
        onClick={() => act(openItem(claim.open ? null : row.id))}
      >
        <Row row={row} ticks={ticks} />
      </button>
      {claim.open ? <ClaimCard claim={claim} /> : null}
    </>
  );
}

function Row({ row, ticks }: { readonly row: LedgerRow; readonly ticks: Ledger["ticks"] }) {
  return (
    <>
      <span class="ledger-label">
        {row.label}
        {row.amount === "" ? null : <span class="unseen">, {row.amount}</span>}
      </span>
      <svg class="ledger-plot" aria-hidden="true">
        {ticks.map(({ x }) => (
          <line key={x} class="ledger-grid" x1={x} x2={x} y1="0" y2="100%" />
        ))}
        {row.point ? null : (
          <rect
            class="ledger-range"
            x={row.from}
            width={row.width}
            y={row.openEnded ? 9 : 7}
            height={row.openEnded ? 2 : 6}
            rx={row.openEnded ? 1 : 3}
          />
        )}
        {row.point || row.openEnded ? <Dot row={row} /> : null}
        {row.beyond.left ? <Beyond x={row.from} d="M-3-4L-7 0L-3 4" /> : null}
        {row.beyond.right ? <Beyond x={row.to} d="M3-4L7 0L3 4" /> : null}
      </svg>
      <span class="ledger-verdicts">
        {row.claim?.verdicts.map(({ glyph, finding, measured, tone, own, after }, index) => (
          <span key={`${tone}${index}`} data-tone={tone} title={`${finding}. ${measured}`}>
            <span aria-hidden="true">{glyph}</span>
            <span class="unseen">{own === "" && after !== "" ? `${after}: ${finding}` : finding}</span> {own}
          </span>
        ))}
      </span>
    </>
  );
}

/** The arrow at the end of an interval that reaches beyond the axis. */
function Beyond({ x, d }: { readonly x: string; readonly d: string }) {
  return (
    <svg class="ledger-beyond" x={x} y="10" overflow="visible" aria-hidden="true">
      <path d={d} />
    </svg>
  );
}

function Dot({ row }: { readonly row: LedgerRow }) {
  if (row.kind === "country-share" || row.kind === "reported") {
    return (
      <svg class="ledger-dot" x={row.from} y="10" overflow="visible" aria-hidden="true">
        <path d="M0-5L5 0L0 5L-5 0Z" />
      </svg>
    );
  }
  return <circle class="ledger-dot" cx={row.from} cy="10" r="4.5" />;
}
