import { describe, expect, it } from "vitest";
import { axisEnd } from "../../../src/model/network/last.ts";
import { newestEstimate } from "../../../src/model/shares/shares.ts";
import { fromQuery } from "../../../src/state/link/link.ts";
import { axisFrom, startChoices } from "../../../src/state/start.ts";
import { realFiles } from "../../support/real-facts.ts";

const { hashrate, network } = realFiles;
const day = (text: string) => Date.parse(`${text}T00:00:00Z`);
const until = (end: string) => startChoices(day("2026-09-30"), day(end));

describe("where the time axis ends", () => {
  it("reaches what is held of the network: every day, retarget and reading, and the day on which each came out", () => {
    const end = axisEnd(hashrate, network);
    for (const { from, published } of network.points)
      expect(end).toBeGreaterThanOrEqual(Math.max(from, day(published)));
    expect(end).toBeGreaterThanOrEqual(network.start + network.hashrate.length * 86_400_000);
    expect(end).toBeGreaterThanOrEqual(newestEstimate(hashrate));
  });

  it("is 11 October 2026 with Blockchair's readings of the 10th, which came out on the 11th", () => {
    const points = network.points.filter(({ from }) => from <= day("2026-10-10"));
    const undated = network.undated.filter(({ height }) => height <= 969_696);
    const estimates = hashrate.estimates.filter(({ from }) => from <= "2026-09-30");
    expect(axisEnd({ ...hashrate, estimates }, { ...network, points, undated })).toBe(day("2026-10-11"));
  });

  it("is the day after the retarget of 3 October 2026 where no reading is held, and the newest map without a network", () => {
    const undated = network.undated.filter(({ height }) => height <= 969_696);
    const estimates = hashrate.estimates.filter(({ from }) => from <= "2026-09-30");
    expect(axisEnd({ ...hashrate, estimates }, { ...network, points: [], undated })).toBe(day("2026-10-04"));
    expect(axisEnd({ ...hashrate, estimates }, null)).toBe(day("2026-09-30"));
  });

  it("understands a link to 1 October 2026, and names one to the day after the end", () => {
    const start = until("2026-10-11");
    expect(fromQuery("t=2026-10-01", start)).toMatchObject({ choices: { at: day("2026-10-01") }, dropped: [] });
    expect(fromQuery("t=2026-10-12", start).dropped).toEqual(["t=2026-10-12"]);
    expect(fromQuery("t=2026-10-01", until("2026-09-30")).dropped).toEqual(["t=2026-10-01"]);
  });

  it("leaves the start where the newest map is, on an axis that is shown whole", () => {
    const start = until("2026-10-11");
    expect(start.at).toBe(day("2026-09-30"));
    expect(axisFrom(start).to).toBe(day("2026-10-11"));
    expect(fromQuery("", start)).toMatchObject({ choices: { at: start.at, span: start.span } });
  });
});
