import type { Blocks } from "./types.ts";

const magic = 0x48464231;
const headerBytes = 24;
/**
 * Time of Bitcoin's first block, seconds since 1970. `pace` bounds the mean seconds per block since then: 570 in 2021,
 * 577 in 2026.
 */
const genesis = 1_231_006_505;
const pace = { least: 560, most: 585 } as const;
/**
 * Bounds of the seconds from one header time to the next. Times run back by at most two hours, and no block since 2021
 * took three; a larger step means a damaged file.
 */
const step = { back: -2 * 3600, on: 24 * 3600 } as const;

/**
 * Reads the bytes of the block file, gzipped or unpacked (a server may unpack it on the way). Rejects where
 * `decodeBlocks` throws.
 */
export async function readBlocks(response: ArrayBuffer): Promise<Blocks> {
  const bytes = new Uint8Array(response);
  if (bytes[0] !== 0x1f || bytes[1] !== 0x8b) return decodeBlocks(bytes);
  const unpacked = new Response(response).body?.pipeThrough(new DecompressionStream("gzip"));
  try {
    return decodeBlocks(new Uint8Array(await new Response(unpacked).arrayBuffer()));
  } catch (error) {
    if (error instanceof BlockFileError) throw error;
    throw new BlockFileError("the gzip stream is damaged or cut off");
  }
}

/** The error for a block file that cannot be read. */
export class BlockFileError extends Error {
  constructor(reason: string) {
    super(`block file: ${reason}`);
    this.name = "BlockFileError";
  }
}

/** Reads the unpacked bytes that `tools/data/blocks.ts` writes; throws a BlockFileError that says what is wrong. */
export function decodeBlocks(bytes: Uint8Array): Blocks {
  if (bytes.length < headerBytes) throw new BlockFileError(`${bytes.length} bytes, shorter than its header`);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== magic) throw new BlockFileError("does not start with HFB1");
  const [firstHeight, count, firstTime, nameBytes, deltaBytes] = [4, 8, 12, 16, 20].map((at) =>
    view.getUint32(at, true),
  ) as [number, number, number, number, number];
  const expected = headerBytes + nameBytes + deltaBytes + count;
  if (bytes.length !== expected) throw new BlockFileError(`${bytes.length} bytes, its header promises ${expected}`);
  const took = (firstTime - genesis) / firstHeight;
  if (!(took >= pace.least && took <= pace.most))
    throw new BlockFileError(`block ${firstHeight} does not belong to second ${firstTime}`);
  const deltasAt = headerBytes + nameBytes;
  const poolsAt = deltasAt + deltaBytes;
  const poolNames = readNames(bytes.subarray(headerBytes, deltasAt));
  const pools = bytes.slice(poolsAt);
  const stray = pools.find((pool) => pool >= poolNames.length);
  if (stray !== undefined) throw new BlockFileError(`pool ${stray} of ${poolNames.length}`);
  return { firstHeight, times: readTimes(bytes.subarray(deltasAt, poolsAt), firstTime, count), pools, poolNames };
}

function readNames(bytes: Uint8Array): readonly string[] {
  try {
    const names: unknown = JSON.parse(new TextDecoder().decode(bytes));
    if (Array.isArray(names) && names.every((name) => typeof name === "string")) return names;
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error;
  }
  throw new BlockFileError("its pool names are not a list of names");
}

function readTimes(deltas: Uint8Array, firstTime: number, count: number): Uint32Array {
  const times = new Uint32Array(count);
  let time = firstTime;
  let at = 0;
  for (let index = 0; index < count; index += 1) {
    if (index > 0) {
      let byte = 128;
      let zigZag = 0;
      for (let shift = 0; byte > 127; shift += 7) {
        if (at === deltas.length || shift > 28) throw new BlockFileError(`its times end at block ${index} of ${count}`);
        byte = deltas[at] as number;
        at += 1;
        zigZag |= (byte & 127) << shift;
      }
      const delta = (zigZag >>> 1) ^ -(zigZag & 1);
      if (delta < step.back || delta > step.on)
        throw new BlockFileError(`its times run ${delta} seconds at block ${index} of ${count}`);
      time += delta;
    }
    times[index] = time;
  }
  if (at !== deltas.length) throw new BlockFileError(`${deltas.length - at} bytes of times too many`);
  return times;
}
