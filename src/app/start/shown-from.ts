import { layerTraits } from "../../display/map/layer-traits.ts";
import type { FactName } from "../../facts/types.ts";
import type { Choices } from "../../state/choices.ts";

/** The files that only what is chosen shows: those of its layer, and grid, law and shutdowns for cards and exposure. */
export function shownFrom({ layer, pins, tab }: Choices): readonly FactName[] {
  const { fetches } = layerTraits[layer];
  return pins.length > 0 || tab === "exposure" ? [...fetches, "context"] : fetches;
}
