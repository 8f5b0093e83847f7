import { useEffect, useRef, useState } from "preact/hooks";
import { accepted, fileOf, nameIn } from "../../display/scenario/edit.ts";
import { forgetOne, keepOne, readKept, watchKept } from "../../state/kept.ts";
import { askScenario } from "../../state/scenario.ts";
import { whatIf as words } from "../../words/what-if.ts";
import { usePage } from "../page.ts";
import { saveText } from "../save.ts";

const storage = () => localStorage;
/** Read no further than a file that is refused for its size. */
const mostBytes = 1_000_001;

/** The scenario as a file, from a file, and in the browser's storage: all of them through one door. */
export function Files({ refuse }: { readonly refuse: (problems: readonly string[]) => void }) {
  const { facts, frame, axis, act } = usePage();
  const { scenario } = frame.choices.asked;
  const file = fileOf(facts, axis, scenario);
  const take = (text: string) => {
    const edited = accepted(facts, axis, text);
    refuse(edited.ok ? [] : edited.problems);
    if (edited.ok) act(askScenario(edited.word));
  };
  const read = async (chosen: File | undefined) => {
    if (chosen !== undefined) take(await chosen.slice(0, mostBytes).text());
  };
  const over = useDrop((dropped) => void read(dropped));
  return (
    <section class="what-if-files" aria-label={words.files.title} data-over={over}>
      <h3>{words.files.title}</h3>
      <p class="quiet">{words.files.text}</p>
      <p class="what-if-steps">
        {file === null ? null : (
          <button type="button" class="pill" onClick={() => saveText(file.name, file.text, "application/json")}>
            {words.files.save}
          </button>
        )}
        <label class="pill what-if-open">
          {words.files.open}
          <input
            type="file"
            accept=".json,application/json"
            onChange={(event) => {
              void read(event.currentTarget.files?.[0]);
              event.currentTarget.value = "";
            }}
          />
        </label>
      </p>
      <Kept text={file?.text ?? null} take={take} />
    </section>
  );
}

/** Takes a file wherever on the page it is dropped; whether one hangs over it now. */
function useDrop(take: (file: File | undefined) => void): boolean {
  const [over, setOver] = useState(false);
  const newest = useRef(take);
  newest.current = take;
  useEffect(() => {
    const listening = new AbortController();
    const listen = (type: "dragover" | "dragleave" | "drop", heard: (event: DragEvent) => void) =>
      document.addEventListener(type, heard, { signal: listening.signal });
    listen("dragover", (event) => {
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      setOver(true);
    });
    listen("dragleave", ({ relatedTarget }) => relatedTarget === null && setOver(false));
    listen("drop", (event) => {
      setOver(false);
      if (event.dataTransfer?.types.includes("Files") !== true) return;
      event.preventDefault();
      newest.current(event.dataTransfer.files[0]);
    });
    return () => listening.abort();
  }, []);
  return over;
}

function Kept({ text, take }: { readonly text: string | null; readonly take: (text: string) => void }) {
  const [kept, setKept] = useState(() => readKept(storage));
  const [full, setFull] = useState(false);
  useEffect(() => watchKept(window, () => setKept(readKept(storage))), []);
  const told = (done: boolean) => {
    setFull(!done);
    setKept(readKept(storage));
  };
  return (
    <>
      {text === null || kept.includes(text) ? null : (
        <button type="button" class="pill" onClick={() => told(keepOne(storage, text))}>
          {words.files.keep}
        </button>
      )}
      {full ? <p role="alert">{words.files.full}</p> : null}
      {kept.length === 0 ? null : (
        <ul class="what-if-kept" aria-label={words.files.kept}>
          {kept.map((one) => (
            <li key={one}>
              <button type="button" class="source-link" onClick={() => take(one)}>
                {nameIn(one)}
              </button>
              <button
                type="button"
                class="source-link"
                aria-label={words.files.remove(nameIn(one))}
                onClick={() => told(forgetOne(storage, one))}
              >
                ×
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
