import { useEffect, useState } from "preact/hooks";
import { fileWords as words } from "../../words/files.ts";
import { handedOut } from "./save.ts";

/**
 * Says that a file was handed to the browser, and what to do where none came: a refused download is told to nobody. `of`
 * is the only file that it speaks of; without, it speaks of any.
 */
export function Handed({ of }: { readonly of?: string }) {
  const [file, setFile] = useState("");
  useEffect(() => handedOut.subscribe(setFile), []);
  return <output class="quiet">{file === "" || (of !== undefined && file !== of) ? "" : words.handed(file)}</output>;
}
