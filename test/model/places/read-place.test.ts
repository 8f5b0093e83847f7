import { describe, expect, it } from "vitest";
import { gazetteerOf } from "../../../src/model/places/gazetteer.ts";
import type { Sense } from "../../../src/model/places/meanings.ts";
import { distance } from "../../../src/model/places/near.ts";
import { readPlace } from "../../../src/model/places/read-place.ts";
import { inWords, readAs, realGazetteer, realPlaces } from "../../support/gazetteer.ts";

const senses: readonly Sense[] = ["country", "state", "place"];
const inEach = (text: string) => senses.map((sense) => readAs({ [sense]: text }));

describe("what a column is called decides: country, state, or a column that may hold either", () => {
  it.each([
    ["GA", "GAB", "US-GA", "asked: GAB US-GA"],
    ["NC", "NCL", "US-NC", "asked: NCL US-NC"],
    ["KY", "CYM", "US-KY", "asked: CYM US-KY"],
    ["PA", "PAN", "US-PA", "asked: PAN US-PA"],
    ["IN", "IND", "US-IN", "asked: IND US-IN"],
    ["CA", "CAN", "US-CA", "asked: CAN US-CA"],
    ["DE", "DEU", "US-DE", "asked: DEU US-DE"],
    ["LA", "LAO", "US-LA", "asked: LAO US-LA"],
    ["MA", "MAR", "US-MA", "asked: MAR US-MA"],
    ["MT", "MLT", "US-MT", "asked: MLT US-MT"],
    ["AL", "ALB", "US-AL", "asked: ALB US-AL"],
    ["CO", "COL", "US-CO", "asked: COL US-CO"],
    ["SA", "SAU", "AU-SA", "asked: SAU AU-SA"],
    ["NL", "NLD", "CA-NL", "asked: NLD CA-NL"],
    ["PR", "PRI", "PRI", "PRI"],
    ["TX", "unknown: US-TX", "US-TX", "US-TX"],
    ["WA", "unknown: AU-WA US-WA", "asked: US-WA AU-WA", "asked: US-WA AU-WA"],
    ["NT", "unknown: AU-NT CA-NT", "asked: CA-NT AU-NT", "asked: CA-NT AU-NT"],
    ["KZ", "KAZ", "unknown: KAZ", "KAZ"],
    ["MG", "MDG", "unknown: MDG", "MDG"],
    ["KAZ", "KAZ", "KAZ", "KAZ"],
    ["IND", "IND", "IND", "IND"],
    ["Georgia", "GEO", "US-GA", "asked: GEO US-GA"],
    ["Jersey", "JEY", "US-NJ", "asked: JEY US-NJ"],
    ["Norway", "NOR", "NOR", "NOR"],
    ["Texas", "US-TX", "US-TX", "US-TX"],
    ["Atlanta, GA", "asked: GAB US-GA", "US-GA", "asked: GAB US-GA"],
    ["Georgia, US", "US-GA", "US-GA", "US-GA"],
    ["Tbilisi, Georgia", "asked: GEO US-GA", "US-GA", "asked: GEO US-GA"],
    ["Moscow, Russia", "RU-MOW", "RU-MOW", "RU-MOW"],
    ["US-GA", "US-GA", "US-GA", "US-GA"],
    ["SE-BD", "SE-BD", "SE-BD", "SE-BD"],
    ["US-ZZ", "unknown: USA", "unknown: USA", "unknown: USA"],
  ])("%s: %s, %s, %s", (text, country, state, place) => {
    expect(inEach(text)).toEqual([country, state, place]);
  });
});

describe("a name of two places is asked in every column", () => {
  it.each([
    ["Congo", "COD COG"],
    ["The Congo", "COD COG"],
    ["Congo (the)", "COD COG"],
    ["Kongo", "COD COG"],
    ["Конго", "COD COG"],
    ["刚果", "COD COG"],
    ["Korea", "KOR PRK"],
    ["Virgin Islands", "VGB VIR"],
    ["St. Martin", "MAF SXM"],
    ["Guiana", "GUF GUY"],
    ["ROC", "TWN COG"],
    ["Channel Islands", "JEY GGY"],
    ["Granada", "GRD ESP"],
    ["Altai", "RU-AL RU-ALT"],
    ["Czechoslovakia", "CZE SVK"],
    ["Serbia and Montenegro", "SRB MNE XKX"],
  ])("%s: %s", (text, codes) => {
    expect(inEach(text)).toEqual([`asked: ${codes}`, `asked: ${codes}`, `asked: ${codes}`]);
  });

  it("a state that has become several is asked with all fifteen successors, and says why", () => {
    const reading = readPlace(realGazetteer, { country: "U.S.S.R." });
    expect(reading).toMatchObject({ kind: "ambiguous", why: "gone" });
    expect(reading.kind === "ambiguous" ? reading.readings.length : 0).toBe(15);
  });

  it("NA is Namibia or “not available”, in a column of states the latter", () => {
    expect(readPlace(realGazetteer, { country: "NA" })).toMatchObject({ kind: "ambiguous", why: "nothing" });
    expect(inEach("NA")).toEqual(["asked: NAM", "missing", "asked: NAM"]);
    expect(inEach("na")).toEqual(["asked: NAM", "missing", "asked: NAM"]);
  });

  it("each reading has a name and what to write", () => {
    expect(readPlace(realGazetteer, { place: "Georgia" })).toEqual({
      kind: "ambiguous",
      cell: "place",
      written: "Georgia",
      why: "names",
      readings: [
        { code: "GEO", state: null, name: "Georgia", write: "GEO" },
        { code: "USA", state: "US-GA", name: "Georgia, United States", write: "US-GA" },
      ],
    });
  });
});

