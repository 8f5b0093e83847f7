import type { Facts, PlaceCode } from "../../facts/types.ts";
import { states } from "../../model/holdings/states.ts";
import type { Shock, Target } from "../../model/scenario/scenario.ts";
import { scenarioForm as words } from "../../words/scenario-form.ts";
import { ready } from "../reading.ts";

/** A place that a shock may name. */
export interface PlaceChoice {
  readonly code: PlaceCode;
  readonly name: string;
}

/** Every place that a shock may name: the map's, and China's provinces. */
export function placeChoices(facts: Facts, nameOf: (code: PlaceCode) => string): readonly PlaceChoice[] {
  const provinces = ready(facts.hashrate)?.provinces;
  return [
    ...(ready(facts.places) ?? []).map(({ code }) => ({ code, name: nameOf(code) })),
    ...(provinces?.places ?? []).map((code, row) => ({ code, name: provinces?.names[row] ?? code })),
  ];
}

/** Names of all places that a shock may name, provinces among them. */
export function placeNames(facts: Facts, nameOf: (code: PlaceCode) => string): (code: PlaceCode) => string {
  const provinces = ready(facts.hashrate)?.provinces;
  return (code) => {
    const row = provinces?.places.indexOf(code) ?? -1;
    return row < 0 ? nameOf(code) : (provinces?.names[row] ?? code);
  };
}

/** The place that a text names by its code or its name, in any case; null for none. */
export function placeNamed(choices: readonly PlaceChoice[], text: string): PlaceCode | null {
  const asked = text.trim().toLowerCase();
  return choices.find(({ code, name }) => code.toLowerCase() === asked || name.toLowerCase() === asked)?.code ?? null;
}

/** Why a text is no place of a scenario: maps name no state of the United States and no province of Canada. */
export function notAPlace(text: string, nameOf: (code: PlaceCode) => string): string {
  const asked = text.trim().toLowerCase();
  const found = Object.entries(states).find(
    ([code, name]) => code.toLowerCase() === asked || name.toLowerCase() === asked,
  );
  if (found === undefined) return words.unknownPlace(text);
  return words.stateOf(found[1], nameOf(found[0].startsWith("CA-") ? "CAN" : "USA"));
}

/** Another way to say whom a shock hits, with a first value of its own. */
export function targetBy(shock: Shock, by: Target["by"], place: PlaceCode): Partial<Shock> {
  switch (by) {
    case "places":
      return { target: shock.target.by === by ? shock.target : { by, places: [place] } };
    case "risk":
      return { target: { by, from: 60 } };
    case "riskiest":
      return { target: { by, count: 5 } };
    case "everyone":
      return { target: { by } };
  }
}

/** A shock's places with one more, or one less where it is among them; the last one stays. */
export function toggled(shock: Shock, place: PlaceCode): Partial<Shock> {
  const places = shock.target.by === "places" ? shock.target.places : [];
  const without = places.filter((one) => one !== place);
  const next = without.length < places.length ? without : [...places, place];
  return next.length === 0 ? {} : { target: { by: "places", places: next } };
}
