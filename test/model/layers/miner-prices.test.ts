import { describe, expect, it } from "vitest";
import { minerReportsAt, newestMinerPrice } from "../../../src/model/layers/miner-prices.ts";
import { realFiles } from "../../support/real-facts.ts";

const { electricity } = realFiles;
const at = (day: string) => Date.parse(day);

describe("what miners reported paying", () => {
  it("is the newest dated report whose time has come: Riot's 3.1 ¢ for 2022 from the end of that year, 2.1 for 2023", () => {
    expect(newestMinerPrice(electricity, "USA", at("2022-12-31"), "now")).toBeNull();
    expect(newestMinerPrice(electricity, "USA", at("2023-06-01"), "now")).toMatchObject({ low: 3.1, high: 8 });
    expect(newestMinerPrice(electricity, "USA", at("2024-06-01"), "now")).toMatchObject({ low: 2.1, high: 2.1 });
  });

  it("keeps reports of the same date as a range: Sichuan 2019, 1 ¢ in the wet season and 4 ¢ in the dry", () => {
    expect(newestMinerPrice(electricity, "CHN", at("2020-06-01"), "now")).toMatchObject({ low: 1, high: 4 });
  });

  it("lists undated reports last and never takes them for the newest", () => {
    expect(minerReportsAt(electricity, "RUS", at("2021-01-01"), "now").map((report) => report.low)).toEqual([1.6]);
    expect(newestMinerPrice(electricity, "RUS", at("2021-01-01"), "now")).toBeNull();
  });

  it("then is only what was out: Kazakhstan's 1 ¢ tax law of 2023 has no day of publication, Riot's 2022 is out at its year's end", () => {
    expect(newestMinerPrice(electricity, "KAZ", at("2023-06-01"), "now")?.reports[0]?.from).toBe("2023-01-01");
    const then = newestMinerPrice(electricity, "KAZ", at("2023-06-01"), "then");
    expect(then?.reports).not.toHaveLength(0);
    expect(then?.reports.every(({ published }) => published !== "" && published <= "2023-06-01")).toBe(true);
    expect(newestMinerPrice(electricity, "USA", at("2022-12-30"), "then")).toBeNull();
  });
});
