import { describe, expect, it } from "vitest";
import { pricesAt } from "../../../src/model/layers/electricity.ts";
import { risksAt } from "../../../src/model/layers/risk.ts";
import { exposures, shareAboveRisk, shareChanges } from "../../../src/model/shares/exposure.ts";
import { sharesAt } from "../../../src/model/shares/shares.ts";
import { ageClass, isKnown, standing } from "../../../src/model/then/known.ts";
import { smallElectricity, smallHashrate, smallRisk } from "../../support/small-facts.ts";

const at = (text: string) => Date.parse(text);

describe("risksAt", () => {
  it("is 100 − percentile rank, and its bounds change sides: rank 38 (25–45) is risk 62 (55–75)", () => {
    const risk = risksAt(smallRisk, at("2021-06-01T00:00Z")).get("KAZ");
    expect(risk).toMatchObject({ risk: 62, low: 55, high: 75, period: "2021", status: "reported" });
  });

  it("takes the newest year before the moment and holds 2023 afterwards with its age", () => {
    expect(risksAt(smallRisk, at("2022-06-01T00:00Z")).get("KAZ")).toMatchObject({ risk: 62, status: "held" });
    expect(risksAt(smallRisk, at("2024-01-11T00:00Z")).get("KAZ")).toMatchObject({ risk: 60, ageDays: 10 });
  });

  it("leaves out a country without a rank in that year instead of looking further back", () => {
    expect(risksAt(smallRisk, at("2023-06-01T00:00Z")).has("USA")).toBe(false);
  });

  it("known then: 2021 is not known before 30 September 2022", () => {
    expect(risksAt(smallRisk, at("2022-09-29T23:59Z"), "then").size).toBe(0);
    expect(risksAt(smallRisk, at("2022-09-30T00:00Z"), "then").size).toBe(3);
  });
});

describe("pricesAt", () => {
  it("holds the business tariff of 2019: 4.4 ¢, 366 days old on 1 January 2021", () => {
    const price = pricesAt(smallElectricity, at("2021-01-01T00:00Z"), "business").get("KAZ");
    expect(price).toMatchObject({ cents: 4.4, period: "2019", status: "held", ageDays: 366 });
  });

  it("never mixes two tariff classes: Germany has an industrial price and no business one here", () => {
    const day = at("2021-03-01T00:00Z");
    expect([...pricesAt(smallElectricity, day, "industry").keys()]).toEqual(["DEU"]);
    expect([...pricesAt(smallElectricity, day, "business").keys()]).toEqual(["KAZ"]);
  });

  it("has nothing before the first period", () => {
    expect(pricesAt(smallElectricity, at("2018-12-31T00:00Z"), "business").size).toBe(0);
  });
});

describe("exposure and change", () => {
  const august = sharesAt(smallHashrate, at("2021-08-15T00:00Z"));
  const september = sharesAt(smallHashrate, at("2021-09-15T00:00Z"));
  const luxor = sharesAt(smallHashrate, at("2025-06-01T00:00Z"));
  const risks = risksAt(smallRisk, at("2021-08-15T00:00Z"));
  if (august === null || september === null || luxor === null) throw new Error("the small world has these pictures");

  it("is share × risk / 100: 18.1 % at risk 62 is 11.222 points; a country without a risk has none", () => {
    const points = exposures(august, risks);
    expect(points.get("KAZ")).toBeCloseTo(11.222, 10);
    expect(points.get("CHN")).toBe(0);
    expect(points.has("DEU")).toBe(false);
  });

  it("sums the shares of governments at risk 60 or more: Kazakhstan's 18.1 and China's 0", () => {
    expect(shareAboveRisk(august, risks, 60)).toBeCloseTo(18.1, 10);
  });

  it("subtracts within one method: China +20, Kazakhstan −2.1 from August to September", () => {
    const change = shareChanges(august, september);
    expect(change?.get("CHN")).toBe(20);
    expect(change?.get("KAZ")).toBeCloseTo(-2.1, 10);
  });

  it("refuses to subtract one method from another", () => {
    expect(shareChanges(august, luxor)).toBeNull();
  });
});

describe("standing and vintage", () => {
  it("fades by age class: of the moment 0, 364 days 1, 365 days 2, 730 days 3", () => {
    const held = (ageDays: number) => ageClass({ status: "held", period: "2020", ageDays });
    expect([ageClass(standing("2020", 10, 5)), held(364), held(365), held(730)]).toEqual([0, 1, 2, 3]);
  });

  it("counts a publication from 00:00 UTC of its day", () => {
    expect(isKnown("2022-05-17", at("2022-05-16T23:59:59Z"), "then")).toBe(false);
    expect(isKnown("2022-05-17", at("2022-05-17T00:00:00Z"), "then")).toBe(true);
    expect(isKnown("2022-05-17", 0, "now")).toBe(true);
  });
});
