import type { Frame } from "../frame/frame.ts";

/**
 * The answer to the question that a What if view asks, with the word that it is modelled; null while no scenario is asked,
 * and in scenario time, whose headline is modelled itself.
 */
export const answerShown = ({ scenario }: Pick<Frame, "scenario">): string | null =>
  scenario === null || scenario.time !== null ? null : scenario.answer;

/**
 * The title of a view as it is shown: the headline of its moment, or the modelled answer where What if asks. A frame of
 * another site, pictures, links and citations name the view by it.
 */
export const viewTitle = (frame: Pick<Frame, "scenario" | "headline">): string =>
  answerShown(frame) ?? frame.headline.title;
