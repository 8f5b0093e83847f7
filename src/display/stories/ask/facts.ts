import type { Facts } from "../../../facts/types.ts";
import type { LineFacts } from "../../../model/stories/line.ts";
import { ready } from "../../frame/reading.ts";
import { factsSeen } from "../../frame/then.ts";

/** The tables that a question's lines are made from, as known at a moment, and all of them; null while they are missing. */
export const linesFacts = (facts: Facts, at: number): readonly [then: LineFacts | null, all: LineFacts | null] => [
  tablesOf(factsSeen(facts, { at, known: "then" })),
  tablesOf(facts),
];

/** The tables that lines are made from; null while one is missing. */
export function tablesOf(facts: Facts): LineFacts | null {
  const [hashrate, network] = [ready(facts.hashrate), ready(facts.network)];
  return hashrate === null || network === null ? null : { hashrate, network };
}
