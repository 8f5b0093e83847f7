import type { Change, Choices } from "./choices.ts";
import { toQuery } from "./link/link.ts";

/** The change to a step of a story: `view` is what the step's link opens. The visitor's own theme stays. */
export const goToStep =
  (story: string, storyStep: number, view: Choices): Change =>
  ({ theme }) => ({ ...view, theme, playing: false, story, storyStep });

/** The change that opens a story. Step 0 stands until it has come; then its panel goes to the view of the first. */
export const openStory =
  (story: string): Change =>
  () => ({ story, storyStep: 0 });

/** The change that leaves the story; the view stays. */
export const leaveStory = (): Change => () => ({ story: null, storyStep: 1 });

/** Whether the choices show what `view` shows, apart from the story. */
export const isView = (choices: Choices, view: Choices): boolean =>
  toQuery({ ...choices, story: null, storyStep: 1 }, view) === "";
