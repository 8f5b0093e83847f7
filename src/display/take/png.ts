const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] as const;

/** Whether bytes begin as a PNG. */
export const isPng = (bytes: Uint8Array): boolean => signature.every((byte, index) => bytes[index] === byte);

/**
 * A PNG with texts in it, before its picture (PNG 3, 11.3.3: a chunk `iTXt` each, uncompressed, in UTF-8). A keyword has
 * at most 79 letters of Latin-1. Throws for bytes that are no PNG.
 */
export function withTexts(png: Uint8Array, texts: Readonly<Record<string, string>>): Uint8Array<ArrayBuffer> {
  if (!isPng(png)) throw new Error("not a PNG");
  // The header is the first chunk and has 13 bytes: length, type, bytes, check.
  const after = signature.length + 4 + 4 + 13 + 4;
  const chunks = Object.entries(texts).map(([keyword, text]) => chunkOf("iTXt", textBytes(keyword, text)));
  const parts = [png.subarray(0, after), ...chunks, png.subarray(after)];
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** The uncompressed `iTXt` texts of a PNG by their keywords. A damaged file gives those before the damage; never throws. */
export function textsIn(png: Uint8Array): Readonly<Record<string, string>> {
  if (!isPng(png)) return {};
  const texts = new Map<string, string>();
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  for (let at: number = signature.length; at + 12 <= png.length; ) {
    const length = view.getUint32(at);
    const body = png.subarray(at + 8, at + 8 + length);
    if (body.length < length) break;
    const type = String.fromCharCode(...png.subarray(at + 4, at + 8));
    if (type === "iTXt") {
      const [keyword, text] = readText(body);
      if (!texts.has(keyword)) texts.set(keyword, text);
    }
    at += 12 + length;
  }
  return Object.fromEntries(texts);
}

/** Keyword, flag and method of compression, language, translated keyword, text; each text ends with a zero. */
function textBytes(keyword: string, text: string): Uint8Array {
  return new TextEncoder().encode(`${keyword}\0\0\0\0\0${text}`);
}

function readText(body: Uint8Array): readonly [keyword: string, text: string] {
  const first = body.indexOf(0);
  const language = body.indexOf(0, first + 3);
  const translated = body.indexOf(0, language + 1);
  const isPlain = first > 0 && body[first + 1] === 0 && language > 0 && translated > 0;
  const decoded = (from: number, to?: number) => new TextDecoder().decode(body.subarray(from, to));
  return isPlain ? [decoded(0, first), decoded(translated + 1)] : ["", ""];
}

function chunkOf(type: string, body: Uint8Array): Uint8Array {
  const chunk = new Uint8Array(12 + body.length);
  const view = new DataView(chunk.buffer);
  view.setUint32(0, body.length);
  chunk.set(new TextEncoder().encode(type), 4);
  chunk.set(body, 8);
  view.setUint32(8 + body.length, checkOf(chunk.subarray(4, 8 + body.length)));
  return chunk;
}

/** The check of a chunk: CRC-32 as PNG has it (ISO 3309, polynomial 0xEDB88320, bit by bit). */
function checkOf(bytes: Uint8Array): number {
  let check = 0xffffffff;
  for (const byte of bytes) {
    check ^= byte;
    for (let bit = 0; bit < 8; bit++) check = (check >>> 1) ^ (check & 1 ? 0xedb88320 : 0);
  }
  return (check ^ 0xffffffff) >>> 0;
}
