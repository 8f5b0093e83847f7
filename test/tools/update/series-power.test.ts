import { beforeEach, describe, expect, it } from "vitest";
import { csv, rowsOf, seriesBench } from "./series.ts";

const { data, run } = seriesBench();

describe("eurostat: nrg_pc_205", () => {
  const path = "electricity/eurostat.csv";
  const dimensions = "freq,product,nrg_cons,unit,tax,currency,geo\\TIME_PERIOD";
  const tsv = (rows: readonly string[]) => `${[`${dimensions}\t2024-S1 \t2024-S2 \t2025-S1 `, ...rows].join("\n")}\n`;
  const row = (geo: string, ...cells: readonly string[]) =>
    [`S,6000,MWH500-1999,KWH,X_VAT,EUR,${geo}`, ...cells].join("\t");
  // The Netherlands in 2024 as revised; Greece is EL there.
  const netherlands = row("NL", "0.2098 ", "0.2110 ", "0.1999 p");
  const other = "S,6000,MWH500-1999,KWH,I_TAX,EUR,NL\t0.3 \t0.3 \t0.3 ";
  beforeEach(() =>
    data().hold(
      path,
      rowsOf(path, ({ place, period = "" }) => place === "NLD" && period.startsWith("2024")),
    ),
  );

  it("reads its TSV: two values held, one new with its flag, other taxes and aggregates left out", async () => {
    const report = await run(
      "eurostat",
      tsv([netherlands, other, row("EU27_2020", "0.15 ", "0.15 ", ": ")]),
      "--rate",
      "2025=0.8845",
    );
    expect(report).toContain(`data/${path}: 1 new, 2 as held, 0 cells differ`);
    expect(report).toContain("left out: 2 values of EU27_2020: no country of ISO 3166");
    expect(data().read(path)).toContain(
      "NLD,2025-S1,0.1999,,,EUR/kWh,reported,eurostat,2025-12-31,Eurostat’s flag: p,",
    );
    expect(data().read(path)).toContain(",0.8845,22.6");
  });

  it("refuses JSON-stat of a whole year: 2025 is no half-year", async () => {
    const index = (of: object) => ({ category: { index: of } });
    const stat = {
      version: "2.0",
      class: "dataset",
      id: ["freq", "product", "nrg_cons", "unit", "tax", "currency", "geo", "time"],
      size: [1, 1, 1, 1, 1, 1, 1, 1],
      value: { "0": 0.2 },
      status: {},
      dimension: {
        freq: index({ S: 0 }),
        product: index({ "6000": 0 }),
        nrg_cons: index({ "MWH500-1999": 0 }),
        unit: index({ KWH: 0 }),
        tax: index({ X_VAT: 0 }),
        currency: index({ EUR: 0 }),
        geo: index({ NL: 0 }),
        time: index({ "2025": 0 }),
      },
    };
    await expect(run("eurostat", JSON.stringify(stat))).rejects.toThrow("time: 2025 is not a half-year");
  });

  it("reads its JSON-stat the same", async () => {
    const stat = {
      version: "2.0",
      class: "dataset",
      id: ["freq", "product", "nrg_cons", "unit", "tax", "currency", "geo", "time"],
      size: [1, 1, 2, 1, 1, 1, 1, 3],
      value: { "3": 0.2098, "4": 0.211, "5": 0.1999 },
      status: { "5": "p" },
      dimension: Object.fromEntries(
        [
          ["freq", { S: 0 }],
          ["product", { "6000": 0 }],
          ["nrg_cons", { "MWH20-499": 0, "MWH500-1999": 1 }],
          ["unit", { KWH: 0 }],
          ["tax", { X_VAT: 0 }],
          ["currency", { EUR: 0 }],
          ["geo", { NL: 0 }],
          ["time", { "2024-S1": 0, "2024-S2": 1, "2025-S1": 2 }],
        ].map(([name, index]) => [name, { category: { index } }]),
      ),
    };
    expect(await run("eurostat", JSON.stringify(stat), "--rate", "2025=0.8845")).toContain(
      `data/${path}: 1 new, 2 as held, 0 cells differ`,
    );
    await expect(run("eurostat", JSON.stringify({ ...stat, value: "none" }))).rejects.toThrow(
      "not the answer expected: value",
    );
  });

  it.each([
    [
      "a year without its euros a dollar",
      tsv([netherlands]),
      "row 2, 2025-S1: the euros a dollar of 2025 are not held: name them with --rate 2025=…",
    ],
    ["another header", `time\tgeo\nx\ty\n`, "row 1: no dimension nrg_cons, tax, currency, unit, geo"],
    ["a price of 211 euros", tsv([row("NL", "0.2098 ", "211 ", ": ")]), "row 2, 2024-S2: 211 is no price in EUR/kWh"],
    [
      "prices in another currency alone",
      tsv(["S,6000,MWH500-1999,KWH,X_VAT,NAC,NL\t1 \t1 \t1 "]),
      "no row of nrg_cons MWH500-1999, tax X_VAT, currency EUR, unit KWH",
    ],
  ])("refuses %s", async (_, text, message) => expect(run("eurostat", text)).rejects.toThrow(message));
});

