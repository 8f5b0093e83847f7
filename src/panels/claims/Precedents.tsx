import "./claims.css";
import "./precedents.css";
import { useLayoutEffect, useRef } from "preact/hooks";
import { claimsContext } from "../../display/claims/context.ts";
import { lensOf } from "../../display/claims/lens.ts";
import {
  type CurveView,
  claimLines,
  type PrecedentRow,
  type PrecedentsView,
  precedentsView,
  sortedRows,
  spanAround,
} from "../../display/claims/precedents.ts";
import { choosePreset, openItem, sortShocks } from "../../state/actions.ts";
import { shockColumns } from "../../state/choices.ts";
import { stepOf } from "../../state/step.ts";
import { claimsWords as words } from "../../words/claims.ts";
import { readingWords } from "../../words/reading.ts";
import { Readable } from "../reading/Readable.tsx";
import { useFile, usePage } from "../shared/page.ts";
import { LensPart } from "./Lens.tsx";
import { RunningText } from "./Parts.tsx";

/** Every measured shock as small multiples and a sortable table. It loads the files of blocks and claims. */
export default function Precedents() {
  const page = usePage();
  const { frame } = page;
  const blocks = useFile("blocks");
  useFile("claims");
  const view = precedentsView(page);
  const box = useRef<HTMLDivElement>(null);
  const shown = view !== null;
  useLayoutEffect(() => {
    // The page scrolls there for a visitor who came by a link; one who pressed the button sees it already.
    const isRead = frame.choices.readingView === "shocks";
    if (shown && !isRead && document.activeElement === document.body) box.current?.closest("section")?.scrollIntoView();
  }, [shown]);
  if (view === null) {
    return (
      <p class="claims-state" role="status">
        {blocks.state === "failed" ? words.failed(blocks.reason) : words.waiting}
      </p>
    );
  }
  return (
    <div class="precedents" ref={box}>
      <Readable id="shocks" title={readingWords.shocks}>
        <Shocks view={view} />
      </Readable>
    </div>
  );
}

function Shocks({ view }: { readonly view: PrecedentsView }) {
  return (
    <>
      <p>
        <RunningText parts={view.intro} />
      </p>
      <h3>{words.precedents.curves}</h3>
      <ul class="curves">
        {view.curves.map((curve) => (
          <li key={curve.id}>
            <Curve curve={curve} />
          </li>
        ))}
      </ul>
      <p class="claims-note">{words.precedents.curveNote}</p>
      <h3>{words.precedents.table}</h3>
      <Table rows={view.rows} />
      <p class="claims-note">
        {view.lowest} {view.whole}
      </p>
      <LensOfYears />
      <AllClaims />
    </>
  );
}

/** The lens, while the axis shows years. In days and hours `ShockPart` shows it. */
function LensOfYears() {
  const page = usePage();
  if (stepOf(page.frame.choices.span) !== "month") return null;
  return <LensPart lens={lensOf(claimsContext(page))} luck={[]} act={page.act} />;
}

function useGo() {
  const { act } = usePage();
  return (id: string, start: number) => {
    act(choosePreset({ span: spanAround(start), at: start, speed: 10 }));
    act(openItem(id));
  };
}

function Curve({ curve }: { readonly curve: CurveView }) {
  const go = useGo();
  return (
    <button type="button" class="curve" onClick={() => go(curve.id, curve.start)}>
      <svg viewBox="0 0 100 40" preserveAspectRatio="none" role="img" aria-label={curve.label}>
        <path class="curve-level" d={`M0 ${curve.level}H100`} />
        <path class="curve-begin" d={`M${curve.begin} 0V40`} />
        <path class="curve-band" d={curve.band} />
        <path class="curve-line" d={curve.line} />
      </svg>
      <span>{curve.name}</span> <small class="quiet">{curve.when}</small>
    </button>
  );
}

function AllClaims() {
  const go = useGo();
  const lines = claimLines(usePage());
  return (
    <details class="fold">
      <summary>
        <h3>{words.precedents.claims}</h3> <span class="quiet">{lines.length}</span>
      </summary>
      <ul class="claim-index">
        {lines.map(({ id, start, amount, text, by, event }) => (
          <li key={id}>
            <button type="button" onClick={() => go(id, start)}>
              <strong>{amount}</strong> {text}{" "}
              <span class="quiet">
                {by}; {event}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </details>
  );
}

function Table({ rows }: { readonly rows: readonly PrecedentRow[] }) {
  const { act, frame } = usePage();
  const sort = frame.choices.shockSort;
  const go = useGo();
  return (
    <div class="precedent-box">
      <table class="precedent-table">
        <caption class="unseen">{words.precedents.open}</caption>
        <thead>
          <tr>
            {shockColumns.map((column) => (
              <th
                key={column}
                scope="col"
                aria-sort={sort.column === column ? (sort.reversed ? "descending" : "ascending") : "none"}
              >
                <button type="button" title={words.precedents.titles[column]} onClick={() => act(sortShocks(column))}>
                  {words.precedents.columns[column]}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {sortedRows(rows, sort.column, sort.reversed).map((row) => (
            <tr key={row.id} data-distinguishable={row.distinguishable}>
              <th scope="row">
                <button type="button" id={`shock-${row.id}`} onClick={() => go(row.id, row.start)}>
                  {row.name}
                </button>
              </th>
              {row.cells.map(({ column, text, detail }) => (
                <td key={column} data-column={column}>
                  <span class="cell-name" aria-hidden="true">
                    {words.precedents.columns[column]}
                  </span>{" "}
                  {text}
                  {detail === "" ? null : <span class="cell-detail">{detail}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
