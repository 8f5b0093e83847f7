import { isoDay } from "../../kit/time.ts";
import type { Choices } from "../choices.ts";
import { type Existing, fromQuery, noteOf, toQuery, unreadQuestions } from "../link/link.ts";

/** The story that is written in this browser, in links. */
export const ownId = "own";

/** Whether a story is a file of this site, by its path. */
export const isPath = (story: string): boolean => story.endsWith(".json");

/**
 * The words of a link that a step does not hold, each with the reason. A step is a view, and these say how the page is
 * opened or what stays the visitor's own on the way through a story.
 */
const besideView: Readonly<Record<string, string>> = {
  story: "a story within a story would leave the one that is told",
  step: "it is a place in a story",
  present: "the presenter starts and ends presenting",
  rail: "the visitor sets the width of the reading column",
  data: "it compares the figures with those of the day on which a link was made, and a story is told from today's",
  embed: "it says how a frame of another site opens the page",
  host: "it says which site may steer a frame",
};

/** The parts of a step's link that are no part of a view, as they are written: `story=own`. */
export const besideViewIn = (link: string): readonly string[] =>
  [...new URLSearchParams(link)]
    .filter(([key]) => Object.hasOwn(besideView, key))
    .map(([key, value]) => noteOf(key, value));

/** The link of a view as a step holds it: without what is no part of a view, and never empty. */
export function stepLink(choices: Choices, start: Choices): string {
  const view = { ...choices, story: null, storyStep: 1, presenting: false, rail: null, figures: null };
  const query = toQuery(view, start);
  const { at } = choices;
  return query === "" ? `t=${isoDay(at)}` : query;
}

/** The parts of a step's link that the page does not read; the whole link where it names nothing at all. */
export function strangeIn(link: string, start: Choices, existing: Existing): readonly string[] {
  const { choices, dropped } = fromQuery(link, start, existing);
  const strange = [...dropped, ...unreadQuestions(choices)];
  const keys = [...new URLSearchParams(link).keys()].filter((key) => key !== "v");
  return strange.length === 0 && keys.length === 0 ? [link] : strange;
}
