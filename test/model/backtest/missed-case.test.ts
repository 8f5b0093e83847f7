import { expect, it } from "vitest";
import { missedCase } from "../../../src/model/hazard/missed-case.ts";
import { cases } from "../../../src/model/scenario/check/foresight.ts";
import { realFiles } from "../../support/real-files.ts";

it("the missed case is the row kz-shutdown-2022 of the shutdowns: Kazakhstan, 5 January 2022, ranked at the end of December 2021", () => {
  const row = realFiles.exposure.disruptions.find(({ event }) => event === missedCase.event);
  expect(row).toMatchObject({ place: "KAZ", day: "2022-01-05" });
  expect(missedCase).toEqual({
    event: "kz-shutdown-2022",
    place: row?.place,
    at: Date.parse(row?.day ?? ""),
    year: 2022,
    eve: "2021-12",
  });
});

it("the shocks that are foretold stand in order of time, with the countries of the replays of the same id", () => {
  expect(cases.map(({ id, place }) => [id, place])).toEqual([
    ["china", "CHN"],
    ["kazakhstan", "KAZ"],
  ]);
  expect(cases.map(({ day }) => day).toSorted((a, b) => a - b)).toEqual(cases.map(({ day }) => day));
});
