import "./import.css";
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import type { ExposureContext } from "../../../display/exposure/context.ts";
import {
  draftFor,
  type ImportContext,
  noAnswers,
  type Pending,
  previewView,
  type Taken,
  takenOf,
} from "../../../display/holdings/import/preview.ts";
import { importWords as words } from "../../../words/holdings/import.ts";
import { CellsTable } from "../../exposure/parts.tsx";
import { ColumnList } from "./ColumnList.tsx";
import { Doubts } from "./Doubts.tsx";
import { Mends } from "./Mends.tsx";
import { Share, StyleChoice } from "./Whole.tsx";

/**
 * The preview of an import: how the file is read, questions, and refused cells. Nothing is taken before a button is
 * pressed.
 */
export function ImportDialog({
  context,
  pending,
  place,
  importContext,
  take,
  cancel,
}: {
  readonly context: ExposureContext;
  readonly pending: Pending;
  readonly place: string;
  readonly importContext: ImportContext;
  readonly take: (taken: Taken) => void;
  readonly cancel: () => void;
}) {
  const [answers, setAnswers] = useState(noAnswers);
  const draft = useMemo(() => draftFor(pending, answers, importContext), [pending, answers, importContext]);
  const view = previewView(context, pending, draft, answers);
  const dialog = useModal(view.isClean);
  const say = (part: Partial<typeof answers>) => setAnswers({ ...answers, ...part });
  return (
    <dialog
      ref={dialog}
      class="import"
      aria-labelledby="import-title"
      onCancel={(event) => {
        event.preventDefault();
        cancel();
      }}
    >
      <h2 id="import-title" tabIndex={-1}>
        {place}
        {view.title}
      </h2>
      <p>
        {view.source.join(" ")} {words.nothingYet}
      </p>
      <p role="status" class="import-count">
        {view.count}
      </p>
      {view.missing.map((line) => (
        <p key={line} class="miss" role="alert">
          {line}
        </p>
      ))}
      {view.style === null ? null : <StyleChoice view={view.style} choose={(style) => say({ style })} />}
      <Doubts
        views={view.doubts}
        answer={(row, verdict) => say({ verdicts: new Map(answers.verdicts).set(row, verdict) })}
      />
      <Mends
        views={view.mends}
        more={view.mendsMore}
        write={(cells, text) =>
          say({ cells: new Map([...answers.cells, ...cells.map((cell) => [cell, text] as const)]) })
        }
      />
      <ColumnList
        views={view.columns}
        setRole={(index, role) => say({ roles: new Map(answers.roles).set(index, role) })}
        setUnit={(index, unit) => say({ units: new Map(answers.units).set(index, unit) })}
      />
      <Share value={answers.share} put={(share) => say({ share })} />
      {view.sites.rows.length === 0 ? null : (
        <section>
          <h3>{words.sites}</h3>
          <CellsTable table={view.sites} wrap={true} />
          {view.sitesMore === null ? null : <p class="note">{view.sitesMore}</p>}
        </section>
      )}
      <div class="import-acts">
        {view.waits === null ? null : <p class="note">{view.waits}</p>}
        <button
          type="button"
          class="pill import-take"
          disabled={!view.canTake}
          onClick={() => take(takenOf(draft, answers))}
        >
          {view.take}
        </button>{" "}
        <button type="button" class="pill" onClick={cancel}>
          {words.cancel}
        </button>
      </div>
    </dialog>
  );
}

/**
 * Opens the dialog, and the part of the page that holds it: a closed part would hide it while the page waits for an
 * answer. The focus is on the button that takes a clean file, else on the title, so that it is read first.
 */
function useModal(isClean: boolean) {
  const dialog = useRef<HTMLDialogElement>(null);
  const begins = useRef(isClean);
  useEffect(() => {
    const { current } = dialog;
    if (current === null) return;
    const part = current.closest("details");
    if (part !== null) part.open = true;
    current.showModal();
    current.querySelector<HTMLElement>(begins.current ? ".import-take" : "h2")?.focus();
    current.scrollTop = 0;
    return () => current.close();
  }, []);
  return dialog;
}
