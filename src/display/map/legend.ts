import type { Facts } from "../../facts/types.ts";
import { assumedCents } from "../../model/layers/electricity.ts";
import type { Choices, LayerId } from "../../state/choices.ts";
import type { Words } from "../../words/en.ts";
import { legends as words } from "../../words/map/legend.ts";
import { overlays } from "../../words/map/overlays.ts";
import { countText, plainNumber } from "../format/numbers.ts";
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
  /** The band for a screen reader: `2 to 5 %, 6 countries`. */
  readonly spoken: string;
  readonly places: number;
  /** The position of the reference value in this band, 0 left to 100 right; null where it is not in this band. */
  readonly reference: number | null;
}

/** The legend of the chosen layer at the moment. */
export interface LegendView {
  readonly ramp: RampId;
  /** `share of the network’s hashrate, %` */
  readonly quantity: string;
  /** `August 2021 · reported by Cambridge CBECI` */
  readonly basis: string;
  readonly source: string | null;
  readonly bands: readonly LegendBand[];
  /** The meaning of the hatching of land without data in this layer. */
  readonly noData: string;
  /** The age class of the swatch for held values, which has their dotted edge; 0 draws no swatch. */
  readonly heldAge: number;
  readonly held: string;
  /** The age class of most places on the map; the legend's bands are drawn in it. */
  readonly age: number;
  /** What the reference value is, in words; empty without one. */
  readonly reference: string;
  /** The newest figures that the layer is made from. */
  readonly newest: readonly Fresh[];
}

/** The legend of a layer, from the reading and the marks of the map. */
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
      label: layer === "bivariate" ? words.bivariateBand(...bivariateRange(band)) : bandLabel(layer, band),
      spoken: words.spokenBand(
        layer === "bivariate" ? words.bivariateSpoken(...bivariateRange(band)) : spokenRange(layer, band),
        countText(places),
      ),
      places,
      reference: layer === "electricity" ? referenceIn(band) : null,
    })),
    reference: layer === "electricity" ? overlays.assumption(countText(assumedCents)) : "",
    noData: words.noData[layer],
    heldAge,
    held: heldAge === 0 ? "" : words.held(basis.age),
    age: ages.indexOf(Math.max(...ages)),
    newest: freshOf(facts, layer, tariff, catalogue.locale),
  };
}

/** The position, in a band of electricity, of the price that CBECI assumes, 0–100; null in the other bands. */
function referenceIn(band: number): number | null {
  const [low, high] = [thresholds.electricity[band - 1], thresholds.electricity[band]];
  if (low === undefined || high === undefined || assumedCents < low || assumedCents >= high) return null;
  return (100 * (assumedCents - low)) / (high - low);
}

/** The ranges of share, %, and of risk that a band of share by risk means, as words. */
function bivariateRange(band: number): [share: string, risk: string] {
  const range = (edges: readonly [number, number], index: number) => {
    const [low = "", high = ""] = edges.map(plainNumber);
    return [words.belowEdge(low), words.betweenEdges(low, high), words.fromEdge(high)][index] ?? "";
  };
  return [range(bivariateEdges.share, Math.floor(band / 3)), range(bivariateEdges.risk, band % 3)];
}

/** The label of a band: its lower edge; for the band around 0 or of exact zeros `0`, for one without a lower edge `< 4`. */
function bandLabel(layer: ScalarRampId, band: number): string {
  const edges = thresholds[layer];
  const [low, high] = [edges[band - 1], edges[band]];
  if (high === undefined) return words.fromEdge(plainNumber(low ?? 0));
  if (high === Number.MIN_VALUE) return plainNumber(0);
  if (low === undefined || low === Number.MIN_VALUE) return words.belowEdge(plainNumber(high));
  return plainNumber(low < 0 && high > 0 ? 0 : low);
}

function spokenRange(layer: ScalarRampId, band: number): string {
  const edges = thresholds[layer];
  const unit = words.unit[layer];
  const [low, high] = [edges[band - 1], edges[band]];
  if (high === undefined) return words.from(plainNumber(low ?? 0), unit);
  if (high === Number.MIN_VALUE) return words.exactly(plainNumber(0), unit);
  if (low === undefined) return words.below(plainNumber(high), unit);
  return words.between(low === Number.MIN_VALUE ? words.aboveZero : plainNumber(low), plainNumber(high), unit);
}
