/** A character encoding. */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be" | "windows-1252";

/** The text of a file and the encoding that it was read in. */
export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/**
 * Decodes a file: as UTF-16 by its byte-order mark or zero bytes, as UTF-8 if it is valid, else as Windows-1252, which
 * older spreadsheets write. The text has no byte-order mark.
 */
export function decoded(bytes: ArrayBuffer): Decoded {
  const encoding = utf16Of(new Uint8Array(bytes, 0, Math.min(400, bytes.byteLength)));
  if (encoding !== null) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder("utf-8", { fatal: true }).decode(bytes), encoding: "utf-8" };
  } catch {
    return { text: new TextDecoder("windows-1252").decode(bytes), encoding: "windows-1252" };
  }
}

/** The text of a file in any of the encodings. */
export const decodeText = (bytes: ArrayBuffer): string => decoded(bytes).text;

/**
 * The kind of UTF-16 by the byte-order mark, or by zeros in every other byte, which Latin letters have in UTF-16 and no
 * UTF-8 text has; null for neither.
 */
function utf16Of(head: Uint8Array): "utf-16le" | "utf-16be" | null {
  const [first, second] = head;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  const zeros = (rest: number) => head.filter((byte, index) => byte === 0 && index % 2 === rest).length;
  const [high, low, half] = [zeros(0), zeros(1), head.length / 2];
  if (half < 4) return null;
  if (low > half / 2 && high < half / 20) return "utf-16le";
  return high > half / 2 && low < half / 20 ? "utf-16be" : null;
}
