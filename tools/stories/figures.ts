import type { StoryFacts } from "./facts.ts";
import { piecesOf, type Reference } from "./grammar.ts";
import { claim, event, line } from "./kinds/events.ts";
import { atRisk, backtest, chance, fit, rank, shutdowns } from "./kinds/hazard.ts";
import { type Figure, type Kind, NoFact } from "./kinds/kind.ts";
import { cited, miner, price, risk } from "./kinds/layers.ts";
import { band, hashrate, loss, peak, power, trough, week } from "./kinds/network.ts";
import { retarget, without } from "./kinds/retarget.ts";
import { countries, exposure, risky, share } from "./kinds/shares.ts";

/** Every kind of reference, by its name. */
export const kinds: Readonly<Record<string, Kind>> = {
  share,
  exposure,
  risky,
  countries,
  price,
  cited,
  miner,
  risk,
  hashrate,
  week,
  peak,
  trough,
  retarget,
  loss,
  band,
  power,
  without,
  claim,
  event,
  line,
  chance,
  atRisk,
  shutdowns,
  fit,
  rank,
  backtest,
};

/** The figure of a reference; throws a `NoFact` where the facts have no such figure. */
export function figureOf(reference: Reference, facts: StoryFacts): Figure {
  const kind = Object.hasOwn(kinds, reference.kind) ? kinds[reference.kind] : undefined;
  if (kind === undefined) throw new NoFact(`${reference.written}: there is no kind ${reference.kind}`);
  return kind(reference, facts);
}

/** A text with its references filled: words unchanged, and figures with the reference that they come from. */
export function filled(
  text: string,
  facts: StoryFacts,
): readonly (string | (Figure & { readonly reference: Reference }))[] {
  return piecesOf(text).map((piece) =>
    "words" in piece ? piece.words : { ...figureOf(piece.reference, facts), reference: piece.reference },
  );
}
