import {
  differenceCiede2000,
  filterDeficiencyDeuter,
  filterDeficiencyProt,
  filterDeficiencyTrit,
  formatHex,
  parse,
  wcagContrast,
} from "culori";
import { describe, expect, it } from "vitest";
import { fillColour, inkOn } from "../../../src/display/map/fill-colour.ts";
import { fillKey, grounds, type RampId, ramps, type Theme, unlettered } from "../../../src/display/map/palette.ts";

const themes: readonly Theme[] = ["dark", "light"];
const layers = Object.keys(ramps.dark) as RampId[];
const difference = differenceCiede2000();
const parsed = (colour: string) => parse(colour) ?? colourMissing(colour);
const colourMissing = (colour: string): never => {
  throw new Error(`no colour: ${colour}`);
};
const sights = {
  ordinary: (colour: string) => colour,
  protan: (colour: string) => formatHex(filterDeficiencyProt(1)(parsed(colour))),
  deutan: (colour: string) => formatHex(filterDeficiencyDeuter(1)(parsed(colour))),
  tritan: (colour: string) => formatHex(filterDeficiencyTrit(1)(parsed(colour))),
};

describe("the ramps", () => {
  for (const theme of themes) {
    for (const layer of layers) {
      it(`${layer}, ${theme}: neighbouring bands above the lowest differ by 10 (CIEDE2000) for every kind of sight`, () => {
        const ramp = ramps[theme][layer];
        for (const see of Object.values(sights)) {
          for (let band = 2; band < ramp.length; band += 1) {
            const [below, here] = [ramp[band - 1] ?? "", ramp[band] ?? ""];
            expect.soft(difference(see(below), see(here)), `${below} ${here}`).toBeGreaterThanOrEqual(10);
          }
        }
      });
    }
  }

  it("keep the lowest band, an exact zero in two layers, apart from the next by 6 and more", () => {
    for (const theme of themes) {
      for (const layer of layers) {
        const [zero, lowest] = ramps[theme][layer];
        expect.soft(difference(zero ?? "", lowest ?? ""), `${theme} ${layer}`).toBeGreaterThanOrEqual(6);
      }
    }
  });

  it("have on each of their 102 bands an ink for dotted edges with a contrast of 4.5 and more; for names 7, but on 27 bands, which are listed", () => {
    const bands = themes.flatMap((theme) =>
      layers.flatMap((layer) => ramps[theme][layer].map((_, band) => [theme, layer, band] as const)),
    );
    expect(bands).toHaveLength(102);
    for (const [theme, layer, band] of bands) {
      const contrast = wcagContrast(inkOn(theme, layer, band), fillColour(theme, layer, band));
      expect.soft(contrast, `${theme} ${layer} ${band}`).toBeGreaterThanOrEqual(4.5);
      expect.soft(contrast < 7, `${theme} ${layer} ${band}`).toBe(unlettered[theme][layer].includes(band));
    }
    expect(bands.filter(([theme, layer, band]) => unlettered[theme][layer].includes(band))).toHaveLength(27);
  });

  it("paint a place without data as bare land", () => {
    expect(fillColour("dark", "share", -1)).toBe("#1f292d");
    expect(fillKey(-1, 0)).toBe("none");
    expect(fillKey(3, 2)).toBe("3-2");
  });
});

describe("the grounds", () => {
  // W3C, ACT rule afw4f7 (text has minimum contrast): the ratios that its examples state.
  it.each([
    ["#333", "#fff", 12.6, 1],
    ["#000", "#666", 3.66, 2],
    ["#0000ee", "#fff", 9.4, 1],
    ["#aaa", "#fff", 2.3, 1],
    ["#777", "#eee", 3.86, 2],
    ["#000", "#fff", 21, 9],
  ])("the measure gives W3C's example %s on %s its ratio of %f", (text, under, ratio, digits) => {
    expect(wcagContrast(text, under)).toBeCloseTo(ratio, digits);
  });

  it("give text a contrast of 7 and more on page, panel and sea, quiet and accent text too", () => {
    for (const theme of themes) {
      const ground = grounds[theme];
      for (const under of [ground.page, ground.panel, ground.sea]) {
        for (const text of [ground.text, ground.quiet, ground.accent]) {
          expect.soft(wcagContrast(text, under), `${theme} ${text} on ${under}`).toBeGreaterThanOrEqual(7);
        }
      }
    }
  });
});
