import { readFileSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { parseTable } from "../../../tools/data/read.ts";
import { smallData } from "./support.ts";

type Cells = Readonly<{ [column: string]: string }>;

/** Rows of a table of `data/` that a test wants held. */
const rowsOf = (path: string, wanted: (cells: Cells) => boolean): readonly Cells[] =>
  parseTable(path, readFileSync(`data/${path}`, "utf8"), [])
    .rows.map(({ cells }) => cells)
    .filter(wanted);

const csv = (header: string, rows: readonly string[]) => `${[header, ...rows].join("\n")}\n`;

let data: ReturnType<typeof smallData>;
beforeEach(() => {
  data = smallData();
});
afterEach(() => data.remove());

/** Runs a series on a text, as a file of the publisher. */
const run = (series: string, text: string, ...more: readonly string[]) =>
  data.update(series, "--from", data.write("publisher.txt", text), ...more);

describe("network: Coin Metrics' community CSV", () => {
  const path = "network/hashrate-coin-metrics.csv";
  const header = "time,AdrActCnt,BlkCnt,HashRate,PriceUSD";
  // The last days of May 2026 as data/ holds them: 980.8662 EH/s is 980,866,200 TH/s.
  const may = ["2026-05-30,700000,,980866200,73731.48", "2026-05-31,710000,,994681200,73599.56"];
  const june = "2026-06-02,720000,141,951234000,70250.5";
  beforeEach(() => {
    const isMay = ({ period = "" }: Cells) => period === "2026-05-30" || period === "2026-05-31";
    data.hold(path, rowsOf(path, isMay));
    data.hold("network/price.csv", rowsOf("network/price.csv", isMay));
  });

  it("finds its two days held, and takes a third: 951.234 EH/s and 70,250.5 USD, known on the day after", async () => {
    const report = await run("network", csv(header, [...may, june]));
    expect(report).toContain(`data/${path}: 1 new, 2 as held, 0 cells differ`);
    expect(data.read(path)).toContain(",2026-06-02,951.234,,,EH/s,reported,coin-metrics-b,2026-06-03,,141");
    expect(data.read("network/price.csv")).toContain(",2026-06-02,70250.5,,,USD,reported,coin-metrics-b,2026-06-03,");
    expect(await run("network", csv(header, [...may, june]))).toContain("Nothing to write.");
  });

  it("passes over a new column, wherever it stands", async () => {
    const wider = [...may, june].map((row) => `x,${row},y`);
    expect(await run("network", csv(`Ahead,${header},Behind`, wider))).toContain("1 new, 2 as held");
  });

  it("lists another price and leaves it, and with --accept takes it and keeps the older one as a revision", async () => {
    const other = [may[0] as string, "2026-05-31,710000,,994681200,73600", june];
    const report = await run("network", csv(header, other));
    expect(report).toContain("differs: 2026-05-31, value: 73599.56 → 73600");
    expect(data.read("network/price.csv")).toContain("2026-05-31,73599.56,");
    await run("network", csv(header, other), "--accept", "--published", "2026-11-01");
    expect(data.read("network/price.csv")).toContain("2026-05-31,73600,");
    expect(data.read("revisions.csv")).toContain(
      "network/price.csv,2026-05-31,value,73599.56,2026-06-01,2026-11-01,coin-metrics-b,",
    );
  });

  it.each([
    ["no hashrate column", csv("time,PriceUSD", ["2026-06-02,1"]), "row 1: no column HashRate"],
    ["no rows", csv(header, []), "no rows under the header"],
    ["a cut row", `${csv(header, may)}2026-06-02,72`, "row 4, AdrActCnt: 2 cells, the header has 5"],
    ["a day twice", csv(header, [...may, june, june]), "row 5, time: 2026-06-02 stands in row 4 already"],
    ["a day to come", csv(header, [...may, "2027-01-01,1,,1,1"]), "row 4, time: 2027-01-01 is in the future"],
    ["31 June", csv(header, [...may, "2026-06-31,1,,1,1"]), "row 4, time: 2026-06-31 is not a date"],
    ["a word for a number", csv(header, [...may, "2026-06-02,1,,lots,1"]), "row 4, HashRate: lots is not a number"],
    [
      "a day missing",
      csv(header, [may[1] as string]),
      "1 rows that data/network/hashrate-coin-metrics.csv holds are missing (2026-05-30): is the file cut?",
    ],
    ["a web page", "<!doctype html><p>Sign in", "a web page (HTML), not the publisher's file"],
  ])("refuses %s and writes nothing", async (_, text, message) => {
    await expect(run("network", text)).rejects.toThrow(message);
    await expect(run("network", text)).rejects.toThrow("publisher.txt");
    expect(data.read(path).split("\n")).toHaveLength(4);
  });

  it("refuses twelve days in EH/s where TH/s were meant: the unit has changed", async () => {
    const days = ({ period = "" }: Cells) => period >= "2026-05-21";
    const held = rowsOf(path, days);
    data.hold(path, held);
    data.hold("network/price.csv", []);
    const rows = held.map(({ period, value }) => `${period},1,,${value},1`);
    await expect(run("network", csv(header, rows))).rejects.toThrow("the values are 0.000001 times those that");
  });
});

describe("cbeci: the download of the mining map", () => {
  const paths = ["hashrate/cbeci-share.csv", "hashrate/cbeci-hashrate.csv"] as const;
  const header = "date,country,monthly_hashrate_%,monthly_absolute_hashrate_EH/S";
  // January 2022 as Cambridge printed it.
  const january = [
    "2022-01-01,United States,37.84%,70.97",
    "2022-01-01,Mainland China,21.11%,39.6",
    "2022-01-01,Kazakhstan,13.22%,24.8",
    "2022-01-01,Other,9.02%,16.92",
    "2022-01-01,Canada,6.48%,12.15",
    "2022-01-01,Russian Federation,4.66%,8.75",
    "2022-01-01,Germany *,3.06%,5.74",
    "2022-01-01,Malaysia,2.51%,4.7",
    "2022-01-01,Ireland *,1.97%,3.69",
    '2022-01-01,"Iran, Islamic Rep.",0.12%,0.23',
  ];
  beforeEach(() => {
    for (const path of paths)
      data.hold(
        path,
        rowsOf(path, ({ period }) => period === "2022-01"),
      );
  });

  it("finds all ten rows of January 2022 held, in the spellings of the download", async () => {
    const report = await run("cbeci", csv(header, january));
    expect(report).toContain("data/hashrate/cbeci-share.csv: 0 new, 10 as held, 0 cells differ");
    expect(report).toContain("data/hashrate/cbeci-hashrate.csv: 0 new, 10 as held, 0 cells differ");
    expect(report).toContain("Nothing to write.");
  });

  it("takes a new month, known from the day that is named", async () => {
    const february = ["2022-02-01,Kazakhstan,60%,120", "2022-02-01,Other,40%,80"];
    await run("cbeci", csv(header, [...january, ...february]), "--published", "2026-11-01");
    expect(data.read(paths[0])).toContain("KAZ,2022-02,60,,,%,reported,cbeci,2026-11-01,,Kazakhstan,no");
    expect(data.read(paths[1])).toContain("KAZ,2022-02,120,,,EH/s,reported,cbeci,2026-11-01,,Kazakhstan");
  });

  it.each([
    [
      "a share of 137.84 %",
      january.with(0, "2022-01-01,United States,137.84%,70.97"),
      "row 2, monthly_hashrate_%: 137.84 is outside 0 to 100",
    ],
    [
      "a country of no name",
      january.with(0, "2022-01-01,Atlantis,37.84%,70.97"),
      "row 2, country: Atlantis is no country that the project knows",
    ],
  ])("refuses %s by row and column", async (_, rows, message) =>
    expect(run("cbeci", csv(header, rows))).rejects.toThrow(message),
  );

  it("refuses a month whose shares add up to 99 %, by the checker's own word", async () => {
    const february = ["2022-02-01,Kazakhstan,60%,120", "2022-02-01,Other,39%,80"];
    await expect(run("cbeci", csv(header, [...january, ...february]))).rejects.toThrow(
      /data\/hashrate\/cbeci-share\.csv:\d+:value: .*99/,
    );
    expect(data.read(paths[0])).not.toContain("2022-02");
  });
});

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
    data.hold(
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
    expect(data.read(path)).toContain("NLD,2025-S1,0.1999,,,EUR/kWh,reported,eurostat,2025-12-31,Eurostat’s flag: p,");
    expect(data.read(path)).toContain(",0.8845,22.6");
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
    data.hold(
      path,
      rowsOf(path, ({ period, label = "" }) => period === "2024" && ["TX", "United States", "ENC"].includes(label)),
    ),
  );

  it("finds Texas, the United States and a Census division held, and takes a year more", async () => {
    const report = await run("eia", answer([...held, price("TX", "2025", "6.4")]));
    expect(report).toContain(`data/${path}: 1 new, 3 as held, 0 cells differ`);
    expect(data.read(path)).toContain("US-TX,2025,6.4,,,US cents/kWh,reported,eia,2026-10-31,,TX,,,");
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

describe("wgi: one edition of the World Bank's file", () => {
  const path = "risk/wgi-2024.csv";
  // Kazakhstan 2023 in the edition of 2024, political stability: −0.27335 ± 0.2081, rank 36.49 (22.75 to 48.34).
  const older = "code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper";
  const newer =
    'Economy (name),Economy (code),Year,Governance dimension,Governance estimate,Standard error,Number of sources,Percentile rank,"Percentile rank, lower bound (90% confidence)","Percentile rank, upper bound (90% confidence)"';
  beforeEach(() =>
    data.hold(
      path,
      rowsOf(
        path,
        ({ place, period, dimension }) => place === "KAZ" && period === "2023" && dimension === "political_stability",
      ),
    ),
  );

  it.each([
    ["older", csv(older, ["KAZ,Kazakhstan,2023,pv,-0.27335,0.2081,8,36.49289,22.74882,48.34123"])],
    [
      "newer",
      csv(newer, [
        "Kazakhstan,KAZ,2023,Political stability and absence of violence/terrorism,-0.27335,0.2081,8,36.49289,22.74882,48.34123",
      ]),
    ],
  ])("finds Kazakhstan's row held in the %s layout", async (_, text) => {
    const report = await run("wgi", text, "--edition", "2024");
    expect(report).toContain(`data/${path}: 0 new, 1 as held, 0 cells differ`);
  });

  it("takes a new economy, and leaves out a code that ISO 3166 does not have", async () => {
    const rows = [
      "KAZ,Kazakhstan,2023,pv,-0.27335,0.2081,8,36.49289,22.74882,48.34123",
      "KSV,Kosovo,2023,pv,-0.3,0.2,5,33,20,45",
      "JEY2,Nowhere,2023,pv,1,0.2,5,80,70,90",
    ];
    const report = await run("wgi", csv(older, rows), "--edition", "2024", "--published", "2024-11-07");
    expect(report).toContain("left out: JEY2: no code of ISO 3166");
    expect(data.read(path)).toContain(
      "XKX,2023,33,20,45,percentile rank,reported,wgi-2024,2024-11-07,,political_stability,-0.3,0.2,5",
    );
  });

  it.each([
    [
      "an edition without a table",
      "2031",
      csv(older, ["KAZ,K,2023,pv,0,0,1,1,1,1"]),
      "data/risk/wgi-2031.csv does not exist",
    ],
    ["no edition", "x", "", "name the edition"],
    [
      "a stranger's layout",
      "2024",
      csv("iso,score", ["KAZ,1"]),
      "row 1: neither layout of the World Bank's file; the header is iso,score",
    ],
    [
      "a rank of 136",
      "2024",
      csv(older, ["KAZ,K,2023,pv,-0.2,0.2,8,136,22,48"]),
      "row 2, pctrank: 136 is outside 0 to 100",
    ],
    [
      "a dimension of no name",
      "2024",
      csv(older, ["KAZ,K,2023,zz,-0.2,0.2,8,36,22,48"]),
      "row 2, indicator: zz is no dimension of the WGI",
    ],
  ])("refuses %s", async (_, edition, text, message) =>
    expect(run("wgi", text, "--edition", edition)).rejects.toThrow(message),
  );
});

describe("grid: Our World in Data's energy data", () => {
  const fuels = ["coal", "gas", "oil", "hydro", "nuclear", "wind", "solar"];
  const header = `country,year,iso_code,population,electricity_generation,carbon_intensity_elec,${fuels.map((fuel) => `${fuel}_electricity`).join()}`;
  const kazakhstan = "Kazakhstan,2024,KAZ,20592571,118.51,802.04,64.03,34.71,1.74,11.25,0.0,4.91,1.87";
  beforeEach(() => {
    for (const path of ["grid/carbon-intensity.csv", "grid/generation.csv"])
      data.hold(
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
    expect(data.read("grid/generation.csv")).toContain(
      "KAZ,2025,67.12,,,TWh,reported,owid-grid,2026-05-08,,coal,54.26",
    );
  });

  it("refuses a table without Kazakhstan, whose rows are held: it may be cut in half", async () =>
    expect(run("grid", csv(header, ["Norway,2024,NOR,,150,30,0,1,0,130,0,15,1"]))).rejects.toThrow(
      "1 rows that data/grid/carbon-intensity.csv holds are missing (KAZ 2024): is the file cut?",
    ));
});

describe("shutdowns: Access Now's sheet", () => {
  const path = "internet/shutdowns.csv";
  const header =
    "start_date,end_date,country,report_year,geo_scope,area_name,shutdown_type,affected_network,shutdown_extent,actual_cause,shutdown_status";
  const wide = '"It affected locations in more than one state, province, or region"';
  const kazakhstan = `2022-01-04,2022-01-11,Kazakhstan,2022,${wide},Nationwide,"Shutdown, Throttle","Broadband, Mobile","Full network, Service-based",Protests,Ended`;
  beforeEach(() =>
    data.hold(
      path,
      rowsOf(path, ({ place, period }) => place === "KAZ" && period === "2022-01-04"),
    ),
  );

  it("finds Kazakhstan's shutdown of January 2022 held, and lists a new nationwide one for review", async () => {
    const gabon = `2023-08-26,2023-08-30,Gabon,2023,${wide},Nationwide,Shutdown,"Broadband, Mobile",Full network,Elections,Ended`;
    const report = await run("shutdowns", csv(header, [kazakhstan, gabon]), "--published", "2024-05-15");
    expect(report).toContain(`data/${path}: 1 new, 1 as held, 0 cells differ`);
    expect(report).toContain("to review: GAB 2023-08-26, “Nationwide”: read as nationwide");
    expect(data.read(path)).toContain("GAB,2023-08-26,5,,,days,reported,access-now,2024-05-15,,2023-08-30,2023,");
  });

  it("lists an end that the sheet now gives otherwise, and leaves ours", async () => {
    const report = await run("shutdowns", csv(header, [kazakhstan.replace("2022-01-11", "2022-01-10")]));
    expect(report).toContain("differs: KAZ 2022-01-04 2022 Nationwide, ends: 2022-01-11 → 2022-01-10");
    expect(data.read(path)).toContain("2022-01-11");
  });

  it("refuses a sheet without its column of areas", async () =>
    expect(run("shutdowns", csv(header.replace("area_name,", ""), []))).rejects.toThrow("row 1: no column area_name"));
});

describe("estimate: one publisher's map of one quarter", () => {
  const path = "hashrate/estimates.csv";
  const header = "estimate,country,share_percent,period,published,publisher,method,source,title,url";
  const row = (country: string, share: string, more = "luxor-2026-q4,2026-Q4") => {
    const [id, period] = more.split(",");
    return `${id},${country},${share},${period},2026-11-20,"Luxor Hashrate Index, Global Hashrate Heatmap",quarterly snapshot,luxor-heatmap,Heatmap,https://example.org/q4`;
  };

  it("takes two countries of a new quarter", async () => {
    const report = await run("estimate", csv(header, [row("United States", "36.5"), row("Russia", "16.5")]));
    expect(report).toContain(`data/${path}: 2 new, 0 as held, 0 cells differ`);
    expect(data.read(path)).toContain("RUS,2026-Q4,16.5,,,%,reported,luxor-heatmap,2026-11-20,,luxor-2026-q4,Russia,");
  });

  it.each([
    [
      "shares of 136.5 % together",
      [row("United States", "90"), row("Russia", "46.5")],
      "share_percent adds up to 136.50 %",
    ],
    [
      "two quarters",
      [row("United States", "36"), row("Russia", "16", "luxor-2026-q3,2026-Q3")],
      "estimate is luxor-2026-q4 and luxor-2026-q3: one estimate a file",
    ],
    [
      "a country twice",
      [row("Russia", "16"), row("Russia", "16")],
      "row 3, country: luxor-2026-q4 Russia stands in row 2 already",
    ],
    [
      "a source that is not registered",
      [row("Russia", "16").replace("luxor-heatmap", "rumour")],
      "source rumour is not in data/sources.json",
    ],
    [
      "a quarter that no year has",
      [row("Russia", "16", "luxor-2026-q5,2026-Q5")],
      "row 2, period: 2026-Q5 is not a period",
    ],
  ])("refuses %s", async (_, rows, message) => expect(run("estimate", csv(header, rows))).rejects.toThrow(message));
});

describe("any input", () => {
  it.each([
    [["weather"], "weather is not a series"],
    [["network"], "network: name the file or the address with --from"],
    [["network", "--from", "nowhere.csv"], "nowhere.csv: no such file"],
    [["network", "--force"], "Unknown option '--force'"],
    [["network", "--published", "2026-13-01"], "--published 2026-13-01: a day up to today"],
    [["network", "--published", "2027-01-01"], "--published 2027-01-01: a day up to today, as 2026-11-28"],
  ])("refuses %j in words", async (words, message) => expect(data.update(...words)).rejects.toThrow(message));

  it("refuses a file of 101 MB without reading it", async () => {
    const { truncateSync, writeFileSync } = await import("node:fs");
    const path = data.path("large.csv");
    writeFileSync(path, "");
    truncateSync(path, 101 * 2 ** 20);
    await expect(data.update("network", "--from", path)).rejects.toThrow("101 MB, more than the 100 MB");
  });
});