describe("country and state of one row narrow each other", () => {
  it.each([
    ["US", "GA", "US-GA"],
    ["United States", "WA", "US-WA"],
    ["Australia", "WA", "AU-WA"],
    ["Australia", "NT", "AU-NT"],
    ["China", "SC", "CN-SC"],
    ["US", "SC", "US-SC"],
    ["Russia", "IRK", "RU-IRK"],
    ["Russia", "AL", "RU-AL"],
    ["Kazakhstan", "55", "KZ-55"],
    ["Georgia", "Tbilisi", "GEO"],
    ["USA", "Atlanta, GA", "US-GA"],
    ["USA", "NA", "USA"],
    ["USA", "", "USA"],
    ["", "GA", "US-GA"],
    ["n/a", "TX", "US-TX"],
    ["NA", "TX", "US-TX"],
    ["NA", "Khomas", "asked: NAM"],
    ["US", "Puerto Rico", "PRI"],
    ["US", "PR", "PRI"],
    ["China", "Hong Kong", "HKG"],
    ["China", "Inner Mongolia", "CN-NM"],
    ["Norway", "Nordland", "NOR"],
    ["Brazil", "MG", "BRA"],
    ["Brazil", "AM", "BRA"],
    ["Canada", "Texas", "asked: CAN US-TX"],
    ["Canada", "CAN", "CAN"],
    ["US-TX", "Texas", "US-TX"],
    ["Georgia", "GA", "asked: GEO US-GA"],
    ["Congo", "North Kivu", "asked: COD COG"],
    ["USA", "USA", "USA"],
    ["Untied States", "TX", "unknown: USA"],
  ])("country %s, state %s: %s", (country, state, expected) => {
    expect(readAs({ country, state })).toBe(expected);
  });

  it("a state that is not known of a country that is, is passed over by name", () => {
    expect(readPlace(realGazetteer, { country: "Norway", state: "Nordland" })).toEqual({
      kind: "place",
      code: "NOR",
      state: null,
      passedOver: "Nordland",
    });
  });
});

describe("what nobody knows is refused with what is spelled nearly so", () => {
  it.each([
    ["Kazahkstan", "KAZ"],
    ["Kazakhst", "KAZ"],
    ["Untied States", "USA"],
    ["Germnay", "DEU"],
    ["Columbia", "COL"],
    ["Guinea, Equitorial", "GNQ"],
    ["Sudan, Southern", "SDN"],
    ["Samoa (Amer.)", "ASM"],
    ["Texsa", "US-TX"],
    ["USSA", "USA"],
    ["UEAE", ""],
    ["Sichaun", "CN-SC"],
    ["8", "ALB"],
    ["Atlantis", ""],
    ["XYZ", ""],
    ["???", ""],
  ])("%s: %s", (text, near) => {
    const expected = text === "???" ? "missing" : `unknown: ${near}`.trimEnd();
    expect(readAs({ country: text })).toBe(expected);
  });

  it("empty cells, dashes and n/a are nothing, and near to nothing", () => {
    const nothings = [
      "",
      " ",
      "-",
      "–",
      "n/a",
      "N/A",
      "n.a.",
      "#N/A",
      "NaN",
      "null",
      "None",
      "unknown",
      "not disclosed",
    ];
    expect(nothings.map((country) => readAs({ country }))).toEqual(nothings.map(() => "missing"));
  });

  it("one slip is one step: a letter too many, too few, wrong, or two swapped", () => {
    const slips = ["norway", "norwway", "norwa", "norvay", "nroway", "nroawy"];
    expect(slips.map((slip) => distance(slip, "norway"))).toEqual([0, 1, 1, 1, 1, 2]);
  });
});

describe("without the names, which are fetched later", () => {
  const few = gazetteerOf(realPlaces, null);
  it("codes and the map's own English names are read, Texas is not", () => {
    const read = (country: string) => inWords(readPlace(few, { country }));
    expect(["kaz", "kz", "398", "Kazakhstan", "Norway", "us-tx"].map(read)).toEqual([
      "KAZ",
      "KAZ",
      "KAZ",
      "KAZ",
      "NOR",
      "US-TX",
    ]);
    expect(read("Texas")).toBe("unknown:");
  });
});
