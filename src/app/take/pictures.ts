/** The picture of a drag that carries one picture and nothing else; null for any other drag. */
function pictureOf({ dataTransfer }: DragEvent): DataTransferItem | null {
  const files = [...(dataTransfer?.items ?? [])].filter(({ kind }) => kind === "file");
  const [first] = files;
  return files.length === 1 && first !== undefined && /^image\/(png|svg\+xml)$/.test(first.type) ? first : null;
}

/**
 * Listens to single pictures dropped on the page, before the listeners for other files; calls `take` with the picture.
 */
export function watchPictures(take: (file: File) => void): void {
  for (const type of ["dragover", "drop"] as const) {
    document.addEventListener(
      type,
      (event) => {
        const item = pictureOf(event);
        if (item === null) return;
        event.preventDefault();
        event.stopPropagation();
        const file = type === "drop" ? item.getAsFile() : null;
        if (file !== null) take(file);
      },
      true,
    );
  }
}
