import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { encodeBlocks, parseBlockRows } from "./data/blocks.ts";
import { importConnectivity } from "./data/import/connectivity.ts";
import { importElectricity } from "./data/import/electricity.ts";
import { importEstimates } from "./data/import/estimates.ts";
import { importEvents } from "./data/import/events.ts";
import { importCbeci, importContext, importStates } from "./data/import/hashrate.ts";
import { importShutdowns } from "./data/import/internet.ts";
import { importNetwork } from "./data/import/network.ts";
import { type OwnFiles, rawReader } from "./data/import/raw.ts";
import { importRecords } from "./data/import/records.ts";
import { importRisk } from "./data/import/risk.ts";

/** Translates the raw tables of the directory given into `data/`: `node tools/run.mjs tools/import.ts <directory>`. */
export function main([directory]: readonly string[]): void {
  if (directory === undefined) throw new Error("name the directory of the raw tables");
  const read = rawReader(directory);
  const files: OwnFiles = new Map();
  importCbeci(read, files);
  importStates(read, files);
  importContext(read, files);
  importEstimates(read, files);
  importNetwork(read, files);
  importElectricity(read, files);
  importRisk(read, files);
  importShutdowns(read, files);
  importRecords(read, files);
  importEvents(read, (path) => JSON.parse(readFileSync(join(directory, path), "utf8")), files);
  importConnectivity(read, files);
  for (const [path, text] of files) write(path, text);
  write("network/blocks.bin", encodeBlocks(parseBlockRows(read("network/blocks-2021-2026.csv.gz"))));
}

function write(path: string, content: string | Uint8Array): void {
  const file = join("data", path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
