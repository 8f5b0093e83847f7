import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeBlocks } from "../../src/facts/blocks.ts";

const blocks = readFileSync("data/network/blocks.bin");

describe("blocks of data/", () => {
  const decoded = decodeBlocks(new Uint8Array(gunzipSync(blocks)));
  const last = decoded.times.length - 1;

  it("has 282,174 blocks from 664063 to 946236 in at most 600 kB", () => {
    expect([decoded.times.length, decoded.firstHeight, decoded.firstHeight + last]).toEqual([
      282_174, 664_063, 946_236,
    ]);
    expect(blocks.length).toBeLessThanOrEqual(600_000);
  });

  it("begins with f2pool's at 1609547186 and ends with Poolin's at 1776894603", () => {
    expect([decoded.times[0], decoded.poolNames[decoded.pools[0] ?? -1]]).toEqual([1_609_547_186, "f2pool"]);
    expect([decoded.times[last], decoded.poolNames[decoded.pools[last] ?? -1]]).toEqual([1_776_894_603, "poolin"]);
  });

  it("keeps the 1,207 steps back that miners' clocks make", () => {
    let back = 0;
    for (let index = 1; index <= last; index += 1) {
      if ((decoded.times[index] as number) < (decoded.times[index - 1] as number)) back += 1;
    }
    expect(back).toBe(1207);
  });
});
