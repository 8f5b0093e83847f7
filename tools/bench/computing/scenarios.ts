import { decodeBlocks } from "../../../src/facts/blocks.ts";
import type { FactFiles } from "../../../src/facts/types.ts";
import { HOUR } from "../../../src/kit/time.ts";
import { fanOf, fanRuns } from "../../../src/model/scenario/fan/fan.ts";
import { shockOf } from "../../../src/model/scenario/question/kinds.ts";
import { presetIds, presetScenario } from "../../../src/model/scenario/question/presets.ts";
import { limits, type Scenario, type Shock } from "../../../src/model/scenario/question/scenario.ts";
import { outcomeOf } from "../../../src/model/scenario/run/outcome.ts";
import { worldAt } from "../../../src/model/scenario/run/world.ts";
import { median } from "../median.ts";

/** Median ms of the slowest ready-made scenario: its expected path, and its 1,000 runs. */
export interface ScenarioCosts {
  readonly path: number;
  readonly fan: number;
  /** The same for forty shocks, the most allowed, each with a ramp, a return and moving machines. */
  readonly manyPath: number;
  readonly manyFan: number;
}

const turns = 21;

/** Measures the simulator in Node. */
export function measureScenarios(
  { network, hashrate, risk }: Pick<FactFiles, "network" | "hashrate" | "risk">,
  bytes: Uint8Array,
  now: number,
): ScenarioCosts {
  const blocks = decodeBlocks(bytes);
  const cost = (scenario: Scenario) => {
    const world = worldAt({ network, hashrate, risk, blocks }, scenario.start);
    if (world === null) throw new Error(`${scenario.name} begins outside the network series`);
    const { horizon } = outcomeOf(world, scenario);
    const request = { world, scenario, rival: null, runs: fanRuns, horizon };
    return { path: timed(() => outcomeOf(world, scenario)), fan: timed(() => fanOf(request)) };
  };
  const costs = presetIds.map((id) => cost(presetScenario(id, id, now)));
  const many = cost(manyShocks());
  return {
    path: Math.max(...costs.map(({ path }) => path)),
    fan: Math.max(...costs.map(({ fan }) => fan)),
    manyPath: many.path,
    manyFan: many.fan,
  };
}

function manyShocks(): Scenario {
  const start = Date.UTC(2022, 0, 5, 11);
  const shocks = Array.from({ length: limits.shocks }, (_, index): Shock => {
    const begins = start + index * 300 * HOUR;
    return {
      ...shockOf("power", { by: "riskiest", count: (index % 6) + 1 }, begins),
      loss: (index % 20) + 3,
      end: begins + 300 * HOUR,
      rampHours: 200,
      back: { how: "exponential", halfLifeHours: 200 },
      move: { part: 50, delayHours: 100, overHours: 1000, to: "everywhere" },
    };
  });
  return { version: 1, name: "forty shocks", start, fees: 0, seed: 1, shocks };
}

function timed(work: () => unknown): number {
  const times = Array.from({ length: turns }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times);
}
