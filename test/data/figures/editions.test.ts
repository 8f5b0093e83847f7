import { describe, expect, it } from "vitest";
import { realFiles } from "../../support/real-facts.ts";

const { series } = realFiles.sources;
const years = (text: string) => [...text.matchAll(/\b(?:19|20)\d\d\b/g)].map(([year]) => Number(year));

/** Why the edition of a source is stale: the years that it names end before its newest row. */
function staleness(edition: string, newest: readonly [period: string, day: string] | null): string | null {
  const last = Math.max(...years(edition));
  if (newest === null || !Number.isFinite(last)) return null;
  return last < Number(newest[1].slice(0, 4)) ? `“${edition}”, though it has ${newest[0]}` : null;
}

describe("the register of sources", () => {
  it("names no edition that ends before its newest row", () => {
    const stale = Object.entries(series).flatMap(([id, { edition, newest }]) => {
      const why = staleness(edition, newest);
      return why === null ? [] : [`${id}: ${why}`];
    });
    expect(stale).toEqual([]);
  });

  it("would find miners' sites of 2018–2025 stale, which have what happened on 29 June 2026", () =>
    expect(staleness("2018–2025", ["2026-06-29", "2026-06-29"])).toBe("“2018–2025”, though it has 2026-06-29"));

  it("tells of miners' sites that they are of 2025 at most, and when the changes of 2026 were brought in", () => {
    expect(series["miner-sites"]?.edition).toContain(
      "sites of 2018–2025; three companies that left or stopped in 2026",
    );
    expect(series["miner-sites"]?.retrieved).toContain("the changes of 2026 on 2026-11-28");
  });
});
