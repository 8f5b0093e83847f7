import { expect, it } from "vitest";
import { readData } from "../../../tools/data/read.ts";
import { firstPeriod } from "../../../tools/papers/coverage.ts";
import { realFiles } from "../../support/real-files.ts";

const data = readData("data");
const { series } = realFiles.sources;
const first = (id: string) => firstPeriod(data, id, series[id]?.files ?? []);

it("Cambridge's map begins in September 2019, WGI in 2012, the statements on Kazakhstan on 4 January 2022; machines have no period", () => {
  expect([first("cbeci"), first("wgi-2024"), first("kazakhstan-connectivity"), first("machines")]).toEqual([
    "2019-09",
    "2012",
    "2022-01-04",
    "",
  ]);
});

it("every series with a newest figure has a first one, which is not later", () => {
  const dated = Object.entries(series).filter(([, { newest }]) => newest !== null);
  expect(dated.length).toBeGreaterThan(25);
  for (const [id, { newest }] of dated) {
    expect(first(id), id).not.toBe("");
    expect(first(id).slice(0, 4) <= (newest?.[1] ?? "").slice(0, 4), id).toBe(true);
  }
});
