import { describe, expect, it } from "vitest";
import { boundsOf } from "../../../src/display/scenario/answer.ts";
import { accepted } from "../../../src/display/scenario/form/edit.ts";
import { namedTarget, readTarget, targetRefusal } from "../../../src/display/scenario/places.ts";
import type { Facts } from "../../../src/facts/types.ts";
import { readCompact } from "../../../src/model/scenario/codec/compact.ts";
import { axisOf } from "../../../src/state/start.ts";
import { realNames, realPlaces } from "../../support/gazetteer.ts";
import { realFacts } from "../../support/real-facts.ts";

const ready = <Value>(value: Value) => ({ state: "ready", value }) as const;
const facts: Facts = { ...realFacts, places: ready(realPlaces), names: ready(realNames) };
const few: Facts = { ...facts, names: { state: "waiting" } };
const axis = axisOf(Date.UTC(2026, 8, 30));

const codeOf = (text: string, known = facts) => {
  const reading = readTarget({ facts: known }, text);
  return reading.kind === "place" ? reading.code : reading.kind;
};
const said = (text: string) => targetRefusal(readTarget({ facts }, text), text);

describe("readTarget", () => {
  it.each([
    ["kaz", "KAZ"],
    ["KZ", "KAZ"],
    ["398", "KAZ"],
    ["Kazakhstan", "KAZ"],
    ["Russian Federation", "RUS"],
    ["Iran, Islamic Rep.", "IRN"],
    ["uk", "GBR"],
    ["Vereinigte Staaten", "USA"],
    ["Sichuan", "CN-SC"],
    ["sichuan province", "CN-SC"],
    ["cn-xj", "CN-XJ"],
    ["Xinjiang Uygur Autonomous Region", "CN-XJ"],
    ["Inner Mongolia", "CN-NM"],
    ["Guangdong", "part"],
    ["Texas", "part"],
    ["Georgia", "several"],
    ["Congo", "several"],
    ["Narnia", "unknown"],
    ["Kazahkstan", "unknown"],
    ["", "unknown"],
  ])("%s: %s", (text, expected) => {
    expect(codeOf(text)).toBe(expected);
  });

  it("before the names have come it knows codes in any case, the map’s names and the provinces’", () => {
    const texts = ["kaz", "kz", "398", "kazakhSTAN", "CN-SC", "cn-sc", "Sichuan"];
    expect(texts.map((text) => codeOf(text, few))).toEqual(["KAZ", "KAZ", "KAZ", "KAZ", "CN-SC", "CN-SC", "CN-SC"]);
  });

  it("says of a state that maps name none, of two meanings which, and of a word that it is no place", () => {
    expect(said("texas")).toBe(
      "No map gives Texas a share of its own. Name its country instead, United States, and lose a part of that.",
    );
    expect(said("CA-QC")).toContain("Quebec a share of its own. Name its country instead, Canada,");
    expect(said("Narnia")).toBe("No place is called “Narnia”.");
    expect(said("Kazahkstan")).toBe("No place is called “Kazahkstan”. Did you mean:");
    expect(said("Texsa")).toBe("No place is called “Texsa”. Did you mean:");
    expect(readTarget({ facts }, "Texsa")).toMatchObject({
      choices: [{ code: "USA", name: "United States, of which Texas is a part" }],
    });
    expect(said("Georgia")).toBe(
      "“Georgia” can be more than one place; no map gives Georgia, United States a share. Which one:",
    );
    expect(readTarget({ facts }, "Georgia")).toMatchObject({ choices: [{ code: "GEO", name: "Georgia" }] });
    expect(said("kaz")).toBeNull();
  });
});

describe("files and links of scenarios", () => {
  const file = (...places: readonly string[]) =>
    JSON.stringify({
      version: 1,
      name: "",
      start: "2022-01-05T11:00Z",
      shocks: [
        {
          kind: "internet",
          target: { by: "places", places },
          loss: 100,
          start: "2022-01-05T11:00Z",
          end: "2022-01-11T11:00Z",
          rampHours: 0,
          return: { how: "at-once" },
        },
      ],
    });

  it("take a place by any code in any case and by any name, and keep its code", () => {
    const edited = accepted({ facts, axis }, file("kaz", "Sichuan", "Iran, Islamic Rep."));
    expect(edited).toMatchObject({ ok: true });
    expect(edited.ok ? edited.word : "").toContain("i!KAZ,CN-SC,IRN!100");
  });

  it("refuse what has two meanings with the codes to write, a state with its country, a typo with its neighbour", () => {
    const problems = (...places: readonly string[]) => {
      const edited = accepted({ facts, axis }, file(...places));
      return edited.ok ? [] : edited.problems;
    };
    expect(problems("KAZ", "Congo", "Georgia", "Texas", "Kazahkstan", "kz")).toEqual([
      "shocks[0].target.places[1], line 1: can be read in more than one way: Congo: write COD for Congo - Kinshasa, COG for Congo - Brazzaville.",
      "shocks[0].target.places[2], line 1: can be read in more than one way: Georgia: write GEO for Georgia; no map gives Georgia, United States a share.",
      "shocks[0].target.places[3], line 1: is a part of a country of which no map gives a share: Texas; name its country instead, United States (USA), and lose a part of that.",
      "shocks[0].target.places[4], line 1: is not a country or province of the map: Kazahkstan; did you mean KAZ for Kazakhstan.",
      "shocks[0].target.places[5], line 1: is named twice: KAZ.",
    ]);
  });

  it("a link’s word names its places in any case", () => {
    const reading = readCompact("1~x~2022-01-05T11~0~1~i!kaz,cn-sc!100!0!136!0!a!!", boundsOf(few, axis));
    expect(reading).toMatchObject({ ok: true, scenario: { shocks: [{ target: { places: ["KAZ", "CN-SC"] } }] } });
    expect(namedTarget(facts, "uk")).toEqual({ code: "GBR" });
  });
});
