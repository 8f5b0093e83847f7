import { expect, it } from "vitest";
import { slimStretches } from "../../../src/display/timeline/shares/stretches.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { realFiles } from "../../support/real-facts.ts";
import { newest } from "./fixtures.ts";

const start = { ...startChoices(newest), span: axisOf(newest) };
const kinds = (choices: Partial<typeof start>) =>
  slimStretches(realFiles.hashrate, { ...start, ...choices }).map(({ kind }) => kind);

it("the slim slider of all years marks Cambridge's months as one map from September 2019 to January 2022, and each replay", () => {
  const [months] = slimStretches(realFiles.hashrate, start);
  const { from, to } = start.span;
  const percent = (at: number) => Math.round((10_000 * (at - from)) / (to - from)) / 100;
  const begins = percent(Date.UTC(2019, 8));
  expect([months?.kind, Number.parseFloat(months?.x ?? "")]).toEqual(["map", begins]);
  const width = Number.parseFloat(months?.width ?? "");
  expect(Math.abs(width - (percent(Date.UTC(2022, 1)) - begins))).toBeLessThan(0.02);
  expect(kinds({}).filter((kind) => kind === "replay")).toHaveLength(3);
});

it("in January 2022 it marks one map and no replay, with known then on 1 January 2020 the months that were public, without a later estimate", () => {
  const january = { from: Date.UTC(2022, 0, 2), to: Date.UTC(2022, 0, 15) };
  expect(kinds({ span: january })).toEqual(["map"]);
  expect(kinds({ known: "then", at: Date.UTC(2020, 0) }).filter((kind) => kind === "map").length).toBeLessThanOrEqual(
    1,
  );
});

it("without the shares it marks the replays alone", () => {
  expect(new Set(slimStretches(null, start).map(({ kind }) => kind))).toEqual(new Set(["replay"]));
});
