import type { EventFacts, Facts } from "../../facts/types.ts";
import { eventsKnown } from "../../model/then/known-events.ts";
import type { Choices } from "../../state/choices.ts";
import { ready } from "./reading.ts";

/**
 * The events that the visitor may see; with known then those that were public at the moment. Null while the file is
 * missing.
 */
export function knownEvents({ events }: Facts, { at, known }: Pick<Choices, "at" | "known">): EventFacts | null {
  const all = ready(events);
  return all === null ? null : eventsKnown(all, at, known);
}
