import type { Blocks, Claim, Facts, MiningEvent, Moment, NetworkFacts } from "../../facts/types.ts";
import { remembering, rememberingPair } from "../../kit/remember.ts";
import { shockAt } from "../../model/claims/shock.ts";
import { type HashrateBand, hashrateBand, type NetLoss, netLoss } from "../../model/network/hashrate.ts";
import { claimsKnown } from "../../model/then/known-events.ts";
import type { Choices } from "../../state/choices.ts";
import { type Numbers, numbersFor } from "../format/numbers.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";
import type { Chosen } from "../frame/shown.ts";

/** The inputs of every part of the claims section: the facts, the choices, and the shock that the moment is about. */
export interface ClaimsContext {
  readonly facts: Facts;
  readonly choices: Choices;
  readonly locale: string;
  readonly numbers: Numbers;
  readonly shock: MiningEvent | null;
  /** The claims about the shock; with known then only those whose source was out at the moment. */
  readonly claims: readonly Claim[];
  readonly blocks: Blocks | null;
  readonly network: NetworkFacts | null;
  /**
   * The net loss from `from` to `to`; null where blocks are missing, or with known then while the window is not over.
   */
  measure(from: Moment, to: Moment): NetLoss | null;
  /** The mean hashrate from `from` to `to` with its bounds, EH/s; null as for `measure`. */
  level(from: Moment, to: Moment): HashrateBand | null;
}

/** The context of the moment on the slider; `shock` is null where the moment is about none. */
export function claimsContext({ facts, frame: { choices }, words: { locale } }: Chosen): ClaimsContext {
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

/** Remembered, because several parts of the section ask for the same windows at each step of time. */
const measuredOnce = (blocks: Blocks, epochs: NetworkFacts["epochs"], from: Moment, to: Moment): NetLoss | null =>
  lossesOf(blocks, epochs)(`${from} ${to}`);

const lossesOf = rememberingPair((blocks: Blocks, epochs: NetworkFacts["epochs"]) =>
  remembering(5000, (window) => {
    const [from, to] = window.split(" ").map(Number) as [Moment, Moment];
    return netLoss(blocks, epochs, from, to);
  }),
);

/** A part 0–1 as SVG prints it: 0.123 → `12.3%`. */
export const percentOf = (part: number): string => `${Math.round(part * 1000) / 10}%`;
