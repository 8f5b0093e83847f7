import { expect, it } from "vitest";
import { questionOf } from "../../../src/display/scenario/question.ts";
import { shockOf } from "../../../src/model/scenario/question/kinds.ts";
import type { Scenario, Shock } from "../../../src/model/scenario/question/scenario.ts";

const start = Date.UTC(2022, 0, 5, 11);
const hour = 3_600_000;
const names: Readonly<Record<string, string>> = { KAZ: "Kazakhstan", USA: "United States" };
const asked = { locale: "en-GB", nameOf: (code: string) => names[code] ?? code };
const scenario = (name: string, shocks: readonly Shock[]): Scenario => ({
  version: 1,
  name,
  start,
  fees: 0,
  seed: 1,
  shocks,
});
const shock = (changes: Partial<Shock>): Shock => ({
  ...shockOf("own", { by: "places", places: ["KAZ"] }, start),
  ...changes,
});

it("a power cut of half of Kazakhstan for 24 hours from 5 January 2022, 11:00 is asked with kind, place, part, time and length", () => {
  const one = shock({ kind: "power", loss: 50, end: start + 24 * hour });
  expect(questionOf(scenario("Cold", [one]), asked)).toBe(
    "Scenario “Cold”: Power cut, Kazakhstan: 50 % of the hashrate there, from 5 Jan 2022, 11:00 UTC, for 24 hours.",
  );
});

it("136 hours are 5.7 days; a ban without an end is for good; two places and everyone are named", () => {
  const cut = shock({
    kind: "internet",
    loss: 100,
    target: { by: "places", places: ["KAZ", "USA"] },
    end: start + 136 * hour,
  });
  const ban = shock({ kind: "ban", loss: 12.5, target: { by: "everyone" }, end: null, back: { how: "never" } });
  expect(questionOf(scenario("", [cut, ban]), asked)).toBe(
    "Scenario “My own question”: Internet cut, Kazakhstan and United States: 100 % of the hashrate there, from 5 Jan 2022, 11:00 UTC, for 5.7 days; Ban, everyone: 12.5 % of the hashrate there, from 5 Jan 2022, 11:00 UTC, for good.",
  );
});

it("of six shocks three are told and three are counted; of four all are told; without a shock nothing happens", () => {
  const told = (count: number) =>
    questionOf(
      scenario(
        "Many",
        Array.from({ length: count }, () => shock({})),
      ),
      asked,
    );
  expect(told(6).match(/Outage, Kazakhstan/g)?.length).toBe(3);
  expect(told(6)).toMatch(/; and 3 more shocks\.$/);
  expect(told(4).match(/Outage, Kazakhstan/g)?.length).toBe(4);
  expect(told(0)).toBe("Scenario “Many”: nothing happens.");
});
