/**
 * The kinds of files that the page takes wherever they are dropped: a picture that carries a view, or a file of JSON
 * that may be a story.
 */
export type DroppedKind = "picture" | "json";

/** Files of a drag; a field for files keeps its own. */
function filesIn({ dataTransfer, target }: DragEvent): readonly DataTransferItem[] {
  if ((target as Element | null)?.matches?.("[type=file]")) return [];
  return [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
}

/** Whether a drag is a picture alone, or files of JSON alone; null for anything else. */
function kindOf(items: readonly DataTransferItem[]): DroppedKind | null {
  if (items.length === 1 && /^image\/(png|svg\+xml)$/.test(items[0]?.type ?? "")) return "picture";
  return items.length > 0 && items.every(({ type }) => type === "application/json") ? "json" : null;
}

/**
 * Listens to drops anywhere on the page, before the parts of the page that read other files; calls `take` with the
 * files. `pass` hands a drop of the same files on to them.
 */
export function watchFiles(take: (files: FileList, kind: DroppedKind, pass: (event: DragEvent) => void) => void): void {
  let passed: DragEvent | null = null;
  const pass = (event: DragEvent) => {
    passed = event;
    document.dispatchEvent(event);
  };
  const hear = (event: DragEvent) => {
    const kind = event === passed ? null : kindOf(filesIn(event));
    if (kind === null) return;
    event.preventDefault();
    // A part that reads JSON itself shows that a drag is over it.
    if (event.type === "dragover" && kind === "json") return;
    event.stopPropagation();
    if (event.type === "drop" && event.dataTransfer !== null) take(event.dataTransfer.files, kind, pass);
  };
  document.addEventListener("dragover", hear, true);
  document.addEventListener("drop", hear, true);
}