describe("eia: the API's answer", () => {
  const path = "electricity/eia.csv";
  const price = (stateid: string, period: string, cents: string | null, more: object = {}) => ({
    period,
    stateid,
    stateDescription: stateid,
    sectorid: "IND",
    price: cents,
    "price-units": "cents per kilowatt-hour",
    ...more,
  });
  const held = [price("TX", "2024", "6.12"), price("US", "2024", "8.13"), price("ENC", "2024", "8.08")];
  const answer = (rows: readonly object[], total = rows.length) => JSON.stringify({ response: { total, data: rows } });
  beforeEach(() =>
    data().hold(
      path,
      rowsOf(path, ({ period, label = "" }) => period === "2024" && ["TX", "United States", "ENC"].includes(label)),
    ),
  );

  it("finds Texas, the United States and a Census division held, and takes a year more", async () => {
    const report = await run("eia", answer([...held, price("TX", "2025", "6.4")]));
    expect(report).toContain(`data/${path}: 1 new, 3 as held, 0 cells differ`);
    expect(data().read(path)).toContain("US-TX,2025,6.4,,,US cents/kWh,reported,eia,2026-10-31,,TX,,,");
  });

  it.each([
    ["half an answer", answer(held, 700), "3 of 700 rows: ask for the rest too"],
    [
      "another unit",
      answer([...held, price("TX", "2025", "0.064", { "price-units": "dollars" })]),
      "row 4, price-units: dollars, not cents per kilowatt-hour",
    ],
    ["a price of −1", answer([...held, price("TX", "2025", "-1")]), "row 4, price: -1 is no price in cents"],
    ["a year to come", answer([...held, price("TX", "2031", "6")]), "row 4, period: 2031 is in the future"],
    ["an error", '{"error":"API_KEY_MISSING"}', "not the answer expected: response"],
    ["a cut file", answer(held).slice(0, 100), "not JSON, or cut off (100 characters)"],
  ])("refuses %s", async (_, text, message) => expect(run("eia", text)).rejects.toThrow(message));
});

describe("grid: Our World in Data's energy data", () => {
  const fuels = ["coal", "gas", "oil", "hydro", "nuclear", "wind", "solar"];
  const header = `country,year,iso_code,population,electricity_generation,carbon_intensity_elec,${fuels.map((fuel) => `${fuel}_electricity`).join()}`;
  const kazakhstan = "Kazakhstan,2024,KAZ,20592571,118.51,802.04,64.03,34.71,1.74,11.25,0.0,4.91,1.87";
  beforeEach(() => {
    for (const path of ["grid/carbon-intensity.csv", "grid/generation.csv"])
      data().hold(
        path,
        rowsOf(path, ({ place, period }) => place === "KAZ" && period === "2024"),
      );
  });

  it("finds Kazakhstan's 2024 held, and takes 2025 with coal at 54.26 % of 123.69 TWh", async () => {
    const next = "Kazakhstan,2025,KAZ,,123.69,805.32,67.12,36.37,1.82,10.51,,5.83,2.04";
    const world = "World,2025,OWID_WRL,,30000,480,1,1,1,1,1,1,1";
    const report = await run("grid", csv(header, [kazakhstan, next, world]));
    expect(report).toContain("data/grid/generation.csv: 6 new, 7 as held, 0 cells differ");
    expect(report).toContain("left out: 1 rows of regions");
    expect(data().read("grid/generation.csv")).toContain(
      "KAZ,2025,67.12,,,TWh,reported,owid-grid,2026-05-08,,coal,54.26",
    );
  });

  it("a revised fuel alters its share: coal at 30 of 118.51 TWh is 25.31 %, and the older value and share are kept", async () => {
    const revised = kazakhstan.replace(",64.03,", ",30.00,");
    const given = ["--accept", "--published", "2026-11-28"] as const;
    await run("grid", csv(header, [revised]), ...given);
    expect(data().read("grid/generation.csv")).toMatch(/^KAZ,2024,30(\.00)?,.*,coal,25\.31$/m);
    const kept = data().read("revisions.csv");
    expect(kept).toMatch(/^grid\/generation\.csv,.*coal.*,value,64\.03,/m);
    expect(kept).toMatch(/^grid\/generation\.csv,.*coal.*,share,54\.03,/m);
    expect(await run("grid", csv(header, [revised]), ...given)).toContain("0 new, 7 as held, 0 cells differ");
  });

  it("refuses coal of 500 TWh in a country that makes 118.51: a share of 421.91 % is none", async () =>
    expect(run("grid", csv(header, [kazakhstan.replace(",64.03,", ",500,")]), "--accept")).rejects.toThrow("421.91"));

  const norway = csv(header, ["Norway,2024,NOR,,150,30,0,1,0,130,0,15,1"]);

  it("refuses a table without Kazakhstan, whose rows are held: it may be cut in half", async () =>
    expect(run("grid", norway)).rejects.toThrow(
      "1 rows that data/grid/carbon-intensity.csv holds are missing (KAZ 2024): is the file cut?",
    ));

  it("with --withdrawn Kazakhstan's eight rows stay as they are, and are named", async () => {
    const before = data().read("grid/generation.csv");
    const report = await run("grid", norway, "--withdrawn");
    expect(report).toContain(
      "withdrawn by the publisher, kept as it stands: data/grid/carbon-intensity.csv: 1 rows (KAZ 2024)",
    );
    expect(report).toMatch(/kept as it stands: data\/grid\/generation.csv: 7 rows \(KAZ 2024/);
    expect(data().read("grid/generation.csv").startsWith(before.trimEnd())).toBe(true);
  });
});
