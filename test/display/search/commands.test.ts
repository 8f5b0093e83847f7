import { describe, expect, it } from "vitest";
import { type Command, commandsIn } from "../../../src/display/search/commands.ts";
import { gazetteerFor } from "../../../src/display/search/places.ts";
import { en } from "../../../src/words/en.ts";
import { realGazetteer } from "../../support/gazetteer.ts";
import { realFacts } from "../../support/real-facts.ts";

const context = {
  gazetteer: gazetteerFor({ facts: realFacts }),
  axis: { from: Date.UTC(2019, 0, 1), to: Date.UTC(2026, 8, 30) },
  locale: en.locale,
  layers: en.layers,
};
const read = (text: string): readonly Command[] => commandsIn(text, context);
const replaysIn = (text: string) => read(text).flatMap((one) => (one.kind === "replay" ? one.replay.id : []));
const january = Date.UTC(2022, 0, 1);

describe("a text in the search", () => {
  it("of a place and a date means both, in either order, by name or code: Kazakhstan in January 2022", () => {
    for (const text of ["Kazakhstan January 2022", "kz 2022-01", "jan 2022 kazakhstan", "Kazakhstan, Jan 2022"]) {
      expect(read(text), text).toEqual([{ kind: "place-at", place: "KAZ", at: january }]);
    }
    expect(read("kaz 6 Jan 2022, 06:00")).toEqual([{ kind: "place-at", place: "KAZ", at: Date.UTC(2022, 0, 6, 6) }]);
  });

  it("of a place and a year of two digits means that year of this century: kaz jan 22", () => {
    for (const text of ["kaz jan 22", "jan 22 kaz", "kz January ’22", "Kazakhstan 1 Jan. 22"])
      expect(read(text), text).toEqual([{ kind: "place-at", place: "KAZ", at: january }]);
    expect(read("kaz jan 18")).toEqual([]);
  });

  it("of a place and a month without a year means the newest on the axis, which ends in September 2026, and each of the place's replays", () => {
    const years = (text: string) =>
      read(text).map((one) => (one.kind === "place-at" ? new Date(one.at).toISOString().slice(0, 7) : one.kind));
    expect(years("brazil jan")).toEqual(["2026-01"]);
    expect(years("brazil november")).toEqual(["2025-11"]);
    expect(years("kazakhstan jan")).toEqual(["2022-01", "2026-01"]);
    expect(years("December China")).toEqual(["2021-12", "2025-12"]);
    expect(years("kazakhstan december")).toEqual(["2025-12"]);
    expect(years("Jan Mayen")).toEqual([]);
  });

  it("of a name that two places share, St Martin, and a month means both, so that the page asks", () => {
    const both = commandsIn("st martin jan 22", { ...context, gazetteer: realGazetteer });
    expect(both).toEqual(["MAF", "SXM"].map((place) => ({ kind: "place-at", place, at: january })));
  });

  it("of a date alone means the date, and of a day off the axis nothing", () => {
    expect(read("5 January 2022")).toEqual([{ kind: "date", at: Date.UTC(2022, 0, 5) }]);
    expect(read("2018-01")).toEqual([]);
  });

  it("of a layer's name, or its first four letters, means the layer", () => {
    expect(read("Political risk")).toEqual([{ kind: "layer", layer: "risk" }]);
    expect(read("elec")).toEqual([{ kind: "layer", layer: "electricity" }]);
    expect(read("ele")).toEqual([]);
  });

  it("with compare means one country or two, and with three or a name of none nothing", () => {
    expect(read("compare Russia")).toEqual([{ kind: "compare", places: ["RUS"] }]);
    expect(read("compare Russia and China")).toEqual([{ kind: "compare", places: ["RUS", "CHN"] }]);
    expect(read("compare Russia with China")).toEqual(read("compare russia, china"));
    expect(read("compare Russia, China, Iran")).toEqual([]);
    expect(read("compare Atlantis")).toEqual([]);
  });

  it("with play means the replay of a country or of a name; alone it means time and all three replays", () => {
    expect(replaysIn("play China")).toEqual(["china"]);
    expect(replaysIn("play kz")).toEqual(["kazakhstan"]);
    expect(replaysIn("play shutdown")).toEqual(["kazakhstan"]);
    expect(replaysIn("play exodus")).toEqual(["china"]);
    expect(read("play").map(({ kind }) => kind)).toEqual(["play", "replay", "replay", "replay"]);
    expect(read("pause")).toEqual([{ kind: "pause" }]);
    expect(read("play Brazil")).toEqual([]);
  });

  it("of a place alone, or of nothing, means no command", () => {
    for (const text of ["Kazakhstan", "kaz", "", "  ", "playa"]) expect(read(text), text).toEqual([]);
  });
});
