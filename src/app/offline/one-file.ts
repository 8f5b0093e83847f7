import { requestFile } from "../../kit/ask/carried.ts";
import { saveBlob } from "../../panels/files/save.ts";
import { fileWords } from "../../words/files.ts";
import { offlineWords as words } from "../../words/take/offline.ts";
import { showNote } from "../take/note.ts";

/**
 * Answers links from the page as one file to other files of the site. A file that the page holds, such as the licences,
 * is offered as a download, and a note says so; for the others a note says that only the site has them.
 */
export async function keep(): Promise<void> {
  document.addEventListener("click", (event) => {
    const link = (event.target as Element | null)?.closest?.("a[href^='./']");
    const href = link?.getAttribute("href");
    if (href === undefined || href === null) return;
    event.preventDefault();
    void handOut(href);
  });
}

async function handOut(href: string): Promise<void> {
  const name = href.replace(/^\.\//, "");
  try {
    saveBlob(name, await (await requestFile(href)).blob());
    showNote(fileWords.handed(name));
  } catch {
    showNote(words.notInside(name));
  }
}
