import { gzipSync } from "node:zlib";
import type { Blocks } from "../../src/facts/types.ts";

/**
 * The bytes of the block file, gzipped: `HFB1`, five 32-bit little-endian numbers (first height, count, first time,
 * bytes of the pool names, bytes of the deltas), the pool names as JSON, the differences of header times as zig-zag
 * varints, and one pool byte for each block.
 */
export function encodeBlocks(blocks: Blocks): Uint8Array {
  const names = new TextEncoder().encode(JSON.stringify(blocks.poolNames));
  const deltas = zigZagDeltas(blocks.times);
  const header = new DataView(new ArrayBuffer(24));
  header.setUint32(0, 0x48464231);
  const numbers = [blocks.firstHeight, blocks.times.length, blocks.times[0] ?? 0, names.length, deltas.length];
  for (const [index, number] of numbers.entries()) header.setUint32(4 + 4 * index, number, true);
  const bytes = Buffer.concat([new Uint8Array(header.buffer), names, deltas, blocks.pools]);
  return new Uint8Array(gzipSync(bytes, { level: 9 }));
}

/** Differences of either sign as varints: 0, −1, 1, −2 … become 0, 1, 2, 3 …, seven bits in a byte, low bits first. */
function zigZagDeltas(times: Uint32Array): Uint8Array {
  const bytes: number[] = [];
  for (let index = 1; index < times.length; index += 1) {
    const delta = (times[index] as number) - (times[index - 1] as number);
    let rest = delta < 0 ? -2 * delta - 1 : 2 * delta;
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}
