import { beforeAll, describe, expect, it } from "vitest";
import { type Scene, scenesOfStory, scenesOfTime } from "../../../../src/display/take/film/scenes.ts";
import { sceneText } from "../../../../src/display/take/film/text.ts";
import { replays } from "../../../../src/facts/replays.ts";
import type { WorldDrawing } from "../../../../src/map/svg/draw.ts";
import { toMarkup } from "../../../../src/map/svg/shape.ts";
import { composedFilm } from "../../../../src/map/take/film.ts";
import { startChoices } from "../../../../src/state/start.ts";
import { en } from "../../../../src/words/en.ts";
import { equalEarth } from "../../../support/drawing.ts";
import { frameWithReplays } from "../../../support/frame-with-replays.ts";
import { realFacts as facts, realFiles, september2026 } from "../../../support/real-facts.ts";

const start = startChoices(september2026);
const spanOf = (id: string) => {
  const found = replays.find((one) => one.id === id);
  if (found === undefined) throw new Error(`no replay ${id}`);
  return found.span;
};
const link = "https://example.org/?t=2021-12-31";
/** The words of a scene; those of the film's last second name the sources of all views of the film. */
const wordsOf = (scene: Scene) =>
  sceneText(facts, frameWithReplays(facts, scene.choices), scene, link, en, {
    shown: scene.views.map((view) => frameWithReplays(facts, view)),
  });

describe("a film of China’s replay from 21 May to 30 June 2021, 2 s with 5 pictures a second", () => {
  const span = { from: Date.UTC(2021, 4, 21), to: Date.UTC(2021, 5, 30) };
  const scenes = scenesOfTime(start, span, 2, 5, spanOf("china"));
  const [first, last] = [scenes[0], scenes.at(-1)] as [Scene, Scene];

  it("begins on 21 May and ends on 30 June; its clock has days, its track goes from 0 to 1", () => {
    const [from, to] = [wordsOf(first), wordsOf(last)];
    // Browsers and Node shorten June differently.
    expect(from.clock).toBe("21 May 2021");
    expect(to.clock).toMatch(/^30 June? 2021$/);
    expect([from.progress, to.progress]).toEqual([0, 1]);
  });

  it("has the headline and the basis of its moment, says how the figures are known, and names no sources before its end", () => {
    const { title, subtitle, foot, sources } = wordsOf(first);
    expect(title).toBe(frameWithReplays(facts, first.choices).headline.title);
    expect(subtitle).toBe("share of the network’s hashrate, %. May 2021 · reported by Cambridge CBECI, pool sample");
    expect(foot[0]).toMatch(/^Countries by how their figure is known: reported \(\d+\)\.$/);
    expect(sources).toBeNull();
  });

  it("names at its end Cambridge, the blocks, the publisher of each shipment that it drew, and the link", () => {
    const named = (wordsOf(last).sources ?? []).join(" ");
    expect(named).toContain("Cambridge Centre for Alternative Finance (CC BY-NC-SA 4.0)");
    expect(named).toContain("Bitcoin network");
    expect(named.endsWith(link)).toBe(true);
    const drawn = new Set(scenes.flatMap(({ choices }) => frameWithReplays(facts, choices).arcs.map(({ id }) => id)));
    expect(drawn.size).toBeGreaterThan(0);
    for (const { id, source } of realFiles.events.replays["china"]?.lines ?? []) {
      if (drawn.has(id)) expect(named).toContain(realFiles.sources.press[source]?.publisher.split(",")[0]);
    }
  });
});

it("the clock of Kazakhstan’s replay has hours in UTC: it begins at 00:00 on 2 January 2022", () => {
  const span = spanOf("kazakhstan");
  const [first] = scenesOfTime({ ...start, span }, span, 2, 10);
  expect(wordsOf(first as Scene).clock).toBe("2 Jan 2022, 00:00 UTC");
});

