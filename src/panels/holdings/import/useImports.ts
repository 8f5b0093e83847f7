import { useRef, useState } from "preact/hooks";
import { largestFile, type Opened, openBytes, openText } from "../../../display/holdings/import/open.ts";
import type { Pending } from "../../../display/holdings/import/preview.ts";
import { fileWords } from "../../../words/files.ts";
import { holdingsWords } from "../../../words/holdings/holdings.ts";
import { importWords as words } from "../../../words/holdings/import.ts";
import type { Dropped } from "../../files/dropped.ts";

/** Opens files one after another, each in its own preview. */
export interface Imports {
  /** The file whose preview is open; null for none. */
  readonly pending: Pending | null;
  /** The file's place in the queue, in words; empty for a single file. */
  readonly place: string;
  openFiles(dropped: Dropped): void;
  openPasted(text: string): void;
  show(pending: Pending): void;
  /** Closes the preview and opens the next file. */
  done(): void;
}

/**
 * The queue of files; `say` is called with a sentence on each that cannot be opened. A preview waits until the names of
 * places are loaded or have failed, so that no name is refused only because it is not there yet.
 */
export function useImports(say: (sentences: readonly string[]) => void, named: () => Promise<unknown>): Imports {
  const [pending, setPending] = useState<Pending | null>(null);
  const [place, setPlace] = useState("");
  const waiting = useRef<File[]>([]);
  const all = useRef(0);
  const put = async (opened: Opened): Promise<boolean> => {
    await named();
    if (opened.ok) setPending(opened);
    else say([opened.said]);
    return opened.ok;
  };
  const next = async (): Promise<void> => {
    setPending(null);
    for (let file = waiting.current.shift(); file !== undefined; file = waiting.current.shift()) {
      const at = all.current - waiting.current.length;
      const opened = await openFile(file);
      setPlace(all.current > 1 ? words.queue(at, all.current) : "");
      if (await put(opened)) return;
    }
    all.current = 0;
  };
  return {
    pending,
    place,
    openFiles({ files, folders }) {
      if (folders.length > 0) say(folders.map(fileWords.folder));
      const isBusy = pending !== null || waiting.current.length > 0;
      waiting.current.push(...files);
      all.current += files.length;
      if (!isBusy && files.length > 0) void next();
    },
    openPasted(text) {
      setPlace("");
      if (text.trim() === "") say([words.noText]);
      else void put(openText(words.pasted, text, words.clipboard));
    },
    show(shown) {
      setPlace("");
      setPending(shown);
    },
    done: () => void next(),
  };
}

async function openFile(file: File): Promise<Opened> {
  if (file.size > largestFile) {
    return { ok: false, said: holdingsWords.tooBig(file.name, String(Math.ceil(file.size / 1e6))) };
  }
  try {
    return await openBytes(file.name, await file.arrayBuffer());
  } catch {
    // A folder, or a file that is gone or locked: the browser's message would not help.
    return { ok: false, said: fileWords.unreadable(file.name) };
  }
}
