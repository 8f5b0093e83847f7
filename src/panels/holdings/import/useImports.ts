import { useRef, useState } from "preact/hooks";
import { countText } from "../../../display/format/numbers.ts";
import { largestFile, type Opened, openBytes, openText } from "../../../display/holdings/import/open.ts";
import type { Pending } from "../../../display/holdings/import/preview.ts";
import { fileWords } from "../../../words/files.ts";
import { holdingsWords } from "../../../words/holdings/holdings.ts";
import { importWords as words } from "../../../words/holdings/import.ts";
import type { Dropped } from "../../files/dropped.ts";
import { importQueue, type OpenPreview, type QueueReports } from "./queue.ts";

/** Opens files, pastes and typed rows one after another, each in its own preview. */
export interface Imports {
  /** The open preview; null for none. */
  readonly shown: OpenPreview | null;
  openFiles(dropped: Dropped): void;
  openPasted(text: string): void;
  openTyped(pending: Pending): void;
  /** Closes the preview and opens the next. */
  done(): void;
}

/**
 * The queue of files; `say` is called with a sentence on each that cannot be opened. A preview waits until the names of
 * places are loaded or have failed, so that no name is refused only because it is not there yet.
 */
export function useImports(say: QueueReports["say"], named: QueueReports["named"]): Imports {
  const [shown, show] = useState<OpenPreview | null>(null);
  const newest = useRef({ say, named });
  newest.current = { say, named };
  const [queue] = useState(() =>
    importQueue({
      show,
      say: (sentences) => newest.current.say(sentences),
      named: () => newest.current.named(),
    }),
  );
  return {
    shown,
    openFiles({ files, folders }) {
      if (folders.length > 0) say(folders.map(fileWords.folder));
      queue.add(files.map((file) => ({ name: file.name, open: () => openFile(file) })));
    },
    openPasted(text) {
      if (text.trim() === "") say([words.noText]);
      else queue.add([{ name: words.pasted, open: () => openText(words.pasted, text, words.clipboard) }]);
    },
    openTyped: (pending) => queue.add([{ name: pending.name, open: () => ({ ok: true, ...pending }) }]),
    done: () => queue.done(),
  };
}

async function openFile(file: File): Promise<Opened> {
  if (file.size > largestFile) {
    return { ok: false, said: holdingsWords.tooBig(file.name, countText(Math.ceil(file.size / 1e6))) };
  }
  return openBytes(file.name, await file.arrayBuffer());
}
