import { useEffect, useRef, useState } from "preact/hooks";
import { countText } from "../../display/format/numbers.ts";
import { accepted, fileOf, nameIn } from "../../display/scenario/form/edit.ts";
import { decodeText } from "../../kit/decode.ts";
import { forgetOne, keepOne, readKept, watchKept } from "../../state/kept.ts";
import { longestLink } from "../../state/link/address.ts";
import { askScenario } from "../../state/scenario/scenario.ts";
import { fileWords } from "../../words/files.ts";
import { whatIf as words } from "../../words/scenario/answer.ts";
import { type Dropped, watchDrops } from "../files/dropped.ts";
import { Handed } from "../files/Handed.tsx";
import { saveText } from "../files/save.ts";
import { usePage } from "../shared/page.ts";

const storage = () => localStorage;
/** Bytes that are read of a file: one more than the largest file that is accepted. */
const mostBytes = 1_000_001;

/**
 * Saving the scenario as a file, opening one, and keeping it in the browser's storage; texts are checked by the same
 * rules.
 */
export function Files({ refuse }: { readonly refuse: (problems: readonly string[]) => void }) {
  const page = usePage();
  const { frame, act, link, named } = page;
  const { scenario } = frame.choices.asked;
  const file = fileOf(page, scenario);
  const take = async (text: string, aside: readonly string[] = []) => {
    const first = accepted(page, text);
    // It may be refused for the name of a place, and the file of names is fetched only then.
    const edited = first.ok ? first : accepted(await named(), text);
    refuse(edited.ok ? aside : [...edited.problems, ...aside]);
    if (edited.ok) act(askScenario(edited.word));
  };
  const read = async ({ files, folders }: Dropped) => {
    const [chosen] = files;
    if (chosen === undefined) {
      if (folders.length > 0) refuse(folders.map(fileWords.folder));
      return;
    }
    const bytes = await chosen
      .slice(0, mostBytes)
      .arrayBuffer()
      .catch(() => null);
    // A folder, or a file that is gone or locked: the browser's message would not help.
    if (bytes === null) refuse([fileWords.unreadable(chosen.name)]);
    else
      await take(decodeText(bytes), files.length > 1 ? [fileWords.onlyOne(chosen.name, countText(files.length))] : []);
  };
  const over = useDrop((dropped) => void read(dropped));
  return (
    <section class="what-if-files" aria-label={words.files.title} data-over={over}>
      <h3>{words.files.title}</h3>
      <p class="quiet">{link().length > longestLink ? words.files.noLink : words.files.text}</p>
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
              void read({ files: [...(event.currentTarget.files ?? [])], folders: [] });
              event.currentTarget.value = "";
            }}
          />
        </label>
      </p>
      {file === null ? null : <Handed of={file.name} />}
      <Kept text={file?.text ?? null} take={(kept) => void take(kept)} />
    </section>
  );
}

/** Takes files dropped anywhere on the page. Returns whether files are being dragged over it now. */
function useDrop(take: (dropped: Dropped) => void): boolean {
  const [over, setOver] = useState(false);
  const newest = useRef(take);
  newest.current = take;
  useEffect(() => watchDrops((dropped) => newest.current(dropped), setOver), []);
  return over;
}

function Kept({ text, take }: { readonly text: string | null; readonly take: (text: string) => void }) {
  const [kept, setKept] = useState(() => readKept(storage));
  const [full, setFull] = useState(false);
  useEffect(() => watchKept(window, () => setKept(readKept(storage))), []);
  const update = (done: boolean) => {
    setFull(!done);
    setKept(readKept(storage));
  };
  return (
    <>
      {text === null || kept.includes(text) ? null : (
        <button type="button" class="pill" onClick={() => update(keepOne(storage, text))}>
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
                onClick={() => update(forgetOne(storage, one))}
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
