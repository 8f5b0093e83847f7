import * as v from "valibot";
import { type Asking, expected, readInput, readJson } from "../input.ts";
import { Refused } from "../refused.ts";
import { type Header, headerBytes, parseHeaders } from "./header.ts";

/** Consecutive headers from the height `first` on, with their pools where the source names them. */
export interface Fetched {
  readonly name: string;
  readonly first: number;
  readonly headers: readonly Header[];
  /** The slug of each block's pool, null where the source does not say; as long as `headers`. */
  readonly pools: readonly (string | null)[];
}

/** Reads the headers from `first` to the newest block of a source. */
export type HeaderSource = (first: number, asking: Asking) => Promise<Fetched>;

/**
 * The kind of source that the user named: `--rest`, `--rpc`, `--esplora` or `--mempool` with an address, or a file of
 * raw headers.
 */
export type SourceKind = "rest" | "rpc" | "esplora" | "mempool" | "file";

const hash = v.pipe(v.string(), v.trim(), v.regex(/^[0-9a-f]{64}$/));
const headerHex = v.pipe(v.string(), v.trim(), v.regex(/^[0-9a-f]{160}$/));
const height = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Most blocks of one update, about four years; protects against a server that never ends. */
const mostBlocks = 200_000;

/** The reader of a source. `at` is an address or the path of a file. Throws a Refused for an invalid address. */
export function headerSource(kind: SourceKind, at: string): HeaderSource {
  const from = at.replace(/\/+$/, "");
  if (kind !== "file" && !(/^https?:\/\//.test(from) && URL.canParse(from)))
    throw new Refused(`${unsigned(at)}: no address: it begins with http:// or https://, as http://127.0.0.1:8332`);
  switch (kind) {
    case "file":
      return (first, asking) => fromFile(at, first, asking);
    case "rest":
      return (first, asking) => fromRest(from, first, asking);
    case "rpc":
      return (first, asking) => fromRpc(from, first, asking);
    case "esplora":
      return (first, asking) => fromEsplora(from, first, asking);
    case "mempool":
      return (first, asking) => fromMempool(from, first, asking);
  }
}

/** An address without user and password, which must not appear in messages. */
const unsigned = (at: string): string => at.replace(/^(https?:\/\/)?.*@/, "$1");

/** Throws a Refused where a source has more blocks than `mostBlocks`. */
function refuseEndless(name: string, first: number, last: number): void {
  if (last - first >= mostBlocks)
    throw new Refused(
      `${name}: gives block ${last}, more than ${mostBlocks.toLocaleString("en")} blocks after block ${first}: not asked for more`,
    );
}

async function fromFile(path: string, first: number, asking: Asking): Promise<Fetched> {
  const { name, bytes } = await readInput(path, asking);
  return unnamed(name, first, parseHeaders(name, bytes, first));
}

/** Most headers in one answer of Bitcoin Core's REST interface. */
const restBatch = 2000;

/** Reads from Bitcoin Core's REST interface (doc/REST-interface.md): the hash at a height, then headers from it on. */
async function fromRest(at: string, first: number, asking: Asking): Promise<Fetched> {
  const headers: Header[] = [];
  const start = `${at}/rest/blockhashbyheight/${first}.json`;
  let from = expected(start, v.object({ blockhash: hash }), await readJson(start, asking)).blockhash;
  for (;;) {
    const address = `${at}/rest/headers/${from}.bin?count=${restBatch}`;
    const { bytes } = await readInput(address, asking);
    const batch = parseHeaders(address, bytes, first + headers.length);
    // Each batch after the first begins with the last header of the batch before it.
    headers.push(...(headers.length === 0 ? batch : batch.slice(1)));
    refuseEndless(address, first, first + headers.length - 1);
    if (batch.length < restBatch) return unnamed(at, first, headers);
    from = (batch.at(-1) as Header).hash;
  }
}

/** Calls in one JSON-RPC batch. */
const rpcBatch = 500;

/**
 * Reads from Bitcoin Core's JSON-RPC in batches; user and password are in the address
 * (`http://user:password@host:8332`).
 */
async function fromRpc(at: string, first: number, asking: Asking): Promise<Fetched> {
  const { address, headers: auth } = credentials(at);
  const call = async (method: string, params: readonly (readonly unknown[])[]): Promise<readonly unknown[]> => {
    const body = JSON.stringify(params.map((one, id) => ({ jsonrpc: "2.0", id, method, params: one })));
    const answers = expected(address, rpcAnswers, await readJson(address, { ...asking, body, headers: auth }));
    const byId = new Map(answers.map((answer) => [answer.id, answer]));
    return params.map((one, id) => {
      const answer = byId.get(id);
      if (answer === undefined || (answer.error ?? null) !== null)
        throw new Refused(`${address}: ${method} ${one.join(" ")}: ${answer?.error?.message ?? "no answer"}`);
      return answer.result;
    });
  };
  const [tip] = expected(address, v.tuple([height]), await call("getblockcount", [[]]));
  refuseEndless(address, first, tip);
  const headers: Header[] = [];
  for (let start = first; start <= tip; start += rpcBatch) {
    const heights = Array.from({ length: Math.min(rpcBatch, tip + 1 - start) }, (_, index) => [start + index]);
    const hashes = await call("getblockhash", heights);
    const raw = expected(
      address,
      v.array(headerHex),
      await call(
        "getblockheader",
        hashes.map((one) => [one, false]),
      ),
    );
    headers.push(...parseHeaders(address, fromHex(raw), start));
  }
  return unnamed(address, first, headers);
}

const rpcAnswers = v.array(
  v.object({ id: v.number(), result: v.unknown(), error: v.nullish(v.object({ message: v.string() })) }),
);

function credentials(at: string): { address: string; headers: Record<string, string> } {
  const url = new URL(at);
  const { username, password } = url;
  url.username = "";
  url.password = "";
  const basic = `${decodeURIComponent(username)}:${decodeURIComponent(password)}`;
  const auth = username === "" ? {} : { authorization: `Basic ${Buffer.from(basic).toString("base64")}` };
  return { address: url.href, headers: { "content-type": "application/json", ...auth } };
}

/** A height in a text answer; NaN for anything else. */
const numberOf = (written: string): number => (/^\d+$/.test(written.trim()) ? Number(written) : Number.NaN);

/**
 * Reads from an Esplora server: the tip's height, then the hash and raw header of each height, two requests for each
 * block.
 */
async function fromEsplora(at: string, first: number, asking: Asking): Promise<Fetched> {
  const text = async (path: string) => new TextDecoder().decode((await readInput(`${at}${path}`, asking)).bytes);
  const tip = expected(at, height, numberOf(await text("/blocks/tip/height")));
  refuseEndless(at, first, tip);
  const raw: string[] = [];
  for (let next = first; next <= tip; next += 1) {
    const one = expected(at, hash, await text(`/block-height/${next}`));
    raw.push(expected(at, headerHex, await text(`/block/${one}/header`)));
  }
  return unnamed(at, first, parseHeaders(at, fromHex(raw), first));
}

const mempoolBlocks = v.array(
  v.object({
    height,
    extras: v.object({ header: headerHex, pool: v.nullish(v.object({ slug: v.string() })) }),
  }),
);

/**
 * Reads from a mempool.space server (`/api/v1/blocks/{height}`, newest first, about fifteen blocks in an answer), which
 * names the pools.
 */
async function fromMempool(at: string, first: number, asking: Asking): Promise<Fetched> {
  const tip = expected(at, height, await readJson(`${at}/blocks/tip/height`, asking));
  refuseEndless(at, first, tip);
  const found = new Map<number, { header: string; pool: string | null }>();
  for (let next = tip; next >= first; ) {
    const address = `${at}/v1/blocks/${next}`;
    const blocks = expected(address, mempoolBlocks, await readJson(address, asking));
    for (const { height: one, extras } of blocks)
      found.set(one, { header: extras.header, pool: extras.pool?.slug ?? null });
    const lowest = Math.min(...blocks.map((block) => block.height));
    if (!(lowest <= next)) throw new Refused(`${address}: no block ${next} in the answer`);
    next = lowest - 1;
  }
  const heights = Array.from({ length: tip + 1 - first }, (_, index) => first + index);
  const missing = heights.find((one) => !found.has(one));
  if (missing !== undefined) throw new Refused(`${at}: block ${missing} is in no answer`);
  const blocks = heights.map((one) => found.get(one) as { header: string; pool: string | null });
  const headers = parseHeaders(at, fromHex(blocks.map(({ header }) => header)), first);
  return { name: at, first, headers, pools: blocks.map(({ pool }) => pool) };
}

const fromHex = (raw: readonly string[]): Uint8Array => {
  const bytes = new Uint8Array(Buffer.from(raw.join(""), "hex"));
  if (bytes.length !== raw.length * headerBytes) throw new Refused("a header is not 80 bytes");
  return bytes;
};

const unnamed = (name: string, first: number, headers: readonly Header[]): Fetched => ({
  name,
  first,
  headers,
  pools: headers.map(() => null),
});
