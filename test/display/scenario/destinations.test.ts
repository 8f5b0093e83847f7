import { describe, expect, it } from "vitest";
import {
  destinationsOf,
  spreadTo,
  withDestination,
  withoutDestination,
  withPart,
} from "../../../src/display/scenario/form/destinations.ts";
import { placeNames } from "../../../src/display/scenario/places.ts";
import { shockOf } from "../../../src/model/scenario/question/kinds.ts";
import type { Shock } from "../../../src/model/scenario/question/scenario.ts";
import { facts } from "./facts.ts";

const ban = shockOf("ban", { by: "places", places: ["CHN"] }, Date.UTC(2021, 4, 21));
function changedBy(...changes: readonly ((shock: Shock) => Partial<Shock>)[]): Shock {
  let shock = ban;
  for (const change of changes) shock = { ...shock, ...change(shock) };
  return shock;
}
const shown = (shock: Shock) => destinationsOf(shock.move, (code) => code);

describe("where machines go", () => {
  it("in proportion at first, then to one place with all of it, then to two", () => {
    expect(shown(ban)).toBeNull();
    const one = changedBy((shock) => spreadTo(shock, "USA"));
    expect(shown(one)).toEqual({
      rows: [{ place: "USA", name: "USA", part: "100" }],
      sum: "The parts add up to 100 %.",
    });
    const two = changedBy(
      (shock) => spreadTo(shock, "USA"),
      (shock) => withPart(shock, "USA", 60),
      (shock) => withDestination(shock, "KAZ"),
    );
    expect(two.move?.to).toEqual([
      { place: "USA", weight: 60 },
      { place: "KAZ", weight: 40 },
    ]);
    expect(shown(two)?.sum).toBe("The parts add up to 100 %.");
  });

  it("says what 60 and 20 mean: they add up to 80 %, so three quarters and one", () => {
    const two = changedBy(
      (shock) => spreadTo(shock, "USA"),
      (shock) => withPart(shock, "USA", 60),
      (shock) => withDestination(shock, "KAZ"),
      (shock) => withPart(shock, "KAZ", 20),
    );
    expect(shown(two)?.sum).toBe(
      "The parts add up to 80 %, not 100 %: each counts in proportion, so USA 75 %, KAZ 25 %.",
    );
  });

  it("without its last destination spreads again", () => {
    const none = changedBy(
      (shock) => spreadTo(shock, "USA"),
      (shock) => withoutDestination(shock, "USA"),
    );
    expect(none.move).toEqual(ban.move);
  });

  it("changes nothing where no machine moves", () => {
    expect(spreadTo({ ...ban, move: null }, "USA")).toEqual({});
  });
});

describe("placeNames", () => {
  it("knows China's provinces by name, and leaves countries to the map", () => {
    const nameOf = placeNames({ facts, frame: { nameOf: (code) => `country ${code}` } });
    expect([nameOf("CN-SC"), nameOf("KAZ")]).toEqual(["Sichuan", "country KAZ"]);
  });
});
