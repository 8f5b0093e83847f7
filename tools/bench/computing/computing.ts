import { readFileSync } from "node:fs";
import { gunzipSync } from "node:zlib";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { decodeBlocks } from "../../../src/facts/blocks.ts";
import type { Facts, Place } from "../../../src/facts/types.ts";
import { addMonths, HOUR } from "../../../src/kit/time.ts";
import { changedPlaces } from "../../../src/map/patch.ts";
import { hashrateBand } from "../../../src/model/network/hashrate.ts";
import { bandEnding, hourlyChain } from "../../../src/model/network/hourly.ts";
import { newestEstimate } from "../../../src/model/shares/shares.ts";
import { startChoices } from "../../../src/state/start.ts";
import { compileFacts } from "../../data/compile/facts.ts";
import { median } from "../median.ts";
import { measureScenarios, type ScenarioCosts } from "./scenarios.ts";

/** Median times in Node, ms, and the size of the block file in bytes. */
export interface Computing {
  readonly places: number;
  readonly step: number;
  readonly decode: number;
  readonly windows: number;
  readonly wholeFile: number;
  readonly scenarios: ScenarioCosts;
  readonly blockBytes: number;
}

/** Measures in Node what one step of time, the block file, its windows and scenarios cost. */
export function measureComputing(): Computing {
  const { files, blocks: packed } = compileFacts("data");
  const places = JSON.parse(readFileSync("public/geo/places.json", "utf8")) as readonly Place[];
  const bytes = gunzipSync(packed);
  const ready = <T>(value: T) => ({ state: "ready", value }) as const;
  const facts: Facts = {
    places: ready(places),
    hashrate: ready(files.hashrate),
    risk: ready(files.risk),
    electricity: ready(files.electricity),
    network: ready(files.network),
    events: ready(files.events),
    context: ready(files.context),
    sources: ready(files.sources),
    claims: { state: "waiting" },
    exposure: { state: "waiting" },
    names: { state: "waiting" },
    blocks: { state: "waiting" },
  };
  return {
    places: places.length,
    step: stepsThroughTime(facts, newestEstimate(files.hashrate)),
    decode: median(timings(30, () => decodeBlocks(bytes))),
    windows: median(fortnightsOfWindows(bytes, files.network.epochs)),
    wholeFile: median(windowsOverAll(bytes, files.network.epochs)),
    scenarios: measureScenarios(files, bytes, newestEstimate(files.hashrate)),
    blockBytes: packed.length,
  };
}

/** Median ms from choices to the frame to the patches that both maps draw, month by month over the time axis. */
function stepsThroughTime(facts: Facts, newest: number): number {
  const start = startChoices(newest);
  let last = frameAt(facts, start);
  const costs = timings(300, (turn) => {
    const next = frameAt(facts, { ...start, at: addMonths(start.at, -(turn % 90)) });
    changedPlaces(last, next);
    last = next;
  });
  return median(costs);
}

/** Times of measuring the 24 hours before each of 336 hours of January 2022; the first turn also sorts the blocks. */
function fortnightsOfWindows(bytes: Uint8Array, epochs: Parameters<typeof hashrateBand>[1]): readonly number[] {
  const blocks = decodeBlocks(bytes);
  return timings(20, () => {
    for (let hour = 0; hour < 336; hour += 1) {
      const at = Date.UTC(2022, 0, 2) + hour * HOUR;
      hashrateBand(blocks, epochs, at - 24 * HOUR, at);
    }
  });
}

/** Times of a change of the window: the hashrate and interval of every hour that a window of 24 h can end with. */
function windowsOverAll(bytes: Uint8Array, epochs: Parameters<typeof hashrateBand>[1]): readonly number[] {
  const chain = hourlyChain(decodeBlocks(bytes), epochs);
  return timings(20, () => {
    for (let end = 24; end <= chain.hours; end += 1) bandEnding(chain, end, 24);
  });
}

function timings(turns: number, work: (turn: number) => unknown): readonly number[] {
  return Array.from({ length: turns }, (_, turn) => {
    const started = performance.now();
    work(turn);
    return performance.now() - started;
  });
}
