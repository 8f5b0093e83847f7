import { createHash } from "node:crypto";
import { targetFromBits } from "../../../src/model/network/retarget.ts";
import { Refused } from "../refused.ts";

/** Bytes of a block header. */
export const headerBytes = 80;

/** The fields of a block header that the project uses, and its hash (big-endian hexadecimal, as explorers print it). */
export interface Header {
  readonly hash: string;
  readonly previous: string;
  /** Seconds since 1970, set by the miner. */
  readonly time: number;
  /** The compact target that the hash must not exceed. */
  readonly bits: number;
}

/**
 * Reads raw headers of 80 bytes each: version, previous hash, Merkle root, time, bits, nonce, little-endian (Bitcoin
 * developer reference, Block Headers). Throws a Refused where the last header is incomplete.
 */
export function parseHeaders(name: string, bytes: Uint8Array, firstHeight: number): readonly Header[] {
  const whole = Math.floor(bytes.length / headerBytes);
  if (whole * headerBytes !== bytes.length)
    throw new Refused(`${name}: block ${firstHeight + whole} is cut: ${bytes.length % headerBytes} of 80 bytes`);
  return Array.from({ length: whole }, (_, index) =>
    parseHeader(bytes.subarray(index * headerBytes, (index + 1) * headerBytes)),
  );
}

function parseHeader(bytes: Uint8Array): Header {
  const view = new DataView(bytes.buffer, bytes.byteOffset, headerBytes);
  return {
    hash: reversed(sha256(sha256(bytes))),
    previous: reversed(bytes.subarray(4, 36)),
    time: view.getUint32(68, true),
    bits: view.getUint32(72, true),
  };
}

/** Whether a header's hash, read as a number, is at most the target of its own bits. */
export function meetsTarget({ hash, bits }: Header): boolean {
  if ((bits & 0x800000) !== 0) return false;
  return BigInt(`0x${hash}`) <= targetFromBits(bits);
}

const sha256 = (bytes: Uint8Array): Uint8Array => createHash("sha256").update(bytes).digest();
const reversed = (bytes: Uint8Array): string => Buffer.from(bytes).reverse().toString("hex");
