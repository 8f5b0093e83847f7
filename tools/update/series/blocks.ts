import { gunzipSync } from "node:zlib";
import { decodeBlocks } from "../../../src/facts/blocks.ts";
import type { Blocks } from "../../../src/facts/types.ts";
import { BLOCKS_PER_EPOCH } from "../../../src/model/network/retarget.ts";
import { encodeBlocks } from "../../data/blocks.ts";
import { parseTable } from "../../data/read.ts";
import type { OwnRow } from "../../data/tables/own-table.ts";
import { bitsByEpoch, daysOf, type Mined } from "../blocks/days.ts";
import { epochsOf } from "../blocks/epochs.ts";
import { type Fetched, headerSource, type SourceKind } from "../blocks/sources.ts";
import { verifyHeaders } from "../blocks/verify.ts";
import type { Found, Given, Outcome, Series } from "../outcome.ts";
import { Refused } from "../refused.ts";
import type { Identity } from "../table.ts";

const kinds: readonly SourceKind[] = ["rest", "rpc", "esplora", "mempool", "file"];
const epochsPath = "network/difficulty-epochs.csv";
/** Seconds by which the network lets a header's time be ahead of the clock. */
const ahead = 7200;

const chain: Identity = { path: "network/hashrate-chain.csv", compared: ["value", "blocks"] };
const epochs: Identity = {
  path: epochsPath,
  compared: ["period", "value", "status", "change_percent", "epoch_days", "mean_interval_s", "mean_hashrate_ehs"],
  follow: ["source", "note", "difficulty_from", "time_from"],
};

/** Block headers. Each is verified, so that the source need not be trusted. */
export const blocks: Series = {
  name: "blocks",
  reads:
    "raw 80-byte headers from a file, Bitcoin Core (REST, JSON-RPC), Esplora or mempool.space; --kind file|rest|rpc|esplora|mempool",
  options: ["kind"],
  read,
};

async function read({ from, texts, blocks: packed, now, options }: Given): Promise<Outcome> {
  const [at] = from;
  if (at === undefined || from.length > 1) throw new Refused("blocks: name one file or one address with --from");
  const kind = (options["kind"] ?? (/^https?:/.test(at) ? "rest" : "file")) as SourceKind;
  if (!kinds.includes(kind)) throw new Refused(`blocks: --kind ${kind} is not one of ${kinds.join(", ")}`);
  const held = decodeBlocks(new Uint8Array(gunzipSync(packed)));
  const tip = held.firstHeight + held.times.length - 1;
  const first = Math.floor(tip / BLOCKS_PER_EPOCH) * BLOCKS_PER_EPOCH;
  const rows = parseTable(epochsPath, texts.get(epochsPath) ?? "", []).rows.map(({ cells }) => cells);
  const bits = bitsByEpoch(rows);
  const inForce = bits.get(first);
  if (inForce === undefined) throw new Refused(`data/${epochsPath} has no epoch of block ${first}`);
  const fetched = await headerSource(kind, at)(first, {});
  if (fetched.headers.length <= tip - first)
    throw new Refused(`${fetched.name}: ends at block ${first + fetched.headers.length - 1}, data/ holds ${tip}`);
  const timeAt = (height: number) => held.times[height - held.firstHeight] ?? null;
  verifyHeaders(fetched.name, first, fetched.headers, { bits: inForce, timeAt, latest: now / 1000 + ahead });
  return outcomeOf(held, fetched, bits.get(first - BLOCKS_PER_EPOCH) ?? null);
}

function outcomeOf(held: Blocks, fetched: Fetched, before: number | null): Outcome {
  const run: readonly Mined[] = fetched.headers;
  const added = held.firstHeight + held.times.length - fetched.first;
  const fresh = fetched.headers.length - added;
  const unknown = fetched.pools.slice(added).filter((pool) => pool === null).length;
  return {
    name: fetched.name,
    read: fetched.headers.length,
    files: fresh === 0 ? new Map() : new Map([["network/blocks.bin", encodeBlocks(extended(held, fetched, added))]]),
    tables: [
      { identity: chain, rows: minedRows(daysOf(run)), days: "mined", needs: "mined" },
      { identity: epochs, rows: minedRows(epochsOf(fetched.first, run, before)), days: "mined", needs: "mined" },
    ],
    leftOut: unknown > 0 ? [`the pools of ${unknown} of ${fresh} new blocks: the source does not name them`] : [],
  };
}

/** Rows computed from headers, which are on no line of a file. */
const minedRows = (rows: readonly OwnRow[]): readonly Found[] =>
  rows.map((cells) => ({ row: 0, open: false, printed: { period: "time", value: "bits" }, cells }));

/** The held blocks followed by the new ones; a pool that the block file does not name yet is added to its names. */
function extended(held: Blocks, fetched: Fetched, from: number): Blocks {
  const names = [...held.poolNames];
  const indexOf = (slug: string): number => {
    const at = names.indexOf(slug);
    return at === -1 ? names.push(slug) - 1 : at;
  };
  const pools = fetched.pools.slice(from).map((slug) => indexOf(slug ?? "unknown"));
  if (names.length > 256) throw new Refused("more than 256 pools: the block file has one byte for each");
  return {
    firstHeight: held.firstHeight,
    times: Uint32Array.from([...held.times, ...fetched.headers.slice(from).map(({ time }) => time)]),
    pools: Uint8Array.from([...held.pools, ...pools]),
    poolNames: names,
  };
}
