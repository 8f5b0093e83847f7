import { describe, expect, it } from "vitest";
import { cardOf } from "../../../src/display/card/card.ts";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { examplesNote } from "../../../src/display/holdings/examples-note.ts";
import { leaversFrom, newestSite } from "../../../src/model/holdings/examples.ts";
import { citedPriceAt, pricesAt } from "../../../src/model/layers/electricity.ts";
import { factsThen } from "../../../src/model/then/facts.ts";
import { startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { parseTable, readData } from "../../../tools/data/read.ts";
import { realFacts } from "../../support/real-facts.ts";
import { realFiles as files } from "../../support/real-files.ts";

const read = readData("data");
const rowsOf = (path: string) => parseTable(path, read.get(path) ?? "", []).rows.map(({ cells }) => cells);
const at = (day: string) => Date.parse(day);

describe("business tariffs of 2023 to 2026 (data/electricity/globalpetrolprices.csv)", () => {
  it("cites 7.5 ¢ for Kazakhstan, 0.075 $ in the source, beside the 4.4 ¢ or so of 2019 that the layer keeps", () => {
    const cited = citedPriceAt(files.electricity, "KAZ", at("2026-09-30"));
    expect(cited).toMatchObject({ cents: 7.5, period: "2023/2026", status: "reported", source: "globalpetrolprices" });
    const layer = pricesAt(files.electricity, at("2026-09-30"), "business").get("KAZ");
    expect(layer).toMatchObject({ period: "2019", source: "doing-business" });
  });

  it("stands on the card as a line and a mark of its own, which no step of the older tariff reaches", () => {
    const card = cardOf(
      { facts: realFacts, frame: frameAt(realFacts, startChoices(at("2026-09-30"))), words: en },
      "KAZ",
    );
    const own = card.figures.find(({ source }) => source === "globalpetrolprices");
    expect([own?.value, own?.standing]).toEqual(["7.5 ¢", expect.stringContaining("2023–2026, reported")]);
    const older = card.figures.find(({ source }) => source === "doing-business")?.spark;
    expect(older?.marks.map(({ title }) => title)).toEqual(["another publisher, 2023–2026: 7.5 ¢"]);
    const lastStep = Math.max(...[...(older?.steps ?? "").matchAll(/H([\d.]+)/g)].map(([, x]) => Number(x)));
    expect(lastStep).toBeLessThan(older?.marks[0]?.x ?? 0);
  });

  it("has none of Oman, whose 18.8 ¢ look like another class, none before 2023, and none known before it was read", () => {
    expect(citedPriceAt(files.electricity, "OMN", at("2026-09-30"))).toBeNull();
    expect(citedPriceAt(files.electricity, "KAZ", at("2022-12-31"))).toBeNull();
    expect(citedPriceAt(files.electricity, "KAZ", at("2026-11-27"), "then")).toBeNull();
    expect(citedPriceAt(files.electricity, "KAZ", at("2026-11-28"), "then")?.cents).toBe(7.5);
  });
});

describe("laws and single figures of 2023 to 2026", () => {
  it("has Turkmenistan's law, signed on 28 November 2025 and in force on 1 January 2026, and no row of grade C among the new", () => {
    const laws = files.context.law.filter(({ place }) => place === "TKM");
    expect(laws.map(({ date, statusAfter }) => [date, statusAfter])).toEqual([
      ["2025-11-28", "licensed"],
      ["2026-01-01", "licensed"],
    ]);
    const late = rowsOf("law/mining.csv").filter(({ place, period }) => place === "KGZ" || period === "2026-07-14");
    expect(late).toEqual([]);
  });

  it("has Luxor's 4 % for Kazakhstan in May 2023 as a figure of its own, not as a part of a map", () => {
    const single = files.hashrate.singles.find(({ place, period }) => place === "KAZ" && period === "2023-05");
    expect(single).toMatchObject({ share: 4, from: "2023-05-31" });
    expect(files.hashrate.estimates.some(({ period }) => period === "2023-05")).toBe(false);
  });

  it("never takes at least 35 EH/s for 35: the row has a lower bound and no value", () => {
    const row = rowsOf("miners/capacity-context.csv").find(({ unit }) => unit === "EH/s");
    expect([row?.["value"], row?.["low"]]).toEqual(["", "35"]);
  });
});

describe("listed miners' changes of 2026", () => {
  const { sites } = files.exposure;

  it("names IREN and Cipher as leaving and Keel as stopped on 29 June 2026, none of them known before 20 September 2026", () => {
    expect(leaversFrom(sites)).toEqual([
      { company: "Cipher Mining", state: "leaving", date: "2026" },
      { company: "IREN (Iris Energy)", state: "leaving", date: "2026" },
      { company: "Keel", state: "stopped", date: "2026-06-29" },
    ]);
    const then = factsThen(realFacts, at("2026-09-19"));
    if (then.exposure.state !== "ready") throw new Error("the facts are ready");
    expect(leaversFrom(then.exposure.value.sites)).toEqual([]);
  });

  it("says of which month the newest site is, and that such sites are not today's exposure", () => {
    expect(newestSite(sites) < "2026").toBe(true);
    const note = examplesNote({ exposure: files.exposure, locale: "en-GB" } as Parameters<typeof examplesNote>[0]);
    expect(note).toContain("these sites are not today’s exposure");
    expect(note).toContain("Keel stopped mining on 29 June 2026");
  });
});
