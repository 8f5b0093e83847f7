import type { ExposureContext } from "../../display/exposure/context.ts";
import { breakEvenView, exportText } from "../../display/holdings/effects.ts";
import { holdingsView, type Mine, type Reckoning } from "../../display/holdings/holdings.ts";
import type { ListSentence } from "../../display/holdings/listed.ts";
import { type EffectView, effectView } from "../../display/holdings/scenario.ts";
import { printedWords, warningsOf } from "../../display/holdings/warnings.ts";
import { chooseTab } from "../../state/actions.ts";
import { askScenario } from "../../state/scenario/scenario.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { CellsTable, Figures } from "../exposure/parts.tsx";
import { Handed } from "../files/Handed.tsx";
import { saveText } from "../files/save.ts";
import { Readable } from "../reading/Readable.tsx";
import { usePage } from "../shared/page.ts";

/** The report on the holdings; its Print button prints the report alone. */
export function HoldingsReport({
  context,
  mine,
  reckoning,
}: {
  readonly context: ExposureContext;
  readonly mine: Mine;
  readonly reckoning: Reckoning;
}) {
  const { link, address } = usePage();
  const view = holdingsView(context, reckoning);
  const effect = effectView(context, mine, reckoning);
  const breakEven = breakEvenView(context, mine);
  return (
    <Readable id="report" title={words.report} level="h3">
      <section class="report" aria-label={words.report}>
        <h4>{words.report}</h4>
        <p class="note">{view.date}</p>
        <p>{view.text}</p>
        {warningsOf(context, view, mine, reckoning).map((line) => (
          <Warning key={line.said} line={line} />
        ))}
        {view.figures.length === 0 ? null : (
          <>
            <Figures figures={view.figures} />
            <h4>{words.countries}</h4>
            <CellsTable table={view.countries} />
          </>
        )}
        {effect === null || view.figures.length === 0 ? null : <Effect view={effect} />}
        <h4>{words.breakEven}</h4>
        {breakEven.table === null ? null : <CellsTable table={breakEven.table} />}
        {breakEven.losing.map((line) => (
          <Warning key={line.said} line={line} />
        ))}
        <p class="note">{breakEven.text}</p>
        <p class="note">{view.sources}</p>
        <p class="note report-link">{printedWords(context, Date.now(), address(), address() === link())}</p>
        <p class="report-acts holdings-input">
          <button
            type="button"
            class="pill"
            onClick={() => saveText(words.fileName, exportText(context, reckoning, effect), "text/csv")}
          >
            {words.export}
          </button>{" "}
          <button type="button" class="pill" onClick={print}>
            {words.print}
          </button>{" "}
          <Handed of={words.fileName} />
        </p>
      </section>
    </Readable>
  );
}

/** A warning; on paper with its whole list. */
function Warning({ line: { said, brief, rest } }: { readonly line: ListSentence }) {
  return (
    <p class="miss">
      {said}
      {rest === "" ? null : (
        <>
          <span class="on-screen">{brief}</span>
          <span class="on-paper">{rest}</span>
        </>
      )}
    </p>
  );
}

/** The scenario's effect on income. */
function Effect({ view }: { readonly view: EffectView }) {
  const { act } = usePage();
  const open = () => {
    act(askScenario(view.word));
    act(chooseTab("what-if"));
  };
  return (
    <>
      <h4>{view.title}</h4>
      <p>{view.text}</p>
      <Figures figures={view.figures} />
      {view.sites === null ? null : <CellsTable table={view.sites} />}
      {view.notes.map((note) => (
        <p key={note} class="note">
          {note}
        </p>
      ))}
      <p class="holdings-input">
        <button type="button" class="source-link" onClick={open}>
          {words.openWhatIf}
        </button>
      </p>
    </>
  );
}

function print(): void {
  const root = document.documentElement;
  root.dataset["print"] = "holdings";
  addEventListener("afterprint", () => delete root.dataset["print"], { once: true });
  window.print();
}
