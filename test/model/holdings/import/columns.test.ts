import { describe, expect, it } from "vitest";
import { headingOf } from "../../../../src/model/holdings/import/header.ts";
import { unitOf } from "../../../../src/model/holdings/import/units.ts";
import { draftFrom, holdingsFrom, refusalsOf } from "../support/read.ts";

const taken = (text: string) =>
  draftFrom(text).columns.map(({ role, unit }) => (unit === null ? role : `${role} in ${unit}`));

describe("what people call their columns", () => {
  it.each([
    ["Name", "name"],
    ["Site", "name"],
    ["Site Name", "name"],
    ["FACILITY", "name"],
    ["Standort", "name"],
    ["Nom du site", "name"],
    ["Площадка", "name"],
    ["Country", "country"],
    ["Land", "country"],
    ["Pays", "country"],
    ["País", "country"],
    ["ISO3", "country"],
    ["State", "state"],
    ["Bundesland", "state"],
    ["Region", "state"],
    ["State/Province", "state"],
    ["Location", "place"],
    ["Jurisdiction", "place"],
    ["country_or_state", "place"],
    ["EH/s", "ehs"],
    ["Hashrate (EH/s)", "ehs"],
    ["hashrate_ehs", "ehs"],
    ["Hash Rate", "ehs"],
    ["Operational EH/s", "ehs"],
    ["Hash\nrate [PH/s]", "ehs"],
    ["算力(EH/s)", "ehs"],
    ["MW", "mw"],
    ["Capacity (MW)", "mw"],
    ["capacity_mw", "mw"],
    ["Installed MW", "mw"],
    ["Leistung in MW", "mw"],
    ["Puissance (MW)", "mw"],
    ["Potencia, MW", "mw"],
    ["Power", "mw"],
    ["Amount", "amount"],
    ["Capacity", "amount"],
    ["Unit", "unit"],
    ["Price", "price"],
    ["Power Price ($/kWh)", "price"],
    ["power_cost_usd_per_mwh", "price"],
    ["Energy cost", "price"],
    ["Strompreis (ct/kWh)", "price"],
    ["¢/kWh", "price"],
    ["Efficiency", "efficiency"],
    ["J/TH", "efficiency"],
    ["Ownership %", "share"],
    ["Stake", "share"],
    ["% owned", "share"],
    ["Anteil (%)", "share"],
    ["As of", "date"],
    ["Notes", "note"],
  ])("%j is %s", (header, role) => expect(headingOf(header).roles[0]?.role).toBe(role));

  it.each([
    "Bitcoin price",
    "Network hashrate (EH/s)",
    "Hashprice ($/PH/day)",
    "Uptime (%)",
    "Mood",
    "Revenue (USD)",
    "Planned MW",
    "",
  ])("%j is none of them", (header) => expect(headingOf(header).roles).toEqual([]));
});

describe("units", () => {
  it.each([
    ["EH", "EH/s"],
    ["Exahash", "EH/s"],
    ["exahashes per second", "EH/s"],
    ["eh/sec", "EH/s"],
    ["PHs", "PH/s"],
    ["TH/S", "TH/s"],
    ["Gh/s", "GH/s"],
    ["H/s", "H/s"],
    ["Megawatts", "MW"],
    ["MWe", "MW"],
    ["kw", "kW"],
    ["USD/kWh", "US $/kWh"],
    ["US$ / kWh", "US $/kWh"],
    ["c/kWh", "US ¢/kWh"],
    ["cents per kWh", "US ¢/kWh"],
    ["ct", "US ¢/kWh"],
    ["$/MWh", "US $/MWh"],
    ["W/TH", "J/TH"],
    ["J/GH", "J/GH"],
    ["pct", "%"],
  ])("%s is %s", (written, id) => expect(unitOf(written)?.id).toBe(id));

  it.each(["horsepower", "MWh", "kWh", "h", "hash", "EUR/kWh", "€/MWh", "", "constructor", "toString"])(
    "%j is none that is known",
    (written) => expect(unitOf(written)).toBeNull(),
  );

  it("500 PH/s are 0.5 EH/s, 350,000 TH/s are 0.35, 2 GW are 2,000 MW; the cell's own unit counts before the heading's", () => {
    const text = "name,country,Hashrate (PH/s)\nA,KAZ,500\nB,KAZ,1.2 EH/s\nC,KAZ,350000 TH/s";
    expect(holdingsFrom(text).map(({ hashrate }) => hashrate)).toEqual([0.5, 1.2, 0.35]);
    expect(holdingsFrom("name,country,amount,unit\nA,KAZ,0.5,GW\nB,KAZ,2,Exahash")).toMatchObject([
      { megawatts: 500, hashrate: null },
      { megawatts: null, hashrate: 2 },
    ]);
  });

  it("a hashrate without any unit is asked for it, and so is a capacity", () => {
    expect(refusalsOf("name,country,hashrate\nA,KAZ,350")).toEqual(["2 hashrate no-unit"]);
    const text = "name,country,capacity\nA,KAZ,350";
    expect(refusalsOf(text)).toEqual(["2 capacity no-unit"]);
    expect(holdingsFrom(text, { units: new Map([[2, "PH/s"]]) })).toMatchObject([{ hashrate: 0.35 }]);
    expect(holdingsFrom(text, { units: new Map([[2, "MW"]]) })).toMatchObject([{ megawatts: 350 }]);
  });
});

