import { describe, expect, it } from "vitest";
import { loadFact } from "../../src/facts/load.ts";
import { loadBlocks } from "../../src/facts/load-blocks.ts";
import type { Fault } from "../../src/kit/file.ts";
import { encodeBlocks } from "../../tools/data/blocks.ts";

const serves =
  (body: BodyInit, status = 200) =>
  async () =>
    new Response(body, { status });
const throws = (error: Error) => async () => {
  throw error;
};
/** A fault as three words: what, which file, which status. */
const say = ({ kind, file, status }: Fault) => `${kind} ${file} ${status}`;
const risk = {
  years: [2022, 2023],
  published: ["2023-09-29", "2024-11-07"],
  places: ["KAZ"],
  rank: [[30, 31.5]],
  low: [[20, null]],
  high: [[40, 41]],
  source: "wgi-2024",
};
const url = "./facts/risk.a89e7c5fb0.json";

describe("loadFact(name, url, say, fetcher)", () => {
  it("is ready with the file's own value", async () =>
    expect(await loadFact("risk", url, say, serves(JSON.stringify(risk)))).toEqual({ state: "ready", value: risk }));

  it("asks for the address that it is given", async () => {
    const asked: string[] = [];
    await loadFact("risk", url, say, async (address) => {
      asked.push(address);
      return new Response("{}");
    });
    expect(asked).toEqual([url]);
  });

  it.each([
    ["the server has none", serves("", 404), "missing facts/risk.json 404"],
    ["the server had one once", serves("", 410), "missing facts/risk.json 410"],
    ["the server is busy", serves("", 503), "refused facts/risk.json 503"],
    ["a host answers with a page", serves("<!doctype html><title>Sign in"), "foreign facts/risk.json 0"],
    ["a page begins with a line break", serves("\n<html>"), "foreign facts/risk.json 0"],
    ["it is cut", serves(JSON.stringify(risk).slice(0, 40)), "damaged facts/risk.json 0"],
    ["it is empty", serves(""), "damaged facts/risk.json 0"],
    ["it is noise", serves("\u0000\u0001ÿ"), "damaged facts/risk.json 0"],
    ["it is another file", serves("[]"), "damaged facts/risk.json 0"],
    ["a field is wrong", serves(JSON.stringify({ ...risk, years: "2022" })), "damaged facts/risk.json 0"],
    ["a row lacks a year", serves(JSON.stringify({ ...risk, rank: [[30]] })), "damaged facts/risk.json 0"],
    ["it is too slow", throws(new DOMException("timed out", "TimeoutError")), "slow facts/risk.json 0"],
    ["the line breaks", throws(new TypeError("Failed to fetch")), "unreachable facts/risk.json 0"],
  ])("where %s, the failure is a value and never a throw", async (_, fetcher, reason) =>
    expect(await loadFact("risk", url, say, fetcher)).toEqual({ state: "failed", reason }),
  );
});

describe("loadBlocks(url, say, fetcher)", () => {
  const blocks = {
    firstHeight: 664_063,
    times: Uint32Array.of(1_609_547_186),
    pools: Uint8Array.of(0),
    poolNames: ["f2pool"],
  };
  const file = "./facts/blocks.1acad11c42.bin";

  it("is ready with the decoded blocks", async () =>
    expect(await loadBlocks(file, say, serves(Uint8Array.from(encodeBlocks(blocks))))).toEqual({
      state: "ready",
      value: blocks,
    }));

  it.each([
    ["nonsense, but long enough", "damaged facts/blocks.bin 0"],
    ["<!doctype html><title>Sign in to this network</title>", "foreign facts/blocks.bin 0"],
  ])("%s is no block file", async (body, reason) =>
    expect(await loadBlocks(file, say, serves(body))).toEqual({ state: "failed", reason }),
  );

  it("a block file that is cut off is damaged", async () => {
    const cut = Uint8Array.from(encodeBlocks(blocks)).slice(0, 30);
    expect(await loadBlocks(file, say, serves(cut))).toEqual({ state: "failed", reason: "damaged facts/blocks.bin 0" });
  });
});
