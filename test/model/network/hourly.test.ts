import { describe, expect, it } from "vitest";
import { HOUR } from "../../../src/kit/time.ts";
import { hashrateBand } from "../../../src/model/network/hashrate.ts";
import { bandEnding, hourlyChain } from "../../../src/model/network/hourly.ts";
import { readChain, readEpochs } from "./chain.ts";

const blocks = readChain();
const epochs = readEpochs();
const chain = hourlyChain(blocks, epochs);

describe("bandEnding", () => {
  it.each([1, 6, 24, 72, 168])("says of every %d-hour window of the file what the uncached measure says", (hours) => {
    // Every 7th hour meets every hour of the day and of the week.
    let checked = 0;
    const apart: string[] = [];
    for (let end = hours; end <= chain.hours; end += 7) {
      const to = chain.start + end * HOUR;
      const plain = hashrateBand(blocks, epochs, to - hours * HOUR, to);
      const quick = bandEnding(chain, end, hours);
      if (plain === null || quick === null) throw new Error(`no window at hour ${end}`);
      const same = (["hashrate", "low", "high"] as const).every(
        (bound) => Math.abs(quick[bound] - plain[bound]) <= 1e-9 * plain.high,
      );
      if (quick.blocks !== plain.blocks || !same) apart.push(`hour ${end}`);
      checked += 1;
    }
    expect(apart).toEqual([]);
    expect(checked).toBeGreaterThan(6600);
  });

  it("an hour without a block is 0 EH/s, and its band ends above it", () => {
    const empty = Array.from({ length: chain.hours }, (_, hour) => hour + 1).find(
      (hour) => chain.count[hour] === chain.count[hour - 1],
    );
    const band = bandEnding(chain, empty ?? 0, 1);
    expect([band?.blocks, band?.hashrate, band?.low]).toEqual([0, 0, 0]);
    expect(band?.high).toBeGreaterThan(0);
  });

  it("has nothing before the first whole hour or after the last", () => {
    expect(bandEnding(chain, 23, 24)).toBeNull();
    expect(bandEnding(chain, chain.hours + 1, 24)).toBeNull();
  });
});
