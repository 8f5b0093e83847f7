import { describe, expect, it } from "vitest";
import { difficultyFromBits } from "../../src/model/network/retarget.ts";
import { checkData } from "../../tools/data/check.ts";
import { parseTable, readData } from "../../tools/data/read.ts";
import { directory } from "./fixture.ts";

const epochsPath = "network/difficulty-epochs.csv";
const pointsPath = "network/points.csv";
const problems = (path: string, ...rows: readonly string[]) => {
  const header = (readData("data").get(path) ?? "").split("\n")[0];
  const texts = directory({ [path]: `${[header, ...rows].join("\n")}\n` });
  return checkData(texts).problems.map(({ line, column, text }) => `${line}:${column}: ${text}`);
};
const rowsOf = (path: string) => parseTable(path, readData("data").get(path) ?? "", []).rows.map(({ cells }) => cells);

describe("the check of network/difficulty-epochs.csv", () => {
  const timed =
    ",2026-04-17T17:55:37Z,10,,,difficulty,measured,cbeci,2026-04-17,,2016,1.5,14,600,100,checkpoint,block header";
  const untimed = ",,20,,,difficulty,measured,cbeci,,,4032,100,,,,target,";

  it("takes an epoch with its time and one without", () => expect(problems(epochsPath, timed, untimed)).toEqual([]));

  it("refuses a length, an interval, a mean and a time's source in an epoch without a time: those are modelled", () =>
    expect(problems(epochsPath, timed, untimed.replace("100,,,,target,", "100,14,600,143,target,rule"))).toEqual(
      ["epoch_days: 14", "mean_interval_s: 600", "mean_hashrate_ehs: 143", "time_from: rule"].map(
        (cell) => `3:${cell} stands in an epoch without a time`,
      ),
    ));

  it("refuses an epoch that is left out: 4032 follows 2016", () =>
    expect(problems(epochsPath, timed, untimed.replace("4032", "6048"))).toEqual([
      "3:height: 6048 does not follow: 4032 does",
    ]));
});

describe("the check of network/points.csv", () => {
  const price = ",2026-10-10,82738,,,USD,reported,cbeci,2026-10-11,,price of the moment,Blockchair,";

  it("takes a price and a hashrate of one publisher and day", () =>
    expect(problems(pointsPath, price, price.replace("82738,,,USD", "931.39,,,EH/s"))).toEqual([]));

  it("refuses the same figure twice, a measured one, another unit, one without a basis or a publisher", () => {
    expect(problems(pointsPath, price, price)).toEqual(["3:period: 2026-10-10 USD Blockchair stands twice"]);
    expect(problems(pointsPath, price.replace("reported", "measured"))).toEqual([
      "2:status: measured: a reading is reported or claimed",
    ]);
    expect(problems(pointsPath, price.replace("USD", "EUR"))).toEqual(["2:unit: EUR is not one of USD, EH/s"]);
    expect(problems(pointsPath, price.replace("price of the moment,Blockchair", ","))).toEqual([
      "2:basis: is blank",
      "2:publisher: is blank",
    ]);
  });
});

describe("the later epochs of data/", () => {
  it("have their exact difficulty, each that of its compact target and change: −10.091 % in June, no time and no mean", () => {
    const rows = rowsOf(epochsPath);
    const later = rows.slice(-12);
    expect([later[0]?.["height"], later.at(-1)?.["height"]]).toEqual(["947520", "969696"]);
    expect(later.every((row) => row["period"] === "" && row["status"] === "measured")).toBe(true);
    const targets = later.flatMap((row) => {
      const bits = /0x([0-9a-f]{8})$/.exec(row["difficulty_from"] ?? "")?.[1];
      return bits === undefined ? [] : [[row["value"], difficultyFromBits(Number.parseInt(bits, 16))] as const];
    });
    expect(targets).toHaveLength(8);
    for (const [value, difficulty] of targets) expect(Number(value)).toBe(difficulty);
    rows.slice(1).forEach((row, index) => {
      const change = 100 * (Number(row["value"]) / Number(rows[index]?.["value"]) - 1);
      expect(Number(row["change_percent"]), row["height"]).toBeCloseTo(change, 2);
    });
    // 124,932,866,006,548 after 138,955,357,012,247.
    expect(later.find((row) => row["height"] === "953568")?.["change_percent"]).toBe("-10.091");
  });
});

describe("the single readings of data/", () => {
  it("are seven prices and three hashrates, each with its basis; two of a note without a publisher are claimed", () => {
    const rows = rowsOf(pointsPath);
    expect(rows.map((row) => row["unit"]).filter((unit) => unit === "EH/s")).toHaveLength(3);
    expect(rows).toHaveLength(10);
    const hashrates = rows.filter((row) => row["unit"] === "EH/s").map((row) => [row["value"], row["basis"]]);
    expect(hashrates).toEqual([
      ["873.99", "one day"],
      ["927.8", "mean of 7 days"],
      ["931.39", "24 hours"],
    ]);
    expect(rows.filter((row) => row["status"] === "claimed").map((row) => row["period"])).toEqual([
      "2026-09-17",
      "2026-09-17",
    ]);
  });

  it("count from the day after their own", () => {
    for (const { period = "", published = "" } of rowsOf(pointsPath)) {
      expect(Date.parse(published) - Date.parse(period.slice(0, 10)), period).toBeGreaterThanOrEqual(86_400_000);
    }
  });
});
