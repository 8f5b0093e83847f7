import { describe, expect, it } from "vitest";
import { frameAt, refreshed } from "../../../src/display/frame/frame.ts";
import { nothingYet } from "../../../src/facts/shelf.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { en } from "../../../src/words/en.ts";
import { eventFacts } from "../../support/replays.ts";
import { smallFacts, smallStart } from "../../support/small-facts.ts";

const at = (text: string) => Date.parse(text);
const august = { ...smallStart, at: at("2021-08-15T00:00Z") };
const frameOf = (choices: Partial<Choices>) => frameAt(smallFacts, { ...august, ...choices });

describe("frameAt: the map", () => {
  it("marks every place: 18.1 % is band 5 (10 to 20 %), a reported 0 is band 0, an unnamed country has none", () => {
    const { marks } = frameOf({});
    expect(marks.size).toBe(5);
    expect(marks.get("KAZ")).toEqual({ band: 5, age: 0, value: 18.1, status: "reported" });
    expect(marks.get("CHN")).toMatchObject({ band: 0, value: 0 });
    expect(marks.get("USA")).toEqual({ band: -1, age: 0, value: null, status: "none" });
  });

  it("gives a held value its age class and no other band: 15 months after September 2021 is class 2", () => {
    const { marks } = frameOf({ at: at("2023-01-01T00:00Z") });
    expect(marks.get("KAZ")).toMatchObject({ band: 5, age: 2, status: "held" });
  });

  it("says modelled of exposure and change, whatever they are made from", () => {
    expect(frameOf({ layer: "exposure" }).marks.get("KAZ")).toMatchObject({ band: 6, status: "modelled" });
    expect(frameOf({ layer: "change", baseline: at("2021-07-01T00:00Z") }).marks.get("KAZ")).toMatchObject({
      band: 5,
      status: "modelled",
    });
  });

  it("lights the places of the hovered band and no others", () => {
    expect([...(frameOf({ band: 5 }).lit ?? [])]).toEqual(["KAZ"]);
    expect(frameOf({}).lit).toBeNull();
  });

  it("labels only places whose share is named, with the layer's own value", () => {
    const labels = frameOf({ layer: "risk" }).labels;
    expect(labels.map((label) => `${label.code} ${label.value}`)).toEqual(["KAZ 62", "CHN 72"]);
  });

  it("tells that the replay of the exodus is about China, which is reported at 0 %; outside replays no label is told", () => {
    const span = { from: at("2021-04-01T00:00Z"), to: at("2021-12-31T00:00Z") };
    const told = (choices: Partial<Choices>) =>
      frameOf(choices).labels.flatMap(({ code, weight, isReplayed }) => (isReplayed ? [`${code} ${weight}`] : []));
    expect(told({ span })).toEqual(["CHN 0"]);
    expect(told({})).toEqual([]);
  });

  it("writes under a country's label the machines that an arc brings, once its day has come", () => {
    const item = {
      id: "cn-1",
      precision: "day",
      text: "",
      unit: "machines",
      by: "",
      region: "",
      kind: "shipment",
      source: "",
      published: "2021-07-15",
    } as const;
    const china = [
      { ...item, at: at("2021-07-15T00:00Z"), low: 87849, high: 87849, to: "KAZ" },
      { ...item, at: at("2021-07-15T00:00Z"), low: 3000, high: 3000, unit: "kg", to: "DEU" },
    ];
    const events = {
      state: "ready",
      value: eventFacts({ events: [], china, kazakhstan: [], connectivity: [] }),
    } as const;
    const span = { from: at("2021-04-01T00:00Z"), to: at("2021-12-31T00:00Z") };
    const notesOf = (day: string, code = "KAZ") =>
      frameAt({ ...smallFacts, events }, { ...august, span, at: at(day) }).labels.find((one) => one.code === code)
        ?.notes;
    expect(notesOf("2021-07-14T00:00Z")).toEqual([]);
    expect(notesOf("2021-07-15T00:00Z")).toEqual(["+ 87,849 machines"]);
    expect(notesOf("2021-07-15T00:00Z", "DEU")).toEqual(["+ 3,000 kg of machines"]);
  });

  it("draws a circle's area in proportion: 21.9 EH/s has √(21.9/5.4) times the radius of 5.4", () => {
    const circles = new Map(frameOf({ circles: true }).circles.map((circle) => [circle.id, circle.radius]));
    expect((circles.get("KAZ") ?? 0) / (circles.get("DEU") ?? 1)).toBeCloseTo(Math.sqrt(21.9 / 5.4), 10);
    expect(circles.has("CHN")).toBe(false);
  });

  it("names a circle as the table does: Ivory Coast, which the map’s file calls Côte d'Ivoire", () => {
    const { places } = smallFacts;
    if (places.state !== "ready") throw new Error("no places");
    const value = places.value.map((place) =>
      place.code === "KAZ" ? { ...place, name: "Côte d'Ivoire", english: "Ivory Coast" } : place,
    );
    const frame = frameAt({ ...smallFacts, places: { state: "ready", value } }, { ...august, circles: true });
    expect(frame.circles.find(({ id }) => id === "KAZ")?.title).toMatch(/^Ivory Coast/);
    expect(frame.table.rows.find(({ code }) => code === "KAZ")?.name).toBe("Ivory Coast");
  });
});

