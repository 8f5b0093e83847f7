import { useState } from "preact/hooks";
import { fileState } from "../../../display/frame/shown.ts";
import { pastChecksOf } from "../../../display/scenario/compare/past.ts";
import { whatIf } from "../../../words/scenario/answer.ts";
import { scenarioHistory as words } from "../../../words/scenario/past.ts";
import { usePage } from "../../shared/page.ts";
import { WordTable } from "../Table.tsx";

/** The simulator checked against every retarget since 2021, and its foresight of past shocks; computed when opened. */
export function PastChecks() {
  const [open, setOpen] = useState(false);
  return (
    <details class="what-if-fold" open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{words.title}</summary>
      {open ? <Tables /> : null}
    </details>
  );
}

function Tables() {
  const page = usePage();
  const view = pastChecksOf(page);
  if (view === null)
    return <p class="quiet">{fileState(page, "network").state === "ready" ? words.nothing : whatIf.waiting}</p>;
  return (
    <div class="what-if-history">
      <h3>{words.arithmetic}</h3>
      <p>{view.arithmetic}</p>
      {view.exact === null ? (
        <button type="button" class="source-link" onClick={() => page.retry("blocks")}>
          {words.fetch}
        </button>
      ) : (
        <p>{view.exact}</p>
      )}
      <WordTable table={view.worst} />
      {view.shocks === null ? null : <WordTable table={view.shocks} />}
      <h4>{words.spread}</h4>
      <ul class="what-if-spread">
        {view.spread.map(({ label, count, part }) => (
          <li key={label}>
            <span>{label}</span>
            <svg viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width={part} height="4" />
            </svg>
            <span>{count}</span>
          </li>
        ))}
      </ul>
      {view.foresight.length === 0 ? null : (
        <>
          <h3>{words.foresight}</h3>
          <p>{words.foresightText}</p>
        </>
      )}
      {view.foresight.map(({ text, table }) => (
        <div key={text}>
          <p>{text}</p>
          <WordTable table={table} />
        </div>
      ))}
    </div>
  );
}
