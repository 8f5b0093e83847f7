import { beforeEach, describe, expect, it } from "vitest";
import { type Cells, csv, rowsOf, seriesBench } from "./series.ts";

const { data, run } = seriesBench();
const hold = (path: string, wanted: (cells: Cells) => boolean) => data().hold(path, rowsOf(path, wanted));

const network = "time,HashRate,PriceUSD";
const may = "2026-05-31,994681200,73599.56";
const holdMay = () => {
  for (const path of ["network/hashrate-coin-metrics.csv", "network/price.csv"])
    hold(path, ({ period }) => period === "2026-05-31");
};

const price = (stateid: string, period: string, cents: string) => ({
  period,
  stateid,
  sectorid: "IND",
  price: cents,
  "price-units": "cents per kilowatt-hour",
});
const eia = (...rows: readonly object[]) => JSON.stringify({ response: { data: rows } });

const halves = "freq,product,nrg_cons,unit,tax,currency,geo\\TIME_PERIOD\t2024-S2 \t2025-S1 \t2026-S2 ";
const dutch = (...cells: readonly string[]) =>
  `${halves}\n${["S,6000,MWH500-1999,KWH,X_VAT,EUR,NL", ...cells].join("\t")}\n`;

const fuels = ["coal", "gas", "oil", "hydro", "nuclear", "wind", "solar"].map((fuel) => `${fuel}_electricity`);
const grid = `country,year,iso_code,electricity_generation,carbon_intensity_elec,${fuels.join()}`;
const kazakhstan = "Kazakhstan,2024,KAZ,118.51,802.04,64.03,34.71,1.74,11.25,0.0,4.91,1.87";
const holdGrid = () => {
  for (const path of ["grid/carbon-intensity.csv", "grid/generation.csv"])
    hold(path, ({ place, period }) => place === "KAZ" && period === "2024");
};

const estimate = (period: string, share = "16.5", published = "2026-11-20") =>
  csv("estimate,country,share_percent,period,published,publisher,method,source,title,url", [
    `x-1,Russia,${share},${period},${published},Luxor,snapshot,luxor-heatmap,Map,https://example.org/q`,
  ]);

// The tests' now is 28 November 2026.
describe("a period that is not over", () => {
  beforeEach(() => {
    holdGrid();
    hold("electricity/eurostat.csv", ({ place, period }) => place === "NLD" && period === "2024-S2");
  });

  it.each([
    ["eia", eia(price("TX", "2026", "6.4")), "row 1, period: 2026 is not over: it ends on 2026-12-31"],
    [
      "grid",
      csv(grid, [kazakhstan, kazakhstan.replace("2024", "2026")]),
      "row 3, year: 2026 is not over: it ends on 2026-12-31",
    ],
    ["eurostat", dutch("0.2110 ", ": ", "0.2 "), "row 2, 2026-S2: 2026-S2 is not over: it ends on 2026-12-31"],
    ["network", csv(network, ["2026-11-29,1,1"]), "row 2, time: 2026-11-29 is in the future"],
    ["estimate", estimate("2027-Q1"), "row 2, period: 2027-Q1 begins more than a week after the day of publication"],
    ["estimate", estimate("2026-12"), "row 2, period: 2026-12 begins more than a week after the day of publication"],
    ["estimate", estimate("2026-12", "16.5", "2026-11-27"), "row 2, period: 2026-12 is in the future"],
  ])("is refused by row and column: %s", async (series, text, message) => {
    const words = series === "eurostat" ? ["--rate", "2026=0.87"] : [];
    await expect(run(series, text, ...words)).rejects.toThrow(message);
  });

  it("is left out of Coin Metrics' days, whose file has a row of the day that still runs", async () => {
    const report = await run(
      "network",
      csv(network, [may, "2026-11-27,990000000,82000", "2026-11-28,400000000,82100"]),
    );
    expect(report).toContain("left out: 2026-11-28, which is not over");
    expect(report).toContain("data/network/price.csv: 2 new, 0 as held, 0 cells differ");
  });

  it("is taken in an estimate, which is a map of the moment, once it has begun", async () =>
    expect(await run("estimate", estimate("2026-Q4"))).toContain("1 new"));
});

