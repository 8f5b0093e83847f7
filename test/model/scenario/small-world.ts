import { hashrateOf } from "../../../src/model/network/hashrate.ts";
import { difficultyFromBits } from "../../../src/model/network/retarget.ts";
import type { Scenario, Shock } from "../../../src/model/scenario/question/scenario.ts";
import type { World } from "../../../src/model/scenario/run/world.ts";

/** The bits before 3 July 2021. */
const bits = 0x170e1ef9;

/** 14 June 2021, 00:00 UTC. */
export const start = Date.UTC(2021, 5, 14);

/** An epoch has just begun, and the hashrate is what its difficulty balances; four countries, 10 % unnamed. */
export const smallWorld: World = {
  at: start,
  chain: { bits, height: 687_456, blocksInto: 1, epochStart: 0 },
  position: "counted",
  hashrate: hashrateOf(difficultyFromBits(bits)),
  hashrateStatus: "measured",
  ageDays: 0,
  difficultySince: start,
  price: 40_000,
  shares: {
    id: "cbeci",
    publisher: "Cambridge CBECI",
    method: "pool sample",
    source: "cbeci",
    published: "2021-10-13",
    dated: true,
    readIn: null,
    status: "reported",
    period: "2021-06",
    ageDays: 0,
    share: new Map([
      ["CHN", 50],
      ["USA", 20],
      ["KAZ", 15],
      ["DEU", 5],
    ]),
    hashrate: new Map(),
    unnamed: 10,
    inflated: [],
    tail: [],
  },
  provinces: [{ place: "CN-SC", name: "Sichuan", ofChina: 40, ofWorld: 20 }],
  risks: new Map(
    (
      [
        ["CHN", 70],
        ["KAZ", 65],
        ["USA", 50],
        ["DEU", 30],
        ["SYR", 99],
      ] as const
    ).map(([place, risk]) => [
      place,
      { risk, low: null, high: null, source: "wgi", published: "", status: "reported", period: "2021", ageDays: 0 },
    ]),
  ),
};

/** A shock that takes all of Kazakhstan at the start for good, unless told otherwise. */
export const shock = (changes: Partial<Shock> = {}): Shock => ({
  name: "",
  kind: "own",
  target: { by: "places", places: ["KAZ"] },
  loss: 100,
  start,
  end: null,
  rampHours: 0,
  back: { how: "never" },
  move: null,
  ...changes,
});

/** A scenario of some shocks in the small world. */
export const scenario = (...shocks: readonly Shock[]): Scenario => ({
  version: 1,
  name: "A test",
  start,
  fees: 0,
  seed: 1,
  shocks,
});
