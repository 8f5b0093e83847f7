import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeBlocks, readBlocks } from "../../src/facts/blocks.ts";
import { encodeBlocks } from "../../tools/data/blocks.ts";

/** Three blocks, the second with an earlier time than the first, as miners set them. */
const three = {
  firstHeight: 664_063,
  times: Uint32Array.of(1_609_547_186, 1_609_547_100, 1_609_550_000),
  pools: Uint8Array.of(0, 1, 0),
  poolNames: ["f2pool", "huobipool"],
};
const packed = encodeBlocks(three);
const plain = new Uint8Array(gunzipSync(packed));
const bufferOf = (bytes: Uint8Array) => Uint8Array.from(bytes).buffer;

describe("decodeBlocks(bytes)", () => {
  it("gives back what was encoded, steps back in time among it", () => expect(decodeBlocks(plain)).toEqual(three));

  it("says how many bytes a truncated file lacks", () =>
    expect(() => decodeBlocks(plain.subarray(0, -1))).toThrow(
      `block file: ${plain.length - 1} bytes, its header promises ${plain.length}`,
    ));

  it("refuses a file of another kind", () =>
    expect(() => decodeBlocks(new TextEncoder().encode("<!doctype html><title>404</title>"))).toThrow(
      "block file: does not start with HFB1",
    ));

  it("refuses three bytes", () =>
    expect(() => decodeBlocks(plain.subarray(0, 3))).toThrow("block file: 3 bytes, shorter than its header"));

  it("refuses a pool without a name", () => {
    const damaged = Uint8Array.from(plain);
    damaged[damaged.length - 1] = 9;
    expect(() => decodeBlocks(damaged)).toThrow("block file: pool 9 of 2");
  });

  it("refuses times that do not end where they should", () => {
    const damaged = Uint8Array.from(plain);
    // The last byte before the three pools ends a time; with its high bit set it promises another byte.
    const last = damaged.length - 4;
    damaged[last] = (damaged[last] ?? 0) | 128;
    expect(() => decodeBlocks(damaged)).toThrow("block file: its times end at block 2 of 3");
  });

  it("refuses a height that does not belong to its time: 664,063 blocks took 570 s on average, 5,664,063 cannot have", () => {
    const damaged = Uint8Array.from(plain);
    new DataView(damaged.buffer).setUint32(4, 5_664_063, true);
    expect(() => decodeBlocks(damaged)).toThrow("block file: block 5664063 does not belong to second 1609547186");
    expect(() => decodeBlocks(gunzipSync(encodeBlocks({ ...three, times: three.times.map(() => 1) })))).toThrow(
      "block file: block 664063 does not belong to second 1",
    );
  });

  it("refuses a step that no chain makes: more than two hours back, or more than a day on", () => {
    const stepped = (by: number) =>
      gunzipSync(encodeBlocks({ ...three, times: three.times.map((time, index) => time + index * by) }));
    expect(() => decodeBlocks(stepped(-8000))).toThrow("block file: its times run -8086 seconds at block 1 of 3");
    expect(() => decodeBlocks(stepped(90_000))).toThrow("block file: its times run 89914 seconds at block 1 of 3");
    expect(decodeBlocks(stepped(-7000)).times[1]).toBe(1_609_540_100);
  });

  it("refuses pool names that are not a list", () => {
    const damaged = Uint8Array.from(plain);
    damaged[24] = 0x7b;
    expect(() => decodeBlocks(damaged)).toThrow("block file: its pool names are not a list of names");
  });
});

describe("readBlocks(response)", () => {
  it("reads the file gzipped, and as a server unpacked it", async () => {
    expect(await readBlocks(bufferOf(packed))).toEqual(three);
    expect(await readBlocks(bufferOf(plain))).toEqual(three);
  });

  it("says that a gzip stream is cut off", async () =>
    expect(readBlocks(bufferOf(packed.subarray(0, 40)))).rejects.toThrow(
      "block file: the gzip stream is damaged or cut off",
    ));
});
