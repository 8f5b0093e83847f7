import { describe, expect, it } from "vitest";
import { loadBlocks, loadFact } from "../../src/facts/load.ts";
import { encodeBlocks } from "../../tools/data/blocks.ts";

const serves =
  (body: BodyInit, status = 200) =>
  async () =>
    new Response(body, { status });
const risk = {
  years: [2022, 2023],
  published: ["2023-09-29", "2024-11-07"],
  places: ["KAZ"],
  rank: [[30, 31.5]],
  low: [[20, null]],
  high: [[40, 41]],
  source: "wgi-2024",
};

describe("loadFact(name, url, fetcher)", () => {
  it("is ready with the file's own value", async () =>
    expect(await loadFact("risk", "risk.json", serves(JSON.stringify(risk)))).toEqual({ state: "ready", value: risk }));

  it("asks for the address that it is given", async () => {
    const asked: string[] = [];
    await loadFact("risk", "./facts/risk.json", async (url) => {
      asked.push(url);
      return new Response("{}");
    });
    expect(asked).toEqual(["./facts/risk.json"]);
  });

  it("fails with HTTP 404 where the file is not there", async () =>
    expect(await loadFact("risk", "risk.json", serves("", 404))).toEqual({ state: "failed", reason: "HTTP 404" }));

  it("fails with not JSON where a host answers with a page", async () =>
    expect(await loadFact("risk", "risk.json", serves("<html>"))).toEqual({ state: "failed", reason: "not JSON" }));

  it("names the field that is wrong", async () =>
    expect(await loadFact("risk", "risk.json", serves(JSON.stringify({ ...risk, years: "2022" })))).toEqual({
      state: "failed",
      reason: "risk.years: expected a list of numbers",
    }));

  it("fails where a row has fewer cells than there are years", async () =>
    expect(await loadFact("risk", "risk.json", serves(JSON.stringify({ ...risk, rank: [[30]] })))).toEqual({
      state: "failed",
      reason: "risk: expected a cell for each place and year",
    }));

  it("passes on what the network says and does not throw", async () => {
    const offline = async () => {
      throw new TypeError("Failed to fetch");
    };
    expect(await loadFact("places", "places.json", offline)).toEqual({
      state: "failed",
      reason: "not loaded: Failed to fetch",
    });
  });
});

describe("loadBlocks(url, fetcher)", () => {
  const blocks = {
    firstHeight: 664_063,
    times: Uint32Array.of(1_609_547_186),
    pools: Uint8Array.of(0),
    poolNames: ["f2pool"],
  };

  it("is ready with the decoded blocks", async () =>
    expect(await loadBlocks("blocks.bin", serves(Uint8Array.from(encodeBlocks(blocks))))).toEqual({
      state: "ready",
      value: blocks,
    }));

  it("fails with the decoder's reason", async () =>
    expect(await loadBlocks("blocks.bin", serves("nonsense, but long enough"))).toEqual({
      state: "failed",
      reason: "block file: does not start with HFB1",
    }));
});
