import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { frameAt } from "../../src/display/frame.ts";
import { fillColour, grounds, type Theme } from "../../src/display/palette.ts";
import { newestEstimate } from "../../src/model/shares.ts";
import type { LayerId } from "../../src/state/choices.ts";
import { startChoices } from "../../src/state/start.ts";
import { realFacts, realFiles } from "../support/real-facts.ts";
import { type OpenSite, openSite } from "./support/site.ts";

const start = startChoices(newestEstimate(realFiles.hashrate));
const layers: readonly LayerId[] = ["share", "electricity", "risk", "exposure", "at-risk", "bivariate", "change"];
const moments = [
  ...realFiles.hashrate.cbeci.months.map((month) => `${month}-15`),
  ...realFiles.hashrate.estimates.map((estimate) => estimate.from),
  "2022-06-01",
  "2023-06-01",
];
const places = realFacts.places.state === "ready" ? realFacts.places.value : [];
const dots = new Set(places.filter((place) => place.dot).map((place) => place.code));

/** The colour of every place that the scale gives for a view, `none` without data: from the data alone. */
function expected(moment: string, layer: LayerId, theme: Theme): Record<string, string> {
  const frame = frameAt(realFacts, { ...start, at: Date.parse(moment), layer });
  const entries = [...frame.marks].map(([code, mark]) => [
    code,
    mark.band < 0 ? "none" : fillColour(theme, layer, mark.band, mark.age),
  ]);
  return Object.fromEntries(entries);
}

/** The figures of At risk are fetched when it is first chosen; until they have come its countries have no colour. */
async function fetchAtRisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    history.replaceState(null, "", "?layer=at-risk");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await page.getByText("points of the network are expected to lose their internet").first().waitFor();
}

/** Goes to a view as the back button would, and reads what every path and dot of the SVG is painted with. */
async function painted(page: Page, moment: string, layer: LayerId): Promise<Record<string, string>> {
  return page.evaluate(
    async ([at, chosen]) => {
      history.replaceState(null, "", `?t=${at}&layer=${chosen}`);
      dispatchEvent(new PopStateEvent("popstate"));
      await new Promise((drawn) => requestAnimationFrame(drawn));
      const hex = (text: string) =>
        `#${(text.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
      const read: Record<string, string> = {};
      for (const element of document.querySelectorAll<SVGElement>("#map svg [data-place][data-fill]")) {
        const bare = element.dataset["fill"] === "none";
        read[element.dataset["place"] ?? ""] = bare ? "none" : hex(getComputedStyle(element).fill);
      }
      return read;
    },
    [moment, layer] as const,
  );
}

describe.each(["dark", "light"] as const)("painted colour = scale(value), on the SVG map, %s", (theme) => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite({ theme, webgl: false });
    await site.page.waitForSelector("html[data-ready=all]");
    await fetchAtRisk(site.page);
  });
  afterAll(() => site.close());

  it.each(layers)(`for every place in ${moments.length} months of %s`, async (layer) => {
    let seen = 0;
    for (const moment of moments) {
      const read = await painted(site.page, moment, layer);
      const wanted = expected(moment, layer, theme);
      seen = Object.keys(read).length;
      for (const [code, colour] of Object.entries(read)) {
        if (colour !== wanted[code]) expect.soft(colour, `${code} ${moment} ${layer}`).toBe(wanted[code]);
      }
    }
    expect(seen).toBeGreaterThan(230);
  });
});

/** Goes to a view and asks MapLibre's own feature-state and paint expression what is painted. */
async function held(page: Page, moment: string, layer: LayerId): Promise<Record<string, string>> {
  return page.evaluate(
    ([at, chosen]) => {
      history.replaceState(null, "", `?t=${at}&layer=${chosen}`);
      dispatchEvent(new PopStateEvent("popstate"));
      const { hashfall } = window as unknown as {
        hashfall: { painted(): ReadonlyMap<string, { readonly colour: string }> };
      };
      return Object.fromEntries([...hashfall.painted()].map(([code, { colour }]) => [code, colour]));
    },
    [moment, layer] as const,
  );
}

describe.each(["dark", "light"] as const)("painted colour = scale(value), on the WebGL map, %s", (theme) => {
  let site: OpenSite;
  beforeAll(async () => {
    site = await openSite({ theme });
    await site.page.waitForSelector("html[data-map=webgl]");
    await fetchAtRisk(site.page);
  });
  afterAll(() => site.close());

  it.each(layers)(`for every place in ${moments.length} months of %s`, async (layer) => {
    let seen = 0;
    for (const moment of moments) {
      const read = await held(site.page, moment, layer);
      const wanted = expected(moment, layer, theme);
      seen = Object.keys(read).length;
      for (const [code, colour] of Object.entries(read)) {
        // A dot has no room for the diagonal: without data it has the diagonal's colour.
        const bare = dots.has(code) ? grounds[theme].hatch : grounds[theme].land;
        const right = wanted[code] === "none" ? bare : wanted[code];
        if (colour !== right) expect.soft(colour, `${code} ${moment} ${layer}`).toBe(right);
      }
    }
    expect(seen).toBeGreaterThan(230);
  });
});
