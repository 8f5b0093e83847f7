import type { Facts } from "../../facts/types.ts";
import { assumedCents } from "../../model/layers/electricity.ts";
import type { Choices, LayerId } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { legends as words } from "../../words/map/legend.ts";
import { overlays } from "../../words/map/overlays.ts";
import { type Fresh, freshOf } from "../frame/fresh.ts";
import type { Reading } from "../frame/reading.ts";
import { bivariateEdges, type ScalarRampId, thresholds } from "./bands.ts";
import { basisOf } from "./legend-basis.ts";
import { type RampId, ramps } from "./palette.ts";
import type { Mark } from "./types.ts";

/** One band of the legend. */
export interface LegendBand {
  readonly band: number;
  /** Its lower edge: `0`, `< 0.5`, `2`, `20+`. */
  readonly label: string;
  /** For those who cannot see it: `2 to 5 %, 6 countries`. */
  readonly spoken: string;
  readonly places: number;
  /** Where a reference value stands in the band, 0 left to 100 right; null in all others. */
  readonly reference: number | null;
}

/** What the colours mean at this moment. */
export interface LegendView {
  readonly ramp: RampId;
  /** `share of the network’s hashrate, %` */
  readonly quantity: string;
  /** `August 2021 · reported by Cambridge CBECI` */
  readonly basis: string;
  readonly source: string | null;
  readonly bands: readonly LegendBand[];
  /** What the diagonal means in this layer. */
  readonly noData: string;
  /** Age class of the held swatch; 0 hides it. */
  readonly heldAge: number;
  readonly held: string;
  /** The age class that most of the map is painted in: the bands are drawn in it too. */
  readonly age: number;
  /** What the reference mark stands for; empty without one. */
  readonly reference: string;
  /** The newest figures that the layer is made of. */
  readonly newest: readonly Fresh[];
}

/** The legend of a layer, from the reading and the marks that it painted. */
export function legendOf(
  layer: LayerId,
  reading: Reading,
  facts: Facts,
  marks: Iterable<Mark>,
  { catalogue, tariff }: { readonly catalogue: Words; readonly tariff: Choices["tariff"] },
): LegendView {
  const counts = ramps.dark[layer].map(() => 0);
  const ages = [0, 0, 0, 0];
  let heldAge = 0;
  for (const mark of marks) {
    if (mark.band < 0) continue;
    counts[mark.band] = (counts[mark.band] ?? 0) + 1;
    ages[mark.age] = (ages[mark.age] ?? 0) + 1;
    heldAge = Math.max(heldAge, mark.age);
  }
  const basis = basisOf(layer, reading, facts, catalogue);
  return {
    ramp: layer,
    quantity: words.quantity[layer],
    basis: basis.text,
    source: basis.source,
    bands: counts.map((places, band) => ({
      band,
      label: layer === "bivariate" ? words.bivariateBand(...bivariateRange(band)) : (words.bands[layer][band] ?? ""),
      spoken: words.spokenBand(
        layer === "bivariate" ? words.bivariateSpoken(...bivariateRange(band)) : spokenRange(layer, band),
        places,
      ),
      places,
      reference: layer === "electricity" ? referenceIn(band) : null,
    })),
    reference: layer === "electricity" ? overlays.assumption(assumedCents) : "",
    noData: words.noData[layer],
    heldAge,
    held: heldAge === 0 ? "" : words.held(basis.age),
    age: ages.indexOf(Math.max(...ages)),
    newest: freshOf(facts, layer, tariff, catalogue.locale),
  };
}

/** CBECI's assumption on the electricity scale. */
function referenceIn(band: number): number | null {
  const [low, high] = [thresholds.electricity[band - 1], thresholds.electricity[band]];
  if (low === undefined || high === undefined || assumedCents < low || assumedCents >= high) return null;
  return (100 * (assumedCents - low)) / (high - low);
}

/** The classes of share and of risk that a band of the square stands for. */
function bivariateRange(band: number): [share: string, risk: string] {
  const range = ([low, high]: readonly [number, number], index: number) =>
    [words.belowEdge(low), words.betweenEdges(low, high), words.fromEdge(high)][index] ?? "";
  return [range(bivariateEdges.share, Math.floor(band / 3)), range(bivariateEdges.risk, band % 3)];
}

function spokenRange(layer: ScalarRampId, band: number): string {
  const edges = thresholds[layer];
  const unit = words.unit[layer];
  const [low, high] = [edges[band - 1], edges[band]];
  if (high === Number.MIN_VALUE) return words.exactly("0", unit);
  if (low === undefined) return words.below(String(high), unit);
  if (high === undefined) return words.from(String(low), unit);
  return words.between(low === Number.MIN_VALUE ? words.aboveZero : String(low), String(high), unit);
}