describe("frameAt: words", () => {
  it("writes the headline of August 2021 from the facts", () => {
    const { title, text } = frameOf({}).headline;
    expect(title).toBe("Kazakhstan, Germany and Norway hold more than a fifth of Bitcoin’s hashrate.");
    expect(text.map((part) => (typeof part === "string" ? part : part.strong)).join("")).toBe(
      "Cambridge CBECI (pool sample), August 2021. China is reported at 0\u00a0%, and that is disputed. At least 18.1\u00a0% of the network is in countries with a political risk " +
        "of 60 or more. 4 countries are named, with 23.2\u00a0% between them; the other 76.8\u00a0% is unnamed, not zero.",
    );
  });

  it("speaks the date, the headline and the first countries", () => {
    expect(frameOf({}).spoken).toBe(
      "15 August 2021. Kazakhstan, Germany and Norway hold more than a fifth of Bitcoin’s hashrate. " +
        "Hashrate share: Kazakhstan 18.1, Germany 4.5, Norway 0.58, China 0.",
    );
  });

  it("speaks both values of share by risk, and says which is unknown", () => {
    expect(frameOf({ layer: "bivariate" }).spoken).toContain(
      "Share by risk: Kazakhstan 18.1 at risk 62, Germany 4.5 at risk unknown, Norway 0.58 at risk unknown, China 0 at risk 72.",
    );
  });

  it("says that two methods cannot be subtracted", () => {
    const frame = frameOf({ at: at("2026-09-30T00:00Z"), layer: "change", baseline: at("2021-07-01T00:00Z") });
    expect(frame.headline.title).toBe("These two dates cannot be subtracted.");
    expect([...frame.marks.values()].every((mark) => mark.band === -1)).toBe(true);
  });

  it("says what the power of the named miners costs, and that it is not a mine's", () => {
    const frame = frameOf({ layer: "electricity", tariff: "industry" });
    expect(frame.headline.title).toBe("Power costs 19.0\u00a0¢ in Germany; no other named miner has a price.");
  });

  it("offers the methods that cover the moment, with the shown one chosen", () => {
    const methods = frameAt(smallFacts, smallStart).methods;
    expect(methods.map((method) => [method.id, method.chosen])).toEqual([
      ["luxor-2026-q3", true],
      ["luxor-2025-q2", false],
      ["cbeci", false],
    ]);
    expect(frameOf({}).methods).toEqual([]);
  });
});

describe("frameAt: legend", () => {
  it("known then, a series of which one edition is held says that its period appears on its usual date", () => {
    const basis = (known: "now" | "then") =>
      frameOf({ layer: "risk", known, at: at("2023-06-01T00:00Z") }).legend.basis;
    expect(basis("now")).toMatch(/2024 edition$/);
    expect(basis("then")).toMatch(/a later edition, from its usual date$/);
  });

  it("names quantity, period, publisher and method, and counts the countries of each band", () => {
    const { legend } = frameOf({});
    expect(`${legend.quantity}, ${legend.basis}`).toBe(
      "share of the network’s hashrate, %, August 2021 · reported by Cambridge CBECI, pool sample",
    );
    expect(legend.bands.map((band) => band.places)).toEqual([1, 0, 1, 1, 0, 1, 0]);
    expect(legend.bands[5]?.spoken).toBe("10 to 20 %: 1 country");
    expect(legend.bands[0]?.spoken).toBe("exactly 0 %: 1 country");
    expect(legend.heldAge).toBe(0);
  });

  it("shows a held swatch with the age of a held map", () => {
    const { legend } = frameOf({ at: at("2022-10-01T00:00Z") });
    expect(legend.heldAge).toBe(2);
    expect(legend.held).toBe("held, 12 months old");
    expect(legend.basis).toContain("September 2021, held");
  });
});

describe("frameAt with files that failed or wait", () => {
  it("names the failed file and keeps every other layer", () => {
    const facts = { ...smallFacts, risk: { state: "failed", reason: "HTTP 404" } as const };
    const frame = frameAt(facts, { ...august, layer: "risk" });
    expect(frame.failures).toEqual([{ file: "risk", reason: "HTTP 404" }]);
    expect(frame.headline.title).toBe("Political risk could not be loaded.");
    expect(frameAt(facts, august).marks.get("KAZ")?.band).toBe(5);
  });

  it("makes a frame of nothing", () => {
    expect(frameAt(nothingYet, august).table.rows).toEqual([]);
  });
});

describe("refreshed", () => {
  it("keeps the reading for a pointer's move and makes a new one for a step of time", () => {
    const surroundings = { theme: "dark", words: en } as const;
    const frame = frameOf({});
    const hovered = refreshed(frame, smallFacts, { ...august, hovered: "KAZ" }, surroundings);
    expect(hovered.reading).toBe(frame.reading);
    expect(hovered.hovered).toBe("KAZ");
    const moved = refreshed(frame, smallFacts, { ...august, at: at("2021-09-15T00:00Z") }, surroundings);
    expect(moved.marks.get("CHN")?.value).toBe(20);
  });

  it("keeps the table when a claim is opened, a loss is asked about or its effect is drawn", () => {
    const frame = frameOf({});
    const later = { ...august, openItem: "precedents", askedLoss: { loss: 15, hours: 6 }, withoutLoss: true };
    const opened = refreshed(frame, smallFacts, later, { theme: "dark", words: en });
    expect(opened.table).toBe(frame.table);
    expect(opened.choices.openItem).toBe("precedents");
  });
});
