import { useEffect, useMemo, useState } from "preact/hooks";
import type { Drawn } from "../../display/exposure/at-risk.ts";
import type { ExposureDesk } from "../../display/exposure/desk.ts";
import {
  addedTo,
  examplesOf,
  finderFor,
  holdingsView,
  largestFile,
  type Mine,
  nothingHeld,
  problemGrid,
  readRow,
  readText,
  reckon,
} from "../../display/exposure/holdings.ts";
import { makeCell } from "../../kit/cell.ts";
import { decodeText } from "../../kit/decode.ts";
import { holdingsWords as words } from "../../words/holdings.ts";
import { usePage } from "../page.ts";
import { Assumptions } from "./Assumptions.tsx";
import { HoldingsReport } from "./HoldingsReport.tsx";
import { GridTable } from "./parts.tsx";
import { RowForm } from "./RowForm.tsx";

type Answer = ReturnType<typeof readText>;
/** Kept while the page is open, so that another tab of the rail forgets nothing. */
const kept = makeCell<Mine>(nothingHeld);

/** My holdings: a file, an example or typed rows; all of it stays in this page's memory. */
export function HoldingsPart({ desk, drawn }: { readonly desk: ExposureDesk; readonly drawn: Drawn }) {
  const { facts, words: page } = usePage();
  const find = useMemo(() => finderFor(facts, page.locale), [facts, page.locale]);
  const [mine, setMine] = useState(kept.get());
  const [said, setSaid] = useState<{ readonly text: string; readonly answer: Answer | null } | null>(null);
  const change = (part: Partial<Mine>) => {
    kept.set({ ...kept.get(), ...part });
    setMine(kept.get());
  };
  const take = (read: Answer) => {
    const answer = addedTo(kept.get(), read);
    change({ holdings: [...kept.get().holdings, ...answer.holdings] });
    setSaid({ text: words.taken(answer.holdings.length), answer });
    return answer.holdings.length > 0;
  };
  const open = async (file: File | undefined) => {
    if (file === undefined) return;
    if (file.size > largestFile) {
      setSaid({ text: words.tooBig(String(Math.ceil(file.size / 1e6))), answer: null });
      return;
    }
    try {
      take(readText(decodeText(await file.arrayBuffer()), find));
    } catch {
      setSaid({ text: words.unreadable, answer: null });
    }
  };
  useNoStrayDrops();
  const reckoning = reckon(desk, mine, drawn);
  return (
    <>
      <div class="holdings-input">
        <p>{words.intro}</p>
        <p class="note">{words.privacy}</p>
        <FileDrop open={(file) => void open(file)} />
        <Examples desk={desk} choose={(holdings) => take({ holdings, problems: [] })} find={find} />
        <RowForm add={(fields) => take(readRow(fields, find))} />
        {said === null ? null : <Said text={said.text} answer={said.answer} />}
      </div>
      {mine.holdings.length === 0 ? null : (
        <>
          <Sites
            mine={mine}
            view={holdingsView(desk, reckoning)}
            remove={(at) => change({ holdings: mine.holdings.filter((_, index) => index !== at) })}
          />
          <button type="button" class="pill holdings-input" onClick={() => change({ holdings: [] })}>
            {words.clear}
          </button>
          <Assumptions desk={desk} mine={mine} change={change} />
          <HoldingsReport desk={desk} facts={facts} mine={mine} reckoning={reckoning} />
        </>
      )}
    </>
  );
}

const stay = (event: DragEvent) => event.preventDefault();

/** A file that misses its field would be opened instead of the page, and all that was typed be gone. */
function useNoStrayDrops(): void {
  useEffect(() => {
    addEventListener("dragover", stay);
    addEventListener("drop", stay);
    return () => {
      removeEventListener("dragover", stay);
      removeEventListener("drop", stay);
    };
  }, []);
}

function FileDrop({ open }: { readonly open: (file: File | undefined) => void }) {
  const onDrop = (event: DragEvent) => {
    event.preventDefault();
    open(event.dataTransfer?.files[0]);
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the input inside is the first
    <div class="file-drop" onDragOver={(event) => event.preventDefault()} onDrop={onDrop}>
      <label>
        {words.choose}
        <input
          type="file"
          accept=".csv,.json,text/csv,application/json"
          onChange={(event) => {
            open(event.currentTarget.files?.[0]);
            event.currentTarget.value = "";
          }}
        />
      </label>
      <p class="note">{words.drop}</p>
    </div>
  );
}

function Examples({
  desk,
  find,
  choose,
}: {
  readonly desk: ExposureDesk;
  readonly find: ReturnType<typeof finderFor>;
  readonly choose: (holdings: Mine["holdings"]) => void;
}) {
  const examples = examplesOf(desk, find);
  return (
    <>
      <label class="choice">
        {words.example}{" "}
        <select
          value=""
          onChange={(event) => {
            const { value } = event.currentTarget;
            const found = examples.find(({ company }) => company === value);
            if (found !== undefined) choose(found.holdings);
          }}
        >
          <option value="">{words.exampleNone}</option>
          {examples.map(({ company }) => (
            <option key={company}>{company}</option>
          ))}
        </select>
      </label>
      <p class="note">{words.exampleNote}</p>
    </>
  );
}

function Said({ text, answer }: { readonly text: string; readonly answer: Answer | null }) {
  const refused = answer !== null && answer.problems.length > 0;
  return (
    <div class="said" role="status">
      <p>{text}</p>
      {refused ? (
        <>
          <p>{words.refused(answer.problems.length)}</p>
          <GridTable grid={problemGrid(answer)} />
        </>
      ) : null}
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
      <GridTable grid={view.sites} wrap={true} />
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
