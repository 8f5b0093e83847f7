import type { Cell } from "../../kit/cell.ts";
import { decodeText } from "../../kit/decode.ts";
import type { Page } from "../../panels/shared/page.ts";
import { readFile } from "../../panels/stories/own/read-file.ts";
import { draftNow, openDraft, refuseFile } from "../../panels/stories/own/useOwn.ts";
import { ownId } from "../../state/stories/own-links.ts";
import { openStory } from "../../state/stories/story.ts";
import { ownWords as words } from "../../words/stories/own.ts";
import { closeNote, showNote } from "./note.ts";

/** Bytes in which the word is looked for that tells a story from other files. */
const looked = 1_000_000;

/**
 * Takes files of JSON that were dropped on the page, and of several the first. A story opens as one's own, and the one
 * before it can be brought back. A file that is no story goes to the open tab, where that reads JSON; where it does not,
 * the file is refused as a story, by field and line, and what was open stays.
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

/** Whether a file has the key that a story has and neither a scenario nor holdings. */
async function hasSteps(file: File): Promise<boolean> {
  const bytes = await file
    .slice(0, looked)
    .arrayBuffer()
    .catch(() => null);
  return bytes !== null && /"steps"\s*:\s*\[/.test(decodeText(bytes));
}

/** A drop of files that have been looked at already. */
function dropOf(files: readonly File[]): DragEvent {
  const dataTransfer = new DataTransfer();
  for (const file of files) dataTransfer.items.add(file);
  return new DragEvent("drop", { bubbles: true, cancelable: true, dataTransfer });
}
