import { BLOCKS_PER_EPOCH, retarget } from "../../../src/model/network/retarget.ts";
import { Refused } from "../refused.ts";
import { type Header, meetsTarget } from "./header.ts";

/** The part of the chain that we hold before the first new header. */
export interface Anchor {
  /** The compact target in force at the height of the first header. */
  readonly bits: number;
  /** The header time of a block that we hold, in seconds; null for any other. */
  timeAt(height: number): number | null;
  /** The latest header time allowed, in seconds: now plus the two hours that the network allows. */
  readonly latest: number;
}

/** Number of blocks whose median time a new block must exceed (Bitcoin Core, GetMedianTimePast). */
const median = 11;

/**
 * Checks every header of a run that begins at the height `first`: its hash meets the target of its own bits; it names
 * the block before it in the run (the first one names a block of which we hold no hash); its bits are those of its epoch
 * or, at a retarget, those of the rule; its time is after the median of the eleven before it, where the run and what we
 * hold have all eleven, and not in the future; a block that we hold has the same time. Throws a Refused that names the
 * first height at fault.
 */
export function verifyHeaders(name: string, first: number, headers: readonly Header[], anchor: Anchor): void {
  let { bits } = anchor;
  headers.forEach((header, index) => {
    const height = first + index;
    const before = headers[index - 1];
    if (before !== undefined && height % BLOCKS_PER_EPOCH === 0)
      bits = nextBits(name, height, { bits, last: before.time, start: epochStart(height, first, headers, anchor) });
    const fault = faultOf(header, { before, bits, held: anchor.timeAt(height), latest: anchor.latest });
    if (fault !== null) throw new Refused(`${name}: block ${height}: ${fault}`);
    const middle = middleTime(first, headers, height, anchor);
    if (middle !== null && header.time <= middle)
      throw new Refused(`${name}: block ${height}: its time is not later than the median of the eleven before it`);
  });
}

interface Expected {
  readonly before: Header | undefined;
  readonly bits: number;
  readonly held: number | null;
  readonly latest: number;
}

function faultOf(header: Header, { before, bits, held, latest }: Expected): string | null {
  if (!meetsTarget(header))
    return `its hash ${header.hash} does not meet the target of its own bits, ${hex(header.bits)}`;
  if (header.bits !== bits) return `its bits are ${hex(header.bits)}, the retarget rule gives ${hex(bits)}`;
  if (before !== undefined && header.previous !== before.hash) return "it does not name the block before it";
  if (header.time > latest) return `its time, ${new Date(header.time * 1000).toISOString()}, is in the future`;
  if (held !== null && held !== header.time) return `its time is ${header.time}, the block that is held has ${held}`;
  return null;
}

function epochStart(height: number, first: number, headers: readonly Header[], anchor: Anchor): number | null {
  const start = height - BLOCKS_PER_EPOCH;
  return headers[start - first]?.time ?? anchor.timeAt(start);
}

function nextBits(name: string, height: number, epoch: { bits: number; last: number; start: number | null }): number {
  if (epoch.start === null)
    throw new Refused(
      `${name}: block ${height}: the first block of the epoch before it is not held, so its bits cannot be checked`,
    );
  return retarget(epoch.bits, epoch.last - epoch.start);
}

/** The median time of the eleven blocks before a height, in seconds; null where one of them is not known. */
function middleTime(first: number, headers: readonly Header[], height: number, anchor: Anchor): number | null {
  const times = Array.from({ length: median }, (_, index) => height - median + index)
    .map((before) => headers[before - first]?.time ?? anchor.timeAt(before))
    .filter((time) => time !== null);
  return times.length < median ? null : (times.sort((a, b) => a - b)[(median - 1) / 2] as number);
}

const hex = (bits: number): string => `0x${bits.toString(16)}`;
