import { beforeAll, describe, expect, it } from "vitest";
import { pictureText } from "../../../src/display/take/picture.ts";
import { replays } from "../../../src/facts/replays.ts";
import type { Facts } from "../../../src/facts/types.ts";
import type { WorldDrawing } from "../../../src/map/svg/draw.ts";
import { toMarkup } from "../../../src/map/svg/shape.ts";
import { composed } from "../../../src/map/take/compose.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { presetOf, startChoices } from "../../../src/state/start.ts";
import { en } from "../../../src/words/en.ts";
import { equalEarth } from "../../support/drawing.ts";
import { frameWithReplays } from "../../support/frame-with-replays.ts";
import { realFacts, september2026 } from "../../support/real-facts.ts";

const facts: Facts = realFacts;
const start = startChoices(september2026);
const replay = (id: string, at: string): Choices => {
  const found = replays.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no replay ${id}`);
  return { ...start, span: presetOf(found).span, at: Date.parse(at) };
};

let drawing: WorldDrawing;
beforeAll(async () => {
  drawing = await equalEarth(facts);
});

/** The legend of a view's picture as markup, and the map above it. */
function pictureOf(choices: Choices) {
  const frame = frameWithReplays(facts, choices);
  const text = pictureText({ facts, frame, words: en }, "");
  const markup = toMarkup(composed(frame, drawing, text, { format: "page", theme: "light", transparent: false }));
  const [map = "", legend = ""] = markup.split('<g id="legend"');
  return { map, legend: legend.split('<g id="foot"')[0] ?? "" };
}

const words = (markup: string) => [...markup.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text = ""]) => text);

describe("the legend in a picture has a key for each mark over the colours, and for no other", () => {
  it("at the start nothing is drawn over the colours: the last key is that of land without data", () => {
    expect(words(pictureOf(start).legend).slice(-1)).toEqual(["not named by the source"]);
  });

  it("China on 1 December 2021 with circles: a circle and an arc", () => {
    const { map, legend } = pictureOf({ ...replay("china", "2021-12-01"), circles: true });
    expect(map).toContain('id="arcs"');
    expect(words(legend).slice(-2)).toEqual([
      "circle: hashrate, its area in EH/s",
      "arc: shipments of machines, those that are documented",
    ]);
    expect([legend.match(/<circle/g)?.length, legend.match(/<path/g)?.length]).toEqual([1, 2]);
  });

  it("Kazakhstan on 6 January 2022, noon: the mark of an internet that is partly down, half filled as on the map", () => {
    const { map, legend } = pictureOf(replay("kazakhstan", "2022-01-06T12:00Z"));
    expect(words(legend).at(-1)).toBe("mark: internet, as stated");
    expect(map).toContain("M-8 0a8 8 0 0 0 16 0z");
    expect(legend).toContain("M-8 0a8 8 0 0 0 16 0z");
  });

  it("electricity: 5 ¢, which CBECI assumes, as a triangle in the middle of the band from 4 to 6 ¢, and what miners say", () => {
    const { legend } = pictureOf({ ...start, layer: "electricity" });
    expect(words(legend).slice(-2)).toEqual([
      "▴ 5 ¢: CBECI’s assumption for every miner",
      "“miners say”: claimed, each with a tariff of its own",
    ]);
    // The band begins 62 px after the legend's left edge at 28 px, and is 62 px wide.
    expect(legend).toContain(`d="M${28 + 62 + 31} `);
  });
});
