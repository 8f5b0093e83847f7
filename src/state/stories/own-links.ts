import { isoDay } from "../../kit/time.ts";
import type { Choices } from "../choices.ts";
import { type Existing, fromQuery, noteOf, toQuery, unreadQuestions } from "../link/link.ts";

/** The story that is written in this browser, in links. */
export const ownId = "own";

/** Whether a story is a file of this site, by its path. */
export const isPath = (story: string): boolean => story.endsWith(".json");

/**
 * The words of a link that a step does not hold. A step is a view; these words open another story (`story`, `step`),
 * start presenting, set the width of the visitor's own column (`rail`), compare the figures with those of an earlier day
 * (`data`), or open the page in a frame of another site (`embed`, `host`).
 */
const besideView: ReadonlySet<string> = new Set(["story", "step", "present", "rail", "data", "embed", "host"]);

/** The parts of a step's link that are no part of a view, as they are written: `story=own`. */
export const besideViewIn = (link: string): readonly string[] =>
  [...new URLSearchParams(link)].filter(([key]) => besideView.has(key)).map(([key, value]) => noteOf(key, value));

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
