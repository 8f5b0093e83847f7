import { useEffect, useRef, useState } from "preact/hooks";
import { holdingsWords as words } from "../../../words/holdings/holdings.ts";
import { droppedIn, watchDrops } from "../../files/dropped.ts";
import type { Imports } from "./useImports.ts";

/** The ways to give a file: a file input, a drop or a paste anywhere on the page, and a field to paste into. */
export function FileInput({ imports }: { readonly imports: Imports }) {
  const field = useRef<HTMLDivElement>(null);
  const over = useDropsAndPastes(imports, field);
  return (
    <div class="file-drop" ref={field} data-over={over}>
      <label>
        {words.choose}
        <input
          type="file"
          multiple={true}
          accept=".csv,.tsv,.tab,.txt,.json,.xlsx,.ods,text/csv,text/plain,text/tab-separated-values,application/json"
          onChange={(event) => {
            imports.openFiles({ files: [...(event.currentTarget.files ?? [])], folders: [] });
            event.currentTarget.value = "";
          }}
        />
      </label>
      <p class="note">{words.drop}</p>
      <Paste imports={imports} />
      <details class="accepted">
        <summary>{words.accepted}</summary>
        <ul>
          {words.acceptedList.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </details>
    </div>
  );
}

function Paste({ imports }: { readonly imports: Imports }) {
  const [text, setText] = useState("");
  return (
    <>
      <label class="paste">
        {words.paste}
        <textarea rows={2} value={text} onInput={(event) => setText(event.currentTarget.value)} />
      </label>
      {text === "" ? null : (
        <button
          type="button"
          class="pill"
          onClick={() => {
            imports.openPasted(text);
            setText("");
          }}
        >
          {words.pasteRead}
        </button>
      )}
    </>
  );
}

/** Takes files dropped or pasted anywhere on the page. Returns whether files are being dragged over it now. */
function useDropsAndPastes(imports: Imports, field: { readonly current: HTMLElement | null }): boolean {
  const [over, setOver] = useState(false);
  const newest = useRef(imports);
  newest.current = imports;
  useEffect(() => {
    const open = (take: () => void) => {
      // Sentences about the files would not be visible inside a closed part.
      const part = field.current?.closest("details");
      if (part !== null && part !== undefined) part.open = true;
      take();
    };
    const unwatch = watchDrops((dropped) => open(() => newest.current.openFiles(dropped)), setOver);
    const onPaste = (event: ClipboardEvent) => {
      const { target, clipboardData } = event;
      const files = droppedIn(clipboardData);
      const isField =
        target instanceof Element && target.closest("input, textarea, select, [contenteditable]") !== null;
      const isOpen = field.current?.closest("details")?.open === true;
      if (!isOpen || (isField && files.files.length === 0)) return;
      const text = clipboardData?.getData("text/plain") ?? "";
      // A spreadsheet copies a picture of the cells beside their text; a field pastes the text as usual.
      if (text !== "" && isField) return;
      event.preventDefault();
      if (text !== "") newest.current.openPasted(text);
      else if (files.files.length > 0) newest.current.openFiles(files);
    };
    document.addEventListener("paste", onPaste);
    return () => {
      unwatch();
      document.removeEventListener("paste", onPaste);
    };
  }, [field]);
  return over;
}
