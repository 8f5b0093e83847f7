import { beforeEach, describe, expect, it } from "vitest";
import { csv, rowsOf, seriesBench } from "./series.ts";

const { data, run } = seriesBench();

describe("wgi: one edition of the World Bank's file", () => {
  const path = "risk/wgi-2024.csv";
  // Kazakhstan 2023 in the edition of 2024, political stability: −0.27335 ± 0.2081, rank 36.49 (22.75 to 48.34).
  const older = "code,countryname,year,indicator,estimate,stddev,nsource,pctrank,pctranklower,pctrankupper";
  const newer =
    'Economy (name),Economy (code),Year,Governance dimension,Governance estimate,Standard error,Number of sources,Percentile rank,"Percentile rank, lower bound (90% confidence)","Percentile rank, upper bound (90% confidence)"';
  beforeEach(() =>
    data().hold(
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
    expect(data().read(path)).toContain(
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
      "a year after the edition",
      "2024",
      csv(older, ["KAZ,K,2023,pv,-0.27335,0.2081,8,36.49289,22.74882,48.34123", "KAZ,K,2024,pv,0,0.2,8,36,22,48"]),
      "row 3, year: 2024 is no year of the edition 2024",
    ],
    [
      "another edition, whose ranks are others",
      "2024",
      csv(older, ["KAZ,K,2023,pv,-0.2,0.2,8,39.5,25,50"]),
      "row 2, pctrank: 1 of the 1 values that data/risk/wgi-2024.csv holds are others here: is this another edition?",
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

describe("shutdowns: Access Now's sheet", () => {
  const path = "internet/shutdowns.csv";
  const header =
    "start_date,end_date,country,report_year,geo_scope,area_name,shutdown_type,affected_network,shutdown_extent,actual_cause,shutdown_status";
  const wide = '"It affected locations in more than one state, province, or region"';
  const kazakhstan = `2022-01-04,2022-01-11,Kazakhstan,2022,${wide},Nationwide,"Shutdown, Throttle","Broadband, Mobile","Full network, Service-based",Protests,Ended`;
  beforeEach(() =>
    data().hold(
      path,
      rowsOf(path, ({ place, period }) => place === "KAZ" && period === "2022-01-04"),
    ),
  );

  it("finds Kazakhstan's shutdown of January 2022 held, and lists a new nationwide one for review", async () => {
    const gabon = `2023-08-26,2023-08-30,Gabon,2023,${wide},Nationwide,Shutdown,"Broadband, Mobile",Full network,Elections,Ended`;
    const report = await run("shutdowns", csv(header, [kazakhstan, gabon]), "--published", "2024-05-15");
    expect(report).toContain(`data/${path}: 1 new, 1 as held, 0 cells differ`);
    expect(report).toContain("to review: GAB 2023-08-26, “Nationwide”: read as nationwide");
    expect(data().read(path)).toContain("GAB,2023-08-26,5,,,days,reported,access-now,2024-05-15,,2023-08-30,2023,");
  });

  it("knows a country by any of its names, and leaves out a name with two meanings", async () => {
    const named = (country: string, day: number) =>
      `2023-08-0${day},2023-08-09,"${country}",2023,One state,Somewhere,Shutdown,Mobile,Full network,Elections,Ended`;
    const names = ["Iran (Islamic Republic of)", "Viet Nam", "Tanzania", "Korea"];
    const report = await run("shutdowns", csv(header, [kazakhstan, ...names.map((name, day) => named(name, day + 1))]));
    expect(report).toContain("3 new, 1 as held, 0 cells differ");
    expect(report).toContain("left out: 1 rows of Korea: no country that the project knows, or more than one");
    for (const code of ["IRN", "VNM", "TZA"]) expect(data().read(path)).toContain(`${code},2023-08-0`);
  });

  it("lists a kind that the sheet now gives otherwise, and leaves ours: it decides what the regression counts", async () => {
    const report = await run(
      "shutdowns",
      csv(header, [kazakhstan.replace("Full network, Service-based", "Service-based")]),
    );
    expect(report).toContain("extent: Full network, Service-based → Service-based");
    expect(data().read(path)).toContain("Full network, Service-based");
  });

  it("keeps the kinds of 2016–2019, which later sheets give in other words, and says so; an end is still compared", async () => {
    data().hold(
      path,
      rowsOf(path, ({ place, period }) => place === "BEN" && period === "2019-04-27"),
    );
    const benin = `2019-04-27,2019-05-02,Benin,2019,${wide},National,Shutdown,"Broadband, Mobile",Full network,Elections,Ended`;
    const report = await run("shutdowns", csv(header, [benin]));
    expect(report).toContain(
      "left out: the kinds of 1 rows of 2016–2019, which later sheets give in other words: ours stay",
    );
    expect(report).not.toContain("scope:");
    expect(report).toMatch(/differs: BEN 2019-04-27 2019 National, ends: .* → 2019-05-02/);
  });

  it("lists an end that the sheet now gives otherwise, and leaves ours", async () => {
    const report = await run("shutdowns", csv(header, [kazakhstan.replace("2022-01-11", "2022-01-10")]));
    expect(report).toContain("differs: KAZ 2022-01-04 2022 Nationwide, ends: 2022-01-11 → 2022-01-10");
    expect(data().read(path)).toContain("2022-01-11");
  });

  it("refuses a sheet without Kazakhstan's row, which is held: it may be cut in half", async () => {
    const gabon = `2023-08-26,2023-08-30,Gabon,2023,${wide},Nationwide,Shutdown,Mobile,Full network,Elections,Ended`;
    await expect(run("shutdowns", csv(header, [gabon]))).rejects.toThrow(
      "1 rows that data/internet/shutdowns.csv holds are missing (KAZ 2022-01-04 2022 Nationwide): is the file cut?",
    );
  });

  it("refuses a row that stands there twice, by both its rows", async () => {
    const gabon = `2023-08-26,2023-08-30,Gabon,2023,${wide},Nationwide,Shutdown,Mobile,Full network,Elections,Ended`;
    await expect(run("shutdowns", csv(header, [kazakhstan, gabon, gabon]))).rejects.toThrow(
      /row 4, country: 2023-08-26.*stands in row 3 already/,
    );
  });

  it("finds the Congo's cut of 30 December 2017 held, whose days the list prints swapped", async () => {
    data().hold(
      path,
      rowsOf(path, ({ place, period }) => place === "COD" && period === "2017-12-30"),
    );
    const congo = "Congo (Democratic Republic of the)";
    const swapped = `2017-01-01,2017-12-30,${congo},2017,National,Nationwide,Full network,,,Protest,`;
    expect(await run("shutdowns", csv(header, [swapped]))).toContain("0 new, 1 as held, 0 cells differ");
  });

  it("refuses a sheet without its column of areas", async () =>
    expect(run("shutdowns", csv(header.replace("area_name,", ""), []))).rejects.toThrow("row 1: no column area_name"));
});
