import { decodeBlocks } from "../../src/facts/blocks.ts";
import type { FactFiles } from "../../src/facts/types.ts";
import { fanOf, fanRuns } from "../../src/model/scenario/fan.ts";
import { outcomeOf } from "../../src/model/scenario/outcome.ts";
import { presetIds, presetScenario } from "../../src/model/scenario/presets.ts";
import { worldAt } from "../../src/model/scenario/world.ts";
import { median } from "./median.ts";

/** Milliseconds for the slowest of the ready questions, each its own median: the expected path, and its 1,000 runs. */
export interface ScenarioCosts {
  readonly path: number;
  readonly fan: number;
}

const turns = 21;

/** What the simulator costs in Node. */
export function measureScenarios(
  { network, hashrate, risk }: Pick<FactFiles, "network" | "hashrate" | "risk">,
  bytes: Uint8Array,
  now: number,
): ScenarioCosts {
  const blocks = decodeBlocks(bytes);
  const costs = presetIds.map((id) => {
    const scenario = presetScenario(id, id, now);
    const world = worldAt({ network, hashrate, risk, blocks }, scenario.start);
    if (world === null) throw new Error(`${id} begins outside the network series`);
    const { horizon } = outcomeOf(world, scenario);
    const request = { world, scenario, rival: null, runs: fanRuns, horizon };
    return { path: timed(() => outcomeOf(world, scenario)), fan: timed(() => fanOf(request)) };
  });
  return {
    path: Math.max(...costs.map(({ path }) => path)),
    fan: Math.max(...costs.map(({ fan }) => fan)),
  };
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: turns }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times);
}
