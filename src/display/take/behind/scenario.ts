import type { Facts, SourceId } from "../../../facts/types.ts";
import { DAY } from "../../../kit/time.ts";
import type { World } from "../../../model/scenario/run/world.ts";
import { dailySources, difficultySources, sourcesOfFile } from "./used.ts";

/**
 * The sources of the network at the start of a scenario: its map of shares, with China's provinces where it has them, its
 * difficulty, its mean hashrate, and what its place in the epoch is counted in.
 */
export function worldSources(facts: Facts, world: World): readonly SourceId[] {
  const { shares, provinces, hashrateStatus, position, at, ageDays } = world;
  const newest = at - Math.max(0, ageDays) * DAY;
  const days = { from: newest - 14 * DAY, to: newest - DAY };
  return [
    ...(shares === null ? [] : [shares.source]),
    ...(provinces.length === 0 ? [] : sourcesOfFile(facts, "hashrate/china-provinces.csv")),
    ...difficultySources(facts),
    // A modelled mean follows from the times and difficulties of epochs alone.
    ...(hashrateStatus === "modelled" ? [] : dailySources(facts, days)),
    ...(position === "counted" ? sourcesOfFile(facts, "network/blocks.bin") : []),
  ];
}
