import { countText } from "../../../display/format/numbers.ts";
import type { Opened } from "../../../display/holdings/import/open.ts";
import type { Pending } from "../../../display/holdings/import/preview.ts";
import { fileWords } from "../../../words/files.ts";
import { importWords as words } from "../../../words/holdings/import.ts";

/** A file, a paste or a typed row that waits to be opened. */
export interface Waiting {
  readonly name: string;
  open(): Opened | Promise<Opened>;
}

/** An open preview. */
export interface OpenPreview {
  /** A new number for each preview, so that no preview is mistaken for the previous one. */
  readonly key: number;
  readonly pending: Pending;
  /** Its place in the queue, in words; empty where it is alone. */
  readonly place: string;
}

/** The reports of the queue: the open preview, null for none, and a sentence on each input that could not be opened. */
export interface QueueReports {
  show(shown: OpenPreview | null): void;
  say(sentences: readonly string[]): void;
  /** Resolves when the names of places are loaded or have failed; a preview waits for it. */
  named(): Promise<unknown>;
}

/** Previews one after another: what is added while one is read or shown waits for its turn. */
export interface Queue {
  add(things: readonly Waiting[]): void;
  /** Closes the preview and opens the next; nothing without a preview. */
  done(): void;
}

/** An empty queue. */
export function importQueue({ show, say, named }: QueueReports): Queue {
  const waiting: Waiting[] = [];
  let shown: OpenPreview | null = null;
  let isBusy = false;
  let opened = 0;
  let key = 0;
  const put = (next: OpenPreview | null) => {
    shown = next;
    show(next);
  };
  const place = () => {
    const all = opened + waiting.length;
    return all > 1 ? words.queue(countText(opened), countText(all)) : "";
  };
  const next = async (): Promise<void> => {
    isBusy = true;
    for (let one = waiting.shift(); one !== undefined; one = waiting.shift()) {
      opened += 1;
      const found = await openedOf(one, named);
      if (found.ok) {
        key += 1;
        put({ key, pending: found, place: place() });
        return;
      }
      say([found.said]);
    }
    opened = 0;
    isBusy = false;
  };
  return {
    add(things) {
      waiting.push(...things);
      if (!isBusy) void next();
      else if (shown !== null) put({ ...shown, place: place() });
    },
    done() {
      if (shown === null) return;
      put(null);
      void next();
    },
  };
}

async function openedOf(one: Waiting, named: () => Promise<unknown>): Promise<Opened> {
  try {
    const opened = await one.open();
    await named();
    return opened;
  } catch {
    // A folder, or a file that is gone or locked: the browser's message would not help.
    return { ok: false, said: fileWords.unreadable(one.name) };
  }
}
