import type { Facts, Moment, NetworkFacts, SourceId } from "../../../facts/types.ts";
import { DAY, type Span } from "../../../kit/time.ts";
import { ready } from "../../frame/reading.ts";

/** A source that a part of a view is made from. */
export interface Used {
  readonly id: SourceId;
  /** Who said it, where one entry of the register stands for several publishers; else empty. */
  readonly by: string;
}

/** A source whose entry of the register names its only publisher. */
export const usedFrom = (id: SourceId): Used => ({ id, by: "" });

/** The series whose rows are in a file of `data/`. */
export const sourcesOfFile = (facts: Facts, file: string): readonly SourceId[] =>
  Object.entries(ready(facts.sources)?.series ?? {}).flatMap(([id, { files }]) => (files.includes(file) ? id : []));

/** The series behind the blocks, counted one by one, and behind the difficulties that they are weighed by. */
export const blockSources = (facts: Facts): readonly SourceId[] => [
  ...sourcesOfFile(facts, "network/blocks.bin"),
  ...difficultySources(facts),
];

/** The series behind the difficulty of each epoch. */
export const difficultySources = (facts: Facts): readonly SourceId[] =>
  sourcesOfFile(facts, "network/difficulty-epochs.csv");

/** The series behind the network's daily hashrate in a span: of blocks where the days have them, else as reported. */
export function dailySources(facts: Facts, span: Span): readonly SourceId[] {
  const network = ready(facts.network);
  if (network === null) return [];
  const days = network.basis.slice(dayOf(network, span.from), dayOf(network, span.to) + 1);
  return [
    ...(days.includes("m") ? sourcesOfFile(facts, "network/hashrate-chain.csv") : []),
    ...(days.includes("r") ? sourcesOfFile(facts, "network/hashrate-coin-metrics.csv") : []),
  ];
}

const dayOf = ({ start }: NetworkFacts, at: Moment): number => Math.max(0, Math.floor((at - start) / DAY));