describe("another unit in new rows alone", () => {
  beforeEach(() => {
    holdMay();
    holdGrid();
    hold("electricity/eurostat.csv", ({ place, period }) => place === "NLD" && period === "2024-S2");
    hold("electricity/eia.csv", ({ label, period }) => label === "TX" && period === "2024");
    hold("hashrate/cbeci-hashrate.csv", ({ period }) => period === "2022-01");
    hold("hashrate/cbeci-share.csv", ({ period }) => period === "2022-01");
    hold("hashrate/estimates.csv", ({ estimate: id }) => id === "luxor-2026-q3");
  });

  it.each([
    [
      "EH/s for TH/s",
      "network",
      csv(network, [may, "2026-06-01,940,71328.73"]),
      "row 3, HashRate: 0.00094 EH/s is 9.45e-7 times the 995 EH/s of 2026-05-31: it looks like EH/s where TH/s were expected",
    ],
    [
      "cents for dollars",
      "network",
      csv(network, [may, "2026-06-01,932513600,7132873"]),
      "row 3, PriceUSD: 7130000 USD is 96.9 times the 73600 USD of 2026-05-31: it looks like cents, not dollars",
    ],
    [
      "dollars for cents",
      "eia",
      eia(price("TX", "2024", "6.12"), price("TX", "2025", "0.064")),
      "row 2, price: 0.064 US cents/kWh is 0.0105 times the 6.12 US cents/kWh of 2024: it looks like dollars, not cents",
    ],
    [
      "hundreds of euros for euros",
      "eurostat",
      dutch("0.2110 ", "0.0021 ", ": "),
      "row 2, 2025-S1: 0.0021 EUR/kWh is 0.00995 times the 0.211 EUR/kWh of 2024-S2: it looks like hundreds of euros",
    ],
    [
      "GWh for TWh",
      "grid",
      csv(grid, [kazakhstan, "Kazakhstan,2025,KAZ,123690,805.32,67120,36370,1820,10510,0,5830,2040"]),
      "row 3, electricity_generation: 124000 TWh is 1040 times the 119 TWh of 2024: it looks like GWh, not TWh",
    ],
    [
      "fractions for percent",
      "estimate",
      estimate("2026-Q4", "0.165"),
      "row 2, share_percent: 0.165 % is 0.00959 times the 17.2 % of 2026-Q3: it looks like a fraction, not percent",
    ],
  ])("is refused by row, with what it looks like: %s in %s", async (_, series, text, message) => {
    const words = series === "eurostat" ? ["--rate", "2025=0.8845"] : [];
    await expect(run(series, text, ...words)).rejects.toThrow(message);
  });

  it("refuses ranks from 0 to 1 in a year of WGI, whose single ranks may move twentyfold", async () => {
    const path = "risk/wgi-2024.csv";
    const isMeant = ({ place = "", period, dimension }: Cells) =>
      ["KAZ", "NOR", "USA", "CHN"].includes(place) && period === "2022" && dimension === "political_stability";
    hold(path, isMeant);
    const held = rowsOf(path, isMeant);
    const names = "code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper";
    const row = (year: string, { place, estimate: own, standard_error: error, value, low, high }: Cells, by: number) =>
      [place, "", year, "pv", own, error, 8, ...[value, low, high].map((one) => Number(one) * by)].join();
    const sheet = (by: number) =>
      csv(names, [...held.map((one) => row("2022", one, 1)), ...held.map((one) => row("2023", one, by))]);
    await expect(run("wgi", sheet(0.05), "--edition", "2024")).rejects.toThrow(
      "row 6, pctrank: 4 new values of 2023 are typically 0.05 times their neighbours: has the unit changed?",
    );
    await expect(run("wgi", sheet(0.01), "--edition", "2024")).rejects.toThrow("it looks like a fraction, not a rank");
    expect(await run("wgi", sheet(0.9), "--edition", "2024")).toContain("4 new, 4 as held");
  });

  it("takes a day whose hashrate is half that of the day before, as 16 April 2021 had", async () =>
    expect(await run("network", csv(network, [may, "2026-06-01,497340600,71328.73"]))).toContain("1 new, 1 as held"));
});

describe("a last line without a line break", () => {
  beforeEach(holdMay);
  const cut = csv(network, [may, "2026-06-01,932513600,71328.73"]).slice(0, -4);

  it("is refused where it is new: 71,328.73 USD cut to 71,328", async () =>
    expect(run("network", cut)).rejects.toThrow(
      "row 3, HashRate: the file ends here without a line break, so this row may be cut (2026-06-01: 932.5136). If the publisher's file ends so, say --whole",
    ));

  it("is taken where the person says that the file is whole", async () =>
    expect(await run("network", cut, "--whole")).toContain("1 new, 1 as held"));

  it("is taken where it says what is held", async () =>
    expect(await run("network", csv(network, [may]).trimEnd())).toContain("0 new, 1 as held"));

  it("is refused where it would change what is held: 73,599.56 USD cut to 73,599", async () =>
    expect(run("network", csv(network, [may]).slice(0, -4))).rejects.toThrow("may be cut (2026-05-31: 73599)"));
});
