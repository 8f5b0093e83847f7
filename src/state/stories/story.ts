import type { Change, Choices } from "../choices.ts";
import { toQuery } from "../link/link.ts";

/** The choices that a step does not change: the theme, the rail's width, the opened link's figures, presenting. */
const own = ({ theme, rail, figures, presenting }: Choices): Partial<Choices> => ({
  theme,
  rail,
  figures,
  presenting,
});

/** Goes to a step of a story. `view` holds the choices that the step's link opens. */
export const goToStep =
  (story: string, storyStep: number, view: Choices): Change =>
  (choices) => ({ ...view, ...own(choices), playing: false, story, storyStep });

/** Opens a story. Its step is 0 until its file has come; then the panel of the story goes to the view of step 1. */
export const openStory =
  (story: string): Change =>
  () => ({ story, storyStep: 0 });

/** Leaves the story; the view stays. */
export const leaveStory = (): Change => () => ({ story: null, storyStep: 1 });

/** Whether the choices show what `view` shows, apart from the story and what is the visitor's own. */
export const isView = (choices: Choices, view: Choices): boolean =>
  toQuery({ ...choices, ...own(view), story: null, storyStep: 1 }, view) === "";
