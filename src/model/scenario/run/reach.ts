import type { PlaceCode } from "../../../facts/types.ts";
import type { Scenario, Target } from "../question/scenario.ts";
import type { World } from "./world.ts";

/** The id of the part of the network that the map names for no country. */
export const unnamed = "unnamed";

/**
 * The parts of the network and their shares in %, 100 in all: countries, provinces named by a scenario, and the unnamed
 * rest.
 */
export interface NetworkParts {
  readonly places: readonly PlaceCode[];
  readonly shares: readonly number[];
}

/**
 * The parts of the network at a world's moment. A province that a scenario names is a part beside the rest of its
 * country; a destination that the map does not name has a share of 0.
 */
export function networkPartsOf(world: World, scenarios: readonly Scenario[]): NetworkParts {
  const asked = new Set(scenarios.flatMap((scenario) => scenario.shocks.flatMap((shock) => namedIn(shock.target))));
  const shares = new Map<PlaceCode, number>(world.shares?.share ?? []);
  for (const province of world.provinces) {
    if (!asked.has(province.place)) continue;
    const country = countryOfProvince(province.place);
    shares.set(province.place, province.ofWorld);
    shares.set(country, Math.max(0, (shares.get(country) ?? 0) - province.ofWorld));
  }
  for (const place of scenarios.flatMap(destinationsOf)) if (!shares.has(place)) shares.set(place, 0);
  const named = [...shares.values()].reduce((sum, share) => sum + share, 0);
  shares.set(unnamed, Math.max(0, 100 - named));
  return { places: [...shares.keys()], shares: [...shares.values()] };
}

/** The parts that a target hits, and the places that it names but the map has no share for: unknown, not zero. */
export interface Reach {
  readonly hit: readonly PlaceCode[];
  readonly unknown: readonly PlaceCode[];
}

/** The parts that a target hits at a world's moment. */
export function reachOf(target: Target, world: World, parts: NetworkParts): Reach {
  switch (target.by) {
    case "everyone":
      return { hit: parts.places, unknown: [] };
    case "risk":
      return ofCountries(
        ranked(world).filter((place) => riskOf(world, place) >= target.from),
        parts,
      );
    case "riskiest":
      return ofCountries(ranked(world).slice(0, target.count), parts);
    case "places":
      return ofCountries(target.places, parts);
  }
}

function ofCountries(places: readonly PlaceCode[], parts: NetworkParts): Reach {
  const wanted = new Set(places);
  const hit = parts.places.filter((part) => wanted.has(part) || wanted.has(countryOfProvince(part)));
  return { hit, unknown: places.filter((place) => !parts.places.includes(place)) };
}

/** Countries with a share above zero and a known risk, riskiest first. */
function ranked(world: World): readonly PlaceCode[] {
  const named = [...(world.shares?.share ?? [])].filter(([place, share]) => share > 0 && world.risks.has(place));
  return named.map(([place]) => place).sort((a, b) => riskOf(world, b) - riskOf(world, a));
}

const destinationsOf = ({ shocks }: Scenario): readonly PlaceCode[] =>
  shocks.flatMap(({ move }) => (move === null || move.to === "everywhere" ? [] : move.to.map(({ place }) => place)));

const riskOf = (world: World, place: PlaceCode): number => world.risks.get(place)?.risk ?? -1;

const namedIn = (target: Target): readonly PlaceCode[] => (target.by === "places" ? target.places : []);

/** `CHN` for a province of China such as `CN-SC`; any other place as it is, also a state such as `US-TX`. */
export const countryOfProvince = (place: PlaceCode): PlaceCode => (place.startsWith("CN-") ? "CHN" : place);
