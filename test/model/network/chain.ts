import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { parse } from "csv-parse/sync";
import { decodeBlocks } from "../../../src/facts/blocks.ts";
import type { Blocks } from "../../../src/facts/types.ts";
import type { Epochs } from "../../../src/model/network/time-index.ts";

const folder = new URL("../../../data/network/", import.meta.url);

/** The block file of the project, unpacked and decoded. */
export const readChain = (): Blocks => decodeBlocks(gunzipSync(readFileSync(new URL("blocks.bin", folder))));

/** The epochs whose first block is known, as the compiled network file holds them. */
export function readEpochs(): Epochs {
  const rows: Record<string, string>[] = parse(readFileSync(new URL("difficulty-epochs.csv", folder)), {
    columns: true,
  });
  return rows
    .filter((row) => row["period"] !== "")
    .map((row) => ({
      height: Number(row["height"]),
      time: Date.parse(row["period"] as string),
      difficulty: Number(row["value"]),
      change: row["change_percent"] === "" ? null : Number(row["change_percent"]),
    }));
}
