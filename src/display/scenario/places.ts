import type { Facts, PlaceCode } from "../../facts/types.ts";
import { type PlaceMeaning, readPlace } from "../../model/places/read-place.ts";
import type { NamedPlace } from "../../model/scenario/codec/read.ts";
import type { Shock, Target } from "../../model/scenario/question/scenario.ts";
import { scenarioPlaces as words } from "../../words/scenario/places.ts";
import type { Frame } from "../frame/frame.ts";
import { ready } from "../frame/reading.ts";
import type { Shown } from "../frame/shown.ts";
import { gazetteerFor } from "../search/places.ts";

/** A place that a shock may name. */
export interface PlaceChoice {
  readonly code: PlaceCode;
  readonly name: string;
}

/** The origins of the names of places: the provinces of the facts, and the frame's names of countries. */
interface Naming {
  readonly facts: Facts;
  readonly frame: Pick<Frame, "nameOf">;
}

/** Every place that a shock may name: the map's, and China's provinces. */
export function placeChoices({ facts, frame: { nameOf } }: Naming): readonly PlaceChoice[] {
  const provinces = ready(facts.hashrate)?.provinces;
  return [
    ...(ready(facts.places) ?? []).map(({ code }) => ({ code, name: nameOf(code) })),
    ...(provinces?.places ?? []).map((code, row) => ({ code, name: provinces?.names[row] ?? code })),
  ];
}

/** A function that gives the name of any place that a shock may name, provinces among them. */
export function placeNames({ facts, frame: { nameOf } }: Naming): (code: PlaceCode) => string {
  const provinces = ready(facts.hashrate)?.provinces;
  return (code) => {
    const row = provinces?.places.indexOf(code) ?? -1;
    return row < 0 ? nameOf(code) : (provinces?.names[row] ?? code);
  };
}

/** What a text means among the places that a shock may name. */
export type TargetReading =
  | { readonly kind: "place"; readonly code: PlaceCode }
  /** Several places: the visitor must choose one of `choices`; no shock may name the `others`. */
  | { readonly kind: "several"; readonly choices: readonly PlaceChoice[]; readonly others: readonly string[] }
  /** A part of a country for which no map gives a share. */
  | { readonly kind: "part"; readonly name: string; readonly country: PlaceChoice }
  | { readonly kind: "unknown"; readonly choices: readonly PlaceChoice[] };

/** Reads any name or code of a country, or of a province that has a share. */
export function readTarget({ facts }: Pick<Shown, "facts">, text: string): TargetReading {
  const provinces = ready(facts.hashrate)?.provinces;
  const named = provinces?.names.findIndex((name) => name.toLowerCase() === text.trim().toLowerCase()) ?? -1;
  const province = provinces?.places[named];
  if (province !== undefined) return { kind: "place", code: province };
  const gazetteer = gazetteerFor({ facts });
  const has = (state: string | null) => state === null || provinces?.places.includes(state) === true;
  const choiceOf = ({ code, state, name }: PlaceMeaning) => ({ code: state ?? code, name });
  // No map gives this state a share, so the choice is its country.
  const wholeOf = ({ code, state }: PlaceMeaning) => ({
    code,
    name: words.whole(gazetteer.nameOf(code), gazetteer.nameOf(state ?? code)),
  });
  const reading = readPlace(gazetteer, { place: text });
  switch (reading.kind) {
    case "place": {
      const { code, state } = reading;
      if (state !== null && has(state)) return { kind: "place", code: state };
      if (state === null) return { kind: "place", code };
      return { kind: "part", name: gazetteer.nameOf(state), country: { code, name: gazetteer.nameOf(code) } };
    }
    case "ambiguous": {
      const mapped = reading.readings.filter(({ state }) => has(state));
      const others = reading.readings.filter(({ state }) => !has(state)).map(({ name }) => name);
      return { kind: "several", choices: mapped.map(choiceOf), others };
    }
    case "unknown":
      return {
        kind: "unknown",
        choices: reading.near.map((near) => (has(near.state) ? choiceOf(near) : wholeOf(near))),
      };
    case "missing":
      return { kind: "unknown", choices: [] };
  }
}

/** The same for a file or a link, whose author cannot be asked: one place, or the rule that refuses the text. */
export function namedTarget(facts: Facts, text: string): NamedPlace {
  const reading = readTarget({ facts }, text);
  if (reading.kind === "place") return { code: reading.code };
  const short = text.slice(0, 40);
  if (reading.kind === "several") {
    return { code: null, rule: "ambiguous-place", detail: words.meanings(short, reading.choices, reading.others) };
  }
  if (reading.kind === "part") {
    return { code: null, rule: "no-share", detail: words.partOf(short, reading.country.code, reading.country.name) };
  }
  return { code: null, rule: "unknown-place", detail: words.perhaps(short, reading.choices) };
}

/** Why a form does not take a text as a place, in a sentence; null where it takes it. */
export function targetRefusal(reading: TargetReading, text: string): string | null {
  switch (reading.kind) {
    case "place":
      return null;
    case "several":
      return words.several(text, reading.others);
    case "part":
      return words.stateOf(reading.name, reading.country.name);
    case "unknown":
      return reading.choices.length === 0 ? words.unknown(text) : words.near(text);
  }
}

/** The change to another kind of target, with its first value; `place` is the first of a list of places. */
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

/** The change that adds a place to a shock's places, or takes it away where it is among them; the last one stays. */
export function toggled(shock: Shock, place: PlaceCode): Partial<Shock> {
  const places = shock.target.by === "places" ? shock.target.places : [];
  const without = places.filter((one) => one !== place);
  const next = without.length < places.length ? without : [...places, place];
  return next.length === 0 ? {} : { target: { by: "places", places: next } };
}
