import * as v from "valibot";
import { describe, expect, it } from "vitest";
import { shapes } from "../../src/facts/shapes.ts";
import { compileFacts } from "../../tools/data/compile/facts.ts";
import { doubtKeys } from "../../tools/data/doubts.ts";
import { parseTable, readData } from "../../tools/data/read.ts";

const { files } = compileFacts("data");
const path = "internet/shutdowns.csv";
const shutdownRows = parseTable(path, readData("data").get(path) ?? "", []).rows.map(({ cells }) => cells);

describe("context and sources of data/", () => {
  it("reads 102 or more of 155 or more shutdowns in more than one state as nationwide, and others not: Delhi's is none", () => {
    const wide = shutdownRows.filter(({ scope }) => scope?.includes("more than one state"));
    const nationwide = wide.filter((row) => row["nationwide"] === "yes");
    expect(wide.length).toBeGreaterThanOrEqual(155);
    expect(nationwide.length).toBeGreaterThanOrEqual(102);
    expect(nationwide.length).toBeLessThan(wide.length);
    const { shutdowns } = files.context;
    expect(shutdowns.find(({ area }) => area.startsWith("National Capital Territory"))?.national).toBe(false);
    expect(shutdowns.find(({ place, from }) => place === "KAZ" && from === "2022-01-04")?.national).toBe(true);
  });

  it("of 2019's Level 3 rows four are not nationwide: three name districts or cities, one names nothing", () => {
    const not = shutdownRows.filter(({ scope, nationwide }) => scope === "Level 3" && nationwide === "no");
    expect(not.map(({ place, period, doubt }) => [place, period, doubt])).toEqual([
      ["BGD", "2019-12-31", "bangladesh-border"],
      ["DZA", "2019-03-01", ""],
      ["IRQ", "2019-08-27", "no-area"],
      ["TUR", "2019-10-11", ""],
    ]);
    const doubtful = shutdownRows.filter(({ doubt }) => doubt !== "");
    expect(doubtful.length).toBeGreaterThanOrEqual(36);
    expect(new Set(doubtful.map(({ doubt }) => doubt))).toEqual(new Set(doubtKeys));
  });

  it("shows a shutdown that two years' lists have once: Uganda's of 12 January 2021, nationwide", () => {
    const uganda = files.context.shutdowns.filter(({ place, from }) => place === "UGA" && from === "2021-01-12");
    expect(uganda.map(({ national }) => national)).toEqual([true]);
  });

  it("ends no shutdown before it begins", () =>
    expect(files.context.shutdowns.filter(({ from, to }) => to !== null && to < from)).toEqual([]));

  it("lists a use for every source, and marks those without a licence that could be seen", () => {
    for (const [id, { files: used, rows }] of Object.entries(files.sources.series)) {
      expect([id, used.length > 0 && rows > 0]).toEqual([id, true]);
    }
    expect(files.sources.series["gpr"]?.licenceSeen).toBe(false);
    expect(files.sources.series["eurostat"]?.licenceSeen).toBe(true);
  });

  it("fits the shapes that the page checks", () => {
    for (const [name, value] of Object.entries(files)) {
      expect([name, v.is(shapes[name as keyof typeof files], value)]).toEqual([name, true]);
    }
  });
});
