import { describe, expect, it } from "vitest";
import { risksAt } from "../../../src/model/layers/risk.ts";
import { disagreementOf, percentileOf } from "../../../src/model/score/disagreement.ts";
import { type IngredientFacts, ingredientsAt } from "../../../src/model/score/ingredients.ts";
import { realFiles as files } from "../../support/real-files.ts";

const facts: IngredientFacts = files;
const at = (day: string) => Date.parse(day);
const of = (place: string, day: string, vintage: "now" | "then" = "now") =>
  ingredientsAt(facts, [place], at(day), vintage, "business").get(place);

it("of prices 4, 8 and 12 the 8 stands in the middle, and the 12 above five sixths", () => {
  expect(percentileOf(8, [4, 8, 12])).toBe(50);
  expect(percentileOf(12, [4, 8, 12])).toBeCloseTo(83.33, 2);
});

describe("a country's components", () => {
  it("Kazakhstan in January 2022 had nationwide shutdowns in 3 of the 5 lists 2018–2022, and in 2 of 5 known then", () => {
    expect(of("KAZ", "2022-01-06")?.shutdowns).toBe(60);
    expect(of("KAZ", "2022-01-06", "then")?.shutdowns).toBe(40);
  });

  it("Kazakhstan's grid hangs on coal", () => expect(of("KAZ", "2022-01-06")?.grid).toBeGreaterThan(50));

  it("China's law turns from restricted to banned in 2021", () => {
    expect(of("CHN", "2021-05-22")?.legal).toBe(70);
    expect(of("CHN", "2021-10-01")?.legal).toBe(100);
  });

  it("Bhutan's mining by the state since April 2019 counts, known then, only from 1 May 2023, when it was told", () => {
    expect(of("BTN", "2022-06-01")?.legal).toBeDefined();
    expect(of("BTN", "2022-06-01", "then")?.legal).toBeUndefined();
    expect(of("BTN", "2023-05-02", "then")?.legal).toBe(of("BTN", "2023-05-02")?.legal);
  });

  it("what nobody has told us stays unknown", () => expect(of("DEU", "2021-10-01")?.legal).toBeUndefined());

  it("stability is 100 − the WGI rank, as the map has it, and each dimension lies between 0 and 100", () => {
    const kazakhstan = of("KAZ", "2022-01-06");
    expect(kazakhstan?.stability).toBeCloseTo(risksAt(files.risk, at("2022-01-06")).get("KAZ")?.risk ?? Number.NaN, 9);
    for (const value of Object.values(kazakhstan ?? {})) {
      expect(value).toBeGreaterThanOrEqual(0);
      expect(value).toBeLessThanOrEqual(100);
    }
    expect(Object.keys(kazakhstan ?? {})).toHaveLength(10);
  });
});

it("about the United States the sources are far apart, about a country of one source nothing is said", () => {
  const { wgi, vdem, gpr, apart } = disagreementOf(53, files.context, "USA");
  expect(apart).toBeCloseTo(Math.max(wgi ?? 0, vdem ?? 0, gpr ?? 0) - Math.min(wgi ?? 0, vdem ?? 0, gpr ?? 0), 9);
  expect(apart).toBeGreaterThan(30);
  expect(disagreementOf(18, files.context, "ABW")).toMatchObject({ vdem: null, gpr: null, apart: null });
});
