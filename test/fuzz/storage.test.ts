import { expect, it } from "vitest";
import { decodeBlocks } from "../../src/facts/blocks.ts";
import { loadFact } from "../../src/facts/load.ts";
import type { FactName } from "../../src/facts/types.ts";
import { readKept } from "../../src/state/kept.ts";
import { readTheme } from "../../src/state/link/address.ts";
import { encodeBlocks } from "../../tools/data/blocks.ts";
import { realFiles } from "../support/real-facts.ts";
import { diceOf, mutated, runsOf, within } from "./chance.ts";

const runs = runsOf(300, 2000);

it(`${runs} poisoned values in storage (seed 3): scenarios are a list of texts, colours are one of three`, () => {
  const seeds = ['["a","b"]', "[]", '[{"a":1},null,"x"]', "dark", '"light"'];
  const dice = diceOf(3);
  for (let run = 0; run < runs; run += 1) {
    const text = mutated(seeds[dice(seeds.length)] ?? "", dice);
    const storage = () => ({ getItem: () => text });
    const kept = within(text, () => readKept(storage));
    expect(kept.length <= 20 && kept.every((one) => typeof one === "string"), text).toBe(true);
    expect(["dark", "light", "system"]).toContain(within(text, () => readTheme(text)));
  }
});

it(`${runs} block files with wrong bytes (seed 4): each is refused by a sentence of its own, or holds as many times as pools`, () => {
  const blocks = {
    firstHeight: 664_063,
    times: Uint32Array.from({ length: 200 }, (_, index) => 1_609_547_186 + index * 600),
    pools: new Uint8Array(200),
    poolNames: ["f2pool", "AntPool"],
  };
  const good = Uint8Array.from(encodeBlocks(blocks));
  const dice = diceOf(4);
  let refused = 0;
  for (let run = 0; run < runs; run += 1) {
    const bytes = good.slice(0, dice(8) === 0 ? dice(good.length) : good.length);
    for (let times = dice(4); times > 0; times -= 1) bytes[dice(bytes.length)] = dice(256);
    try {
      const read = decodeBlocks(bytes);
      expect(read.times.length).toBe(read.pools.length);
    } catch (error) {
      expect(String(error)).toMatch(/^BlockFileError: block file: /);
      refused += 1;
    }
  }
  expect(refused).toBeGreaterThan(runs / 10);
});

it(`${runsOf(120, 2000)} files of figures broken at random (seed 5): each is ready, or failed for a reason`, async () => {
  const names = ["hashrate", "risk", "events", "claims", "sources"] as const satisfies readonly FactName[];
  const texts = new Map(names.map((name) => [name, JSON.stringify(realFiles[name])]));
  const dice = diceOf(5);
  for (let run = 0; run < runsOf(120, 2000); run += 1) {
    const name = names[dice(names.length)] ?? "risk";
    const text = mutated(texts.get(name) ?? "", dice);
    const loaded = await loadFact(
      name,
      `facts/${name}.json`,
      ({ kind }) => kind,
      async () => new Response(text),
    );
    expect(
      loaded.state === "ready" || ["damaged", "foreign"].includes(loaded.state === "failed" ? loaded.reason : ""),
    ).toBe(true);
  }
});
