import { describe, expect, it } from "vitest";
import { namedCountries, searchPlaces } from "../../../src/display/search/search.ts";
import { gazetteerOf } from "../../../src/model/places/gazetteer.ts";
import { realGazetteer, realPlaces } from "../../support/gazetteer.ts";

const search = (text: string) => searchPlaces(realGazetteer, text);
const keys = (text: string) => search(text).found.map(({ key }) => key);

describe("searchPlaces", () => {
  it.each([
    ["uk", "GBR"],
    ["UK", "GBR"],
    ["america", "USA"],
    ["uae", "ARE"],
    ["ivory coast", "CIV"],
    ["drc", "COD"],
    ["czech republic", "CZE"],
    ["usa", "USA"],
    ["us", "USA"],
    ["kaz", "KAZ"],
    ["kz", "KAZ"],
    ["398", "KAZ"],
    ["Iran, Islamic Rep.", "IRN"],
    ["Russian Federation", "RUS"],
    ["viet nam", "VNM"],
    ["macau", "MAC"],
    ["burma", "MMR"],
    ["swaziland", "SWZ"],
    ["Vereinigte Staaten", "USA"],
    ["Казахстан", "KAZ"],
    ["中国", "CHN"],
    ["sverige", "SWE"],
    ["samoa", "WSM"],
    ["guinea", "GIN"],
    ["niger", "NER"],
    ["sudan", "SDN"],
    ["ireland", "IRL"],
    ["dominica", "DMA"],
    ["mongolia", "MNG"],
    ["texas", "US-TX"],
    ["inner mongolia", "CN-NM"],
    ["Georgia, US", "US-GA"],
    ["na", "NAM"],
    ["United Kingdom (UK)", "GBR"],
  ])("%s has one meaning and is first", (text, key) => {
    const answer = search(text);
    expect([answer.kind, answer.found[0]?.key]).toEqual(["one", key]);
  });

  it.each([
    ["georgia", "GEO US-GA"],
    ["congo", "COD COG"],
    ["korea", "KOR PRK"],
    ["virgin islands", "VGB VIR"],
    ["ca", "CAN US-CA"],
    ["in", "IND US-IN"],
    ["wa", "US-WA AU-WA"],
    ["st martin", "MAF SXM"],
  ])("%s has two meanings, and both are listed alone", (text, expected) => {
    expect(search(text)).toMatchObject({ kind: "several" });
    expect(keys(text)).toEqual(expected.split(" "));
  });

  it("ussr names fifteen states that it has become", () => {
    expect(search("ussr").kind).toBe("gone");
    expect(keys("ussr")).toHaveLength(15);
  });

  it("a beginning finds names by their start, then by a word’s start, countries before states", () => {
    expect(search("kaza").kind).toBe("begun");
    expect(keys("kaza").slice(0, 4)).toEqual(["KAZ", "KZ-63", "KZ-59", "KZ-27"]);
    expect(keys("unit").slice(0, 3)).toEqual(["ARE", "GBR", "USA"]);
    expect(keys("st k")[0]).toBe("KNA");
    // ST is the code of São Tomé and Príncipe.
    expect(keys("st").slice(0, 3)).toEqual(["STP", "BLM", "SHN"]);
    expect(keys("states")).toContain("USA");
    expect(keys("NÓRW")).toEqual(["NOR"]);
  });

  it("says by which name a place was found where it is shown by another", () => {
    expect(search("ivory").found[0]).toEqual({
      key: "CIV",
      code: "CIV",
      name: "Côte d’Ivoire",
      partOf: null,
      by: "Ivory Coast",
    });
    expect(search("uk").found[0]).toMatchObject({ name: "United Kingdom", by: "UK" });
    expect(search("texas").found[0]).toMatchObject({ key: "US-TX", code: "USA", partOf: "United States", by: null });
    expect(search("kaz").found[0]?.by).toBeNull();
  });

  it("a typo finds what is spelled nearly so, and says that it is no name", () => {
    expect(search("kazahkstan")).toMatchObject({ kind: "near", found: [{ key: "KAZ" }] });
    expect(search("germnay").found[0]?.key).toBe("DEU");
    expect(search("columbia").found.some(({ key }) => key === "COL" || key === "CA-BC")).toBe(true);
    expect(search("atlantis")).toEqual({ kind: "none", found: [] });
    expect(search("  ")).toEqual({ kind: "none", found: [] });
    expect(search("x".repeat(500))).toEqual({ kind: "none", found: [] });
  });

  it("before the names are fetched, the map’s own names and codes are found", () => {
    const few = gazetteerOf(realPlaces, null);
    expect(searchPlaces(few, "398").found[0]?.key).toBe("KAZ");
    expect(searchPlaces(few, "norway")).toMatchObject({ kind: "one", found: [{ key: "NOR" }] });
    expect(searchPlaces(few, "uk")).toMatchObject({ kind: "begun", found: [{ key: "UKR" }] });
  });
});

describe("namedCountries", () => {
  it("are one each, or nothing: Georgia is two, Texas is no country, two names of one are one", () => {
    const named = (...names: readonly string[]) => namedCountries(realGazetteer, names);
    expect(named("Kazakhstan", "uk")).toEqual(["KAZ", "GBR"]);
    expect([named("Georgia"), named("Texas"), named("Narnia"), named("uk", "Great Britain")]).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });
});
