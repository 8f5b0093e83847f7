/** One file in an archive: its name and its sizes in bytes, as the archive's directory states them. */
export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
}

const endMark = 0x06054b50;
const entryMark = 0x02014b50;
const endLength = 22;
const longestComment = 65_535;

/**
 * The directory of a zip archive (APPNOTE 4.3.12, 4.3.16), read without unpacking anything; null where it is missing or
 * malformed.
 */
export function zipEntries(bytes: Uint8Array): readonly ZipEntry[] | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - endLength;
  const least = Math.max(0, end - longestComment);
  while (end >= least && view.getUint32(end, true) !== endMark) end -= 1;
  if (end < least) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries: ZipEntry[] = [];
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== entryMark) return null;
    const [name, extra, comment] = [28, 30, 32].map((offset) => view.getUint16(at + offset, true)) as [
      number,
      number,
      number,
    ];
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + name)),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
    });
    at += 46 + name + extra + comment;
  }
  return entries;
}

/** Most bytes that an archive may unpack to, a hundred times the size of a table of 2,000 rows. */
export const mostUnpacked = 40_000_000;

/**
 * Whether an archive states its unpacked sizes and their sum is within the bound. The library stops at a file's stated
 * size, so that a file that states none would not be stopped.
 */
export function unpacksWithin(entries: readonly ZipEntry[]): boolean {
  const hidesSize = entries.some(({ packed, unpacked }) => unpacked === 0 && packed > 2);
  const sum = entries.reduce((all, { unpacked }) => all + unpacked, 0);
  return !hidesSize && sum <= mostUnpacked;
}
