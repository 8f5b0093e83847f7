import { describe, expect, it } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { freshOf } from "../../../src/display/frame/fresh.ts";
import { layerTraits } from "../../../src/display/map/layer-traits.ts";
import type { Facts } from "../../../src/facts/types.ts";
import { newestEstimate } from "../../../src/model/shares/shares.ts";
import { layerIds } from "../../../src/state/choices.ts";
import { startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { headlines } from "../../../src/words/headline.ts";
import { realFacts, realFiles } from "../../support/real-facts.ts";

const start = startChoices(newestEstimate(realFiles.hashrate));
const failed = { state: "failed", reason: "no answer" } as const;
const frameOf = (layer: (typeof layerIds)[number], lacking: Partial<Facts> = {}) =>
  frameAt({ ...realFacts, ...lacking }, { ...start, layer });

describe.each(layerIds)("the layer %s", (layer) => {
  const { file, fetches, modelled, fresh } = layerTraits[layer];

  it("says in its headline that it failed with each file that it needs, and with no other of the map's", () => {
    const title = headlines.failed(en.layers[layer]);
    for (const name of ["hashrate", "risk", "electricity", "exposure"] as const) {
      const isNeeded = name === file || fetches.includes(name);
      expect(frameOf(layer, { [name]: failed }).headline.title === title, name).toBe(isNeeded);
    }
  });

  it("marks its countries as modelled where it is our arithmetic, and never else", () => {
    const known = [...frameOf(layer).marks.values()].filter(({ band }) => band >= 0);
    expect(known.length).toBeGreaterThan(0);
    expect(known.every(({ status }) => (status === "modelled") === modelled)).toBe(true);
  });

  it("names the newest figure of each kind that it is made from", () =>
    expect(freshOf(realFacts, layer, start.tariff, en.locale)).toHaveLength(fresh.length));
});
