import cldr from "cldr-subdivisions-full/subdivisions/en/en.json" with { type: "json" };
import { describe, expect, it } from "vitest";
import { plainName } from "../../src/model/places/plain.ts";
import { readAs, realGazetteer, realNames, realPlaces } from "../support/gazetteer.ts";

const english: Readonly<Record<string, string>> = cldr.subdivisions.localeDisplayNames.subdivisions;
const held = ["us", "ca", "au", "cn", "kz", "ru"];
/** `ustx` → `US-TX`. */
const codeOf = (key: string) => `${key.slice(0, 2)}-${key.slice(2)}`.toUpperCase();

describe("the states of data/names/states.csv", () => {
  const subdivisions = Object.entries(english).filter(([key]) => held.includes(key.slice(0, 2)));

  it("are all that CLDR has of the six countries, old codes of Kazakhstan among them, but for Baikonur, which is a city let to Russia", () => {
    const missing = subdivisions.map(([key]) => codeOf(key)).filter((code) => !/-/.test(readAs({ state: code })));
    expect(subdivisions.length).toBeGreaterThan(200);
    expect(missing).toEqual(["KZ-BAY"]);
  });

  it("have CLDR’s names, as the state itself or asked among others", () => {
    const wrong = subdivisions.filter(([key, name]) => {
      const code = readAs({ state: codeOf(key) });
      return code.includes("-") && !readAs({ state: name }).includes(code);
    });
    expect(wrong).toEqual([]);
  });

  it("have letters of the post that are the end of their code", () => {
    expect(realNames.states.filter(([code, post]) => post !== "" && !code.endsWith(`-${post}`))).toEqual([]);
  });
});

describe("the names of data/names", () => {
  it("give every place of the map a further name, and none that is a code of another place", () => {
    const named = new Set(realNames.countries.map(([code]) => code));
    expect(realPlaces.filter(({ code }) => !named.has(code)).map(({ code }) => code)).toEqual([]);
    const wrong = [...realGazetteer.names].filter(([name, codes]) => {
      const coded = realGazetteer.codes.get(name.toUpperCase());
      return coded !== undefined && !codes.includes(coded);
    });
    expect(wrong).toEqual([]);
  });

  it("that two places have by accident are Georgia’s alone; all others are listed as shared", () => {
    const listed = new Set(realNames.shared.flatMap(([, , ...names]) => names.map(plainName)));
    const twice = [...realGazetteer.names].filter(([name, codes]) => codes.length > 1 && !listed.has(name));
    expect(twice).toEqual([["georgia", ["GEO", "US-GA"]]]);
  });
});
