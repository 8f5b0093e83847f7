import type { Blocks, Claim, Facts, MiningEvent, Moment, NetworkFacts } from "../../facts/types.ts";
import { remembering, rememberingPair } from "../../kit/remember.ts";
import { shockAt } from "../../model/claims/shock.ts";
import { type HashrateBand, hashrateBand, type NetLoss, netLoss } from "../../model/network/hashrate.ts";
import { claimsKnown } from "../../model/then/known-events.ts";
import type { Choices } from "../../state/choices.ts";
import { type Numbers, numbersFor } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";

/** What the parts of the section are written from and with. */
export interface HoursDesk {
  readonly facts: Facts;
  readonly choices: Choices;
  readonly locale: string;
  readonly numbers: Numbers;
  readonly shock: MiningEvent | null;
  /** Claims on the shock and on what followed it, as far as they are known. */
  readonly claims: readonly Claim[];
  readonly blocks: Blocks | null;
  readonly network: NetworkFacts | null;
  /** Exact net loss of a window; null where blocks are missing, or with `known` then the window is not over. */
  measure(from: Moment, to: Moment): NetLoss | null;
  /** Mean hashrate of a window with its bounds; null as for `measure`. */
  level(from: Moment, to: Moment): HashrateBand | null;
}

/** The desk for a moment. With `known` then, claims whose source came out later are not on it. */
export function hoursDesk(facts: Facts, choices: Choices, locale: string): HoursDesk {
  const blocks = ready(facts.blocks);
  const network = ready(facts.network);
  const all = claimsKnown(ready(facts.claims)?.claims ?? [], choices.at, choices.known);
  const events = knownEvents(facts, choices)?.events ?? [];
  const shock = shockAt(events, all, choices.at, choices.span, choices.openItem);
  const over = (to: Moment) => choices.known === "now" || to <= choices.at;
  return {
    facts,
    choices,
    locale,
    numbers: numbersFor(locale),
    shock,
    claims: all.filter((claim) => claim.event === shock?.id),
    blocks,
    network,
    measure: (from, to) => (over(to) && blocks && network ? measuredOnce(blocks, network.epochs, from, to) : null),
    level: (from, to) => (over(to) && blocks && network ? hashrateBand(blocks, network.epochs, from, to) : null),
  };
}

/** A step of time asks for the same windows again. */
const measuredOnce = (blocks: Blocks, epochs: NetworkFacts["epochs"], from: Moment, to: Moment): NetLoss | null =>
  lossesOf(blocks, epochs)(`${from} ${to}`);

const lossesOf = rememberingPair((blocks: Blocks, epochs: NetworkFacts["epochs"]) =>
  remembering(5000, (window) => {
    const [from, to] = window.split(" ").map(Number) as [Moment, Moment];
    return netLoss(blocks, epochs, from, to);
  }),
);

/** `12.3%` of a width. */
export const percentOf = (part: number): string => `${Math.round(part * 1000) / 10}%`;
