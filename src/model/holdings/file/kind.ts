import { zipEntries } from "./zip.ts";

/** The kind of a file by its content, whatever its name says. */
export type FileKind =
  | "text"
  | "xlsx"
  | "ods"
  | "xls"
  | "xlsb"
  | "encrypted"
  | "numbers"
  | "document"
  | "pdf"
  | "image"
  | "archive"
  /** A zip archive without its directory, which would be at its end: a truncated file. */
  | "cut"
  | "web-page"
  | "xml"
  | "binary";

const starts: readonly (readonly [FileKind, readonly number[]])[] = [
  ["pdf", [0x25, 0x50, 0x44, 0x46]],
  ["image", [0x89, 0x50, 0x4e, 0x47]],
  ["image", [0xff, 0xd8, 0xff]],
  ["image", [0x47, 0x49, 0x46, 0x38]],
  ["archive", [0x1f, 0x8b]],
  ["archive", [0x37, 0x7a, 0xbc, 0xaf]],
  ["archive", [0x52, 0x61, 0x72, 0x21]],
  ["document", [0x7b, 0x5c, 0x72, 0x74, 0x66]],
];

/** The kind of file that these bytes are. */
export function kindOf(bytes: Uint8Array): FileKind {
  if (begins(bytes, [0x50, 0x4b])) return kindOfZip(bytes);
  if (begins(bytes, [0xd0, 0xcf, 0x11, 0xe0])) return holds(bytes, "EncryptedPackage") ? "encrypted" : "xls";
  const found = starts.find(([, signs]) => begins(bytes, signs));
  if (found !== undefined) return found[0];
  const head = new TextDecoder("utf-8").decode(bytes.subarray(0, 400)).replaceAll("\0", "").trimStart().toLowerCase();
  if (/^(?:<!doctype html|<html|<table|<meta|<head)/.test(head)) return "web-page";
  if (head.startsWith("<?xml") || head.startsWith("<workbook")) return head.includes("<html") ? "web-page" : "xml";
  return looksBinary(bytes) ? "binary" : "text";
}

function kindOfZip(bytes: Uint8Array): FileKind {
  const entries = zipEntries(bytes);
  if (entries === null) return "cut";
  const names = entries.map(({ name }) => name);
  const has = (part: string) => names.some((name) => name.toLowerCase().startsWith(part));
  if (has("xl/workbook.bin")) return "xlsb";
  if (has("xl/")) return "xlsx";
  if (has("index/") || has("index.zip")) return "numbers";
  if (has("content.xml") && has("mimetype"))
    return holdsBytes(bytes.subarray(0, 200), "spreadsheet") ? "ods" : "document";
  return has("word/") || has("ppt/") ? "document" : "archive";
}

const begins = (bytes: Uint8Array, signs: readonly number[]): boolean =>
  signs.every((sign, index) => bytes[index] === sign);

const holdsBytes = (bytes: Uint8Array, word: string): boolean =>
  new TextDecoder("windows-1252").decode(bytes).includes(word);

/** Names inside Microsoft's compound files are UTF-16. */
const holds = (bytes: Uint8Array, word: string): boolean => holdsBytes(bytes, [...word].join("\0"));

/**
 * Whether bytes are no text: zeros in both even and odd places (UTF-16 has them in every second byte only), or many
 * control characters.
 */
function looksBinary(bytes: Uint8Array): boolean {
  if (begins(bytes, [0xff, 0xfe]) || begins(bytes, [0xfe, 0xff])) return false;
  const head = bytes.subarray(0, 2000);
  const zeros = [0, 1].map((rest) => head.filter((byte, index) => byte === 0 && index % 2 === rest).length);
  const odd = head.filter((byte) => byte < 32 && byte !== 0 && ![9, 10, 11, 12, 13, 26, 27].includes(byte)).length;
  return (Math.min(...zeros) > 0 && Math.max(...zeros) > 4) || odd > head.length / 20;
}
