import type { Cell } from "../../kit/cell.ts";
import { decodeText } from "../../kit/decode.ts";
import type { Page } from "../../panels/shared/page.ts";
import { readFile } from "../../panels/stories/own/read-file.ts";
import { draftNow, openDraft, refuseFile } from "../../panels/stories/own/useOwn.ts";
import { ownId } from "../../state/stories/own-links.ts";
import { openStory } from "../../state/stories/story.ts";
import { ownWords as words } from "../../words/stories/own.ts";
import { closeNote, showNote } from "./note.ts";

/**
 * Bytes, from the start of a file, in which the key `steps` is looked for; of the files that the page reads only a
 * story has it.
 */
const looked = 1_000_000;

/**
 * Takes JSON files that were dropped on the page; of several stories, the first. A story opens as the visitor's own
 * story, and the one that it replaces can be brought back. If the open tab reads JSON, a file without steps goes to
 * that tab. Any other file is refused as a story, by field and line, and what was open stays open.
 */
export async function openDropped(
  files: readonly File[],
  pass: (event: DragEvent) => void,
  page: Cell<Page>,
): Promise<void> {
  const [file] = files;
  if (file === undefined) return;
  const { tab, story: shown } = page.get().frame.choices;
  if ((tab === "what-if" || tab === "exposure") && !(await hasSteps(file))) return pass(dropOf(files));
  // Tells the part that showed the drag that it has ended.
  document.dispatchEvent(new DragEvent("dragleave"));
  closeNote();
  const { story, problems } = await readFile(file, page.get());
  if (story === null) {
    if (shown === ownId) refuseFile({ title: words.refused(file.name), problems });
    else showNote([words.refusedElsewhere(file.name), ...problems].join(" "));
    return;
  }
  const isReplaced = draftNow().story.steps.length > 0;
  openDraft(story);
  if (shown !== ownId) page.get().act(openStory(ownId));
  if (isReplaced) showNote(words.inPlace(story.title));
}

/** Whether a file has the key `steps`, which neither scenarios nor holdings have. */
async function hasSteps(file: File): Promise<boolean> {
  const bytes = await file
    .slice(0, looked)
    .arrayBuffer()
    .catch(() => null);
  return bytes !== null && /"steps"\s*:\s*\[/.test(decodeText(bytes));
}

/** A drop event for files whose own event has already been used. */
function dropOf(files: readonly File[]): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  return new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
}
