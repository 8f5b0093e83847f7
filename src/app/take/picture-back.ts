import { linkInPicture } from "../../display/take/mark.ts";
import type { Cell } from "../../kit/cell.ts";
import type { Page } from "../../panels/shared/page.ts";
import type { LinkReading } from "../../state/link/link.ts";
import type { Store } from "../../state/store.ts";
import { pictureWords as words } from "../../words/take/picture.ts";
import { showNote } from "./note.ts";

/** Bytes of the largest picture that is read: a PNG of ours has at most a few million. */
const largest = 40_000_000;

/**
 * Opens the view whose link a dropped picture carries. The link is read as one in the address bar, and the page names the
 * parts that it does not understand. A picture without our mark, or whose link has no readable part, changes nothing; a
 * note says so.
 */
export async function openPicture(
  [file]: Iterable<File>,
  read: (query: string) => LinkReading,
  store: Store,
  page: Cell<Page>,
): Promise<void> {
  if (file === undefined) return;
  const link = file.size > largest ? null : linkInPicture(new Uint8Array(await file.arrayBuffer()));
  if (link === null) return showNote(words.noMark(file.name));
  const query = queryOf(link);
  const { choices, dropped } = read(query ?? "");
  const keys = [...new URLSearchParams(query ?? "").keys()];
  if (query === null || (keys.length > 0 && dropped.length >= keys.filter((key) => key !== "v").length)) {
    return showNote(words.badMark(file.name));
  }
  page.set({ ...page.get(), dropped });
  store.dispatch(({ theme }) => ({ ...choices, theme }));
  showNote(words.opened(file.name));
}

/** The query of an http or https address; null for any other text. The address's host is not checked. */
function queryOf(link: string): string | null {
  try {
    const { protocol, search } = new URL(link);
    return /^https?:$/.test(protocol) ? search.slice(1) : null;
  } catch {
    return null;
  }
}
