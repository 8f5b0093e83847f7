import type { Claim, Facts, MiningEvent } from "../../facts/types.ts";
import { claimsKnown } from "../../model/then/known-events.ts";
import type { Choices } from "../../state/choices.ts";
import { knownEvents } from "../frame/known.ts";
import { ready } from "../frame/reading.ts";

/** A claim that the time axis shows. */
export interface ClaimOnAxis {
  readonly claim: Claim;
  /** The event that it is about; null while that event was not public. */
  readonly about: MiningEvent | null;
}

/** The claims of the axis's span: those about a time in it, and those on a shock that began in it. */
export function claimsOnAxis(facts: Facts, choices: Choices): readonly ClaimOnAxis[] {
  const { span, at, known } = choices;
  const all = ready(facts.claims)?.claims ?? [];
  const events = new Map((knownEvents(facts, choices)?.events ?? []).map((event) => [event.id, event]));
  const inside = (time: number) => time >= span.from && time <= span.to;
  return claimsKnown(all, at, known).flatMap((claim): readonly ClaimOnAxis[] => {
    const about = events.get(claim.event) ?? null;
    return inside(claim.at) || (about !== null && inside(about.start)) ? [{ claim, about }] : [];
  });
}
