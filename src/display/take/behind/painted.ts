import type { Facts, SourceId } from "../../../facts/types.ts";
import type { SharePicture } from "../../../model/shares/shares.ts";
import type { LayerId } from "../../../state/choices.ts";
import type { Frame } from "../../frame/frame.ts";
import { type Reading, ready } from "../../frame/reading.ts";
import { sourcesOfFile } from "./used.ts";

type Painted = (reading: Reading, facts: Facts) => readonly SourceId[];

const shares: Painted = ({ shares: picture }, facts) => sharesFrom(picture, facts);
const risks: Painted = (reading) => [...reading.risks.values()].map(({ source }) => source);
const prices: Painted = (reading) => [...reading.prices.values()].map(({ source }) => source);
const lists: Painted = (_, facts) => hazardSources(facts);
const before: Painted = ({ baseline }, facts) => sharesFrom(baseline, facts);
const several =
  (...parts: readonly Painted[]): Painted =>
  (reading, facts) =>
    parts.flatMap((part) => part(reading, facts));

/** What each layer's values are computed from. A new layer does not compile without its row. */
const byLayer: Readonly<Record<LayerId, Painted>> = {
  share: shares,
  // The headline compares the prices of the countries that the map of shares names.
  electricity: several(prices, shares),
  // The headline adds up the shares of risky countries.
  risk: several(risks, shares),
  exposure: several(shares, risks),
  "at-risk": several(shares, risks, lists),
  change: several(shares, before),
  bivariate: several(shares, risks),
};

/** The sources of the map's colours, of the table's column of the layer, and of the layer's own headline. */
export const paintedFrom = (facts: Facts, { reading, legend, choices: { layer } }: Frame): readonly SourceId[] => [
  ...(legend.source === null ? [] : [legend.source]),
  ...byLayer[layer](reading, facts),
];

/** The source of a map of shares, and of the shares that are added to it from its long tail. */
export const sharesFrom = (picture: SharePicture | null, facts: Facts): readonly SourceId[] =>
  picture === null
    ? []
    : [picture.source, ...(picture.tail.length === 0 ? [] : sourcesOfFile(facts, "hashrate/cbeci-long-tail.csv"))];

/** The sources of the hazard: WGI's stability and Access Now's lists. Empty while the file is missing. */
export function hazardSources(facts: Facts): readonly SourceId[] {
  const exposure = ready(facts.exposure);
  return exposure === null ? [] : [exposure.governance.source, exposure.shutdowns.source];
}
