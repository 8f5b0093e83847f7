/** What was dropped or pasted: files, and the names of folders, which no page may read as one. */
export interface Dropped {
  readonly files: readonly File[];
  readonly folders: readonly string[];
}

/** Whether a drag carries files; text is left to the field that it is dropped on. */
const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") === true;

/** The files and folders of a drop. A folder among the files is told by its entry; where there is none, reading it fails. */
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
 * Keeps a dropped file from being opened in place of the page, and hands it over; a field for files takes its own, and
 * text goes where it is dropped. The answer stops listening.
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
