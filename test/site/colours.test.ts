import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { frameAt } from "../../src/display/frame.ts";
import { fillColour, type Theme } from "../../src/display/palette.ts";
import { newestEstimate } from "../../src/model/shares.ts";
import type { LayerId } from "../../src/state/choices.ts";
import { startChoices } from "../../src/state/start.ts";
import { realFacts, realFiles } from "../support/real-facts.ts";
import { openSite } from "./support/site.ts";

const start = startChoices(newestEstimate(realFiles.hashrate));
const layers: readonly LayerId[] = ["share", "electricity", "risk", "exposure", "change"];
const moments = [
  ...realFiles.hashrate.cbeci.months.map((month) => `${month}-15`),
  ...realFiles.hashrate.estimates.map((estimate) => estimate.from),
  "2022-06-01",
  "2023-06-01",
];
const views = moments.flatMap((moment) => layers.map((layer) => ({ moment, layer })));

/** The colour of every place that the scale gives for a view, `none` without data: from the data alone. */
function expected(moment: string, layer: LayerId, theme: Theme): Record<string, string> {
  const frame = frameAt(realFacts, { ...start, at: Date.parse(moment), layer });
  const entries = [...frame.marks].map(([code, mark]) => [
    code,
    mark.band < 0 ? "none" : fillColour(theme, layer, mark.band, mark.age),
  ]);
  return Object.fromEntries(entries);
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

describe("painted colour = scale(value), on the SVG map", () => {
  for (const theme of ["dark", "light"] as const) {
    it(`for every place in ${views.length} views of month and layer, ${theme}`, async () => {
      const site = await openSite({ theme, webgl: false });
      await site.page.waitForSelector("html[data-ready=all]");
      let places = 0;
      for (const { moment, layer } of views) {
        const read = await painted(site.page, moment, layer);
        const wanted = expected(moment, layer, theme);
        places = Object.keys(read).length;
        for (const [code, colour] of Object.entries(read)) {
          if (colour !== wanted[code]) expect.soft(colour, `${code} ${moment} ${layer}`).toBe(wanted[code]);
        }
      }
      expect(places).toBeGreaterThan(230);
      await site.close();
    });
  }
});