describe("prices, in US cents for a kWh", () => {
  const cents = (header: string, ...cells: readonly string[]) =>
    holdingsFrom(`name;country;EH/s;${header}\n${cells.map((cell, at) => `S${at};KAZ;1;${cell}`).join("\n")}`).map(
      ({ price }) => price,
    );
  it.each([
    ["$/kWh", "0.062", 6.2],
    ["¢/kWh", "6.2", 6.2],
    ["$/MWh", "62", 6.2],
    ["price", "0.062", 6.2],
    ["price", "4.2", 4.2],
    ["price", "$0.062", 6.2],
    ["price", "0.19", 19],
    ["price", "$0.3", 30],
    ["price", "6.2 ¢", 6.2],
    ["price", "62 USD/MWh", 6.2],
    ["¢/kWh", "$0.062", 6.2],
    ["¢/kWh", "n/a", null],
    ["¢/kWh", "0", 0],
  ])("under %s the cell %s is %s", (header, cell, price) => expect(cents(header, cell)).toEqual([price]));

  it.each([
    ["price", "0.2"],
    ["price", "0.3"],
    ["price", "0.6"],
    ["price", "0.8"],
    ["price", "45"],
    ["price", "$2"],
    ["$/kWh", "6.2"],
    ["¢/kWh", "0.062"],
  ])("under %s the cell %s is asked for its unit", (header, cell) => {
    expect(refusalsOf(`name;country;EH/s;${header}\nA;KAZ;1;${cell}`)).toEqual([`2 ${header} no-unit`]);
  });

  it("of 0.3 beside 0.05 are dollars, since 0.05 ¢ is no price, and the visitor's answer makes 0.3 alone 0.3 ¢", () => {
    expect(cents("price", "0.3", "0.05")).toEqual([30, 5]);
    const text = "name;country;EH/s;price\nA;KAZ;1;0.3";
    expect(holdingsFrom(text, { units: new Map([[3, "US ¢/kWh"]]) }).map(({ price }) => price)).toEqual([0.3]);
  });

  it("of a few dollars beside a few cents the column is asked", () => {
    expect(cents("price", "0.05", "5")).toEqual([]);
  });

  it("in euros are not used as a column and refused in a cell: no rate is kept", () => {
    expect(draftFrom("name;country;EH/s;Price (EUR/kWh)\nA;KAZ;1;0.05").columns[3]).toMatchObject({
      role: null,
      unused: "other-money",
    });
    expect(refusalsOf("name;country;EH/s;price\nA;KAZ;1;€0.05")).toEqual(["2 price other-money"]);
  });
});

describe("which column counts", () => {
  it("title rows above the header are passed over; rows keep their numbers", () => {
    const draft = draftFrom("Portfolio of 2026\n\nName,Location,MW\nA,Texas,1");
    expect([draft.headerRow, draft.above]).toEqual([3, 1]);
    expect(draft.rows.map(({ row }) => row)).toEqual([4]);
  });

  it("a table without a header has numbered columns, and a person says what they are", () => {
    const text = "Rig\tTexas\t5\nB\tNorway\t6";
    expect(draftFrom(text).missing).toEqual(["name", "place", "size"]);
    const roles = new Map([
      [0, "name" as const],
      [1, "place" as const],
      [2, "mw" as const],
    ]);
    expect(holdingsFrom(text, { roles, units: new Map([[2, "MW"]]) }).map(({ name }) => name)).toEqual(["Rig", "B"]);
  });

  it("two columns of hashrate are a question: neither counts until one is chosen", () => {
    const text = "name,country,Hashrate (EH/s),Hashrate (PH/s)\nA,KAZ,1,1500";
    expect(draftFrom(text).columns.map(({ unused }) => unused)).toEqual([null, null, "twice", "twice"]);
    expect(draftFrom(text).missing).toEqual(["size"]);
    expect(holdingsFrom(text, { roles: new Map([[3, "ehs" as const]]) })).toMatchObject([{ hashrate: 1.5 }]);
  });

  it("what is planned is not taken for what is held", () => {
    expect(taken("name,country,Operational EH/s,Planned EH/s\nA,KAZ,1,5")).toEqual([
      "name",
      "country",
      "ehs in EH/s",
      null,
    ]);
  });

  it("with a site and a company the site names the row, with a country and a location the country places it", () => {
    expect(taken("Company,Site,Country,Location,MW\nX,A,USA,Rockdale,1").slice(0, 4)).toEqual([
      null,
      "name",
      "country",
      "place",
    ]);
    expect(holdingsFrom("Company,Site,Country,Location,MW\nX,A,USA,Rockdale,1")).toMatchObject([
      { name: "A", place: "USA" },
    ]);
  });

  it("a column that we do not know is passed over, and one that a person puts away is not used", () => {
    expect(holdingsFrom("name,country,EH/s,mood\nA,USA,1,good")).toHaveLength(1);
    expect(holdingsFrom("name,country,EH/s,note\nA,USA,1,x", { roles: new Map([[3, null]]) })[0]?.note).toBe("");
  });
});
