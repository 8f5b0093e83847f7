import type { StatedRow } from "../../display/claims/types.ts";
import { moveTo, openItem } from "../../state/actions.ts";
import type { Change } from "../../state/choices.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { Cited } from "../shared/Cited.tsx";

type Props = {
  readonly title: string;
  readonly note: string;
  readonly rows: readonly StatedRow[];
  readonly folded?: boolean;
  act(change: Change): void;
};

/**
 * Statements in order of time, each with its source; a press moves the moment there and puts it into the link. The
 * folded list repeats statements of the other one; there, a statement's accessible name ends with the list's name.
 */
export function StatedList({ title, note, rows, folded = false, act }: Props) {
  if (rows.length === 0) return null;
  const list = (
    <ol class="stated">
      {rows.map((row) => (
        <li key={row.id} data-state={row.state} data-drives={row.drives} data-open={row.open}>
          <button
            type="button"
            id={folded ? `stated-${row.id}` : `start-${row.id}`}
            aria-pressed={row.open}
            onClick={() => {
              act(moveTo(row.at));
              act(openItem(row.id));
            }}
          >
            <span class="stated-when">{row.when}</span>
            <span class="unseen">{row.drives ? words.starts.drives : words.starts.beside}</span>
            <span>{row.text}</span>
            {folded ? <span class="unseen">, {title}</span> : null}
          </button>
          <Cited url={row.url}>{row.by}</Cited>
        </li>
      ))}
    </ol>
  );
  if (!folded) {
    return (
      <div>
        <h3>{title}</h3>
        {list}
      </div>
    );
  }
  return (
    <details class="fold" open={rows.some(({ open }) => open)}>
      <summary>
        {title} <span class="quiet">{rows.length}</span>
      </summary>
      <p class="claims-note">{note}</p>
      {list}
    </details>
  );
}
