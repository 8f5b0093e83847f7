import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import type { Place } from "../../../src/facts/types.ts";
import { gazetteerOf } from "../../../src/model/places/gazetteer.ts";
import { type PlaceCells, readPlace } from "../../../src/model/places/read-place.ts";

const places: readonly Place[] = JSON.parse(readFileSync("public/geo/places.json", "utf8"));
const gazetteer = gazetteerOf(places, null);
const read = (cells: PlaceCells): string => {
  const found = readPlace(gazetteer, cells);
  if (found.kind === "place") return found.state ?? found.code;
  if (found.kind === "ambiguous") return `${found.why}: ${found.readings.map(({ write }) => write).join(" ")}`;
  return found.kind === "unknown" ? `near: ${found.near.map(({ write }) => write).join(" ")}` : "missing";
};

describe("readPlace", () => {
  it("what a column is called decides: GA is a state in a column of states, Gabon in one of countries, else it is asked", () => {
    expect(read({ state: "GA" })).toBe("US-GA");
    expect(read({ country: "GA" })).toBe("GAB");
    expect(read({ place: "GA" })).toBe("names: GAB US-GA");
    expect(read({ state: "Georgia" })).toBe("US-GA");
    expect(read({ country: "Georgia" })).toBe("GEO");
    expect(read({ place: "Georgia" })).toBe("names: GEO US-GA");
  });

  it("a country narrows its state: SC of China is Sichuan, Texas is not in Canada, Nordland is passed over", () => {
    expect(read({ country: "China", state: "SC" })).toBe("CN-SC");
    expect(read({ country: "US", state: "SC" })).toBe("US-SC");
    expect(read({ country: "Canada", state: "Texas" })).toBe("apart: CAN US-TX");
    expect(readPlace(gazetteer, { country: "Norway", state: "Nordland" })).toEqual({
      kind: "place",
      code: "NOR",
      state: null,
      passedOver: "Nordland",
    });
  });

  it("NA is Namibia or nothing, n/a is nothing, a typo has its neighbour", () => {
    expect(read({ country: "NA" })).toBe("nothing: NAM");
    expect(read({ country: "n/a", state: "TX" })).toBe("US-TX");
    expect(read({ country: "n/a" })).toBe("missing");
    expect(read({ country: "Kazahkstan" })).toBe("near: KAZ");
  });
});
