import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { legendBandOf } from "../../../src/display/map/bands.ts";
import { pricesAt } from "../../../src/model/layers/electricity.ts";
import { risksAt } from "../../../src/model/layers/risk.ts";
import { newestEstimate, sharesAt } from "../../../src/model/shares/shares.ts";
import { startChoices } from "../../../src/state/start.ts";
import { times } from "../../support/chance.ts";
import { realFacts, realFiles, september2026 } from "../../support/real-facts.ts";

const start = startChoices(newestEstimate(realFiles.hashrate));
const rowsOf = (path: string) =>
  readFileSync(path, "utf8")
    .trim()
    .split("\n")
    .slice(1)
    .map((line) => line.split(","));

describe("the real figures", () => {
  it("every row of CBECI's revised table is the mark of its country in its month, on the fixed scale", () => {
    const rows = rowsOf("data/hashrate/cbeci-share.csv").filter(([place]) => place !== "");
    expect(rows).toHaveLength(261);
    for (const [place = "", month = "", value = ""] of rows) {
      const frame = frameAt(realFacts, { ...start, at: Date.parse(`${month}-15`) });
      expect(frame.marks.get(place), `${place} ${month}`).toEqual({
        band: legendBandOf("share", Number(value)),
        age: 0,
        value: Number(value),
        status: "reported",
      });
    }
  });

  it("the page starts on the date of the newest estimate", () => {
    const last = realFiles.hashrate.estimates.at(-1);
    expect(new Date(start.at).toISOString().slice(0, 10)).toBe(last?.from);
    expect(frameAt(realFacts, start).reading.shares?.id).toBe(last?.id);
  });

  it("on 30 September 2026 there are ten countries and 85.1 % between them", () => {
    const frame = frameAt(realFacts, { ...start, at: september2026 });
    expect(frame.reading.shares?.share.size).toBe(10);
    expect(frame.reading.shares?.unnamed).toBeCloseTo(14.9, 10);
    expect(frame.headline.title).toBe(
      "The United States, Russia and China hold about two thirds of Bitcoin’s hashrate.",
    );
  });

  it("on 6 January 2022 Kazakhstan is 13.2 % and China 21.1 % known now, 18.1 % and 0 % known then", () => {
    const shares = (known: "now" | "then") => sharesAt(realFiles.hashrate, Date.parse("2022-01-06"), known)?.share;
    expect(shares("now")?.get("KAZ")).toBeCloseTo(13.22, 1);
    expect(shares("now")?.get("CHN")).toBeCloseTo(21.11, 1);
    expect(shares("then")?.get("KAZ")).toBeCloseTo(18.1, 1);
    expect(shares("then")?.get("CHN")).toBe(0);
  });

  it("known then uses nothing that was published after the moment, at 200 random moments", () => {
    const axis = { min: Date.UTC(2019, 0, 1), max: start.at };
    fc.assert(
      fc.property(fc.integer(axis), (at) => {
        const published = [
          sharesAt(realFiles.hashrate, at, "then")?.published,
          ...[...risksAt(realFiles.risk, at, "then").values()].map((answer) => answer.published),
          ...[...pricesAt(realFiles.electricity, at, "business", "then").values()].map((answer) => answer.published),
          ...[...pricesAt(realFiles.electricity, at, "industry", "then").values()].map((answer) => answer.published),
        ];
        expect(published.filter((day) => day !== undefined && Date.parse(day) > at)).toEqual([]);
      }),
      times(200),
    );
  }, 60_000);

  it("a country that no source names has no band in any layer, at any step since 2019", () => {
    for (let year = 2019; year <= 2026; year += 1) {
      const frame = frameAt(realFacts, { ...start, at: Date.UTC(year, 8, 30) });
      expect(frame.marks.get("ATA")?.band ?? -1).toBe(-1);
      expect(frame.marks.get("FJI")).toMatchObject({ band: -1, value: null, status: "none" });
    }
  });

  it("a country with an unknown share never has an exposure", () => {
    const frame = frameAt(realFacts, { ...start, layer: "exposure" });
    const shares = frame.reading.shares?.share;
    const exposed = [...frame.marks].filter(([, mark]) => mark.value !== null).map(([place]) => place);
    expect(exposed).not.toHaveLength(0);
    expect(exposed.filter((place) => !shares?.has(place))).toEqual([]);
  });
});
