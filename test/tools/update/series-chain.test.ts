import { beforeEach, describe, expect, it } from "vitest";
import { type Cells, csv, rowsOf, seriesBench } from "./series.ts";

const { data, run } = seriesBench();

describe("network: Coin Metrics' community CSV", () => {
  const path = "network/hashrate-coin-metrics.csv";
  const header = "time,AdrActCnt,BlkCnt,HashRate,PriceUSD";
  // The last days of May 2026 as data/ holds them: 980.8662 EH/s is 980,866,200 TH/s.
  const may = ["2026-05-30,700000,,980866200,73731.48", "2026-05-31,710000,,994681200,73599.56"];
  const june = "2026-06-02,720000,141,951234000,70250.5";
  beforeEach(() => {
    const isMay = ({ period = "" }: Cells) => period === "2026-05-30" || period === "2026-05-31";
    data().hold(path, rowsOf(path, isMay));
    data().hold("network/price.csv", rowsOf("network/price.csv", isMay));
  });

  it("finds its two days held, and takes a third: 951.234 EH/s and 70,250.5 USD, known on the day after", async () => {
    const report = await run("network", csv(header, [...may, june]));
    expect(report).toContain(`data/${path}: 1 new, 2 as held, 0 cells differ`);
    expect(data().read(path)).toContain(",2026-06-02,951.234,,,EH/s,reported,coin-metrics-b,2026-06-03,,141");
    expect(data().read("network/price.csv")).toContain(",2026-06-02,70250.5,,,USD,reported,coin-metrics-b,2026-06-03,");
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
    expect(data().read("network/price.csv")).toContain("2026-05-31,73599.56,");
    await run("network", csv(header, other), "--accept", "--published", "2026-11-01");
    expect(data().read("network/price.csv")).toContain("2026-05-31,73600,");
    expect(data().read("revisions.csv")).toContain(
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
    [
      "a date with words behind it",
      csv(header, [...may, "2026-06-01garbage,1,,1,1"]),
      "2026-06-01garbage is not a date",
    ],
    [
      "a hexadecimal number",
      csv(header, [...may, "2026-06-02,1,,0x11653,1"]),
      "row 4, HashRate: 0x11653 is not a number",
    ],
    [
      "a day without hashrate",
      csv(header, [...may, "2026-06-02,1,,0,1"]),
      "row 4, HashRate: 0: the network never stood",
    ],
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
    expect(data().read(path).split("\n")).toHaveLength(4);
  });

  it("refuses twelve days in EH/s where TH/s were meant: the unit has changed", async () => {
    const days = ({ period = "" }: Cells) => period >= "2026-05-21";
    const held = rowsOf(path, days);
    data().hold(path, held);
    data().hold("network/price.csv", []);
    const rows = held.map(({ period, value }) => `${period},1,,${value},1`);
    await expect(run("network", csv(header, rows))).rejects.toThrow("the values are 0.000001 times those that");
  });

  it("refuses twelve days of May in EH/s behind thirty held ones of April in TH/s, and names the month", async () => {
    const held = rowsOf(path, ({ period = "" }) => period >= "2026-04-01" && period <= "2026-05-12");
    data().hold(path, held);
    data().hold("network/price.csv", []);
    const rows = held.map(
      ({ period = "", value }) => `${period},1,,${Number(value) * (period < "2026-05" ? 1e6 : 1)},1`,
    );
    await expect(run("network", csv(header, rows))).rejects.toThrow(
      "row 32, HashRate: 12 values of 2026-05 are 0.000001 times those that",
    );
  });

  it("asks no address with a password in it, and does not print it", async () => {
    const asked = data().update("network", "--from", "http://u:secret@127.0.0.1:9/x.csv");
    await expect(asked).rejects.toThrow(
      "http://127.0.0.1:9/x.csv: an address with a user or a password in it is not asked",
    );
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
      data().hold(
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
    expect(data().read(paths[0])).toContain("KAZ,2022-02,60,,,%,reported,cbeci,2026-11-01,,Kazakhstan,no");
    expect(data().read(paths[1])).toContain("KAZ,2022-02,120,,,EH/s,reported,cbeci,2026-11-01,,Kazakhstan");
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
    expect(data().read(paths[0])).not.toContain("2022-02");
  });
});

describe("estimate: one publisher's map of one quarter", () => {
  const path = "hashrate/estimates.csv";
  const header = "estimate,country,share_percent,period,published,publisher,method,source,title,url";
  const row = (country: string, share: string, more = "luxor-2026-q4,2026-Q4") => {
    const [id, period] = more.split(",");
    return `${id},${country},${share},${period},2026-11-20,"Luxor Hashrate Index, Global Hashrate Heatmap",quarterly snapshot,luxor-heatmap,Heatmap,https://example.org/q4`;
  };

  it("reads a country's other names: Viet Nam, and Iran (Islamic Republic of)", async () => {
    const rows = [row("Viet Nam", "1.5"), row("Iran (Islamic Republic of)", "0.5")];
    await run("estimate", csv(header, rows));
    expect(data().read(path)).toMatch(/^VNM,2026-Q4,1\.5,/m);
    expect(data().read(path)).toMatch(/^IRN,2026-Q4,0\.5,/m);
  });

  it("takes two countries of a new quarter", async () => {
    const report = await run("estimate", csv(header, [row("United States", "36.5"), row("Russia", "16.5")]));
    expect(report).toContain(`data/${path}: 2 new, 0 as held, 0 cells differ`);
    expect(data().read(path)).toContain(
      "RUS,2026-Q4,16.5,,,%,reported,luxor-heatmap,2026-11-20,,luxor-2026-q4,Russia,",
    );
  });

  it("refuses two countries where the publisher's map before named ten: half a map; --whole takes them", async () => {
    data().hold(
      path,
      rowsOf(path, ({ estimate }) => estimate === "luxor-2026-q3"),
    );
    const half = csv(header, [row("United States", "36.5"), row("Russia", "16.5")]);
    await expect(run("estimate", half)).rejects.toThrow(
      "2 countries, where the publisher's map of 2026-Q3 named 10: is the file cut? If it is whole, say --whole",
    );
    expect(await run("estimate", half, "--whole")).toContain("2 new");
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
    ["a fifth quarter", [row("Russia", "16", "luxor-2026-q5,2026-Q5")], "row 2, period: 2026-Q5 is not a period"],
  ])("refuses %s", async (_, rows, message) => expect(run("estimate", csv(header, rows))).rejects.toThrow(message));
});

describe("any input", () => {
  it.each([
    [["weather"], "weather is not a series"],
    [["network"], "network: name the file or the address with --from"],
    [["network", "--from", "nowhere.csv"], "nowhere.csv: no such file"],
    [["network", "--force"], "Unknown option '--force'"],
    [["network", "--published", "2026-13-01"], "--published 2026-13-01: a day up to today"],
    [["network", "--published", "2026-02-30"], "--published 2026-02-30: a day up to today"],
    [["network", "--published", "2027-01-01"], "--published 2027-01-01: a day up to today, as 2026-11-28"],
  ])("refuses %j in words", async (words, message) => expect(data().update(...words)).rejects.toThrow(message));

  it("refuses a file of 101 MB without reading it", async () => {
    const { truncateSync, writeFileSync } = await import("node:fs");
    const path = data().path("large.csv");
    writeFileSync(path, "");
    truncateSync(path, 101 * 2 ** 20);
    await expect(data().update("network", "--from", path)).rejects.toThrow("101 MB, more than the 100 MB");
  });
});
