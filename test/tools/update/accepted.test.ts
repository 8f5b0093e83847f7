import { beforeEach, describe, expect, it } from "vitest";
import { type Cells, csv, rowsOf, seriesBench } from "./series.ts";

const { data, run } = seriesBench();
const path = "network/price.csv";
const header = "time,HashRate,PriceUSD";
const isMay = ({ period = "" }: Cells) => period === "2026-05-30" || period === "2026-05-31";
// The last days of May 2026 as data/ holds them.
const [thirtieth, last] = ["2026-05-30,980866200,73731.48", "2026-05-31,994681200,73599.56"] as const;
beforeEach(() => {
  data().hold("network/hashrate-coin-metrics.csv", rowsOf("network/hashrate-coin-metrics.csv", isMay));
  data().hold(path, rowsOf(path, isMay));
});
const revisions = () => data().read("revisions.csv").trimEnd().split("\n").slice(1);

describe("--accept", () => {
  const other = csv(header, [thirtieth, "2026-05-31,994681200,73600"]);

  it("gives the newer value its own day, 1 November 2026, and keeps the older one with its day, 1 June", async () => {
    await run("network", other, "--accept", "--published", "2026-11-01");
    expect(data().read(path)).toContain("2026-05-31,73600,,,USD,reported,coin-metrics-b,2026-11-01,");
    expect(revisions()).toEqual(["network/price.csv,2026-05-31,value,73599.56,2026-06-01,2026-11-01,coin-metrics-b,"]);
  });

  it("counts a newer value without a named day from today, and says so", async () => {
    const report = await run("network", other, "--accept");
    expect(report).toContain("The differences are taken, from 2026-11-28 (today)");
    expect(data().read(path)).toContain("2026-05-31,73600,,,USD,reported,coin-metrics-b,2026-11-28,");
  });

  it("writes one revision where the same value is accepted twice, and where it changes twice on one day", async () => {
    await run("network", other, "--accept");
    expect(await run("network", other, "--accept")).toContain("Nothing to write.");
    await run("network", other.replace("73600", "73601"), "--accept");
    expect(data().read(path)).toContain("2026-05-31,73601,");
    expect(revisions()).toHaveLength(1);
  });

  it("refuses a day before that of the older value", async () =>
    expect(run("network", other, "--accept", "--published", "2026-05-01")).rejects.toThrow(
      "data/network/price.csv: 2026-05-31: its newer value would count from 2026-05-01 (as asked), before its older one, 2026-06-01",
    ));

  it("leaves what is ours in a row of Access Now's: its reading and that it repeats", async () => {
    const shutdowns = "internet/shutdowns.csv";
    const isUganda = ({ place, period, repeats }: Cells) =>
      place === "UGA" && period === "2021-01-12" && repeats === "no";
    const [row = {}] = rowsOf(shutdowns, isUganda);
    data().hold(shutdowns, [{ ...row, nationwide: "no", doubt: "", note: "read by hand" }]);
    const names = "start_date,end_date,country,report_year,geo_scope,area_name,shutdown_type,affected_network";
    const cells = [row["period"], "2021-01-20", "Uganda", row["report_year"], row["scope"], row["area"], row["type"]];
    const sheet = [...cells, row["network"], row["extent"], "Elections", "Ended"].map((cell) => `"${cell}"`).join();
    await run("shutdowns", csv(`${names},shutdown_extent,actual_cause,shutdown_status`, [sheet]), "--accept");
    expect(data().read(shutdowns)).toContain("2026-11-28,read by hand,2021-01-20,");
  });
});

describe("new rows", () => {
  it("count from the usual day where the series goes on, and from today where they fill a gap", async () => {
    const report = await run(
      "network",
      csv(header, ["2026-05-29,980000000,73000", thirtieth, last, "2026-06-01,932513600,71328.73"]),
    );
    expect(data().read(path)).toContain("2026-05-29,73000,,,USD,reported,coin-metrics-b,2026-11-28,");
    expect(data().read(path)).toContain("2026-06-01,71328.73,,,USD,reported,coin-metrics-b,2026-06-02,");
    expect(report).toContain("1 new row counts from the usual day of the series, 2026-06-02");
    expect(report).toContain("1 new row counts from 2026-11-28 (today): they fill gaps; --published names another day");
  });

  it("fill a gap from the day that is asked for", async () => {
    const text = csv(header, ["2026-05-29,980000000,73000", thirtieth, last]);
    expect(await run("network", text, "--published", "2026-07-01")).toContain(
      "1 new row counts from 2026-07-01 (as asked)",
    );
    expect(data().read(path)).toContain("2026-05-29,73000,,,USD,reported,coin-metrics-b,2026-07-01,");
  });

  it("never count from a usual day that is to come: EIA's of 2025 is 31 October 2026, after 1 October", async () => {
    const price = { stateid: "TX", sectorid: "IND", price: "6.4", "price-units": "cents per kilowatt-hour" };
    const answer = { response: { total: 1, data: [{ ...price, period: "2025" }] } };
    const report = await run("eia", JSON.stringify(answer), "--published", "2026-10-01");
    expect(report).toContain("1 new row counts from 2026-10-01 (as asked): the usual day of the series is later");
    expect(data().read("electricity/eia.csv")).toContain("US-TX,2025,6.4,,,US cents/kWh,reported,eia,2026-10-01,");
  });
});
