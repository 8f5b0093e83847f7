type SavedType = "text/csv" | "text/plain" | "application/json" | "application/x-bibtex" | "image/svg+xml";

/** Saves a text as a file through the browser's download; no server is asked. */
export function saveText(name: string, text: string, type: SavedType): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
