import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { decodeBlocks } from "../../../src/facts/blocks.ts";
import { BLOCKS_PER_EPOCH } from "../../../src/model/network/retarget.ts";
import { parseTable } from "../../../tools/data/read.ts";
import { bitsByEpoch, daysOf } from "../../../tools/update/blocks/days.ts";
import { epochsOf } from "../../../tools/update/blocks/epochs.ts";

const held = decodeBlocks(new Uint8Array(gunzipSync(readFileSync("data/network/blocks.bin"))));
const rowsOf = (path: string) =>
  parseTable(path, readFileSync(`data/${path}`, "utf8"), []).rows.map(({ cells }) => cells);
const epochs = rowsOf("network/difficulty-epochs.csv");
const bits = bitsByEpoch(epochs);
const mined = Array.from(held.times, (time, index) => {
  const height = held.firstHeight + index;
  return { time, bits: bits.get(height - (height % BLOCKS_PER_EPOCH)) as number };
});

describe("daysOf(blocks)", () => {
  it("gives from the block file every day of data/network/hashrate-chain.csv, to its last digit but one", () => {
    const made = new Map(daysOf(mined).map((row) => [row["period"], row]));
    const rows = rowsOf("network/hashrate-chain.csv");
    expect(rows.length).toBeGreaterThan(1900);
    const other = rows.filter((row) => {
      const one = made.get(row["period"]);
      return one?.["blocks"] !== row["blocks"] || Math.abs(Number(one?.["value"]) - Number(row["value"])) > 0.001;
    });
    expect(other).toEqual([]);
  });
});

describe("epochsOf(first, blocks, before)", () => {
  it("gives each epoch of the block file as data/network/difficulty-epochs.csv has it: moment, change, days, hashrate", () => {
    const made = epochsOf(held.firstHeight, mined, null);
    const table = new Map(epochs.map((row) => [row["height"], row]));
    expect(made.length).toBeGreaterThan(139);
    for (const row of made.slice(1, -1)) {
      const own = table.get(row["height"]);
      expect(row["period"], row["height"]).toBe(own?.["period"]);
      expect(Number(row["change_percent"]), row["height"]).toBeCloseTo(Number(own?.["change_percent"]), 2);
      expect(Number(row["epoch_days"]), row["height"]).toBeCloseTo(Number(own?.["epoch_days"]), 3);
      expect(Number(row["mean_hashrate_ehs"]) / Number(own?.["mean_hashrate_ehs"]), row["height"]).toBeCloseTo(1, 4);
    }
  });
});
