import type { RequestListener } from "node:http";
import { gunzipSync } from "node:zlib";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { decodeBlocks } from "../../../src/facts/blocks.ts";
import { difficultyFromBits } from "../../../src/model/network/retarget.ts";
import { encodeBlocks } from "../../../tools/data/blocks.ts";
import { parseTable } from "../../../tools/data/read.ts";
import { ownTable } from "../../../tools/data/tables/own-table.ts";
import { easyBits, hashOf, minedHeaders, serving, smallData } from "./support.ts";

/** An epoch's first block and its time: 945504 was found on 17 April 2026. */
const first = 945_504;
const start = Date.UTC(2026, 3, 17, 18) / 1000;
const chain = minedHeaders(700, start);
const raw = Buffer.concat(chain);
const hex = (hash: Buffer) => Buffer.from(hash).reverse().toString("hex");
const hashes = chain.map((header) => hex(hashOf(header)));

let data: ReturnType<typeof smallData>;
beforeAll(() => {
  data = smallData("network/difficulty-epochs.csv");
});
beforeEach(() => {
  data.reset();
  const held = encodeBlocks({
    firstHeight: first,
    times: Uint32Array.from(chain.slice(0, 5), (header) => header.readUInt32LE(68)),
    pools: Uint8Array.of(0, 0, 0, 0, 0),
    poolNames: ["unknown"],
  });
  data.write("network/blocks.bin", held);
  const epochs = parseTable("", data.read("network/difficulty-epochs.csv"), []).rows.map(({ cells }) =>
    cells["height"] === String(first) ? { ...cells, value: String(difficultyFromBits(easyBits).toFixed(24)) } : cells,
  );
  data.write("network/difficulty-epochs.csv", ownTable("network/difficulty-epochs.csv", epochs));
});
afterAll(() => data.remove());

const held = () => decodeBlocks(new Uint8Array(gunzipSync(data.bytes("network/blocks.bin"))));
const file = (bytes: Uint8Array) => data.write("headers.bin", bytes);

describe("npm run update -- blocks", () => {
  it("takes 695 new blocks from a file of 700 headers, each pool unknown, and again takes nothing", async () => {
    const path = file(raw);
    const report = await data.update("blocks", "--from", path, "--accept");
    expect(report).toContain("read: 700 rows");
    expect(report).toContain("left out: the pools of 695 of 695 new blocks: the source does not name them");
    expect(held().times).toHaveLength(700);
    expect(held().times[699]).toBe(start + 699 * 600);
    expect(await data.update("blocks", "--from", path, "--accept")).toContain("Nothing to write.");
  });

  it("writes nothing in a dry run", async () => {
    const report = await data.update("blocks", "--from", file(raw), "--accept", "--dry-run");
    expect(report).toContain("Would write: data/network/blocks.bin");
    expect(held().times).toHaveLength(5);
  });

  it("refuses a file cut in block 945,603 by height, and leaves the block file as it is", async () => {
    const before = data.bytes("network/blocks.bin");
    await expect(data.update("blocks", "--from", file(raw.subarray(0, 99 * 80 + 41)))).rejects.toThrow(
      "block 945603 is cut: 41 of 80 bytes",
    );
    expect(data.bytes("network/blocks.bin")).toEqual(before);
  });

  it("refuses one flipped bit in block 945,600 by height", async () => {
    const forged = Buffer.from(raw);
    forged.writeUInt8(forged.readUInt8(96 * 80 + 40) ^ 1, 96 * 80 + 40);
    await expect(data.update("blocks", "--from", file(forged))).rejects.toThrow(/block 94560[01]: /);
  });

  it("refuses a file that ends before what is held", async () =>
    expect(data.update("blocks", "--from", file(raw.subarray(0, 3 * 80)))).rejects.toThrow(
      "ends at block 945506, data/ holds 945508",
    ));
});

/** Answers as Bitcoin Core's REST interface and JSON-RPC, an Esplora and mempool.space do. */
const answers: RequestListener = (request, response) => {
  const url = request.url ?? "";
  const json = (value: unknown) => response.setHeader("content-type", "application/json").end(JSON.stringify(value));
  const at = (pattern: RegExp) => pattern.exec(url)?.[1];
  const height = at(/^\/rest\/blockhashbyheight\/(\d+)\.json$/);
  if (height) return json({ blockhash: hashes[Number(height) - first] });
  const from = at(/^\/rest\/headers\/([0-9a-f]{64})\.bin\?count=2000$/);
  if (from) return response.end(raw.subarray(hashes.indexOf(from) * 80));
  if (url === "/esplora/blocks/tip/height") return response.end(String(first + 20));
  const block = at(/^\/esplora\/block-height\/(\d+)$/);
  if (block) return response.end(hashes[Number(block) - first]);
  const header = at(/^\/esplora\/block\/([0-9a-f]{64})\/header$/);
  if (header) return response.end(chain[hashes.indexOf(header)]?.toString("hex"));
  if (url === "/api/blocks/tip/height") return json(first + 29);
  const newest = at(/^\/api\/v1\/blocks\/(\d+)$/);
  if (newest) return json(mempoolBlocks(Number(newest)));
  if (request.method === "POST") return void rpc(request, response);
  response.statusCode = 404;
  return response.end();
};

