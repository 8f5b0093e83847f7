/** What was dropped or pasted: files, and the names of folders, which a page cannot read as a file. */
export interface Dropped {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** Whether a drag carries files; dragged text is left to the field under it. */
const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

/**
 * The files and folders of a drop. Only `webkitGetAsEntry` distinguishes a folder from a file; without it a folder
 * counts as a file, and reading it fails.
 */
export function droppedIn(data: DataTransfer | null): Dropped {
  const files: File[] = [];
  const folders: string[] = [];
  for (const item of data?.items ?? []) {
    if (item.kind !== "file") continue;
    const entry = item.webkitGetAsEntry?.();
    const file = item.getAsFile();
    if (entry?.isDirectory === true) folders.push(entry.name);
    else if (file !== null) files.push(file);
  }
  return { files, folders };
}

/**
 * Calls `take` with files that are dropped on the page; without that, the browser would open them in place of the page.
 * Calls `over` when a drag with files enters and leaves. Drops on file inputs and dropped text are left to the browser.
 * Returns a function that removes the listeners.
 */
export function watchDrops(take: (dropped: Dropped) => void, over: (isOver: boolean) => void): () => void {
  const listening = new AbortController();
  const listen = (type: "dragover" | "dragleave" | "drop", heard: (event: DragEvent) => void) =>
    document.addEventListener(type, heard, { signal: listening.signal });
  listen("dragover", (event) => {
    if (!carriesFiles(event) || isFileField(event.target)) return;
    event.preventDefault();
    over(true);
  });
  listen("dragleave", ({ relatedTarget }) => relatedTarget === null && over(false));
  listen("drop", (event) => {
    over(false);
    if (!carriesFiles(event) || isFileField(event.target)) return;
    event.preventDefault();
    take(droppedIn(event.dataTransfer));
  });
  return () => listening.abort();
}

const isFileField = (target: EventTarget | null): boolean =>
  target instanceof HTMLInputElement && target.type === "file";