it("a story’s film has its step’s title, and names at its end what the steps cite", () => {
  const press = Object.entries(realFiles.sources.press).find(([id]) => id === "reuters-kz-20220106");
  if (press === undefined) throw new Error("the register has no such report");
  const { publisher, title, date, url } = press[1];
  const step = { link: "", title: "One", text: [], caption: [], sources: [{ publisher, title, date, url }] };
  const scenes = scenesOfStory({ id: "s", title: "S", summary: "", steps: [step] }, () => start, 2, 10);
  expect(wordsOf(scenes[0] as Scene).title).toBe("One");
  expect(wordsOf(scenes.at(-1) as Scene).sources?.[0]).toContain("press: Reuters");
});

describe("a frame of a film", () => {
  let drawing: WorldDrawing;
  beforeAll(async () => {
    drawing = await equalEarth(facts);
  });

  it("drawn twice from the same facts is the same, letter by letter, for 7 moments of China’s replay and its last second", () => {
    const span = spanOf("china");
    const draw = () =>
      scenesOfTime({ ...start, span }, span, 0.7, 10).map((scene) =>
        toMarkup(
          composedFilm(frameWithReplays(facts, scene.choices), drawing, wordsOf(scene), {
            format: "slide",
            theme: "dark",
            transparent: false,
          }),
        ),
      );
    const [one, other] = [draw(), draw()];
    expect(one).toEqual(other);
    expect(new Set(one).size).toBe(8);
  });

  const shapes = ["slide", "card", "square", "tall", "page"] as const;
  const drawn = (scene: Scene, format: (typeof shapes)[number]) => {
    const style = { format, theme: "dark", transparent: false } as const;
    return toMarkup(composedFilm(frameWithReplays(facts, scene.choices), drawing, wordsOf(scene), style));
  };
  const linesOf = (svg: string, id: string) => {
    const [, group = ""] = new RegExp(`<g id="${id}"[^>]*>(.*?)</g>`).exec(svg) ?? [];
    return [...group.matchAll(/<text[^>]*>([^<]*)</g)].map(([, line = ""]) => line);
  };

  it("has a whole headline of 143 letters, that of 6 January 2022 at noon, in letters of 12 px or more in all five shapes", () => {
    const title =
      "Kazakhstan’s internet is patchy; 17 answers put Bitcoin’s loss of computing power at 10 to 22 %; 25 hours of blocks cannot tell (−22 to +11 %).";
    expect(title.length).toBe(143);
    const [scene] = scenesOfTime(start, start.span, 1, 2);
    for (const shape of shapes) {
      const svg = drawn({ ...(scene as Scene), title }, shape);
      expect(linesOf(svg, "title").join(" "), shape).toBe(title);
      expect(Number(/<g id="title"[^>]*font-size="([\d.]+)"/.exec(svg)?.[1]), shape).toBeGreaterThanOrEqual(12);
    }
  });

  it("a title of four sentences of 100 letters loses its last two and ends with a full stop; one clause of 400 letters ends with an ellipsis", () => {
    const clause = `${"word ".repeat(19)}last`;
    const [scene] = scenesOfTime(start, start.span, 1, 2);
    const titled = (title: string) => linesOf(drawn({ ...(scene as Scene), title }, "slide"), "title").join(" ");
    expect(titled([clause, clause, clause, `${clause}.`].join("; "))).toBe(`${clause}; ${clause}.`);
    expect(titled("word ".repeat(80))).toMatch(/word …$/);
  });

  it("a scenario’s question stands in every frame, the same in the first and in the last", () => {
    const scenes = scenesOfTime(start, start.span, 1, 2);
    const question = "Scenario “Cold”: Power cut, Kazakhstan: 50 % of the hashrate there, for 24 hours.";
    for (const scene of [scenes[0], scenes.at(-1)] as readonly Scene[]) {
      const frame = frameWithReplays(facts, scene.choices);
      const text = { ...wordsOf(scene), question };
      const svg = toMarkup(composedFilm(frame, drawing, text, { format: "tall", theme: "dark", transparent: false }));
      expect(linesOf(svg, "question").join(" ")).toBe(question);
    }
  });
});
