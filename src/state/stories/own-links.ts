import type { Choices } from "../choices.ts";
import { type Existing, fromQuery, toQuery, unreadQuestions } from "../link/link.ts";

/** The story that is written in this browser, in links. */
export const ownId = "own";

/** Whether a story is a file of this site, by its path. */
export const isPath = (story: string): boolean => story.endsWith(".json");

/** The link of a view as a step holds it: without a story, and never empty. */
export function stepLink(choices: Choices, start: Choices): string {
  const query = toQuery({ ...choices, story: null, storyStep: 1, rail: null, figures: null }, start);
  const { at } = choices;
  return query === "" ? `t=${new Date(at).toISOString().slice(0, 10)}` : query;
}

/** The parts of a step's link that the page does not read; the whole link where it names nothing at all. */
export function strangeIn(link: string, start: Choices, existing: Existing): readonly string[] {
  const { choices, dropped } = fromQuery(link, start, existing);
  const strange = [...dropped, ...unreadQuestions(choices)];
  const keys = [...new URLSearchParams(link).keys()].filter((key) => key !== "v");
  return strange.length === 0 && keys.length === 0 ? [link] : strange;
}
