import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { afterAll, beforeAll, expect, it, vi } from "vitest";
import { filming } from "../../../src/app/take/filming.ts";
import * as frames from "../../../src/display/frame/frame.ts";
import { presetWords } from "../../../src/display/scenario/form/edit.ts";
import { scenesOfStory, scenesOfTime } from "../../../src/display/take/film/scenes.ts";
import type { Choices } from "../../../src/state/choices.ts";
import { nothingAsked } from "../../../src/state/scenario/scenario.ts";
import { axisOf, startChoices } from "../../../src/state/start.ts";
import { realFacts, september2026 } from "../../support/real-facts.ts";

beforeAll(() => {
  vi.stubGlobal("document", { baseURI: "https://example.org/" });
  vi.stubGlobal("location", new URL("https://example.org/"));
  vi.stubGlobal("fetch", (url: string) =>
    Promise.resolve(new Response(readFileSync(resolve("public", new URL(url).pathname.slice(1)), "utf8"))),
  );
});
// The files of a process share its globals.
afterAll(() => vi.unstubAllGlobals());

const start = startChoices(september2026);
const axis = axisOf(september2026);
const style = { format: "tall", theme: "dark", transparent: false } as const;
const step = (link: string) => ({ link, title: "One", text: [], caption: [], sources: [] });

it("in the film of a story whose 2nd of 3 steps shows a scenario's time, title, map and track have one place in all frames, and the 2nd alone has its question", async () => {
  const scenario = presetWords(september2026).find(({ id }) => id === "half")?.word ?? "";
  const from = Date.UTC(2026, 8, 30);
  const time = { at: from + 86_400_000, span: { from, to: from + 30 * 86_400_000 }, speed: 10 };
  const asked: Choices = { ...start, tab: "what-if", asked: { ...nothingAsked, scenario, time } };
  const story = { id: "s", title: "S", summary: "", steps: [step("facts"), step("asked"), step("facts")] };
  const scenes = scenesOfStory(story, (link) => (link === "asked" ? asked : start), 3, 1);
  const { paint } = filming(() => realFacts, axis, start);
  const drawn: string[] = [];
  for (const scene of scenes.slice(0, 3)) drawn.push(await paint(scene, style));
  expect(drawn.map((svg) => /<g id="question"[^>]*><text/.test(svg))).toEqual([false, true, false]);
  const places = drawn.map((svg) => [
    /<g transform="(translate\(28 \d+\))"/.exec(svg)?.[1],
    /<g id="track"><rect x="28" y="([\d.]+)"/.exec(svg)?.[1],
  ]);
  expect(places[0]?.every((place) => place !== undefined)).toBe(true);
  expect(places).toEqual([places[0], places[0], places[0]]);
});

it("a film of a globe that nobody has turned computes its front once: 3 pictures need 4 whole frames", async () => {
  const made = vi.spyOn(frames, "frameAt");
  const scenes = scenesOfTime({ ...start, projection: "globe" }, start.span, 3, 1);
  const { paint } = filming(() => realFacts, axis, start);
  for (const scene of scenes.slice(0, 3)) await paint(scene, style);
  expect(made).toHaveBeenCalledTimes(4);
  made.mockRestore();
});
