import { readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import { paperSteps } from "../../../src/display/stories/on-paper.ts";
import { shownAt } from "../../../src/display/stories/shown-at.ts";
import { pictureText } from "../../../src/display/take/picture.ts";
import { pictureSizes } from "../../../src/display/take/sizes.ts";
import type { PublishedStory } from "../../../src/facts/types/stories.ts";
import type { WorldDrawing } from "../../../src/map/svg/draw.ts";
import { toMarkup } from "../../../src/map/svg/shape.ts";
import { composed } from "../../../src/map/take/compose.ts";
import { fromQuery } from "../../../src/state/link/link.ts";
import { startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { equalEarth } from "../../support/drawing.ts";
import { realFacts, september2026 } from "../../support/real-facts.ts";

const css = readFileSync("src/panels/stories/paper/sheet.css", "utf8");
/** The width of a picture on paper, mm. */
const width = Number(/\.sheet img \{[^}]*width: (\d+)mm/.exec(css)?.[1]);
const pointsPerMillimetre = 72 / 25.4;

let drawing: WorldDrawing;
beforeAll(async () => {
  drawing = await equalEarth(realFacts);
});

/** A step's picture on a sheet: its letters, pt, and the height of its map, px. */
function printed(link: string) {
  const { choices } = fromQuery(link, startChoices(september2026));
  const shown = shownAt({ facts: realFacts }, choices, en);
  const style = { format: "sheet", theme: "light", transparent: true } as const;
  const markup = toMarkup(composed(shown.frame, drawing, pictureText(shown, ""), style));
  const letters = [...markup.matchAll(/font-size="([\d.]+)"/g)].map(([, size]) => Number(size));
  const points = letters.map((size) => (size * width * pointsPerMillimetre) / pictureSizes.sheet.width);
  return { points, map: Number(/<clipPath id="map-edge"><rect[^>]*height="(\d+)"/.exec(markup)?.[1]) };
}

describe("a picture on a worksheet, 170 mm wide", () => {
  it("fits both papers: A4 has 210 − 2 × 16 mm, Letter 215.9 − 2 × 15.24 mm", () => {
    expect(width).toBe(170);
    expect(width).toBeLessThan(Math.min(210 - 32, 215.9 - 30.48));
  });

  it.each(["exodus-2021", "kazakhstan-2022", "difficulty", "known-then", "who-is-next"])(
    "%s: no letter has less than 8 pt, and the map has at least 180 of the picture's 540 px of height",
    (id) => {
      const story = JSON.parse(readFileSync(`data/stories/${id}.json`, "utf8")) as PublishedStory;
      const drawn = paperSteps(story, false).filter(({ isWhole }) => isWhole);
      expect(drawn.length).toBeGreaterThan(2);
      for (const { step } of drawn) {
        const { points, map } = printed(step.link);
        expect([step.title, points.filter((size) => size < 8)]).toEqual([step.title, []]);
        expect([step.title, map >= 180]).toEqual([step.title, true]);
      }
    },
  );
});
