import { expect, it } from "vitest";
import { expectedOtherwise } from "../../../src/model/hazard/otherwise.ts";
import { sharesAt } from "../../../src/model/shares/shares.ts";
import { realFiles, september2026 } from "../../support/real-files.ts";

const known = { at: september2026, vintage: "now" } as const;

// Russia: 29.5 % with the week of October 2024, 6.0 % without, and about 17 % of the network: 4.1 points of 6.9.
it("September 2026: without Russia's week of October 2024 the 6.9 points are 2.8, and every other doubt leaves 6.6 to 7.1", () => {
  const shown = sharesAt(realFiles.hashrate, known.at, "now", "reported");
  const others = shown === null ? [] : expectedOtherwise(realFiles.exposure, "full", shown, known);
  const rounded = others.map(({ doubt: id, expected }) => [id, Number(expected.toFixed(1))] as const);
  expect(new Map(rounded).get("russia-october")).toBe(2.8);
  const rest = rounded.filter(([id]) => id !== "russia-october").map(([, expected]) => expected);
  expect([rest.length, Math.min(...rest), Math.max(...rest)]).toEqual([11, 6.6, 7.1]);
});
