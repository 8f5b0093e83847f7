import { describe, expect, it } from "vitest";
import { editionYear } from "../../src/display/sources/publisher.ts";
import { backtestWords as words } from "../../src/words/backtest/backtest.ts";
import { hazardWords } from "../../src/words/hazard/hazard.ts";
import { parseTable, readData } from "../../tools/data/read.ts";
import { realFiles } from "../support/real-files.ts";

const { backtest, shutdowns } = realFiles.exposure;

/** What sentences say of the data in fixed words; where the data changes, the sentence has to. */
describe("the sentences of the backtest", () => {
  it("“the first three” are those that are flagged, and Kazakhstan was among them by share too at the end of 2021", () => {
    expect(backtest.flagged).toBe(3);
    expect(
      [words.outcomesNote, words.falseAlarmsNote, words.ranksNote].every((text) => text.includes("first three")),
    ).toBe(true);
    const last = backtest.monthly.months.indexOf("2021-12");
    expect(backtest.monthly.ranks["KAZ"]?.share[last]).toBeLessThanOrEqual(backtest.flagged);
  });

  it("“since May 2020” is the first ranked month, “since 2020” the year of the first quarter", () => {
    expect(words.ranksNote).toContain("since May 2020");
    expect(backtest.monthly.months[0]).toBe("2020-05");
    expect(backtest.firstQuarter.slice(0, 4)).toBe("2020");
  });

  it("“the lists end in 2025” is the year of the last list, whatever it is", () => {
    const last = String(shutdowns.lists.at(-1)?.year);
    expect(hazardWords.limitList("", "now", last, "").join(" ")).toContain(`The lists end in ${last}.`);
    expect(last).toBe("2025");
  });

  it("the year that sentences give for WGI's edition ends its source's id, and is that of the register: wgi-2024, “2024 update”", () => {
    const { risk, exposure, sources } = realFiles;
    expect(risk.source).toBe(exposure.governance.source);
    expect(editionYear("wgi-2024")).toBe("2024");
    expect(sources.series[risk.source]?.edition).toMatch(new RegExp(`^${editionYear(risk.source) || "none"} update`));
  });

  it("the doubtful rows that a label names by country and year are all the rows of its kind", () => {
    const { rows } = parseTable("shutdowns.csv", readData("data").get("internet/shutdowns.csv") ?? "", []);
    const names: Readonly<Record<string, string>> = {
      CMR: "Cameroon",
      GIN: "Guinea",
      IND: "India",
      PAK: "Pakistan",
      TUR: "Turkey",
    };
    const kinds = ["parts", "narrow-scope"] as const;
    const found = kinds.map((kind) => {
      const own = rows.filter(({ cells }) => cells["doubt"] === kind);
      return [...new Set(own.map(({ cells }) => `${names[cells["place"] ?? ""]} ${cells["report_year"]}`))].sort();
    });
    expect(found).toEqual([
      ["India 2017", "Pakistan 2016"],
      ["Cameroon 2018", "Guinea 2020", "Turkey 2016"],
    ]);
    kinds.forEach((kind, index) => {
      for (const row of found[index] ?? []) expect(hazardWords.doubtful[kind]).toContain(row);
    });
  });
});
