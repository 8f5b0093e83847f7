import { describe, expect, it } from "vitest";
import { difficultyFromBits, retarget } from "../../../../src/model/network/retarget.ts";
import { cases, foresightOf } from "../../../../src/model/scenario/check/foresight.ts";
import { checkedEpochs, exactEpochs, spreadOf, worstFirst } from "../../../../src/model/scenario/check/history.ts";
import { presetScenario } from "../../../../src/model/scenario/question/presets.ts";
import { outcomeOf } from "../../../../src/model/scenario/run/outcome.ts";
import { worldAt } from "../../../../src/model/scenario/run/world.ts";
import { realFiles as files } from "../../../support/real-files.ts";
import { readChain } from "../../network/chain.ts";

const blocks = readChain();
const facts = { network: files.network, hashrate: files.hashrate, risk: files.risk, blocks };

describe("against history", () => {
  const checks = checkedEpochs(files.network, Date.UTC(2021, 0, 1));

  it("daily hashrates give each of the 139 retargets since 2021 to 1.1 points, half of them to 0.24", () => {
    const spread = spreadOf(checks);
    expect(spread.count).toBe(139);
    expect(spread.largest).toBeLessThan(1.1);
    expect(spread.median).toBeCloseTo(0.24, 2);
    expect(Math.abs(worstFirst(checks)[0]?.error ?? 0)).toBe(spread.largest);
  });

  it("3 July 2021 is −28.09 % from the days, an hour late, and −27.94 % from the epoch's own blocks", () => {
    const july = checks.find(({ height }) => height === 689_472);
    expect(july?.predicted).toBeCloseTo(-28.09, 2);
    expect(july?.hoursOff).toBeCloseTo(1, 1);
    const exact = exactEpochs(blocks, files.network);
    expect(exact.find(({ height }) => height === 689_472)).toEqual({
      height: 689_472,
      timespan: 1_678_665,
      change: expect.closeTo(-27.9427, 4),
      real: -27.943,
    });
    expect(retarget(0x170e1ef9, 1_678_665)).toBe(0x171398ce);
  });

  it("from their own blocks all 139 retargets are the real ones to the printed digit", () => {
    const exact = exactEpochs(blocks, files.network);
    expect(exact).toHaveLength(139);
    for (const epoch of exact) expect(epoch.change).toBeCloseTo(epoch.real, 2);
  });

  it("foresight on 21 May 2021 knew only April 2020's 65.07 % and would have said −38.5 where −27.94 came", () => {
    const [china, kazakhstan] = cases.map((asked) => foresightOf(facts, asked));
    expect([china?.share, china?.period]).toEqual([65.07, "2020-04"]);
    expect(china?.rows.map(({ real }) => real)).toEqual([-15.965, -5.297, -27.943, -4.807]);
    expect(china?.rows[2]?.predicted).toBeCloseTo(-38.5, 1);
    expect([kazakhstan?.share, kazakhstan?.period]).toEqual([18.1, "2021-08"]);
    expect(kazakhstan?.rows[0]?.predicted).toBeCloseTo(-3.28, 2);
    expect(kazakhstan?.rows[0]?.real).toBe(0.41);
  });
});

describe("the world of a date", () => {
  it("5 January 2022, 11:00: block 717,278 of the block file, 176 EH/s over the fortnight, Kazakhstan 13.22 %", () => {
    const world = worldAt(facts, Date.UTC(2022, 0, 5, 11));
    expect(world?.position).toBe("counted");
    expect(world?.hashrate).toBeCloseTo(176, 0);
    expect(world?.shares?.share.get("KAZ")).toBe(13.22);
    const counted = worldAt({ ...facts, blocks: null }, Date.UTC(2022, 0, 5, 11));
    expect(counted?.position).toBe("daily counts");
    expect(Math.abs((counted?.chain.blocksInto ?? 0) - (world?.chain.blocksInto ?? 0))).toBeLessThan(15);
  });

  it("30 September 2026 has the exact difficulty of its own epoch, and the modelled mean of the one before", () => {
    const world = worldAt(facts, Date.UTC(2026, 8, 30));
    expect(world).toMatchObject({ hashrateStatus: "modelled", ageDays: 10, position: "modelled", price: null });
    // 132.757 T of block 967,680, in force since 19 September; 2016 · 2³² · 132.472 T in the 13.97 days before are 949.8 EH/s.
    expect(difficultyFromBits(world?.chain.bits ?? 0)).toBeCloseTo(132.757073449e12, -6);
    expect(new Date(world?.difficultySince ?? 0).toISOString().slice(0, 13)).toBe("2026-09-19T06");
    expect(world?.hashrate).toBeCloseTo(949.84, 1);
    // 10.72 of the epoch's 14.01 days are over: 2016 · 0.765.
    expect(world?.chain.blocksInto).toBe(1542);
  });

  it("10 June 2026 holds the hashrate of 1 June and its difficulty: no epoch was over since", () => {
    for (const at of [Date.UTC(2026, 5, 10), Date.UTC(2026, 5, 1)]) {
      const world = worldAt(facts, at);
      expect(difficultyFromBits(world?.chain.bits ?? 0)).toBeCloseTo(138_955_357_012_247.3, 0);
      // 1,209,600 s · (135.595/132.472 + 132.472/136.607 + 136.607/138.955) and three blocks after 17 April, 17:55.
      expect(new Date(world?.difficultySince ?? 0).toISOString().slice(0, 13)).toBe("2026-05-29T10");
    }
    expect(worldAt(facts, Date.UTC(2026, 5, 10))).toMatchObject({ hashrateStatus: "held", ageDays: 8 });
    expect(difficultyFromBits(worldAt(facts, Date.UTC(2026, 3, 20))?.chain.bits ?? 0)).toBeCloseTo(135.5948765e12, -6);
  });

  it("there is none before the first fortnight of the series", () => {
    expect(worldAt(facts, Date.UTC(2019, 0, 10))).toBeNull();
    expect(worldAt(facts, Date.UTC(2019, 0, 16))).not.toBeNull();
  });

  it("the Kazakh preset in it brings the retarget of 8 January from +0.98 to −1.99 %, had all 13.22 % gone dark", () => {
    const asked = presetScenario("kazakhstan", "", 0);
    const world = worldAt(facts, asked.start);
    const outcome = world === null ? null : outcomeOf(world, asked);
    expect(outcome?.retargets[0]?.change).toBeCloseTo(-1.99, 2);
    expect(outcome?.retargets[0]?.without?.change).toBeCloseTo(0.98, 2);
    expect(outcome?.deepestLoss).toBeCloseTo(13.22, 2);
  });
});
