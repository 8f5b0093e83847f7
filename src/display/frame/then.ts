import type { Facts } from "../../facts/types.ts";
import { factsThen } from "../../model/then/facts.ts";
import type { Choices } from "../../state/choices.ts";

/** The facts that the choices may show: all facts, or with known then those that were public at the moment. */
export const factsSeen = (facts: Facts, { at, known }: Pick<Choices, "at" | "known">): Facts =>
  known === "now" ? facts : factsThen(facts, at);
