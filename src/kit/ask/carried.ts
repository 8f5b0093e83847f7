import { FileFault } from "../file.ts";

/**
 * Fetches a file from the page itself: the page as one file holds each, gzipped and in base64, in an element with the
 * id `file:<path>`. Rejects with a FileFault for a file that the page does not hold.
 */
export async function requestFile(url: string): Promise<Response> {
  const text = document.getElementById(`file:${pathOf(url)}`)?.textContent;
  if (text === undefined || text === null) throw new FileFault("left-out", url, "not in this file");
  const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
  return new Response(new Blob([bytes]).stream().pipeThrough(new DecompressionStream("gzip")));
}

/** The path of a file below the page: `./geo/places.json?retry=1` is `geo/places.json`. */
function pathOf(url: string): string {
  const { href } = new URL(url, document.baseURI);
  return href.slice(new URL(".", document.baseURI).href.length).replace(/[?#].*$/, "");
}
