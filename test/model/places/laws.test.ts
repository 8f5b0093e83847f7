import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Sense } from "../../../src/model/places/meanings.ts";
import { readPlace } from "../../../src/model/places/read-place.ts";
import { readAs, realGazetteer, realNames, realPlaces } from "../../support/gazetteer.ts";

const senses: readonly Sense[] = ["country", "state", "place"];
const inEach = (text: string) => senses.map((sense) => readAs({ [sense]: text }));

describe("laws of the gazetteer", () => {
  const codes = realPlaces.flatMap(({ code, alpha2, number }) =>
    [code, alpha2, number].filter(Boolean).map((written) => [String(written), code] as const),
  );

  it("every code of two letters, three letters or three digits, in any case, is its place in a column of countries; NA is asked", () => {
    const wrong = codes.filter(([written, code]) => {
      const read = [written, written.toLowerCase()].map((country) => readAs({ country }));
      return read.some((one) => one !== (written === "NA" ? "asked: NAM" : code));
    });
    expect(codes.length).toBeGreaterThan(700);
    expect(wrong).toEqual([]);
  });

  it("every code of a state is its state, in every column and in any case", () => {
    const states = [...realGazetteer.states.keys()];
    const wrong = states.filter((code) =>
      [code, code.toLowerCase()].some((text) => inEach(text).some((one) => one !== code)),
    );
    expect([states.length > 200, wrong]).toEqual([true, []]);
  });

  it("every name that the gazetteer holds is read as its place or asked among others, never as another", () => {
    const named = [
      ...realPlaces.flatMap(({ code, name, english }) => [name, english ?? name].map((one) => [one, code] as const)),
      ...realNames.countries.flatMap(([code, ...names]) => names.map((name) => [name, code] as const)),
      ...realNames.states.flatMap(([code, , ...names]) => names.map((name) => [name, code] as const)),
    ].filter(([, code]) => code.includes("-") || realPlaces.some((place) => place.code === code));
    const wrong = named.filter(([name, code]) =>
      senses.some((sense) => {
        const read = readAs({ [sense]: name });
        const other = sense === "country" ? !code.includes("-") : sense === "state" ? code.includes("-") : true;
        return other && read !== code && !read.split(" ").includes(code);
      }),
    );
    expect([named.length > 2500, wrong]).toEqual([true, []]);
  });

  it("case, accents, doubled blanks, no-break spaces and a point at the end change nothing", () => {
    const names = [...realGazetteer.spellings.values()];
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.constantFrom(...senses), (name, sense) => {
        const again = [name.toUpperCase(), ` ${name.replaceAll(" ", " \u00a0")} `, name.normalize("NFD"), `${name}.`];
        expect(again.map((one) => readAs({ [sense]: one }))).toEqual(again.map(() => readAs({ [sense]: name })));
      }),
    );
  });

  it("what a reading says to write is certain alone, and in the cell that was asked", () => {
    const texts = ["Georgia", "Congo", "GA", "WA", "USSR", "NA", "Korea", "ROC", "Altai", "Jersey", "Granada"];
    const wrong = texts.flatMap((text) =>
      senses.flatMap((sense) => {
        const reading = readPlace(realGazetteer, { [sense]: text });
        if (reading.kind !== "ambiguous") return [];
        return reading.readings
          .filter(({ write }) => readAs({ [sense]: write }) !== write || readAs({ place: write }) !== write)
          .map(({ write }) => `${text} ${sense} ${write}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it("whatever is written, nothing throws, and a place is one of the map's", () => {
    const text = fc.oneof(
      fc.string(),
      fc.string({ unit: "grapheme" }),
      fc.constantFrom("Georgia", "US", "-", "(", ","),
    );
    const cells = fc.record({ country: text, state: text, place: text }, { requiredKeys: [] });
    fc.assert(
      fc.property(cells, (row) => {
        const reading = readPlace(realGazetteer, row);
        expect(reading.kind !== "place" || realPlaces.some(({ code }) => code === reading.code)).toBe(true);
      }),
    );
  });
});
