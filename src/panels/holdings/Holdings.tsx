import { useEffect, useMemo, useState } from "preact/hooks";
import type { ExposureContext } from "../../display/exposure/context.ts";
import { countText } from "../../display/format/numbers.ts";
import type { Drawn } from "../../display/hazard/at-risk.ts";
import {
  holdingsView,
  type LeftOut,
  type Mine,
  problemTable,
  reckon,
  siteKey,
  withExample,
} from "../../display/holdings/holdings.ts";
import { contextFor, finderOf } from "../../display/holdings/import/context.ts";
import { type Taken, typedRow } from "../../display/holdings/import/preview.ts";
import { gazetteerFor } from "../../display/search/places.ts";
import { openReadingView } from "../../state/actions.ts";
import { holdingsWords as words } from "../../words/holdings/holdings.ts";
import { importWords } from "../../words/holdings/import.ts";
import { CellsTable } from "../exposure/parts.tsx";
import { usePage } from "../shared/page.ts";
import { useGazetteer } from "../shared/useGazetteer.ts";
import { Assumptions } from "./Assumptions.tsx";
import { Examples } from "./Examples.tsx";
import { HoldingsReport } from "./HoldingsReport.tsx";
import { FileInput } from "./import/FileInput.tsx";
import { ImportDialog } from "./import/ImportDialog.tsx";
import { useImports } from "./import/useImports.ts";
import { keptHoldings } from "./kept.ts";
import { RowForm } from "./RowForm.tsx";

/** The last message: sentences, and the rows that were not taken. */
interface AddingResult {
  readonly sentences: readonly string[];
  readonly problems: LeftOut["problems"];
}

/** My holdings: ways to add sites, the list of sites, assumptions and report. Everything stays in the page's memory. */
export function HoldingsPart({ context, drawn }: { readonly context: ExposureContext; readonly drawn: Drawn }) {
  const { frame, named, act } = usePage();
  const { gazetteer } = useGazetteer();
  const find = useMemo(() => finderOf(gazetteer), [gazetteer]);
  const { mine, change, said, say, take } = useMine();
  const [form, setForm] = useState(0);
  const { readingView } = frame.choices;
  useEffect(() => {
    // No link carries holdings, so the link of a report without any opens the part in which the visitor adds them.
    if (readingView === "report" && mine.holdings.length === 0) act(openReadingView("holdings"));
  }, [readingView, mine.holdings.length, act]);
  const imports = useImports((sentences) => say({ sentences, problems: [] }), named);
  const importContext = contextFor(context, find, mine.holdings, Date.now());
  const { shown } = imports;
  const addRow = async (fields: Readonly<Record<string, string>>): Promise<boolean> => {
    const placeOf = finderOf(gazetteerFor(await named(), frame.nameOf));
    const typed = typedRow(fields, { ...importContext, placeOf });
    if (typed.asks) imports.openTyped(typed.pending);
    else if (typed.taken.holdings.length > 0) take(importWords.typed, typed.taken);
    else say({ sentences: [words.taken(countText(0))], problems: typed.taken.problems });
    return !typed.asks && typed.taken.holdings.length > 0;
  };
  const reckoning = reckon(context, mine, drawn);
  return (
    <>
      <div class="holdings-input">
        <p>{words.intro}</p>
        <p class="note">{words.privacy}</p>
        <FileInput imports={imports} />
        <Examples
          context={context}
          find={find}
          choose={(example, share) =>
            take(example.company, { ...withExample(mine, example, share), replaced: new Set() })
          }
        />
        <RowForm key={form} add={addRow} />
        {said === null ? null : <Said answer={said} />}
        {shown === null ? null : (
          <ImportDialog
            key={shown.key}
            context={context}
            pending={shown.pending}
            place={shown.place}
            importContext={importContext}
            take={(taken) => {
              take(shown.pending.name, taken);
              if (shown.pending.name === importWords.typed) setForm(form + 1);
              imports.done();
            }}
            cancel={() => {
              say({ sentences: [importWords.cancelled(shown.pending.name)], problems: [] });
              imports.done();
            }}
          />
        )}
      </div>
      {mine.holdings.length === 0 ? null : (
        <>
          <Sites
            mine={mine}
            view={holdingsView(context, reckoning)}
            remove={(at) => change({ holdings: mine.holdings.filter((_, index) => index !== at) })}
          />
          <button type="button" class="pill holdings-input" onClick={() => change({ holdings: [], left: [] })}>
            {words.clear}
          </button>
          <Assumptions context={context} mine={mine} change={change} />
          <HoldingsReport context={context} mine={mine} reckoning={reckoning} />
        </>
      )}
    </>
  );
}

/** The holdings, the last message, and `take`, which adds the taken rows of a file and reports them. */
function useMine() {
  const [mine, setMine] = useState(keptHoldings.get());
  const [said, say] = useState<AddingResult | null>(null);
  const change = (part: Partial<Mine>) => {
    keptHoldings.set({ ...keptHoldings.get(), ...part });
    setMine(keptHoldings.get());
  };
  const take = (file: string, { holdings, replaced, problems }: Taken) => {
    const before = keptHoldings.get();
    change({
      holdings: [...before.holdings.filter((holding) => !replaced.has(siteKey(holding))), ...holdings],
      left: problems.length === 0 ? before.left : [...before.left, { file, problems }],
    });
    say({ sentences: [words.taken(countText(holdings.length))], problems });
  };
  return { mine, change, said, say, take };
}

function Said({ answer: { sentences, problems } }: { readonly answer: AddingResult }) {
  return (
    <div class="said" role="status">
      {sentences.map((sentence) => (
        <p key={sentence}>{sentence}</p>
      ))}
      {problems.length === 0 ? null : (
        <>
          <p>{words.refused(countText(problems.length))}</p>
          <CellsTable table={problemTable(problems)} />
        </>
      )}
    </div>
  );
}

function Sites({
  mine,
  view,
  remove,
}: {
  readonly mine: Mine;
  readonly view: ReturnType<typeof holdingsView>;
  readonly remove: (index: number) => void;
}) {
  return (
    <>
      <h4>{words.list}</h4>
      <CellsTable table={view.sites} wrap={true} />
      {view.uncounted === null ? null : <p class="miss">{view.uncounted}</p>}
      <p class="removals holdings-input">
        {mine.holdings.map(({ name }, index) => (
          <button key={`${name} ${index}`} type="button" class="source-link" onClick={() => remove(index)}>
            {words.remove(name)}
          </button>
        ))}
      </p>
    </>
  );
}
