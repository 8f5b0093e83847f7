import { makeCell } from "../../kit/cell.ts";

type SavedType = "text/csv" | "text/plain" | "application/json" | "application/x-bibtex" | "image/svg+xml";

/** Saves a text as a file through the browser's download; no server is asked. */
export const saveText = (name: string, text: string, type: SavedType): void =>
  saveBlob(name, new Blob([text], { type }));

/** The name of the file that was handed to the browser last; empty for none. */
export const handedOut = makeCell("");

/** Saves a file through the browser's download; no server is asked. The browser does not say whether it saved it. */
export function saveBlob(name: string, file: Blob): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(file);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
  handedOut.set(name);
}
