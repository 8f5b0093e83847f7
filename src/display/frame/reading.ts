import type { Facts, FittedHazard, Loaded, Moment, PlaceCode } from "../../facts/types.ts";
import { type Before, beforeMoment, hazards } from "../../model/hazard/before.ts";
import { hazardFitAt } from "../../model/hazard/fit-at.ts";
import { decisiveDoubt, type ExpectedOtherwise, expectedOtherwise } from "../../model/hazard/otherwise.ts";
import { type PriceAnswer, pricesAt } from "../../model/layers/electricity.ts";
import { type RiskAnswer, risksAt } from "../../model/layers/risk.ts";
import { exposures, shareChanges } from "../../model/shares/exposure.ts";
import { comparableBefore, type SharePicture, sharesAt } from "../../model/shares/shares.ts";
import { ageClass, type Standing, type Vintage } from "../../model/then/known.ts";
import type { Choices } from "../../state/choices.ts";
import { bivariateBand, legendBandOf } from "../map/bands.ts";
import { layerTraits } from "../map/layer-traits.ts";
import type { Mark } from "../map/types.ts";

/** The model's answers at the chosen moment, layer by layer: frame, card and headline are made from them. */
export interface Reading {
  readonly at: Moment;
  readonly known: Vintage;
  readonly shares: SharePicture | null;
  readonly risks: ReadonlyMap<PlaceCode, RiskAnswer>;
  readonly prices: ReadonlyMap<PlaceCode, PriceAnswer>;
  readonly exposure: ReadonlyMap<PlaceCode, number>;
  /** Share × P of a full shutdown within twelve months, points of the network; filled in the at-risk layer alone. */
  readonly atRisk: ReadonlyMap<PlaceCode, number>;
  /** What the regression computes each P from. */
  readonly hazardInputs: ReadonlyMap<PlaceCode, Before>;
  /** The regression that gives P; null in other layers, and where too little was public for one. */
  readonly hazardFit: FittedHazard | null;
  /** The sum of `atRisk` under another reading of one doubtful list, where it is far off; else null. */
  readonly riskOtherwise: ExpectedOtherwise | null;
  /** The map that the Change layer subtracts; null in other layers, and where there is none. */
  readonly baseline: SharePicture | null;
  /** Changes of share in points; null where the two maps are of different methods. */
  readonly change: ReadonlyMap<PlaceCode, number> | null;
}

/** The reading for the choices; figures whose file has not come are empty or null. */
export function readingOf(facts: Facts, choices: Choices): Reading {
  const { at, known } = choices;
  const hashrate = ready(facts.hashrate);
  const shares = hashrate === null ? null : sharesAt(hashrate, at, known, choices.estimate);
  const risk = ready(facts.risk);
  const risks: Reading["risks"] = risk === null ? new Map() : risksAt(risk, at, known);
  const electricity = ready(facts.electricity);
  const prices: Reading["prices"] = electricity === null ? new Map() : pricesAt(electricity, at, choices.tariff, known);
  const wantsChange = choices.layer === "change" && hashrate !== null && shares !== null;
  const from = wantsChange ? (choices.baseline ?? comparableBefore(hashrate, shares)) : null;
  const baseline = !wantsChange || from === null ? null : sharesAt(hashrate, from, known, choices.estimate, at);
  return {
    at,
    known,
    shares,
    risks,
    prices,
    exposure: shares === null ? new Map() : exposures(shares, risks),
    ...(choices.layer === "at-risk" ? atRiskOf(facts, shares, choices) : noRisk),
    baseline,
    change: baseline === null || shares === null ? null : shareChanges(baseline, shares),
  };
}

/** The answers on the countries that the map of shares names; all answers where it names none. */
export function answersOnNamed<T>(reading: Reading, answers: ReadonlyMap<PlaceCode, T>): readonly T[] {
  const named = [...(reading.shares?.share.keys() ?? [])].flatMap((code) => answers.get(code) ?? []);
  return named.length > 0 ? named : [...answers.values()];
}

/** The value of a loaded file; null while it is loading and where it failed. */
export function ready<T>(loaded: Loaded<T>): T | null {
  return loaded.state === "ready" ? loaded.value : null;
}

/** Whether a layer is our arithmetic rather than somebody's figure. */
export const isModelled = (layer: Choices["layer"]): boolean => layerTraits[layer].modelled;

type RiskReading = Pick<Reading, "atRisk" | "hazardFit" | "hazardInputs" | "riskOtherwise">;
const noRisk: RiskReading = { atRisk: new Map(), hazardFit: null, hazardInputs: new Map(), riskOtherwise: null };

function atRiskOf(facts: Facts, shares: SharePicture | null, { at, known: vintage }: Choices): RiskReading {
  const exposure = ready(facts.exposure);
  const hazardFit = exposure === null ? null : hazardFitAt(exposure, "full", { at, vintage });
  if (exposure === null || shares === null || hazardFit === null) return noRisk;
  const hazardInputs = beforeMoment(exposure, "full", { at, vintage });
  const chances = hazards(hazardInputs, hazardFit.coefficients);
  const atRisk = new Map<PlaceCode, number>();
  for (const [place, share] of shares.share) {
    const chance = chances.get(place);
    if (chance !== undefined) atRisk.set(place, share * chance);
  }
  const expected = [...atRisk.values()].reduce((sum, points) => sum + points, 0);
  const others = expectedOtherwise(exposure, "full", shares, { at, vintage });
  return { atRisk, hazardFit, hazardInputs, riskOtherwise: decisiveDoubt(expected, others) };
}

/** How a layer marks one place; `band` is −1 where its value is unknown. */
export function markOf(reading: Reading, layer: Choices["layer"], place: PlaceCode): Mark {
  const found = valueIn(reading, layer, place);
  if (found === null) return noData;
  const band = layer === "bivariate" ? bivariateIn(reading, place, found.value) : legendBandOf(layer, found.value);
  const status = isModelled(layer) ? "modelled" : found.standing.status;
  return { band, age: ageClass(found.standing), value: found.value, status };
}

function bivariateIn(reading: Reading, place: PlaceCode, share: number): number {
  const risk = reading.risks.get(place)?.risk;
  return risk === undefined ? -1 : bivariateBand(share, risk);
}

/** A place's value in a layer, in the layer's unit, with its period, status and age; null where it is unknown. */
export function valueIn(
  reading: Reading,
  layer: Choices["layer"],
  place: PlaceCode,
): { readonly value: number; readonly standing: Standing } | null {
  const { shares } = reading;
  switch (layer) {
    case "share":
    case "bivariate":
      return shares === null ? null : withStanding(shares.share.get(place), shares);
    case "exposure":
      return shares === null ? null : withStanding(reading.exposure.get(place), shares);
    case "at-risk":
      return shares === null ? null : withStanding(reading.atRisk.get(place), shares);
    case "change":
      return shares === null ? null : withStanding(reading.change?.get(place), shares);
    case "electricity": {
      const price = reading.prices.get(place);
      return withStanding(price?.cents, price);
    }
    case "risk": {
      const risk = reading.risks.get(place);
      return withStanding(risk?.risk, risk);
    }
  }
}

function withStanding(value: number | undefined, standing: Standing | undefined) {
  return value === undefined || standing === undefined ? null : { value, standing };
}

const noData: Mark = { band: -1, age: 0, value: null, status: "none" };
