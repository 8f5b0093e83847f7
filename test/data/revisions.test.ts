import { describe, expect, it } from "vitest";
import { pricesAt } from "../../src/model/electricity.ts";
import { realFiles } from "../support/real-facts.ts";

const day = (text: string) => Date.parse(`${text}T00:00:00Z`);

describe("a figure that a later edition changed", () => {
  // Eurostat, nrg_pc_205, the Netherlands 2024-S2: 0.1983 EUR/kWh until mid-2026, then 0.2110; at 0.9242 euros a dollar.
  it("was 21.46 cents in the Netherlands' second half of 2024 as known in July 2025, and is 22.83 as known now", () => {
    const { electricity } = realFiles;
    const then = pricesAt(electricity, day("2025-07-15"), "industry", "then").get("NLD");
    expect(then).toMatchObject({ period: "2024-S2", cents: 21.46, published: "2025-06-30" });
    const now = pricesAt(electricity, day("2024-12-15"), "industry", "now").get("NLD");
    expect(now).toMatchObject({ period: "2024-S2", cents: 22.83, published: "2026-06-30" });
  });
});
