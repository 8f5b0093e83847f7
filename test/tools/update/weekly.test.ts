import { readFileSync } from "node:fs";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { allSeries } from "../../../tools/update/series.ts";
import { fetched, weekly } from "../../../tools/update/weekly.ts";
import { now, smallData } from "./support.ts";

let data: ReturnType<typeof smallData>;
beforeAll(() => {
  data = smallData();
});
beforeEach(() => data.reset());
afterAll(() => data.remove());

describe("weekly(list)", () => {
  it("takes one series, tells why another was refused, and goes on", async () => {
    const good = data.write("good.txt", "time,HashRate,PriceUSD\n2026-06-02,951234000,70250.5\n");
    const bad = data.write("bad.txt", "time,Price\n2026-06-02,1\n");
    const list = [
      { series: "network", words: ["--from", bad] },
      { series: "network", words: ["--from", good] },
    ];
    const report = await weekly(list, now, data.path(""));
    expect(report).toContain("**Refused, nothing taken:**");
    expect(report).toContain("row 1: no column HashRate, PriceUSD; the header is time, Price");
    expect(report).toContain("data/network/price.csv: 1 new, 0 as held, 0 cells differ");
    expect(data.read("network/price.csv")).toContain("2026-06-02,70250.5");
  });

  it("tells a fault of the program as well, and still tries the next series", async () => {
    const good = data.write("good.txt", "time,HashRate,PriceUSD\n2026-06-02,951234000,70250.5\n");
    data.write("network/blocks.bin", "no block file");
    const list = [
      { series: "blocks", words: ["--from", good] },
      { series: "network", words: ["--from", good] },
    ];
    const report = await weekly(list, now, data.path(""));
    expect(report).toContain("## blocks\n\n**Failed by a fault of the program, nothing taken:**");
    expect(report).toContain("data/network/price.csv: 1 new, 0 as held, 0 cells differ");
  });

  it("has nothing to tell where all is as held, and a report where cells differ though no file changes", async () => {
    const text = "time,HashRate,PriceUSD\n2026-06-02,951234000,70250.5\n";
    const list = [{ series: "network", words: ["--from", data.write("same.txt", text)] }];
    await weekly(list, now, data.path(""));
    expect(await weekly(list, now, data.path(""))).toBeNull();
    data.write("same.txt", text.replace("70250.5", "70251"));
    expect(await weekly(list, now, data.path(""))).toContain("differs: 2026-06-02, value: 70250.5 → 70251");
    expect(data.read("network/price.csv")).toContain("70250.5");
  });

  it("asks only for series that npm run update knows, each from an https address", () => {
    const names = allSeries.map(({ name }) => name);
    expect(fetched.length).toBeGreaterThan(0);
    for (const { series, words } of fetched) {
      expect(names).toContain(series);
      expect(words.at(-1)).toMatch(/^https:\/\//);
    }
  });
});

describe("the workflow of newer figures", () => {
  const text = readFileSync(".github/workflows/figures.yml", "utf8");

  it("calls the program that is tested here, and the checks, before it opens a pull request", () => {
    const order = ["npm ci", "tools/update/weekly.ts", "npm run data", "gh pr create"].map((part) =>
      text.indexOf(part),
    );
    expect(order.every((at) => at > 0)).toBe(true);
    expect(order).toEqual([...order].sort((a, b) => a - b));
  });

  it("opens it for differences alone too: the commit may be empty, and no report means nothing to tell", () => {
    expect(text).toContain("if: hashFiles('report.md') != ''");
    expect(text).toContain("git commit --allow-empty");
    expect(text).toContain("--body-file report.md");
    expect(text).not.toContain("git diff --quiet");
  });
});
