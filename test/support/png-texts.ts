import { crc32 } from "node:zlib";

/**
 * The texts of a PNG by their keywords, read by the standard alone (PNG 3, 5.3 and 11.3.3), without a line of the page's
 * own reader. Throws where a chunk's check sum is wrong, a chunk is cut, or a text is not as the standard has it.
 */
export function pngTextsOf(png: Buffer): Readonly<Record<string, string>> {
  if (png.subarray(0, 8).toString("latin1") !== "\x89PNG\r\n\x1a\n") throw new Error("no PNG");
  const texts: Record<string, string> = {};
  const kinds: string[] = [];
  for (let at = 8; at < png.length; ) {
    const length = png.readUInt32BE(at);
    const named = png.subarray(at + 4, at + 8 + length);
    const sum = png.readUInt32BE(at + 8 + length);
    if (crc32(named) !== sum) throw new Error(`the check sum of the chunk at ${at} is wrong`);
    const kind = named.subarray(0, 4).toString("latin1");
    kinds.push(kind);
    if (kind === "iTXt") {
      // Keyword, zero, compression flag, compression method, language, zero, translated keyword, zero, text.
      const body = named.subarray(4).toString("latin1");
      const found = /^([\x20-\x7e\xa1-\xff]{1,79})\0\0\0([\w-]*)\0([^\0]*)\0([^\0]*)$/.exec(body);
      if (found === null) throw new Error("a text is not as the standard has it");
      texts[found[1] as string] = Buffer.from(found[4] as string, "latin1").toString("utf8");
    }
    at += 12 + length;
  }
  if (kinds[0] !== "IHDR" || kinds.at(-1) !== "IEND") throw new Error("the header is not first, or the end not last");
  return texts;
}
