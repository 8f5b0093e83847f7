import type { Frame } from "../frame/frame.ts";

/**
 * The sentence that answers the scenario of a What if view; it begins with “Modelled”. Null where the view asks no
 * scenario. Null in scenario time too, because the frame's own headline is modelled there.
 */
export const answerShown = ({ scenario }: Pick<Frame, "scenario">): string | null =>
  scenario === null || scenario.time !== null ? null : scenario.answer;

/**
 * The title of a view as it is shown: the headline of its moment, or the modelled answer where What if asks. A frame of
 * another site, pictures, links and citations name the view by it.
 */
export const viewTitle = (frame: Pick<Frame, "scenario" | "headline">): string =>
  answerShown(frame) ?? frame.headline.title;
