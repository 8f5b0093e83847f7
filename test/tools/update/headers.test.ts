import { describe, expect, it } from "vitest";
import { difficultyFromBits } from "../../../src/model/network/retarget.ts";
import { headerBytes, meetsTarget, parseHeaders } from "../../../tools/update/blocks/header.ts";
import { type Anchor, verifyHeaders } from "../../../tools/update/blocks/verify.ts";
import real from "../../fixtures/update/headers-554390.json" with { type: "json" };

const bytes = new Uint8Array(Buffer.from(real.headers.join(""), "hex"));
const [start] = parseHeaders("start", new Uint8Array(Buffer.from(real.epochStart.header, "hex")), 552384);
const headers = parseHeaders("headers", bytes, real.first);

/** The epoch of block 552384 had the difficulty 5,646,403,851,534.72 (0x1731d97c). */
const anchor: Anchor = {
  bits: 0x1731d97c,
  timeAt: (height) => (height === 552384 ? (start?.time ?? null) : null),
  latest: 1_800_000_000,
};

/** The headers with one bit of one byte flipped. */
function flipped(block: number, byte: number): ReturnType<typeof parseHeaders> {
  const copy = bytes.slice();
  const at = (block - real.first) * headerBytes + byte;
  copy[at] = (copy[at] as number) ^ 1;
  return parseHeaders("headers", copy, real.first);
}

const verify = (run: typeof headers, given: Partial<Anchor> = {}) =>
  verifyHeaders("headers", real.first, run, { ...anchor, ...given });

describe("parseHeaders(name, bytes, first)", () => {
  it("reads Bitcoin's first block: hash 000000000019d668…, time 1231006505, bits 0x1d00ffff", () => {
    // Bitcoin Core, kernel/chainparams.cpp, CreateGenesisBlock.
    const genesis =
      "0100000000000000000000000000000000000000000000000000000000000000000000003ba3edfd7a7b12b27ac72c3e67768f617fc81bc3888a51323a9fb8aa4b1e5e4a29ab5f49ffff001d1dac2b7c";
    const [header] = parseHeaders("genesis", new Uint8Array(Buffer.from(genesis, "hex")), 0);
    expect(header).toEqual({
      hash: "000000000019d6689c085ae165831e934ff763ae46a2a6c172b3f1b60a8ce26f",
      previous: "0".repeat(64),
      time: 1_231_006_505,
      bits: 0x1d00ffff,
    });
    expect(meetsTarget(header as NonNullable<typeof header>)).toBe(true);
  });

  it("refuses 79 bytes by height", () =>
    expect(() => parseHeaders("cut.bin", bytes.subarray(0, headerBytes + 79), real.first)).toThrow(
      "cut.bin: block 554391 is cut: 79 of 80 bytes",
    ));
});

describe("verifyHeaders(name, first, headers, anchor)", () => {
  it("takes blocks 554390 to 554408 of the network, with the retarget of −9.56 % at 554400 between them", () => {
    expect(headers).toHaveLength(19);
    expect(() => verify(headers)).not.toThrow();
    const change = difficultyFromBits(0x17371ef4) / difficultyFromBits(0x1731d97c) - 1;
    expect((100 * change).toFixed(2)).toBe("-9.56");
  });

  it.each([
    [554395, 0, "the version"],
    [554395, 40, "the Merkle root"],
    [554395, 76, "the nonce"],
  ])("refuses block %i with one bit of byte %i flipped (%s): its hash no longer meets the target", (block, byte) =>
    expect(() => verify(flipped(block, byte))).toThrow(/^headers: block 554395: its hash [0-9a-f]{64} does not meet/),
  );

  it("refuses a run that leaves a block out, at the block after the gap", () =>
    expect(() => verify([...headers.slice(0, 3), ...headers.slice(4)])).toThrow(
      "headers: block 554393: it does not name the block before it",
    ));

  it("refuses bits that are not those of the epoch", () =>
    expect(() => verify(headers, { bits: 0x1731d97d })).toThrow(
      "headers: block 554390: its bits are 0x1731d97c, the retarget rule gives 0x1731d97d",
    ));

  it("refuses a retarget that another start of the epoch gives: 1,000 s later is another target", () =>
    expect(() =>
      verify(headers, { timeAt: (height) => (height === 552384 ? (start?.time ?? 0) + 1000 : null) }),
    ).toThrow(/^headers: block 554400: its bits are 0x17371ef4, the retarget rule gives 0x/));

  it("says so where the epoch's first block is not held", () =>
    expect(() => verify(headers, { timeAt: () => null })).toThrow(
      "headers: block 554400: the first block of the epoch before it is not held, so its bits cannot be checked",
    ));

  it("refuses a block whose time is not the one that is held: 554390 of 18 December 2018 where 3 December is held", () =>
    expect(() => verify(headers, { timeAt: (height) => (height === 554391 ? 1 : (start?.time ?? null)) })).toThrow(
      "headers: block 554390: its time is 1545171245, the block that is held has 1543838368",
    ));

  it("refuses the first block where the eleven that are held before it have its own time: their median is not earlier", () => {
    const [{ time }] = headers as [(typeof headers)[number]];
    const earlier = (at: number) => (height: number) => (height < real.first ? at : anchor.timeAt(height));
    expect(() => verify(headers, { timeAt: earlier(time) })).toThrow(
      "headers: block 554390: its time is not later than the median of the eleven before it",
    );
    expect(() => verify(headers.slice(0, 10), { timeAt: earlier(time - 1) })).not.toThrow();
  });

  it("refuses the sixth block where six held before the run have its time, and five of the run are earlier", () => {
    const { time } = headers[5] as (typeof headers)[number];
    const timeAt = (height: number) => (height >= 554_384 && height < real.first ? time : null);
    expect(() => verify(headers.slice(0, 10), { timeAt })).toThrow(
      "headers: block 554395: its time is not later than the median of the eleven before it",
    );
  });

  it("refuses a time in the future", () =>
    expect(() => verify(headers, { latest: 1_545_171_244 })).toThrow(
      "headers: block 554390: its time, 2018-12-18T22:14:05.000Z, is in the future",
    ));
});
