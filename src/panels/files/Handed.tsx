import { useEffect, useState } from "preact/hooks";
import { fileWords as words } from "../../words/files.ts";
import { handedOut } from "./save.ts";

/**
 * Says that a file was handed to the browser, and what to do if no file came: a browser that refuses a download does
 * not tell the page. With `of` it says so for that file alone, without it for any file.
 */
export function Handed({ of }: { readonly of?: string }) {
  const [file, setFile] = useState("");
  useEffect(() => handedOut.subscribe(setFile), []);
  return <output class="quiet">{file === "" || (of !== undefined && file !== of) ? "" : words.handed(file)}</output>;
}
