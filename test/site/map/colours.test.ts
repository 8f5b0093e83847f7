import type { Page } from "playwright-core";
import { describe } from "vitest";
import { frameAt } from "../../../src/display/frame/frame.ts";
import { fillColour } from "../../../src/display/map/fill-colour.ts";
import { grounds, type Theme } from "../../../src/display/map/palette.ts";
import type { MapFrame } from "../../../src/display/map/types.ts";
import { newestEstimate } from "../../../src/model/shares/shares.ts";
import { type LayerId, layerIds } from "../../../src/state/choices.ts";
import { startChoices } from "../../../src/state/start.ts";
import { realFacts, realFiles } from "../../support/real-facts.ts";
import { expect, test } from "../support/test.ts";

type Colours = Readonly<Record<string, string>>;

/** What is written behind the colour of a place that has the dotted edge of a held value. */
const dotted = ", dotted edge";

const start = startChoices(newestEstimate(realFiles.hashrate));
const moments = [
  ...realFiles.hashrate.cbeci.months.map((month) => `${month}-15`),
  ...realFiles.hashrate.estimates.map((estimate) => estimate.from),
  "2022-06-01",
  "2023-06-01",
];
const places = realFacts.places.state === "ready" ? realFacts.places.value : [];
const dots = new Set(places.filter((place) => place.dot).map((place) => place.code));

const marks = new Map<string, MapFrame["marks"]>();

/** The marks of a view, from the data alone: both tests compare with the same. */
function marksOf(moment: string, layer: LayerId): MapFrame["marks"] {
  const view = `${moment} ${layer}`;
  const known = marks.get(view) ?? frameAt(realFacts, { ...start, at: Date.parse(moment), layer }).marks;
  marks.set(view, known);
  return known;
}

/** The colour of every place that the scale gives for a view, `none` without data. */
function expected(moment: string, layer: LayerId, theme: Theme): Colours {
  const entries = [...marksOf(moment, layer)].map(([code, mark]) => [
    code,
    mark.band < 0 ? "none" : fillColour(theme, layer, mark.band) + (mark.age > 0 ? dotted : ""),
  ]);
  return Object.fromEntries(entries);
}

/** The figures of At risk are fetched when it is first chosen; until they have come its countries have no colour. */
async function fetchAtRisk(page: Page): Promise<void> {
  await page.evaluate(() => {
    const { page, asked } = history.state.hashfall;
    history.replaceState({ hashfall: { page: page + 1000, asked } }, "", "?layer=at-risk");
    dispatchEvent(new PopStateEvent("popstate"));
  });
  await page
    .getByRole("heading", { name: "points of the network are expected to lose their internet" })
    .first()
    .waitFor();
}

/** Goes through all moments of a layer as the back button would, and reads what each path and dot of the SVG is painted with. */
async function painted(page: Page, layer: LayerId): Promise<readonly Colours[]> {
  return page.evaluate(
    async ([all, chosen, mark]) => {
      const hex = (text: string) =>
        `#${(text.match(/\d+/g) ?? []).map((part) => Number(part).toString(16).padStart(2, "0")).join("")}`;
      const views: Record<string, string>[] = [];
      for (const at of all) {
        const { page, asked } = history.state.hashfall;
        history.replaceState({ hashfall: { page: page + 1000, asked } }, "", `?t=${at}&layer=${chosen}&tab=sources`);
        dispatchEvent(new PopStateEvent("popstate"));
        await new Promise((drawn) => requestAnimationFrame(drawn));
        const read: Record<string, string> = {};
        for (const element of document.querySelectorAll<SVGElement>("#map svg [data-place][data-fill]")) {
          const bare = element.dataset["fill"] === "none";
          const { fill, strokeDasharray, strokeWidth } = getComputedStyle(element);
          // The edge of a dot is whole, and twice as wide as that of a dot of the moment.
          const edged = element.tagName === "circle" ? strokeWidth === "1px" : strokeDasharray !== "none";
          const edge = edged ? mark : "";
          read[element.dataset["place"] ?? ""] = (bare ? "none" : hex(fill)) + edge;
        }
        views.push(read);
      }
      return views;
    },
    [moments, layer, dotted] as const,
  );
}

/** Goes through all moments of a layer and asks MapLibre's own feature-state and paint expression what is painted. */
async function held(page: Page, layer: LayerId): Promise<readonly Colours[]> {
  return page.evaluate(
    ([all, chosen, mark]) => {
      const { hashfall } = window as unknown as {
        hashfall: { painted(): ReadonlyMap<string, { readonly colour: string; readonly held: boolean }> };
      };
      return all.map((at) => {
        const { page, asked } = history.state.hashfall;
        history.replaceState({ hashfall: { page: page + 1000, asked } }, "", `?t=${at}&layer=${chosen}&tab=sources`);
        dispatchEvent(new PopStateEvent("popstate"));
        return Object.fromEntries(
          [...hashfall.painted()].map(([code, { colour, held }]) => [code, colour + (held ? mark : "")]),
        );
      });
    },
    [moments, layer, dotted] as const,
  );
}

/** Every place of every moment that is painted with another colour than the scale's, one line each; so few places, too. */
function wrongIn(
  read: readonly Colours[],
  layer: LayerId,
  right: (moment: string, code: string) => string | undefined,
): readonly string[] {
  return moments.flatMap((moment, index) => {
    const entries = Object.entries(read[index] ?? {});
    if (entries.length <= 230) return [`${moment} ${layer}: only ${entries.length} places are painted`];
    return entries
      .filter(([code, colour]) => colour !== right(moment, code))
      .map(([code, colour]) => `${code} ${moment} ${layer}: ${colour}, not ${right(moment, code)}`);
  });
}

const patience = { timeout: 60_000 };

describe(`painted colour = scale(value), and a dotted edge = a held value, for every place in ${moments.length} months of ${layerIds.length} layers`, () => {
  const themes = ["dark", "light"] as const;

  test("on the SVG map, dark, then light", { timeout: 240_000 }, async ({ openReady }) => {
    const { page } = await openReady({ theme: "dark", width: 360, height: 480 });
    await fetchAtRisk(page);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      for (const layer of layerIds) {
        const wanted = new Map(moments.map((moment) => [moment, expected(moment, layer, theme)]));
        const wrong = async () =>
          wrongIn(await painted(page, layer), layer, (moment, code) => wanted.get(moment)?.[code]);
        await expect.poll(wrong, patience).toEqual([]);
      }
    }
  });

  test("on the WebGL map, dark, then light", { timeout: 240_000 }, async ({ open }) => {
    const { page } = await open({ theme: "dark", webgl: true, width: 360, height: 480 });
    await page.locator("html[data-map=webgl]").waitFor();
    await fetchAtRisk(page);
    for (const theme of themes) {
      await page.emulateMedia({ colorScheme: theme });
      for (const layer of layerIds) {
        const wanted = new Map(moments.map((moment) => [moment, expected(moment, layer, theme)]));
        const right = (moment: string, code: string) => {
          const colour = wanted.get(moment)?.[code];
          // A dot has no room for the diagonal: without data it has the diagonal's colour.
          return colour === "none" ? grounds[theme][dots.has(code) ? "hatch" : "land"] : colour;
        };
        await expect.poll(async () => wrongIn(await held(page, layer), layer, right), patience).toEqual([]);
      }
    }
  });
});
