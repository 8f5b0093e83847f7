import { useEffect, useMemo, useState } from "preact/hooks";
import { numbersFor } from "../../display/format/numbers.ts";
import { fileState } from "../../display/frame/shown.ts";
import { simulatorOf } from "../../display/scenario/simulator.ts";
import type { Fan } from "../../display/scenario/types.ts";
import { plainCitation, viewLine } from "../../display/take/citation.ts";
import { datasetsOf } from "../../display/take/data/all.ts";
import { csvText, type Dataset, jsonText } from "../../display/take/data/dataset.ts";
import { filesOfTables, isComing, notLoaded } from "../../display/take/data/needed.ts";
import { zipOfSets } from "../../display/take/data/zip.ts";
import { bibtex } from "../../display/take/printed.ts";
import { dataWords as words } from "../../words/take/data.ts";
import { saveBlob, saveText } from "../files/save.ts";
import { keptHoldings } from "../holdings/kept.ts";
import { drawnFan } from "../scenario/drawn-fan.ts";
import { TableHead } from "../shared/Columns.tsx";
import { usePage } from "../shared/page.ts";
import { Choice } from "./Choice.tsx";
import { useCitations, useFrozen } from "./useCitations.ts";

const previewed = 5;

/** The tables of what is shown as CSV and JSON, one by one or as a zip, with a preview of the chosen one. */
export function DataTab() {
  const shown = usePage();
  const { frame, words: page, retry } = shown;
  const { fan, isDrawing } = useFan();
  const files = filesOfTables(shown);
  useEffect(() => {
    for (const file of files) if (fileState(shown, file).state === "waiting") retry(file);
  }, [files.join(" ")]);
  // A file that is saved before all has come would lack rows without a word.
  const isWaiting = isDrawing || isComing(shown);
  const sets = useMemo(() => datasetsOf(shown, { fan, mine: keptHoldings.get() }), [shown, fan]);
  const [id, setId] = useState("countries");
  const [mark, setMark] = useState(false);
  const [whole, setWhole] = useState(false);
  const holdsSites = sets.some(isOwn);
  const set = sets.find((one) => one.id === id) ?? sets[0];
  const { link, version } = useFrozen();
  const citations = useCitations();
  const about = { view: viewLine(frame), link };
  const saveZip = () => {
    const cited = citations.map((one) => plainCitation(one, page.locale)).join("\n\n");
    const beside = [
      ["citations.bib", bibtex(citations)],
      ["citations.txt", `${cited}\n`],
    ] as const;
    const zip = zipOfSets(shown, whole ? sets : sets.filter((one) => !isOwn(one)), about, version, { mark, beside });
    saveBlob("hashfall-view.zip", new Blob([zip], { type: "application/zip" }));
  };
  return (
    <>
      <p class="quiet">{words.intro}</p>
      {isWaiting ? <p class="quiet">{words.coming}</p> : null}
      {notLoaded(shown).map((sentence) => (
        <p role="alert" key={sentence}>
          {sentence}
        </p>
      ))}
      <Choice
        label={words.table}
        value={set?.id ?? ""}
        options={sets.map((one) => [one.id, one.title])}
        choose={setId}
      />
      {set === undefined ? null : (
        <>
          <Preview set={set} />
          <div class="take-acts">
            <button
              type="button"
              class="pill"
              disabled={isWaiting}
              onClick={() => saveText(`${set.id}.csv`, csvText(set, mark), "text/csv")}
            >
              {words.save(`${set.id}.csv`)}
            </button>
            <button
              type="button"
              class="pill"
              disabled={isWaiting}
              onClick={() => saveText(`${set.id}.json`, jsonText(shown, set, about), "application/json")}
            >
              {words.save(`${set.id}.json`)}
            </button>
            <button type="button" class="pill" disabled={isWaiting} onClick={saveZip}>
              {words.zip}
            </button>
          </div>
        </>
      )}
      <label class="take-check">
        <input type="checkbox" checked={mark} onChange={({ currentTarget }) => setMark(currentTarget.checked)} />
        {words.mark}
      </label>
      {holdsSites ? (
        <label class="take-check">
          <input type="checkbox" checked={whole} onChange={({ currentTarget }) => setWhole(currentTarget.checked)} />
          {words.withHoldings}
        </label>
      ) : null}
      <p class="quiet take-small">
        {words.tables} {holdsSites ? words.holdings : words.noHoldings}
      </p>
    </>
  );
}

/** Whether a table holds the visitor's own sites; the zip includes such tables only if the visitor asks for it. */
const isOwn = ({ id }: Dataset): boolean => id.startsWith("holdings-");

/** The first rows of a table, as they stand in its file. */
function Preview({ set }: { readonly set: Dataset }) {
  const { words: page } = usePage();
  const { whole } = numbersFor(page.locale);
  const more = set.rows.length - previewed;
  return (
    <>
      <section
        class="take-table"
        aria-label={words.preview(set.title)}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: the preview scrolls, and a scroll box needs the keyboard
        tabIndex={0}
      >
        <table>
          <TableHead names={set.columns} />
          <tbody>
            {set.rows.slice(0, previewed).map((row, line) => (
              <tr key={line}>
                {row.map((cell, index) => (
                  <td key={set.columns[index]}>{cell}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      <p class="quiet take-small">{more > 0 ? words.more(whole(more)) : words.rows(whole(set.rows.length))}</p>
    </>
  );
}

/**
 * The fan of the asked scenario, drawn in the worker; null without one, until it is drawn, and where it fails. And whether
 * it is still being drawn.
 */
function useFan(): { readonly fan: Fan | null; readonly isDrawing: boolean } {
  const page = usePage();
  const { drawFan } = page;
  const [fan, setFan] = useState<Fan | null>(null);
  const [isDrawing, setDrawing] = useState(true);
  const { request } = simulatorOf(page);
  useEffect(() => {
    let isWanted = true;
    const end = (drawn: Fan | null) => {
      if (!isWanted) return;
      setFan(drawn);
      setDrawing(false);
    };
    setFan(null);
    setDrawing(request !== null);
    if (request !== null) {
      drawnFan(
        () => drawFan(request),
        () => isWanted,
      ).then(end, () => end(null));
    }
    return () => {
      isWanted = false;
    };
  }, [request?.scenario, request?.world, request?.rival?.scenario, request?.rival?.world]);
  return { fan, isDrawing: request !== null && isDrawing };
}