const mempoolBlocks = (newest: number) =>
  Array.from({ length: Math.min(15, newest + 1 - first) }, (_, index) => newest - index).map((height) => ({
    height,
    extras: { header: chain[height - first]?.toString("hex"), pool: { slug: height % 2 ? "foundryusa" : "antpool" } },
  }));

async function rpc(request: Parameters<RequestListener>[0], response: Parameters<RequestListener>[1]): Promise<void> {
  if (request.headers.authorization !== `Basic ${Buffer.from("user:p@ss").toString("base64")}`) {
    response.statusCode = 401;
    response.end();
    return;
  }
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const calls = JSON.parse(Buffer.concat(chunks).toString()) as { id: number; method: string; params: unknown[] }[];
  const results: { [method: string]: (params: unknown[]) => unknown } = {
    getblockcount: () => first + 699,
    getblockhash: ([height]) => hashes[Number(height) - first],
    getblockheader: ([hash]) => chain[hashes.indexOf(String(hash))]?.toString("hex"),
  };
  // Bitcoin Core may answer a batch in any order.
  const answer = calls.map(({ id, method, params }) => ({ id, result: results[method]?.(params), error: null }));
  response.setHeader("content-type", "application/json").end(JSON.stringify(answer.reverse()));
}

describe("npm run update -- blocks, from what is no server", () => {
  it.each([
    ["rpc", "user:secret@127.0.0.1:8332"],
    ["rpc", "127.0.0.1:8332"],
    ["rest", "localhost:8332"],
    ["esplora", "https://"],
    ["mempool", "mempool.space/api"],
  ])("says of --kind %s and %s what an address is, and repeats no password", async (kind, at) => {
    const told = data.update("blocks", "--kind", kind, "--from", at);
    await expect(told).rejects.toThrow("no address: it begins with http:// or https://, as http://127.0.0.1:8332");
    await expect(told).rejects.not.toThrow("secret");
  });

  it("leaves a REST server that gives 2,000 headers for ever after 200,000", async () => {
    const endless = Buffer.concat(Array.from({ length: 3 }, () => raw)).subarray(0, 2000 * 80);
    let asked = 0;
    const server = await serving((request, response) => {
      asked += 1;
      if (request.url?.endsWith(".json")) response.end(JSON.stringify({ blockhash: hashes[0] }));
      else response.end(endless);
    });
    try {
      await expect(data.update("blocks", "--from", server.url)).rejects.toThrow(
        "more than 200,000 blocks after block 945504",
      );
      expect(asked).toBeLessThan(110);
    } finally {
      await server.close();
    }
  });

  it.each([
    ["esplora", "999999999"],
    ["mempool", "999999999"],
  ])("leaves an address of %s whose newest block is 999,999,999", async (kind, tip) => {
    const server = await serving((_request, response) => response.end(tip));
    try {
      await expect(data.update("blocks", "--kind", kind, "--from", server.url)).rejects.toThrow(
        "gives block 999999999, more than 200,000 blocks after block 945504",
      );
    } finally {
      await server.close();
    }
  });
});

describe("npm run update -- blocks, from a server", () => {
  it.each([
    ["rest", "", 700],
    ["rpc", "user:p%40ss@", 700],
    ["esplora", "", 21],
    ["mempool", "", 30],
  ])("reads the chain from %s", async (kind, user, count) => {
    const server = await serving(answers);
    try {
      const paths: { [kind: string]: string } = { esplora: "/esplora", mempool: "/api" };
      const address = `${server.url.replace("//", `//${user}`)}${paths[kind] ?? ""}`;
      await data.update("blocks", "--from", address, "--kind", kind, "--accept");
      expect(held().times).toHaveLength(count);
      expect(held().poolNames).toEqual(kind === "mempool" ? ["unknown", "foundryusa", "antpool"] : ["unknown"]);
    } finally {
      await server.close();
    }
  });

  it.each([
    [
      "answers 500",
      (_: unknown, response: { statusCode: number; end(): void }) => {
        response.statusCode = 500;
        response.end();
      },
      /the server answered 500 Internal Server Error$/m,
    ],
    [
      "sends a web page",
      (_: unknown, response: { end(text: string): void }) => {
        response.end("<!DOCTYPE html><title>Sign in</title>");
      },
      /a web page \(HTML\), not the publisher's file$/m,
    ],
    [
      "sends other JSON",
      (_: unknown, response: { end(text: string): void }) => {
        response.end('{"error":"busy"}');
      },
      /rest\/blockhashbyheight\/945504\.json: not the answer expected: blockhash/,
    ],
  ] as const)("says so with the address where the server %s, and writes nothing", async (_, listener, message) => {
    const server = await serving(listener as unknown as RequestListener);
    const before = data.bytes("network/blocks.bin");
    try {
      await expect(data.update("blocks", "--from", server.url)).rejects.toThrow(message);
      await expect(data.update("blocks", "--from", server.url)).rejects.toThrow(server.url);
    } finally {
      await server.close();
    }
    expect(data.bytes("network/blocks.bin")).toEqual(before);
  });
});
